import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "../../testing/app.ts";

let app: TestApp;
let workspaceId: string;

beforeAll(async () => {
  app = await createTestApp({ workers: true });
  workspaceId = (await app.post("/v1/workspaces", { name: "Blum" })).body.id;
});
afterAll(() => app.close());

describe("sandbox clock", () => {
  it("moves forward by an operation, and only forward", async () => {
    const before = await app.get(`/v1/sandbox/clock?workspaceId=${workspaceId}`);
    expect(before).toMatchObject({ status: 200, body: { workspaceId, offsetSeconds: 0 } });
    const moved = await app.post("/v1/sandbox/clock/advance", { workspaceId, seconds: 86_400 });
    expect(moved.status).toBe(202);
    await expect
      .poll(async () => (await app.get(`/v1/operations/${moved.body.id}`)).body.status)
      .toBe("succeeded");
    const after = await app.get(`/v1/sandbox/clock?workspaceId=${workspaceId}`);
    expect(Date.parse(after.body.now) - Date.parse(before.body.now)).toBeGreaterThanOrEqual(86_400_000);
    const back = await app.post("/v1/sandbox/clock/advance", { workspaceId, to: before.body.now });
    expect(back).toMatchObject({ status: 422, body: { code: "clock_moves_forward" } });
  });

  it("is another tenant's and a live key's nothing", async () => {
    const other = await app.tenant();
    expect((await other.get(`/v1/sandbox/clock?workspaceId=${workspaceId}`)).status).toBe(404);
    const live = await app.tenant("live");
    expect((await live.get(`/v1/sandbox/clock?workspaceId=${workspaceId}`)).status).toBe(404);
  });
});

describe("sandbox faults", () => {
  it("are set, listed and removed; unknown ones are refused with the known ones", async () => {
    const set = await app.post("/v1/sandbox/faults", { port: "compute", fault: "lost_response" });
    expect(set).toMatchObject({ status: 201, body: { port: "compute", remaining: 1 } });
    expect((await app.get("/v1/sandbox/faults")).body.data).toHaveLength(1);
    const wrong = await app.post("/v1/sandbox/faults", { port: "compute", fault: "servfail" });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: "/fault" }] } });
    expect((await (await app.tenant()).delete(`/v1/sandbox/faults/${set.body.id}`)).status).toBe(404);
    expect((await app.delete(`/v1/sandbox/faults/${set.body.id}`)).status).toBe(204);
    expect((await app.get("/v1/sandbox/faults")).body.data).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "../../../testing/app.ts";
import { createOrganization } from "./index.ts";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

describe("organization", () => {
  it("is made with a key that holds everything, shown once", async () => {
    const made = await createOrganization(app.runtime, { name: "Live Inc", environment: "live" });
    expect(String(made.key)).toBe("[redacted]");
    expect(made.key.reveal()).toMatch(/^ms_live_/);
    const { status, body } = await app.as(made.key.reveal()).get("/v1/organization");
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: made.organizationId, name: "Live Inc", serviceDomain: null });
  });

  it("is changed field by field, under its ETag", async () => {
    const mine = await app.tenant();
    const { headers } = await mine.get("/v1/organization");
    const etag = headers.get("etag") ?? "";
    const changed = await mine.patch(
      "/v1/organization",
      { name: "New name", serviceDomain: " Mail.Bücher.DE. " },
      { "if-match": etag },
    );
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({
      name: "New name",
      serviceDomain: "mail.xn--bcher-kva.de",
      feedbackDomain: null,
    });
    const late = await mine.patch("/v1/organization", { name: "Late" }, { "if-match": etag });
    expect([late.status, late.body.code]).toEqual([412, "precondition_failed"]);
    const cleared = await mine.patch("/v1/organization", { serviceDomain: null });
    expect(cleared.body).toMatchObject({ name: "New name", serviceDomain: null });
    expect((await mine.patch("/v1/organization", {})).headers.get("etag")).toBe(cleared.headers.get("etag"));
  });

  it.each([
    ["co.uk", "public_suffix"],
    ["localhost", "single_label"],
    ["192.0.2.1", "ip_address"],
    ["a b.example", "bad_character"],
    ["k3v9x0ab.sandbox.mailstead.example", "public_suffix"],
    ["mta.svc.sandbox.mailstead.example", "reserved_name"],
  ])("refuses the service domain %s", async (serviceDomain, code) => {
    const { status, body } = await app.patch("/v1/organization", { serviceDomain });
    expect([status, body.code, body.errors[0]]).toMatchObject([
      422,
      "invalid_request",
      { pointer: "/serviceDomain", code },
    ]);
  });

  it("shares its service domain with no other organization", async () => {
    const [a, b] = [await app.tenant(), await app.tenant()];
    expect((await a.patch("/v1/organization", { serviceDomain: "mail.shared.example.com" })).status).toBe(
      200,
    );
    const refused = await b.patch("/v1/organization", { serviceDomain: "mail.shared.example.com" });
    expect([refused.status, refused.body.code]).toEqual([409, "service_domain_in_use"]);
  });

  it("asks for permissions, and for a key of the whole organization to change it", async () => {
    const reader = await app.post("/v1/api-keys", { name: "reader", permissions: ["organization:read"] });
    const refused = await app.as(reader.body.key).patch("/v1/organization", { name: "x" });
    expect([refused.status, refused.body.code, refused.body.permission]).toEqual([
      403,
      "permission_denied",
      "organization:write",
    ]);
    const workspace = await app.post("/v1/workspaces", { name: "one" });
    const bound = await app.post("/v1/api-keys", {
      name: "bound",
      permissions: ["*"],
      workspaceId: workspace.body.id,
    });
    expect((await app.as(bound.body.key).patch("/v1/organization", { name: "x" })).status).toBe(403);
  });
});

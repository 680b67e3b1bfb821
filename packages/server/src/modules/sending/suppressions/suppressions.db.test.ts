import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toUuid } from "../../../kernel/ids/index.ts";
import { type LogRow, parseLogRow } from "../../../kernel/log/index.ts";
import { LOG_COLUMNS } from "../../../kernel/log/read.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import { createSendingWorld, type SendingWorld, type TestSender } from "../../../testing/sending-world.ts";
import { suppressionRenderer } from "./events.ts";
import { countSoftBounces, type NewSuppression, suppress, suppressedAmong } from "./index.ts";
import { suppressions } from "./module.ts";

let world: SendingWorld;
let acme: TestSender;

beforeAll(async () => {
  world = await createSendingWorld({ modules: [suppressions] });
  acme = await world.sender();
});
afterAll(() => world.close());

interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the response guard has checked it against its schema already
  body: any;
}

const call = (method: string, path: string, json?: unknown, key = acme.key): Promise<Answer> =>
  world.call(path, { method, key, ...(json === undefined ? {} : { json }) });
const create = (given: object, key = acme.key) =>
  call("POST", "/v1/suppressions", { workspaceId: acme.workspaceId, ...given }, key);

/** The events as partners see them, checked against their schemas. */
async function shownEvents(): Promise<Record<string, unknown>[]> {
  return world.runtime.db.transaction(tenantScope(acme.organizationId), async tx => {
    const rows = await tx.query<LogRow>(
      `SELECT ${LOG_COLUMNS} FROM tenant.events e WHERE type LIKE 'suppression.%' ORDER BY id`,
    );
    const parsed = rows.map(parseLogRow);
    const shown = await suppressionRenderer.render(tx, parsed);
    return parsed.map((row, index) => {
      const type = suppressions.events?.find(known => known.type === row.type);
      return type?.schema.parse(shown[index]) as Record<string, unknown>;
    });
  });
}

describe("suppressions over HTTP", () => {
  it("creates, gets, finds in any spelling, and announces", async () => {
    const made = await create({ address: "Ann@EXAMPLE.com", stream: "marketing", note: "by phone" });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      address: "Ann@example.com",
      reason: "manual",
      stream: "marketing",
      emailId: null,
    });
    expect((await call("GET", `/v1/suppressions/${made.body.id}`)).body).toEqual(made.body);
    const found = await call("GET", "/v1/suppressions?address=aNN%40example.COM");
    expect(found.body.data).toEqual([made.body]);
    const events = await world.events(acme, "suppression.");
    expect(events).toContainEqual({
      type: "suppression.created",
      data: {
        suppressionId: made.body.id,
        workspaceId: acme.workspaceId,
        stream: "marketing",
        reason: "manual",
        emailId: null,
      },
    });
    expect(JSON.stringify(events)).not.toContain("example.com");
  });

  it("joins the address when an event is shown, for as long as there is one", async () => {
    const kept = await create({ address: "shown@example.com" });
    const gone = await create({ address: "hidden@example.com" });
    await call("DELETE", `/v1/suppressions/${gone.body.id}`);
    const shown = await shownEvents();
    const of = (id: string) => shown.filter(data => data.suppressionId === id).map(data => data.address);
    expect(of(kept.body.id)).toEqual(["shown@example.com"]);
    // Created, then deleted: the address is gone from the one and never was in the other.
    expect(of(gone.body.id)).toEqual([null, undefined]);
  });

  it("keeps the stronger reason and says so once", async () => {
    const first = await create({ address: "grows@example.com", reason: "import" });
    const second = await create({ address: "grows@example.com", reason: "complaint" });
    const third = await create({ address: "grows@example.com", reason: "manual" });
    expect(second.body).toMatchObject({ id: first.body.id, reason: "complaint" });
    expect(third.body).toMatchObject({ id: first.body.id, reason: "complaint" });
    const types = (await world.events(acme, "suppression.")).filter(
      event => event.data.suppressionId === first.body.id,
    );
    expect(types.map(event => event.type)).toEqual(["suppression.created", "suppression.updated"]);
  });

  it("refuses what is no address, and a missing workspace", async () => {
    const bad = await create({ address: "nobody" });
    expect(bad).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "/address", code: "invalid_address" }] },
    });
    const none = await call("POST", "/v1/suppressions", { address: "a@example.com" });
    expect(none).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "/workspaceId", code: "required" }] },
    });
  });

  it("lists newest first, filtered and in pages", async () => {
    const other = await world.sender();
    for (const name of ["one", "two", "three"]) {
      await call(
        "POST",
        "/v1/suppressions",
        {
          workspaceId: other.workspaceId,
          address: `${name}@example.com`,
          reason: name === "two" ? "complaint" : "manual",
        },
        other.key,
      );
    }
    const first = await call("GET", "/v1/suppressions?limit=2", undefined, other.key);
    expect(first.body.data.map((one: { address: string }) => one.address)).toEqual([
      "three@example.com",
      "two@example.com",
    ]);
    const second = await call(
      "GET",
      `/v1/suppressions?limit=2&cursor=${first.body.nextCursor}`,
      undefined,
      other.key,
    );
    expect(second.body).toMatchObject({ hasMore: false, data: [{ address: "one@example.com" }] });
    const complaints = await call(
      "GET",
      "/v1/suppressions?reason=complaint&stream=all",
      undefined,
      other.key,
    );
    expect(complaints.body.data).toHaveLength(1);
    expect((await call("GET", "/v1/suppressions?stream=outreach", undefined, other.key)).body.data).toEqual(
      [],
    );
    expect((await call("GET", "/v1/suppressions?address=garbage", undefined, other.key)).body.data).toEqual(
      [],
    );
  });

  it("lifts; what the recipient asked for only when acknowledged", async () => {
    const plain = await create({ address: "lift@example.com" });
    expect((await call("DELETE", `/v1/suppressions/${plain.body.id}`)).status).toBe(204);
    expect((await call("GET", `/v1/suppressions/${plain.body.id}`)).status).toBe(404);
    const left = await create({ address: "left@example.com", reason: "unsubscribe" });
    const path = `/v1/suppressions/${left.body.id}`;
    expect(await call("DELETE", path)).toMatchObject({
      status: 409,
      body: { code: "acknowledgement_required" },
    });
    expect((await call("DELETE", `${path}?acknowledge=true`)).status).toBe(204);
    expect((await call("DELETE", `${path}?acknowledge=true`)).status).toBe(404);
    const deleted = (await world.events(acme, "suppression.deleted")).map(event => event.data.suppressionId);
    expect(deleted.slice(-2)).toEqual([plain.body.id, left.body.id]);
  });

  it("never lifts an erasure", async () => {
    const [erased] = await world.runtime.db.transaction(tenantScope(acme.organizationId), tx =>
      suppress(tx, world.runtime.log, [item({ reason: "erasure", address: "gone@example.com" })]),
    );
    const answer = await call("DELETE", `/v1/suppressions/${erased?.id}?acknowledge=true`);
    expect(answer).toMatchObject({ status: 409, body: { code: "suppression_permanent" } });
  });

  it("lifts in bulk what may be lifted in bulk", async () => {
    const plain = await create({ address: "bulk1@example.com" });
    const complained = await create({ address: "bulk2@example.com", reason: "complaint" });
    const foreign = await world.sender();
    const theirs = await call(
      "POST",
      "/v1/suppressions",
      { workspaceId: foreign.workspaceId, address: "x@example.com" },
      foreign.key,
    );
    const ids = [plain.body.id, complained.body.id, theirs.body.id];
    const answer = await call("POST", "/v1/suppressions/delete-batch", { ids });
    expect(answer.body.results.map((one: { outcome: string }) => one.outcome)).toEqual([
      "deleted",
      "refused",
      "not_found",
    ]);
    expect((await call("GET", `/v1/suppressions/${theirs.body.id}`, undefined, foreign.key)).status).toBe(
      200,
    );
  });

  it("creates in batches with a result per item", async () => {
    const answer = await call("POST", "/v1/suppressions/batch", {
      workspaceId: acme.workspaceId,
      suppressions: [
        { address: "b1@example.com" },
        { address: "B1@example.com", reason: "complaint" },
        { address: "bad" },
      ],
    });
    const [first, second, third] = answer.body.results;
    expect([first.outcome, second.outcome, third.outcome]).toEqual(["created", "created", "refused"]);
    expect(second.id).toBe(first.id);
    expect((await call("GET", `/v1/suppressions/${first.id}`)).body.reason).toBe("complaint");
    const tooMany = {
      workspaceId: acme.workspaceId,
      suppressions: Array.from({ length: 1001 }, () => ({ address: "a@example.com" })),
    };
    expect((await call("POST", "/v1/suppressions/batch", tooMany)).status).toBe(422);
  });

  it("checks by stream", async () => {
    await create({ address: "check@example.com", stream: "marketing", reason: "unsubscribe" });
    const check = (stream: string) =>
      call("POST", "/v1/suppressions/check", {
        workspaceId: acme.workspaceId,
        stream,
        addresses: ["CHECK@example.com", "free@example.com", "bad"],
      });
    const marketing = await check("marketing");
    expect(marketing.body.results).toMatchObject([
      { valid: true, suppressed: true, reason: "unsubscribe" },
      { valid: true, suppressed: false, reason: null, suppressionId: null },
      { valid: false, suppressed: false },
    ]);
    expect((await check("transactional")).body.results[0].suppressed).toBe(false);
    expect((await check("all")).body.results[0].suppressed).toBe(true);
  });
});

describe("import", () => {
  const send = (body: string | Uint8Array<ArrayBuffer>, type = "text/csv", key = acme.key): Promise<Answer> =>
    world.call(`/v1/suppressions/import?workspaceId=${acme.workspaceId}`, {
      method: "POST",
      key,
      headers: { "content-type": type },
      body,
    });

  it("takes good rows, tells bad ones by line, and may be repeated", async () => {
    const csv =
      "email,reason,stream\r\ni1@example.com,complaint,all\r\nnobody,,\r\ni2@example.com\r\n=1+1@example.com,,\r\ni3@example.com,because,\r\ni4@example.com,,sideways\r\n'-x@example.com,,\r\n";
    const first = await send(csv);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ rows: 7, created: 2, updated: 0, unchanged: 0, refused: 5 });
    expect(first.body.errors.map((e: { line: number; column: string }) => [e.line, e.column])).toEqual([
      [3, "address"],
      [5, "address"],
      [6, "reason"],
      [7, "stream"],
      [8, "address"],
    ]);
    const second = await send(csv);
    expect(second.body).toMatchObject({ created: 0, unchanged: 2, refused: 5 });
    const [found] = (await call("GET", "/v1/suppressions?address=i2@example.com")).body.data;
    expect(found).toMatchObject({ reason: "import", stream: "all" });
  });

  it("takes files of many batches", async () => {
    const csv = Array.from({ length: 2500 }, (_, i) => `many${i}@example.com`).join("\n");
    expect((await send(csv)).body).toMatchObject({ rows: 2500, created: 2500, refused: 0 });
  });

  it("refuses other types, broken files, and too much", async () => {
    expect((await send("a@example.com", "application/json")).status).toBe(415);
    expect(await send('ok@example.com\n"open')).toMatchObject({ status: 422, body: { code: "csv_invalid" } });
    // What stood before the damage is there: the file is sent again, corrected.
    expect((await call("GET", "/v1/suppressions?address=ok@example.com")).body.data).toHaveLength(1);
    expect((await send(new Uint8Array(10 * 1024 * 1024 + 1).fill(10))).status).toBe(413);
  });
});

describe("isolation", () => {
  it("hides suppressions from other organizations, environments and workspaces", async () => {
    const made = await create({ address: "mine@example.com" });
    const path = `/v1/suppressions/${made.body.id}`;
    const other = await world.sender();
    const live = await call("POST", "/v1/api-keys", { name: "narrow", permissions: ["suppressions:read"] });
    const workspace = await world.workspace(acme);
    const bound = await call("POST", "/v1/api-keys", {
      name: "bound",
      permissions: ["*"],
      workspaceId: workspace,
    });
    expect([live.status, bound.status]).toEqual([201, 201]);
    for (const key of [other.key, bound.body.key]) {
      expect((await call("GET", path, undefined, key)).status).toBe(404);
      expect((await call("DELETE", path, undefined, key)).status).toBe(404);
      expect((await create({ address: "intruder@example.com" }, key)).status).toBe(404);
      expect(
        (await call("GET", "/v1/suppressions?address=mine@example.com", undefined, key)).body.data,
      ).toEqual([]);
    }
    expect((await call("GET", path, undefined, live.body.key)).status).toBe(200);
    expect((await call("DELETE", path, undefined, live.body.key)).status).toBe(403);
    const elsewhere = await world.sender({ environment: "live" });
    expect((await call("GET", path, undefined, elsewhere.key)).status).toBe(404);
    expect((await world.call(path)).status).toBe(401);
  });
});

function item(given: Partial<NewSuppression> & { address: string }): NewSuppression {
  return {
    organizationId: acme.organizationId,
    environment: "test",
    workspaceId: acme.workspaceId,
    stream: "all",
    addressKey: given.address.toLowerCase(),
    reason: "manual",
    at: new Date("2026-03-01T00:00:00Z"),
    ...given,
  };
}

describe("suppress", () => {
  const write = (...items: NewSuppression[]) =>
    world.runtime.db.transaction(tenantScope(acme.organizationId), tx =>
      suppress(tx, world.runtime.log, items),
    );
  const among = (keys: string[], at: string, stream: "marketing" | "transactional" = "marketing") =>
    world.runtime.db.transaction(tenantScope(acme.organizationId), tx =>
      suppressedAmong(
        tx,
        { organizationId: acme.organization, workspaceId: acme.workspace },
        stream,
        keys,
        new Date(at),
      ),
    );

  it("lets weaker ones end, renews them, and never lets a complaint end", async () => {
    const end = new Date("2026-03-10T00:00:00Z");
    await write(item({ address: "soft@example.com", reason: "soft_bounces", expiresAt: end }));
    expect((await among(["soft@example.com"], "2026-03-09T00:00:00Z")).size).toBe(1);
    expect((await among(["soft@example.com"], "2026-03-11T00:00:00Z")).size).toBe(0);
    const [renewed] = await write(
      item({ address: "soft@example.com", reason: "soft_bounces", at: new Date("2026-03-12T00:00:00Z") }),
    );
    expect(renewed?.outcome).toBe("updated");
    expect((await among(["soft@example.com"], "2027-01-01T00:00:00Z")).size).toBe(1);
    await write(item({ address: "never@example.com", reason: "complaint", expiresAt: end }));
    expect(
      (await among(["never@example.com"], "2036-01-01T00:00:00Z")).get("never@example.com")?.reason,
    ).toBe("complaint");
  });

  it("answers the strongest of several and keeps streams apart", async () => {
    await write(
      item({ address: "two@example.com", stream: "marketing", reason: "unsubscribe" }),
      item({ address: "two@example.com", stream: "all", reason: "import" }),
    );
    const at = "2026-03-02T00:00:00Z";
    expect((await among(["two@example.com"], at)).get("two@example.com")).toMatchObject({
      reason: "unsubscribe",
      stream: "marketing",
    });
    expect((await among(["two@example.com"], at, "transactional")).get("two@example.com")?.reason).toBe(
      "import",
    );
  });

  it("counts three soft bounces within fifteen days", async () => {
    const count = (day: number) =>
      world.runtime.db.transaction(tenantScope(acme.organizationId), tx =>
        countSoftBounces(tx, world.runtime.log, [
          item({ address: "full@example.com", at: new Date(Date.UTC(2026, 3, day)) }),
        ]),
      );
    const isSuppressed = async () => (await among(["full@example.com"], "2026-05-02T00:00:00Z")).size === 1;
    await count(1);
    await count(2);
    // The window of the first two is over: this one starts another.
    await count(17);
    await count(18);
    expect(await isSuppressed()).toBe(false);
    await count(19);
    expect(await isSuppressed()).toBe(true);
    const left = await world.sql(acme, "SELECT 1 FROM tenant.soft_bounces WHERE organization_id = $1", [
      toUuid(acme.organizationId),
    ]);
    expect(left).toEqual([]);
  });
});

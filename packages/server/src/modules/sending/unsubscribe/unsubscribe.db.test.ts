import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeToken } from "../../../mail/tracking/index.ts";
import {
  createSendingWorld,
  type SendingWorld,
  type TestEmail,
  type TestSender,
} from "../../../testing/sending-world.ts";
import { unsubscribe } from "./module.ts";

let world: SendingWorld;
let acme: TestSender;
let email: TestEmail;
let url: string;

beforeAll(async () => {
  world = await createSendingWorld({ modules: [unsubscribe] });
  acme = await world.sender();
});
afterAll(() => world.close());
beforeEach(async () => {
  email = await world.email(acme, { to: ["Ann@example.com", "bob@example.com"] });
  const ref = { organizationId: acme.organization, emailId: email.uuid, position: 0 };
  url = `http://any.example/u/${makeToken({ kind: "unsubscribe", ...ref }, world.runtime.keys.tracking[0])}`;
  await world.sql(acme, "DELETE FROM tenant.suppressions WHERE organization_id = $1", [acme.organization]);
});

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const post = (body: string, headers: Record<string, string> = FORM, to = url) =>
  world.call(to, { method: "POST", headers, body });
const suppressed = () =>
  world.sql<{ address_key: string; stream: string; reason: string }>(
    acme,
    "SELECT address_key, stream, reason FROM tenant.suppressions WHERE organization_id = $1",
    [acme.organization],
  );
const eventsOf = async () =>
  (await world.events(acme, "email.")).filter(event => event.data.emailId === email.id);

describe("one-click unsubscription (RFC 8058)", () => {
  it("acts at once, without cookie or redirect, and again changes nothing", async () => {
    for (let i = 0; i < 3; i++) {
      const answer = await post("List-Unsubscribe=One-Click");
      expect(answer.status).toBe(200);
      expect(answer.headers.has("set-cookie")).toBe(false);
    }
    expect(await suppressed()).toEqual([
      { address_key: "ann@example.com", stream: "marketing", reason: "unsubscribe" },
    ]);
    expect((await eventsOf()).map(({ type, data }) => [type, data.position])).toEqual([
      ["email.unsubscribed", 0],
    ]);
    expect((await world.recipient(acme, email)).unsubscribed_at).not.toBeNull();
    expect((await world.recipient(acme, email, 1)).unsubscribed_at).toBeNull();
  });

  it("acts on multipart form data", async () => {
    const body =
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    expect((await post(body, { "content-type": "multipart/form-data; boundary=x" })).status).toBe(200);
    expect(await suppressed()).toHaveLength(1);
  });

  it("acts once for many at the same time", async () => {
    await Promise.all(Array.from({ length: 10 }, () => post("List-Unsubscribe=One-Click")));
    expect(await suppressed()).toHaveLength(1);
    expect(await eventsOf()).toHaveLength(1);
  });
});

describe("the page for people", () => {
  it("asks on GET and HEAD, in their language, without acting", async () => {
    const answer = await world.call(url, { headers: { "accept-language": "fr-CA" } });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<html lang="fr">');
    expect(answer.text).toContain('<button name="confirm" value="1">Se désabonner</button>');
    expect(answer.text.toLowerCase()).not.toContain("mailstead");
    expect(answer.text).not.toContain("example.com");
    expect((await world.call(url, { method: "HEAD" })).status).toBe(200);
    expect(await suppressed()).toEqual([]);
  });

  it("acts when the button is pressed, and only then", async () => {
    expect((await post("confirm=0")).text).toContain("<button");
    expect((await post("")).text).toContain("<button");
    expect(await suppressed()).toEqual([]);
    const done = await post("confirm=1");
    expect(done.text).toContain("You are unsubscribed");
    expect(done.text).not.toContain("<button");
    expect(await suppressed()).toHaveLength(1);
  });

  it("answers 404 for forged tokens and mail that is gone", async () => {
    const ref = { organizationId: acme.organization, emailId: email.uuid, position: 0 };
    const forged = makeToken({ kind: "unsubscribe", ...ref }, Buffer.alloc(32, 1));
    const wrong = makeToken({ kind: "open", ...ref }, world.runtime.keys.tracking[0]);
    const gone = makeToken({ kind: "unsubscribe", ...ref, position: 7 }, world.runtime.keys.tracking[0]);
    for (const token of [forged, wrong, gone, "x"]) {
      expect((await post("List-Unsubscribe=One-Click", FORM, `http://any.example/u/${token}`)).status).toBe(
        404,
      );
    }
    expect((await world.call(`http://any.example/u/${forged}`)).status).toBe(404);
    expect(await suppressed()).toEqual([]);
  });

  it("refuses bodies beyond what a form can be", async () => {
    expect((await post(`List-Unsubscribe=One-Click&x=${"y".repeat(5000)}`)).status).toBe(413);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ManualClock } from "../../../kernel/time/index.ts";
import { makeToken } from "../../../mail/tracking/index.ts";
import {
  createSendingWorld,
  type SendingWorld,
  type TestEmail,
  type TestSender,
} from "../../../testing/sending-world.ts";
import { tracking } from "./module.ts";

const clock = new ManualClock("2026-03-01T09:00:00.000Z");
const PERSON = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0", "accept-language": "en" };
const SCANNER = { "user-agent": "Mozilla/5.0 (compatible; LinkScanner/2.1)" };
const LINKS = ["https://shop.example/?a=1&b=2", "javascript:alert(1)", "http://127.0.0.1:7420/v1/emails"];

let world: SendingWorld;
let acme: TestSender;
let email: TestEmail;
let host: string;

async function trackingHost(sender: TestSender, status = "active"): Promise<string> {
  const name = `t${Math.abs(hashOf(sender.domain + status))}.${sender.domainName}`;
  await world.sql(
    sender,
    `INSERT INTO tenant.tracking_domains (organization_id, id, environment, workspace_id, domain_id, host, target, status,
       created_at, updated_at)
     VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, 'track.example', $6, $7, $7)`,
    [
      sender.organization,
      sender.environment,
      sender.workspace,
      sender.domain,
      name,
      status,
      clock.now().toISOString(),
    ],
  );
  return name;
}
const hashOf = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);

beforeAll(async () => {
  world = await createSendingWorld({ modules: [tracking], clock });
  acme = await world.sender();
  host = await trackingHost(acme);
});
afterAll(() => world.close());
beforeEach(async () => {
  email = await world.email(acme, {
    to: ["ann@example.com", "bob@example.com"],
    links: LINKS,
    deliveredAt: clock.now(),
  });
  clock.advance(60_000);
});

const refOf = (position = 0) => ({ organizationId: acme.organization, emailId: email.uuid, position });
const openUrl = (position = 0, on = host) =>
  `http://${on}/t/o/${makeToken({ kind: "open", ...refOf(position) }, world.runtime.keys.tracking[0])}.gif`;
const clickUrl = (link: number, on = host) =>
  `http://${on}/t/c/${makeToken({ kind: "click", link, ...refOf() }, world.runtime.keys.tracking[0])}`;
const eventsOf = async (sender = acme) =>
  (await world.events(sender, "email.")).filter(event => event.data.emailId === email.id);

describe("opens", () => {
  it("answers a pixel that nobody keeps and marks the first human one", async () => {
    const answer = await world.call(openUrl(), { headers: PERSON });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/gif"]);
    expect(answer.headers.get("cache-control")).toContain("no-store");
    expect(answer.headers.has("set-cookie")).toBe(false);
    await world.call(openUrl(), { headers: PERSON });
    const events = await eventsOf();
    expect(events.map(({ type, data }) => [type, data.position, data.first, data.machine])).toEqual([
      ["email.opened", 0, true, false],
      ["email.opened", 0, false, false],
    ]);
    expect(events[0]?.data).toMatchObject({
      stream: "marketing",
      cohort: "2026-03-01T09:00:00.000Z",
      tags: ["tag-a"],
    });
    expect((await world.recipient(acme, email)).opened_at).not.toBeNull();
    expect((await world.recipient(acme, email, 1)).opened_at).toBeNull();
  });

  it("marks the first of many at the same time once", async () => {
    await Promise.all(Array.from({ length: 20 }, () => world.call(openUrl(), { headers: PERSON })));
    const events = await eventsOf();
    expect(events).toHaveLength(20);
    expect(events.filter(event => event.data.first === true)).toHaveLength(1);
  });

  it("never counts a machine as a person", async () => {
    await world.call(openUrl(), { headers: SCANNER });
    const [event] = await eventsOf();
    expect(event?.data).toMatchObject({ machine: true, first: false });
    expect((await world.recipient(acme, email)).opened_at).toBeNull();
    await world.call(openUrl(), { headers: PERSON });
    expect((await eventsOf()).at(-1)?.data).toMatchObject({ machine: false, first: true });
  });
});

describe("clicks", () => {
  it("leads to the stored destination, whatever the request says", async () => {
    const answer = await world.call(`${clickUrl(0)}?url=https://evil.example`, { headers: PERSON });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, LINKS[0]]);
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect((await eventsOf())[0]).toMatchObject({
      type: "email.clicked",
      data: { link: 0, first: true, machine: false },
    });
    expect((await world.recipient(acme, email)).clicked_at).not.toBeNull();
  });

  it("answers HEAD the same, and takes it for a machine's", async () => {
    const answer = await world.call(clickUrl(0), { method: "HEAD", headers: PERSON });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, LINKS[0]]);
    expect((await eventsOf())[0]?.data).toMatchObject({ machine: true });
    expect((await world.recipient(acme, email)).clicked_at).toBeNull();
  });

  it.each([1, 2, 3, 65_535])(
    "leads nowhere for link %d: no web address, our own API, or none",
    async link => {
      const answer = await world.call(clickUrl(link), { headers: PERSON });
      expect(answer.status).toBe(404);
      expect(answer.headers.has("location")).toBe(false);
      expect(await eventsOf()).toEqual([]);
    },
  );
});

describe("what is not ours", () => {
  it("answers 404 on other hosts: the API's, an inactive one, another organization's", async () => {
    const other = await world.sender();
    const hosts = ["127.0.0.1:7420", await trackingHost(acme, "broken"), await trackingHost(other)];
    for (const on of hosts) {
      expect((await world.call(openUrl(0, on), { headers: PERSON })).status).toBe(404);
      expect((await world.call(clickUrl(0, on), { headers: PERSON })).status).toBe(404);
    }
    expect(await eventsOf()).toEqual([]);
  });

  it("answers 404 for forged tokens and tokens of another kind", async () => {
    const forged = makeToken({ kind: "open", ...refOf() }, Buffer.alloc(32, 1));
    const paths = [
      `/t/o/${forged}.gif`,
      `/t/c/${forged}`,
      "/t/o/x.gif",
      `/t/o/${"A".repeat(299)}`,
      `${clickUrl(0).replace("/t/c/", "/t/o/").replace(`http://${host}`, "")}.gif`,
      openUrl().replace(".gif", "").replace(`http://${host}`, ""),
      `/t/c/${"%00".repeat(10)}`,
    ];
    for (const path of paths) expect((await world.call(`http://${host}${path}`)).status).toBe(404);
    expect(await eventsOf()).toEqual([]);
  });

  it("drops what is about recipients that are gone", async () => {
    const gone = makeToken({ kind: "open", ...refOf(9) }, world.runtime.keys.tracking[0]);
    expect((await world.call(`http://${host}/t/o/${gone}.gif`, { headers: PERSON })).status).toBe(200);
    expect(await eventsOf()).toEqual([]);
  });
});

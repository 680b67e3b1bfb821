import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, httpClient, readAll, until } from "./client.ts";
import { createPostgresDatabase, testEngine } from "./database.ts";
import { startWebhookReceiver, type WebhookReceiver } from "./receiver.ts";
import { createNode, createSender, emailOf, finishOperation, ok, type Sender } from "./sender.ts";

const CHILD = fileURLToPath(new URL("crash-child.ts", import.meta.url));
/** Longer than any lease. */
const LEASE_PAST_MS = 61_000;
const EMAILS = 12;

let folder: string;
let drop: (() => Promise<void>) | undefined;
let settings: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mailstead-crash-"));
  settings = {
    PATH: process.env.PATH ?? "",
    PORT: "0",
    LOG_LEVEL: "error",
    MAILSTEAD_ALLOW_PRIVATE_NETWORKS: "true",
    MAILSTEAD_MASTER_KEY: `test:${Buffer.alloc(32, 7).toString("base64")}`,
    MAILSTEAD_DATA_DIR: join(folder, "data"),
  };
  if (testEngine === "postgres") {
    const database = await createPostgresDatabase();
    drop = database.drop;
    settings.DATABASE_URL = database.url;
  }
});
afterAll(async () => {
  await drop?.();
  await rm(folder, { recursive: true, force: true });
});

function start(env: Record<string, string> = {}): ChildProcess {
  return fork(CHILD, {
    env: { ...settings, ...env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    execArgv: [],
  });
}

/** The next message of the child; throws when it ends instead. */
async function hear<T>(child: ChildProcess): Promise<T> {
  const ended = once(child, "exit").then(() => undefined);
  const heard = await Promise.race([once(child, "message"), ended]);
  if (heard === undefined)
    throw new Error(`The server ended (${child.exitCode ?? child.signalCode}) before it answered`);
  return heard[0] as T;
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.signalCode === null && child.exitCode === null) await once(child, "exit");
  expect(child.signalCode).toBe("SIGKILL");
}

it("a process killed inside a migration leaves a database that the next one migrates", async () => {
  const child = start({ DIE_IN_MIGRATION: "0050_sending.sql" });
  await killed(child);
  const next = start();
  const { url } = await hear<{ url: string }>(next);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  next.kill("SIGKILL");
  await killed(next);
});

describe("a killed process", () => {
  let server: ChildProcess;
  let client: Client;
  let apiKey = "";
  let sender: Sender;
  let receiver: WebhookReceiver;
  let starts = 0;
  /** Events from before the endpoint was there. */
  let earlier: Set<string>;

  /** Starts a process over what the last one left, with its clock past the leases of that one. */
  async function restart(): Promise<void> {
    server = start({ CLOCK_AHEAD_MS: String(starts++ * LEASE_PAST_MS) });
    const { url } = await hear<{ url: string }>(server);
    if (apiKey === "") {
      server.send({ createOrganization: true });
      apiKey = (await hear<{ apiKey: string }>(server)).apiKey;
    }
    client = httpClient(url, apiKey);
  }

  async function armed(dieAt: string[]): Promise<void> {
    server.send({ dieAt });
    await hear(server);
  }

  beforeAll(async () => {
    receiver = await startWebhookReceiver();
    await restart();
    const endpoint = ok(await client.post("/v1/webhook-endpoints", { url: receiver.url }));
    receiver.trust(endpoint.secret);
    earlier = new Set((await readAll(client, "/v1/events")).map(event => event.id));
    sender = await createSender(client);
  }, 90_000);

  afterAll(async () => {
    if (server.connected) {
      server.send({ stop: true });
      await once(server, "exit");
    }
    await receiver.close();
  });

  /** Accepts emails to recipients named after the point, and waits for the process to die of them. */
  async function sendAndDie(points: string[], name: string, count: number): Promise<string[]> {
    await armed(points);
    const recipients = Array.from(
      { length: count },
      (_, index) => `delivered+${name}-${index}@sandbox.mailstead.example`,
    );
    const emails = recipients.map(recipient => emailOf(sender, [recipient]));
    // The process may die before its answer is out: what was stored is accepted all the same.
    const answer = await client.post("/v1/emails/batch", { emails }).catch(() => undefined);
    if (answer !== undefined)
      expect(answer).toMatchObject({ status: 202, body: { accepted: count, refused: 0 } });
    await killed(server);
    return recipients;
  }

  /** After a restart: every recipient's state, and the Message-IDs of what its mailbox got. */
  async function settled(name: string) {
    const mine = (address: string) => address.includes(`+${name}-`);
    const emails = await until(
      "every email to be delivered",
      async () => {
        const all = await readAll(client, `/v1/emails?workspaceId=${sender.workspaceId}`);
        const ours = all.filter(email => mine(email.recipients[0].address));
        return ours.length > 0 && ours.every(email => email.recipients[0].status === "delivered") && ours;
      },
      { withinMs: 30_000, describe: async () => (await client.get("/v1/emails?limit=5")).body },
    );
    const inbox = (await readAll(client, "/v1/sandbox/inbox")).filter(message => mine(message.recipient));
    const copies = new Map<string, string[]>();
    for (const message of inbox) {
      const { raw } = ok(await client.get(`/v1/sandbox/inbox/${message.id}`));
      const id = /^Message-ID: *(\S+)/im.exec(raw)?.[1] ?? "none";
      copies.set(message.recipient, [...(copies.get(message.recipient) ?? []), id]);
    }
    return { emails, copies };
  }

  async function everyEventDelivered(): Promise<void> {
    let missing: unknown[] = [];
    await until(
      "every event at the webhook",
      async () => {
        const events = await readAll(client, "/v1/events");
        const unseen = events.filter(event => !receiver.events.has(event.id) && !earlier.has(event.id));
        missing = unseen.map(event => event.type);
        return events.length > 0 && missing.length === 0;
      },
      { withinMs: 30_000, describe: () => missing.slice(0, 5) },
    );
    expect(receiver.refused).toBe(0);
  }

  it("after it claimed emails sends each of them once", async () => {
    const recipients = await sendAndDie(["after_claim"], "claim", EMAILS);
    await restart();
    const { emails, copies } = await settled("claim");
    expect(emails).toHaveLength(EMAILS);
    expect([...copies.keys()].sort()).toEqual(recipients.sort());
    expect([...copies.values()].filter(ids => ids.length !== 1)).toEqual([]);
    await everyEventDelivered();
  }, 120_000);

  it.each([
    ["after the final dot", "after_dot"],
    ["after a 250 and before its commit", "after_250_before_commit"],
  ])(
    "%s loses nothing, and what comes twice carries one Message-ID",
    async (_, point) => {
      const recipients = await sendAndDie([point], point, EMAILS);
      await restart();
      const { emails, copies } = await settled(point);
      expect(emails).toHaveLength(EMAILS);
      expect([...copies.keys()].sort()).toEqual(recipients.sort());
      const twice = [...copies.values()].filter(ids => ids.length > 1);
      for (const ids of copies.values()) {
        expect(new Set(ids).size).toBe(1);
        expect(ids.length).toBeLessThanOrEqual(2);
      }
      expect(twice.length).toBeLessThanOrEqual(EMAILS);
      // A 250 was read, so at least that message is known to have arrived before the crash.
      if (point === "after_250_before_commit") expect(twice.length).toBeGreaterThan(0);
      await everyEventDelivered();
    },
    120_000,
  );

  it("after an outcome's commit delivers its events, and sends nothing again", async () => {
    const recipients = await sendAndDie(["after_250_before_commit", "woken:log"], "commit", 1);
    await restart();
    const { copies } = await settled("commit");
    expect([...copies]).toMatchObject([[recipients[0], [expect.stringContaining("@")]]]);
    await everyEventDelivered();
  }, 120_000);

  it.each([
    ["in the middle of a step", "middle", ["done:create_server"]],
    ["between two steps", "between", ["done:create_server", "woken:log"]],
  ])(
    "%s finishes the operation and makes one server",
    async (_, key, points) => {
      await armed(points);
      const ordered = await client
        .post(
          "/v1/nodes",
          { name: "second", region: "eu-central", size: "starter", placement: "shared" },
          { "idempotency-key": key },
        )
        .catch(() => undefined);
      await killed(server);
      await restart();
      const again = ok(
        await client.post(
          "/v1/nodes",
          { name: "second", region: "eu-central", size: "starter", placement: "shared" },
          { "idempotency-key": key },
        ),
      );
      if (ordered !== undefined) expect(again).toEqual(ordered.body);
      await finishOperation(client, again.operation.id);
      const nodes = await readAll(client, "/v1/nodes");
      const ips = await readAll(client, "/v1/ips");
      const addresses = ips.map(ip => ip.address);
      expect(new Set(addresses).size).toBe(addresses.length);
      expect(ips.filter(ip => ip.nodeId === again.node.id)).toHaveLength(1);
      expect(nodes.filter(node => node.id === again.node.id)).toHaveLength(1);
      await everyEventDelivered();
    },
    120_000,
  );

  it("still takes a node and an email when all of that is over", async () => {
    await createNode(client);
    const email = ok(
      await client.post("/v1/emails", emailOf(sender, ["delivered+last@sandbox.mailstead.example"])),
    );
    await until("the last email", async () => {
      const { recipients } = ok(await client.get(`/v1/emails/${email.id}`));
      return recipients[0].status === "delivered";
    });
    await everyEventDelivered();
  }, 60_000);
});

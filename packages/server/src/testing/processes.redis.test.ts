import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, httpClient, readAll, until } from "./client.ts";
import { createPostgresDatabase, testEngine } from "./database.ts";
import { startWebhookReceiver, type WebhookReceiver } from "./receiver.ts";
import { createSender, emailOf, ok, type Sender } from "./sender.ts";

const CLI = fileURLToPath(new URL("../cli/main.ts", import.meta.url));
const EMAILS = 60;

// The embedded database has one process only.
describe.runIf(testEngine === "postgres")(
  "one API, two workers and the sandbox, each a process of its own",
  () => {
    const children: ChildProcess[] = [];
    let env: Record<string, string>;
    let drop: () => Promise<void>;
    let client: Client;
    let sender: Sender;
    let receiver: WebhookReceiver;
    let redis: Redis;

    /** Runs a command to its end; answers what it wrote to standard output. */
    async function run(...args: string[]): Promise<string> {
      const { stdout } = await promisify(execFile)(process.execPath, [CLI, ...args], { env });
      return stdout;
    }

    /** Starts a command and waits for the line that says it runs. */
    async function start(command: string, line: RegExp): Promise<RegExpExecArray> {
      const child = spawn(process.execPath, [CLI, command], { env, stdio: ["ignore", "ignore", "pipe"] });
      children.push(child);
      const said: string[] = [];
      for await (const text of createInterface({ input: child.stderr })) {
        said.push(text);
        const found = line.exec(text);
        if (found) {
          child.stderr.resume();
          return found;
        }
      }
      throw new Error(`mailstead ${command} ended: ${said.join("\n")}`);
    }

    beforeAll(async () => {
      const database = await createPostgresDatabase();
      drop = database.drop;
      redis = new Redis(process.env.MAILSTEAD_TEST_REDIS_URL ?? "");
      await redis.flushall();
      env = {
        PATH: process.env.PATH ?? "",
        DATABASE_URL: database.url,
        DATABASE_POOL: "5",
        REDIS_URL: process.env.MAILSTEAD_TEST_REDIS_URL ?? "",
        MAILSTEAD_MASTER_KEY: `test:${Buffer.alloc(32, 7).toString("base64")}`,
        MAILSTEAD_ALLOW_PRIVATE_NETWORKS: "true",
        PORT: "0",
        LOG_LEVEL: "error",
      };
      expect(await run("migrate")).toMatch(/^Applied 0001/);
      expect(await run("migrate")).toMatch(/^Up to date/);
      const { apiKey } = JSON.parse(await run("init", "--name", "Acme", "--json"));
      const [, url = ""] = await start("serve", /listens on (\S+)/);
      await start("sandbox", /sandbox is running/);
      await Promise.all([start("worker", /worker is running/), start("worker", /worker is running/)]);
      client = httpClient(url, apiKey);
      receiver = await startWebhookReceiver();
      const endpoint = ok(await client.post("/v1/webhook-endpoints", { url: receiver.url }));
      receiver.trust(endpoint.secret);
      sender = await createSender(client);
    }, 120_000);

    afterAll(async () => {
      const ended = await Promise.all(
        children.map(async child => {
          const exit = child.exitCode === null && child.signalCode === null ? once(child, "exit") : undefined;
          child.kill("SIGTERM");
          await exit;
          return child.exitCode;
        }),
      );
      await receiver?.close();
      redis.disconnect();
      await drop();
      expect(ended).toEqual(children.map(() => 0));
    }, 60_000);

    async function sendAndWait(name: string): Promise<void> {
      const emails = Array.from({ length: EMAILS }, (_, index) =>
        emailOf(sender, [`delivered+${name}-${index}@sandbox.mailstead.example`]),
      );
      const answer = ok(await client.post("/v1/emails/batch", { emails }));
      expect(answer).toMatchObject({ accepted: EMAILS, refused: 0 });
      if (name === "flushed") await redis.flushall();
      const mine = (address: string) => address.includes(`+${name}-`);
      await until(
        "all emails to be delivered",
        async () => {
          const all = (await readAll(client, "/v1/emails")).filter(email =>
            mine(email.recipients[0].address),
          );
          return all.length === EMAILS && all.every(email => email.status === "delivered");
        },
        { withinMs: 30_000 },
      );
      if (name === "flushed") await redis.flushall();
      const inbox = (await readAll(client, "/v1/sandbox/inbox")).filter(message => mine(message.recipient));
      expect(inbox).toHaveLength(EMAILS);
      expect(new Set(inbox.map(message => message.recipient)).size).toBe(EMAILS);
      await until(
        "their events at the webhook",
        async () => {
          const events = await readAll(client, "/v1/events?types=email.delivered");
          return events.length > 0 && events.every(event => receiver.events.has(event.id));
        },
        { withinMs: 30_000 },
      );
    }

    it("deliver mail and webhooks together", () => sendAndWait("together"), 60_000);

    it("lose nothing when Redis is emptied on the way", () => sendAndWait("flushed"), 60_000);
  },
);

import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "../../testing/app.ts";
import { readAll, until } from "../../testing/client.ts";
import { createPostgresDatabase } from "../../testing/database.ts";
import { startWebhookReceiver, type WebhookReceiver } from "../../testing/receiver.ts";
import { createNode, createSender, emailOf, ok, type Sender } from "../../testing/sender.ts";
import type { OwnerConnection } from "./database.ts";
import { type Database, migrate, openPGlite, openPostgres } from "./index.ts";
import { exportRows, importRows } from "./transfer.ts";

/** Describe the database or its processes, not what is in it. */
const NOT_MOVED = ["platform.migrations", "platform.log_epoch", "platform.listeners"];

let source: Database;
let target: Database;
let dropTarget: () => Promise<void>;
let receiver: WebhookReceiver;
let sender: Sender;
let old: TestApp;
let lines: string[];
let eventsBefore: { id: string; type: string }[];
let inboxBefore: { id: string }[];
let cursor: string;

/** A database that outlives the apps on it. */
const keptOpen = (database: Database): Database => ({ ...database, close: async () => {} });

/** A Postgres whose owner is an ordinary login, with another login for the application. */
async function createTarget() {
  const { url, drop } = await createPostgresDatabase();
  const suffix = randomBytes(4).toString("hex");
  const [owner, login] = [`owner_${suffix}`, `app_${suffix}`];
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  const name = new URL(url).pathname.slice(1);
  const roles = "mailstead_tenant, mailstead_batch, mailstead_system";
  await admin.unsafe(`
    CREATE ROLE ${owner} LOGIN CREATEROLE PASSWORD 'secret';
    CREATE ROLE ${login} LOGIN PASSWORD 'secret';
    GRANT ${roles} TO ${owner} WITH ADMIN OPTION;
    ALTER DATABASE ${name} OWNER TO ${owner};`);
  const as = (user: string) => {
    const one = new URL(url);
    one.username = user;
    one.password = "secret";
    return one.toString();
  };
  return {
    database: openPostgres({ url: as(login), ownerUrl: as(owner), poolSize: 5 }),
    login,
    async drop() {
      await admin.end();
      await drop();
      const again = postgres(process.env.MAILSTEAD_TEST_DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
      await again.unsafe(`DROP OWNED BY ${owner}, ${login}; DROP ROLE ${login}; DROP ROLE ${owner}`);
      await again.end();
    },
  };
}

async function exportAll(database: Database): Promise<string[]> {
  const all: string[] = [];
  await database.migrate(async owner => {
    for await (const line of exportRows(owner)) all.push(line.text);
  });
  return all;
}

async function* asLines(all: readonly string[]) {
  yield* all;
}

/** Every row of every table, as the database writes it. */
async function contents(owner: OwnerConnection): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for await (const { text } of exportRows(owner)) {
    const line = JSON.parse(text);
    if (line.table === undefined) all[line.sequence] = [text];
    else
      all[line.table] = [...(all[line.table] ?? []), ...line.rows.map((row: unknown) => JSON.stringify(row))];
  }
  return all;
}

const read = async <T>(database: Database, work: (owner: OwnerConnection) => Promise<T>): Promise<T> => {
  let result: T | undefined;
  await database.migrate(async owner => {
    result = await work(owner);
  });
  return result as T;
};

beforeAll(async () => {
  source = await openPGlite();
  await migrate(source);
  receiver = await startWebhookReceiver();
  old = await createTestApp({ database: keptOpen(source), listeners: true, workers: true });
  const endpoint = ok(await old.post("/v1/webhook-endpoints", { url: receiver.url }));
  receiver.trust(endpoint.secret);
  sender = await createSender(old);
  for (const local of ["delivered+1", "delivered+2", "bounce", "greylist"]) {
    ok(await old.post("/v1/emails", emailOf(sender, [`${local}@sandbox.mailstead.example`])));
  }
  const later = new Date(Date.now() + 86_400_000).toISOString();
  ok(
    await old.post(
      "/v1/emails",
      emailOf(sender, ["delivered+later@sandbox.mailstead.example"], {
        scheduledAt: later,
        metadata: { big: "9007199254740993", nul: "\\u0000 ünïcode" },
      }),
    ),
  );
  let states = "";
  await until(
    "outcomes",
    async () => {
      const emails = await readAll(old, "/v1/emails");
      states = emails
        .map(email => email.recipients[0].status)
        .sort()
        .join(" ");
      return states === "bounced deferred delivered delivered queued";
    },
    { describe: () => states },
  );
  const earlier = await until("every event at the webhook", async () => {
    const events = await readAll(old, "/v1/events");
    const first = events.findIndex(event => event.type === "workspace.created");
    const mine = events.slice(first);
    return mine.every(event => receiver.events.has(event.id)) && events;
  });
  eventsBefore = earlier;
  inboxBefore = await readAll(old, "/v1/sandbox/inbox");
  cursor = ok(await old.get("/v1/events?limit=100")).nextCursor;
  await old.drain();
  await old.close();
  lines = await exportAll(source);
  const made = await createTarget();
  target = made.database;
  dropTarget = made.drop;
  await migrate(target, { grantTo: made.login });
}, 120_000);

afterAll(async () => {
  await source.close();
  await target.close();
  await dropTarget();
  await receiver.close();
});

describe("export from PGlite, import to Postgres", () => {
  it("moves every row of every table as it is, by an owner that is no superuser", async () => {
    const before = await read(source, contents);
    await target.migrate(async owner => {
      await importRows(owner, asLines(lines));
    });
    const after = await read(target, contents);
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    const skipLeases = (rows: string[] = []) => rows.map(row => row.replace(/"lease_until": ?[^,}]+/, ""));
    for (const [table, rows] of Object.entries(before))
      expect(skipLeases(after[table]), table).toEqual(skipLeases(rows));
    const names = await read(source, owner =>
      owner.query<{ name: string }>(`SELECT schemaname || '.' || tablename AS name FROM pg_tables t
        WHERE schemaname IN ('tenant', 'platform')
          AND NOT (SELECT relispartition FROM pg_class WHERE oid = (schemaname || '.' || tablename)::regclass)`),
    );
    const counts = await read(target, async owner => {
      const [row] = await owner.query<{ forced: boolean }>(
        "SELECT bool_and(relforcerowsecurity) AS forced FROM pg_class WHERE relnamespace = 'tenant'::regnamespace AND relkind IN ('r', 'p')",
      );
      return row?.forced;
    });
    expect(counts).toBe(true);
    expect(Object.keys(before).every(name => !NOT_MOVED.includes(name))).toBe(true);
    expect(names.length).toBeGreaterThan(20);
  });

  it("refuses a target that is not empty, and leaves it as it is", async () => {
    const before = await read(target, contents);
    await expect(
      target.migrate(async owner => void (await importRows(owner, asLines(lines)))),
    ).rejects.toThrow(/not empty: .* Import into a fresh one/);
    expect(await read(target, contents)).toEqual(before);
  });

  it("refuses lines that are no export, and keeps nothing of them", async () => {
    const { database, drop, login } = await createTarget();
    await migrate(database, { grantTo: login });
    const cut = [...lines.slice(0, 2), "{"];
    const foreign = [...lines.slice(0, 2), '{"table":"tenant.of_the_future","rows":[]}'];
    const hostile = ['{"table":"pg_catalog.pg_authid","rows":[]}'];
    for (const bad of [cut, foreign, hostile]) {
      await expect(
        database.migrate(async owner => void (await importRows(owner, asLines(bad)))),
      ).rejects.toThrow();
    }
    expect(await read(database, contents)).toEqual({ "platform.sandbox_addresses": [expect.any(String)] });
    await database.close();
    await drop();
  });

  it("goes on from there: same ids, nothing sent or told again, new events behind the old ones", async () => {
    const app = await createTestApp({ database: keptOpen(target), listeners: true, workers: true });
    try {
      const client = app.as(old.key, old.organizationId);
      expect(await readAll(client, "/v1/events")).toEqual(eventsBefore);
      expect((await readAll(client, "/v1/sandbox/inbox")).map(message => message.id)).toEqual(
        inboxBefore.map(message => message.id),
      );
      const deliveries = new Map(receiver.events);
      await app.drain();

      const email = ok(
        await client.post("/v1/emails", emailOf(sender, ["delivered+new@sandbox.mailstead.example"])),
      );
      await until(
        "the new email",
        async () => ok(await client.get(`/v1/emails/${email.id}`)).status === "delivered",
      );
      const events = await until("its events at the webhook", async () => {
        const all = await readAll(client, "/v1/events");
        return (
          all.length > eventsBefore.length &&
          all.every(
            event => receiver.events.has(event.id) || eventsBefore.some(({ id }) => id === event.id),
          ) &&
          all
        );
      });
      expect(events.slice(0, eventsBefore.length)).toEqual(eventsBefore);
      for (const [id, count] of deliveries) expect(receiver.events.get(id), id).toBe(count);
      const inbox = await readAll(client, "/v1/sandbox/inbox");
      expect(inbox).toHaveLength(inboxBefore.length + 1);

      if (cursor) {
        const page = ok(await client.get(`/v1/events?limit=100&cursor=${encodeURIComponent(cursor)}`));
        expect(
          page.data.every((event: { id: string }) => !eventsBefore.some(({ id }) => id === event.id)),
        ).toBe(true);
        expect(page.data.length).toBeGreaterThan(0);
      }
      await createNode(client);
      const addresses = (await readAll(client, "/v1/ips")).map(ip => ip.address);
      expect(new Set(addresses).size).toBe(2);
    } finally {
      await app.close();
    }
  }, 60_000);
});

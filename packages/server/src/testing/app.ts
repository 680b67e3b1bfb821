import { createApp } from "../app.ts";
import { boot, type Mailstead } from "../boot.ts";
import type { Config } from "../kernel/config/index.ts";
import type { Database } from "../kernel/db/index.ts";
import { silentLogger } from "../kernel/telemetry/index.ts";
import type { Environment, OrganizationId } from "../kernel/tenancy.ts";
import type { Clock } from "../kernel/time/index.ts";
import { createOrganization } from "../modules/access/index.ts";
import type { Runtime } from "../runtime.ts";
import { logComplete, openTestDatabase } from "./database.ts";

/** An answer with its body parsed; `body` is as the wire has it, so tests check what they read. */
export interface TestAnswer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the response guard has checked it against its schema already
  body: any;
}

/** One organization with a key of all permissions. */
export interface TestTenant {
  organizationId: OrganizationId;
  key: string;
  fetch(path: string, init?: RequestInit & { json?: unknown }): Promise<TestAnswer>;
  get(path: string): Promise<TestAnswer>;
  post(path: string, json?: unknown, headers?: Record<string, string>): Promise<TestAnswer>;
  patch(path: string, json: unknown, headers?: Record<string, string>): Promise<TestAnswer>;
  delete(path: string, json?: unknown): Promise<TestAnswer>;
}

export interface TestApp extends TestTenant {
  mailstead: Mailstead;
  runtime: Runtime;
  /** Another organization. */
  tenant(environment?: Environment): Promise<TestTenant>;
  /** The same calls with another credential. */
  as(key: string, organizationId?: OrganizationId): TestTenant;
  /** Lets all work that is due and all subscribers finish. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  clock?: Clock;
  /** Starts SMTP listeners and what else modules listen with. Default false. */
  listeners?: boolean;
  /** Runs the workers by themselves, as in production; otherwise `drain` does. Default false. */
  workers?: boolean;
  database?: Database;
  config?: Partial<Config>;
}

export const testConfig: Config = {
  host: "127.0.0.1",
  port: 0,
  publicUrl: "http://127.0.0.1:7420",
  databaseUrl: undefined,
  databaseOwnerUrl: undefined,
  databasePool: 5,
  redisUrl: undefined,
  dataDir: ".mailstead",
  masterKeys: [{ id: "test", key: Buffer.alloc(32, 7) }],
  allowPrivateNetworks: true,
  sandbox: true,
  smtpPort: 0,
  intakePort: 0,
  logLevel: "silent",
};

/** The whole application in this process on a fresh database, with every response checked against its schema. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.database ?? (await openTestDatabase());
  const mailstead = await boot({
    config: { ...testConfig, ...options.config },
    database,
    logger: silentLogger,
    ...(options.clock === undefined ? {} : { clock: options.clock }),
  });
  const { runtime } = mailstead;
  const app = createApp(runtime, { checkResponses: true });
  if (options.listeners) await mailstead.startListeners();
  if (options.workers) await mailstead.startWorkers();

  function as(key: string, organizationId: OrganizationId): TestTenant {
    async function call(path: string, init: RequestInit & { json?: unknown } = {}): Promise<TestAnswer> {
      const { json, ...rest } = init;
      const headers = new Headers(init.headers);
      if (!headers.has("authorization")) headers.set("authorization", `Bearer ${key}`);
      if (json !== undefined) headers.set("content-type", "application/json");
      const response = await app.request(path, {
        ...rest,
        headers,
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      });
      const text = await response.text();
      const isJson = response.headers.get("content-type")?.includes("json");
      return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
    }
    return {
      key,
      organizationId,
      fetch: call,
      get: path => call(path),
      post: (path, json, headers = {}) => call(path, { method: "POST", json: json ?? {}, headers }),
      patch: (path, json, headers = {}) => call(path, { method: "PATCH", json, headers }),
      delete: (path, json) => call(path, { method: "DELETE", ...(json === undefined ? {} : { json }) }),
    };
  }

  async function tenant(environment: Environment = "test"): Promise<TestTenant> {
    const { organizationId, key } = await createOrganization(runtime, { name: "Acme", environment });
    return as(key.reveal(), organizationId);
  }

  const first = await tenant();
  return {
    ...first,
    mailstead,
    runtime,
    tenant,
    as: (key, organizationId = first.organizationId) => as(key, organizationId),
    async drain() {
      // Work makes events and events make work: until neither moves.
      for (;;) {
        await mailstead.worker.idle();
        await logComplete(database);
        if ((await mailstead.subscribers.drain()) === 0) {
          await mailstead.worker.idle();
          return;
        }
      }
    },
    close: () => mailstead.close(),
  };
}

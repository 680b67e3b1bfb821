import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Secret } from "../secrets/index.ts";

const flag = z.stringbool({ truthy: ["1", "true", "yes"], falsy: ["0", "false", "no", ""] });

/** Every setting of a process, by environment variable. */
const environment = z.object({
  HOST: z.string().default("127.0.0.1").describe("Address the API listens on."),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(7420)
    .describe("Port of the API; 0 picks a free one."),
  PUBLIC_URL: z
    .url()
    .optional()
    .describe("URL under which clients reach the API. Default: http://HOST:PORT."),
  DATABASE_URL: z
    .string()
    .optional()
    .describe("Postgres ≥ 15 as the application's role. Absent: PGlite in MAILSTEAD_DATA_DIR."),
  DATABASE_OWNER_URL: z
    .string()
    .optional()
    .describe("Postgres as the schema's owner, for migrations. Default: DATABASE_URL."),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10).describe("Connections of this process."),
  REDIS_URL: z
    .string()
    .optional()
    .describe("Redis ≥ 6.2 for wake-ups between processes. Absent: Postgres NOTIFY."),
  MAILSTEAD_DATA_DIR: z
    .string()
    .default(".mailstead")
    .describe("Folder of the embedded database and the generated key file."),
  MAILSTEAD_MASTER_KEY: z
    .string()
    .optional()
    .describe("Master keys, newest first: `id:base64` of 32 bytes, separated by commas."),
  MAILSTEAD_ALLOW_PRIVATE_NETWORKS: flag
    .default(false)
    .describe("Development only: lets webhooks and other outbound calls reach private addresses."),
  MAILSTEAD_SANDBOX: flag
    .default(true)
    .describe("Whether this process runs the simulated internet of test workspaces."),
  MAILSTEAD_SMTP_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(0)
    .describe("Port of the SMTP submission ingress; 0 picks a free one."),
  MAILSTEAD_INTAKE_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(0)
    .describe("Port of the SMTP intake for bounces, complaints and replies; 0 picks a free one."),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info").describe("What is logged."),
});

export interface Config {
  host: string;
  port: number;
  publicUrl: string | undefined;
  databaseUrl: Secret | undefined;
  databaseOwnerUrl: Secret | undefined;
  databasePool: number;
  redisUrl: Secret | undefined;
  dataDir: string;
  masterKeys: { id: string; key: Buffer }[];
  allowPrivateNetworks: boolean;
  sandbox: boolean;
  smtpPort: number;
  intakePort: number;
  logLevel: "silent" | "error" | "warn" | "info" | "debug";
}

/**
 * Reads the settings from the environment. Throws with every wrong variable named. With the embedded database
 * and no master key, one is made and kept in the data folder (mode 600).
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  // An empty variable is how a shell or a compose file says "not set".
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(issue => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Wrong settings in the environment:\n${wrong.join("\n")}`);
  }
  const e = parsed.data;
  const secret = (value: string | undefined) => (value === undefined ? undefined : new Secret(value));
  return {
    host: e.HOST,
    port: e.PORT,
    publicUrl: e.PUBLIC_URL,
    databaseUrl: secret(e.DATABASE_URL),
    databaseOwnerUrl: secret(e.DATABASE_OWNER_URL),
    databasePool: e.DATABASE_POOL,
    redisUrl: secret(e.REDIS_URL),
    dataDir: e.MAILSTEAD_DATA_DIR,
    masterKeys: readMasterKeys(
      e.MAILSTEAD_MASTER_KEY,
      e.DATABASE_URL === undefined ? e.MAILSTEAD_DATA_DIR : undefined,
    ),
    allowPrivateNetworks: e.MAILSTEAD_ALLOW_PRIVATE_NETWORKS,
    sandbox: e.MAILSTEAD_SANDBOX,
    smtpPort: e.MAILSTEAD_SMTP_PORT,
    intakePort: e.MAILSTEAD_INTAKE_PORT,
    logLevel: e.LOG_LEVEL,
  };
}

/** The settings with their meaning and default, for `mailstead doctor` and the docs. */
export function describeSettings(): { name: string; description: string; default: string | undefined }[] {
  return Object.entries(environment.shape).map(([name, schema]) => {
    const initial = schema.safeParse(undefined);
    return {
      name,
      description: schema.description ?? "",
      default: initial.success && initial.data !== undefined ? String(initial.data) : undefined,
    };
  });
}

function readMasterKeys(setting: string | undefined, keyFolder: string | undefined) {
  if (setting !== undefined) {
    return setting.split(",").map(part => {
      const [id, value] = part.trim().split(":");
      const key = Buffer.from(value ?? "", "base64");
      if (!id || key.length !== 32) {
        throw new Error(
          "MAILSTEAD_MASTER_KEY must be `id:base64` of 32 bytes (make one: openssl rand -base64 32)",
        );
      }
      return { id, key };
    });
  }
  if (keyFolder === undefined) {
    throw new Error(
      "Set MAILSTEAD_MASTER_KEY (`main:` and the output of openssl rand -base64 32) to run on Postgres",
    );
  }
  const file = join(keyFolder, "master.key");
  if (!existsSync(file)) {
    mkdirSync(keyFolder, { recursive: true });
    writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600, flag: "wx" });
  }
  return [{ id: "local", key: Buffer.from(readFileSync(file, "utf8"), "base64") }];
}

/** A key for one purpose (token signing, cursors), derived from the newest master key. 32 bytes. */
export function deriveKeys(config: Pick<Config, "masterKeys">, purpose: string): [Buffer, ...Buffer[]] {
  const keys = config.masterKeys.map(({ key }) =>
    createHash("sha256").update(`mailstead:${purpose}:`).update(key).digest(),
  );
  const [newest, ...older] = keys;
  if (newest === undefined) throw new Error("No master key");
  return [newest, ...older];
}

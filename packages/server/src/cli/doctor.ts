import { openDatabase } from "../boot.ts";
import { describeSettings, readConfig } from "../kernel/config/index.ts";
import { createKeyring, localMasterKey } from "../kernel/secrets/index.ts";
import { type Command, options } from "./command.ts";

interface Finding {
  ok: boolean;
  what: string;
  remedy?: string;
}

export const doctor: Command = {
  usage:
    "mailstead doctor [--json] [--settings]\n\n  --settings  list every setting with its meaning and default",
  async run(argv) {
    const { values } = options(argv, { json: { type: "boolean" }, settings: { type: "boolean" } });
    if (values.settings) {
      for (const setting of describeSettings()) {
        console.log(
          `${setting.name.padEnd(34)} ${setting.description}${setting.default === undefined ? "" : ` [${setting.default}]`}`,
        );
      }
      return 0;
    }
    const findings = await examine();
    if (values.json) console.log(JSON.stringify(findings));
    else
      for (const finding of findings)
        console.log(
          `${finding.ok ? "✓" : "✗"} ${finding.what}${finding.remedy ? `\n  → ${finding.remedy}` : ""}`,
        );
    return findings.every(finding => finding.ok) ? 0 : 1;
  },
};

async function examine(): Promise<Finding[]> {
  const findings: Finding[] = [];
  const major = Number.parseInt(process.versions.node, 10);
  findings.push(
    major >= 22
      ? { ok: true, what: `Node ${process.versions.node}` }
      : { ok: false, what: `Node ${process.versions.node}`, remedy: "The server needs Node 22 or newer." },
  );
  const config = readConfig(process.env);
  findings.push({ ok: true, what: "The settings are valid" });
  const keyring = createKeyring(localMasterKey(config.masterKeys));
  const sealed = await keyring.encrypt("check", "doctor");
  findings.push({
    ok: (await keyring.decrypt(sealed, "doctor")).toString() === "check",
    what: "The master key encrypts and decrypts",
  });
  const database = await openDatabase(config);
  try {
    await database.migrate(async owner => {
      const [row] = await owner.query<{ version: string; superuser: boolean; applied: number }>(
        `SELECT current_setting('server_version') AS version,
           (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = session_user) AS superuser,
           (SELECT count(*)::int FROM pg_tables WHERE schemaname = 'tenant') AS applied`,
      );
      const embedded = database.engine === "pglite";
      findings.push({ ok: true, what: `${embedded ? "Embedded Postgres" : "Postgres"} ${row?.version}` });
      if (Number.parseInt(row?.version ?? "0", 10) < 15) {
        findings.push({
          ok: false,
          what: "The server is older than Postgres 15",
          remedy: "Upgrade Postgres.",
        });
      }
      findings.push(
        (row?.applied ?? 0) > 0
          ? { ok: true, what: "The schema is there" }
          : { ok: false, what: "The schema is missing", remedy: "Run `mailstead migrate`." },
      );
      if (!embedded && row?.superuser && config.databaseOwnerUrl === undefined) {
        findings.push({
          ok: true,
          what: "The application logs in as a superuser; its transactions still run as a restricted role",
          remedy:
            "For defence in depth give DATABASE_URL a login that owns nothing, and DATABASE_OWNER_URL the owner.",
        });
      }
    });
  } finally {
    await database.close();
  }
  if (config.redisUrl !== undefined) findings.push(await examineRedis(config.redisUrl.reveal()));
  return findings;
}

async function examineRedis(url: string): Promise<Finding> {
  const { Redis } = await import("ioredis");
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => null });
  try {
    await redis.connect();
    const version = /redis_version:([\d.]+)/.exec(await redis.info("server"))?.[1] ?? "unknown";
    const [major = 0, minor = 0] = version.split(".").map(Number);
    const recent = major > 6 || (major === 6 && minor >= 2);
    return recent
      ? { ok: true, what: `Redis ${version}` }
      : { ok: false, what: `Redis ${version}`, remedy: "BullMQ needs Redis 6.2 or newer." };
  } catch (error) {
    return {
      ok: false,
      what: "Redis does not answer",
      remedy: `Check REDIS_URL (${error instanceof Error ? error.message : String(error)}). Without Redis, wake-ups go through Postgres: unset REDIS_URL.`,
    };
  } finally {
    redis.disconnect();
  }
}

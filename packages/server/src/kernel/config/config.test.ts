import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deriveKeys, describeSettings, readConfig } from "./index.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mailstead-config-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const key = (byte: number) => Buffer.alloc(32, byte).toString("base64");
const postgres = { DATABASE_URL: "postgres://app:hunter2@db/mail", MAILSTEAD_MASTER_KEY: `main:${key(1)}` };

describe("settings", () => {
  it("have defaults for a folder on this machine", () => {
    expect(readConfig({ MAILSTEAD_DATA_DIR: folder })).toMatchObject({
      host: "127.0.0.1",
      port: 7420,
      databaseUrl: undefined,
      redisUrl: undefined,
      sandbox: true,
      allowPrivateNetworks: false,
      logLevel: "info",
    });
  });

  it("name every wrong variable at once", () => {
    const wrong = { PORT: "70000", PUBLIC_URL: "nowhere", LOG_LEVEL: "loud", MAILSTEAD_SANDBOX: "maybe" };
    expect(() => readConfig({ MAILSTEAD_DATA_DIR: folder, ...wrong })).toThrow(
      /PORT:.*\n.*PUBLIC_URL:.*\n.*MAILSTEAD_SANDBOX:.*\n.*LOG_LEVEL:/,
    );
  });

  it.each(["1", "true", "yes"])("read the switch %s", value => {
    const config = readConfig({ MAILSTEAD_DATA_DIR: folder, MAILSTEAD_ALLOW_PRIVATE_NETWORKS: value });
    expect(config.allowPrivateNetworks).toBe(true);
  });

  it("treat an empty variable as absent", () => {
    const config = readConfig({
      MAILSTEAD_DATA_DIR: folder,
      DATABASE_URL: "",
      REDIS_URL: "",
      MAILSTEAD_MASTER_KEY: "",
    });
    expect([config.databaseUrl, config.redisUrl]).toEqual([undefined, undefined]);
  });

  it("make a master key for the embedded database, once, for the owner's eyes only", async () => {
    const first = readConfig({ MAILSTEAD_DATA_DIR: join(folder, "deep", "data") });
    expect(readConfig({ MAILSTEAD_DATA_DIR: join(folder, "deep", "data") }).masterKeys).toEqual(
      first.masterKeys,
    );
    expect(first.masterKeys[0]?.key).toHaveLength(32);
    expect((await stat(join(folder, "deep", "data", "master.key"))).mode & 0o777).toBe(0o600);
  });

  it("need a master key on Postgres, and say how to make one", () => {
    expect(() => readConfig({ DATABASE_URL: postgres.DATABASE_URL })).toThrow(
      /MAILSTEAD_MASTER_KEY.*openssl rand/,
    );
    for (const bad of ["main", "main:c2hvcnQ=", `:${key(1)}`, `main:${key(1)},old:x`]) {
      expect(() => readConfig({ ...postgres, MAILSTEAD_MASTER_KEY: bad }), bad).toThrow(/id:base64/);
    }
  });

  it("show no password when printed", () => {
    const shown = inspect(readConfig(postgres), { depth: 5 });
    expect(shown).not.toContain("hunter2");
  });

  it("are all described", () => {
    const settings = describeSettings();
    expect(settings.filter(setting => setting.description === "")).toEqual([]);
    expect(settings.find(setting => setting.name === "PORT")).toMatchObject({ default: "7420" });
  });
});

describe("derived keys", () => {
  it("differ by purpose and master key, newest first", () => {
    const { masterKeys } = readConfig({ ...postgres, MAILSTEAD_MASTER_KEY: `new:${key(2)}, old:${key(1)}` });
    const tracking = deriveKeys({ masterKeys }, "tracking");
    expect(tracking.map(derived => derived.length)).toEqual([32, 32]);
    expect(deriveKeys({ masterKeys: masterKeys.slice(1) }, "tracking")).toEqual([tracking[1]]);
    const all = [...tracking, ...deriveKeys({ masterKeys }, "cursors")].map(derived =>
      derived.toString("hex"),
    );
    expect(new Set(all).size).toBe(4);
  });
});

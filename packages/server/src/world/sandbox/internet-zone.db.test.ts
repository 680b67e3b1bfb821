import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../kernel/db/index.ts";
import { systemClock } from "../../kernel/time/index.ts";
import { openTestDatabase } from "../../testing/database.ts";
import { internetZone } from "./internet-zone.ts";
import type { ZoneSource } from "./zone-source.ts";

let database: Database;
let zone: ZoneSource;

beforeAll(async () => {
  database = await openTestDatabase();
  zone = internetZone(database, systemClock);
  await database.transaction({ kind: "system", purpose: "test" }, tx =>
    tx.query(
      `INSERT INTO platform.sandbox_records (name, type, value) VALUES
         ('acme.k3v9x0ab.sandbox.mailstead.example', 'TXT', 'v=spf1 -all'),
         ('s1._domainkey.acme.k3v9x0ab.sandbox.mailstead.example', 'TXT', 'v=DKIM1; p='),
         ('_acme-challenge.mta.svc.sandbox.mailstead.example', 'TXT', 'proof'),
         ('7.0.18.198.in-addr.arpa', 'PTR', 'mta.svc.sandbox.mailstead.example')`,
    ),
  );
});
afterAll(() => database.close());

async function ask(name: string, type: string): Promise<string[] | "nxdomain"> {
  const { records, exists } = await zone.lookup(name, type);
  return exists ? records.map(record => record.value) : "nxdomain";
}

describe("the simulated internet", () => {
  it.each([
    ["acme.k3v9x0ab.sandbox.mailstead.example", "TXT", ["v=spf1 -all"]],
    ["s1._domainkey.acme.k3v9x0ab.sandbox.mailstead.example", "TXT", ["v=DKIM1; p="]],
    ["_acme-challenge.mta.svc.sandbox.mailstead.example", "TXT", ["proof"]],
    ["7.0.18.198.in-addr.arpa", "PTR", ["mta.svc.sandbox.mailstead.example"]],
  ])("answers what was written: %s %s", async (name, type, values) => {
    expect(await ask(name, type)).toEqual(values);
  });

  it.each([
    ["sandbox.mailstead.example", ["10 mx.sandbox.mailstead.example"]],
    ["gmail.com", ["10 gmail-smtp-in.l.google.com"]],
    ["outlook.com", ["10 outlook-com.olc.protection.outlook.com"]],
    ["google.com", ["10 mx.receivers.example"]],
    ["mail.customer.co.uk", ["10 mx.receivers.example"]],
  ])("has a receiver for %s, whose address is known", async (domain, exchanges) => {
    expect(await ask(domain, "MX")).toEqual(exchanges);
    expect(await ask(String(exchanges[0]).slice(3), "A")).toHaveLength(1);
  });

  it.each([
    [
      "a name of a workspace that was not written",
      "nobody.k3v9x0ab.sandbox.mailstead.example",
      "MX",
      "nxdomain",
    ],
    ["a name with nothing of the type", "acme.k3v9x0ab.sandbox.mailstead.example", "MX", []],
    ["an empty non-terminal", "_domainkey.acme.k3v9x0ab.sandbox.mailstead.example", "TXT", []],
    [
      "an underscore that is no wildcard",
      "xacme-challenge.mta.svc.sandbox.mailstead.example",
      "TXT",
      "nxdomain",
    ],
    ["a workspace's namespace itself", "k3v9x0ab.sandbox.mailstead.example", "MX", []],
    ["a policy that nobody published", "_dmarc.gmail.com", "TXT", "nxdomain"],
    ["a name that must not exist", "example.invalid", "MX", "nxdomain"],
    ["an address without a name", "8.0.18.198.in-addr.arpa", "PTR", "nxdomain"],
    ["a name made to match everything", "%.k3v9x0ab.sandbox.mailstead.example", "TXT", "nxdomain"],
  ])("answers for %s: %s %s", async (_, name, type, expected) => {
    expect(await ask(name, type)).toEqual(expected);
  });
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type DnsProvider, DnsProviderError, type DnsValue, type DnsZone } from "./port.ts";

/** What a suite needs from the adapter it tries. */
export interface DnsProviderUnderTest {
  readonly provider: DnsProvider;
  /** Apex of an empty zone that exists at the vendor, for this test alone. */
  readonly zone: string;
  /** The same adapter with credentials the vendor refuses, where that can be tried. */
  readonly unauthorized?: DnsProvider;
  close?(): Promise<void>;
}

/** The behaviour every DNS adapter must show. Call it from the adapter's test file. */
export function dnsProviderContract(make: () => Promise<DnsProviderUnderTest>): void {
  describe("DNS provider contract", () => {
    let subject: DnsProviderUnderTest;
    let provider: DnsProvider;
    let zone: DnsZone;

    beforeEach(async () => {
      subject = await make();
      provider = subject.provider;
      const found = (await provider.listZones()).find(candidate => candidate.name === subject.zone);
      if (found === undefined) throw new Error(`listZones does not show ${subject.zone}`);
      zone = found;
    });
    afterEach(async () => subject.close?.());

    const under = (label: string): string => (label === "" ? subject.zone : `${label}.${subject.zone}`);
    const txt = (label: string, value: string): DnsValue => ({
      name: under(label),
      type: "TXT",
      value,
      ttl: 300,
    });
    const valuesAt = async (label: string, type: DnsValue["type"]): Promise<string[]> =>
      (await provider.records(zone.id, { name: under(label), type })).map(record => record.value).sort();
    const failure = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);

    it("gives back what was written, in the port's form", async () => {
      const values: DnsValue[] = [
        { name: under("host"), type: "A", value: "192.0.2.1", ttl: 300 },
        { name: under("host"), type: "AAAA", value: "2001:db8::1", ttl: 300 },
        { name: under("mail"), type: "MX", value: "10 host.example.com", ttl: 300 },
        { name: under("alias"), type: "CNAME", value: "target.example.com", ttl: 300 },
        { name: under("_mailstead"), type: "TXT", value: "mailstead-verification=abc", ttl: 300 },
      ];
      for (const value of values) {
        expect(await provider.addValue(zone.id, value)).toMatchObject({ ...value, id: expect.any(String) });
      }
      const stored = await provider.records(zone.id);
      for (const value of values) expect(stored).toContainEqual(expect.objectContaining(value));
    });

    it("keeps long and awkward texts intact", async () => {
      const texts = [
        `v=DKIM1; k=rsa; p=${"Ab+/".repeat(98)}`,
        'quotes " and \\ and ;',
        "v=spf1 ip4:192.0.2.1 ~all",
      ];
      for (const [i, text] of texts.entries()) await provider.addValue(zone.id, txt(`t${i}`, text));
      for (const [i, text] of texts.entries()) expect(await valuesAt(`t${i}`, "TXT")).toEqual([text]);
    });

    it("lets the challenges of the apex and the wildcard stand side by side, and removes one of them", async () => {
      const first = await provider.addValue(zone.id, txt("_acme-challenge", "apex-token"));
      await provider.addValue(zone.id, txt("_acme-challenge", "wildcard-token"));
      expect(await valuesAt("_acme-challenge", "TXT")).toEqual(["apex-token", "wildcard-token"]);
      expect(await provider.removeValue(zone.id, first)).toBe(true);
      expect(await valuesAt("_acme-challenge", "TXT")).toEqual(["wildcard-token"]);
    });

    it("adds the same value once, however it is spelled", async () => {
      const mx: DnsValue = { name: under(""), type: "MX", value: "10 host.example.com", ttl: 300 };
      const first = await provider.addValue(zone.id, mx);
      const second = await provider.addValue(zone.id, { ...mx, value: "10 HOST.Example.com." });
      expect(second.id).toBe(first.id);
      expect(await valuesAt("", "MX")).toEqual(["10 host.example.com"]);
    });

    it("removes twice without an error", async () => {
      const stored = await provider.addValue(zone.id, txt("gone", "x"));
      expect(await provider.removeValue(zone.id, stored)).toBe(true);
      expect(await provider.removeValue(zone.id, stored)).toBe(false);
      expect(await provider.records(zone.id, { name: under("gone") })).toEqual([]);
    });

    it("replaces one value and leaves its siblings", async () => {
      const spf = await provider.addValue(zone.id, txt("", "v=spf1 mx -all"));
      await provider.addValue(zone.id, txt("", "sibling"));
      const next = await provider.replaceValue(zone.id, spf, txt("", "v=spf1 mx a -all"));
      expect(next.value).toBe("v=spf1 mx a -all");
      expect(await valuesAt("", "TXT")).toEqual(["sibling", "v=spf1 mx a -all"]);
      const error = await failure(provider.replaceValue(zone.id, spf, txt("", "v=spf1 -all")));
      expect(error).toMatchObject({ name: "DnsProviderError", kind: "not_found" });
      expect(await valuesAt("", "TXT")).toEqual(["sibling", "v=spf1 mx a -all"]);
    });

    it("filters by name and type", async () => {
      await provider.addValue(zone.id, txt("one", "1"));
      await provider.addValue(zone.id, txt("two", "2"));
      expect((await provider.records(zone.id, { name: under("one") })).map(record => record.value)).toEqual([
        "1",
      ]);
      expect(await provider.records(zone.id, { name: under("one"), type: "MX" })).toEqual([]);
    });

    it("keeps its ids over reads", async () => {
      const stored = await provider.addValue(zone.id, txt("stable", "x"));
      const [read] = await provider.records(zone.id, { name: under("stable"), type: "TXT" });
      expect(read?.id).toBe(stored.id);
    });

    it("writes wildcards, where it says it can", async () => {
      if (!provider.capabilities.wildcards) return;
      await provider.addValue(zone.id, { name: under("*"), type: "A", value: "192.0.2.1", ttl: 300 });
      expect(await valuesAt("*", "A")).toEqual(["192.0.2.1"]);
    });

    it("refuses a CNAME beside other records, and other records beside a CNAME", async () => {
      const alias = (label: string): DnsValue => ({
        name: under(label),
        type: "CNAME",
        value: "target.example.com",
        ttl: 300,
      });
      await provider.addValue(zone.id, txt("text", "x"));
      await provider.addValue(zone.id, alias("alias"));
      for (const attempt of [alias("text"), txt("alias", "x")]) {
        const error = await failure(provider.addValue(zone.id, attempt));
        expect(error).toBeInstanceOf(DnsProviderError);
        expect(error).toMatchObject({ kind: expect.stringMatching(/^(?:conflict|rejected)$/) });
      }
    });

    it("refuses values that are not valid, and names outside the zone", async () => {
      const bad: DnsValue[] = [
        { name: under("bad"), type: "A", value: "not an address", ttl: 300 },
        { name: "elsewhere.invalid", type: "TXT", value: "x", ttl: 300 },
      ];
      for (const value of bad) {
        const error = await failure(provider.addValue(zone.id, value));
        expect(error).toMatchObject({ name: "DnsProviderError", kind: "rejected" });
      }
      expect(await provider.records(zone.id, { name: under("bad") })).toEqual([]);
    });

    it("reports an unknown zone as such", async () => {
      const attempts = [provider.records("no-such-zone"), provider.addValue("no-such-zone", txt("x", "x"))];
      for (const attempt of attempts) {
        expect(await failure(attempt)).toMatchObject({ name: "DnsProviderError", kind: "zone_not_found" });
      }
    });

    it("reports refused credentials as such", async () => {
      if (subject.unauthorized === undefined) return;
      const error = await failure(subject.unauthorized.listZones());
      expect(error).toMatchObject({ name: "DnsProviderError", kind: "unauthorized", retryable: false });
    });
  });
}

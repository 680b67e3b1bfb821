import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isSubdomainOf,
  isWithin,
  normalizeOwnerName,
  parentDomains,
  parseDomainName,
  publicSuffix,
  registrableDomain,
  reverseName,
} from "./index.ts";

const sandbox = { extraSuffixes: ["*.sandbox.mailstead.example"] };

describe("parseDomainName", () => {
  it.each([
    ["Example.COM.", "example.com", "example.com"],
    [" mail.example.co.uk ", "mail.example.co.uk", "example.co.uk"],
    ["bücher.de", "xn--bcher-kva.de", "xn--bcher-kva.de"],
    ["faß.de", "xn--fa-hia.de", "xn--fa-hia.de"],
    ["例え。jp", "xn--r8jz45g.jp", "xn--r8jz45g.jp"],
    ["me.github.io", "me.github.io", "me.github.io"],
    ["acme.test", "acme.test", "acme.test"],
    [`${"a".repeat(63)}.com`, `${"a".repeat(63)}.com`, `${"a".repeat(63)}.com`],
  ])("accepts %s", (input, name, registrable) => {
    expect(parseDomainName(input)).toMatchObject({ ok: true, domain: { name, registrable } });
  });

  it.each([
    ["", "empty"],
    [" . ", "empty"],
    ["localhost", "single_label"],
    ["com", "single_label"],
    ["co.uk", "public_suffix"],
    ["github.io", "public_suffix"],
    ["192.0.2.1", "ip_address"],
    ["0x7f.1", "ip_address"],
    ["1.2.3", "ip_address"],
    ["[2001:db8::1]", "ip_address"],
    ["::1", "ip_address"],
    ["https://example.com", "bad_character"],
    ["example.com/path", "bad_character"],
    ["example.com:25", "bad_character"],
    ["me@example.com", "bad_character"],
    ["exa%6dple.com", "bad_character"],
    ["exam\tple.com", "bad_character"],
    ["_dmarc.example.com", "bad_character"],
    ["*.example.com", "bad_character"],
    ["a..example.com", "empty_label"],
    [".example.com", "empty_label"],
    ["-a.example.com", "bad_hyphen"],
    ["a-.example.com", "bad_hyphen"],
    ["xn--a.com", "not_idna"],
    ["\u{10FFFF}.com", "not_idna"],
    [`${"a".repeat(64)}.com`, "label_too_long"],
    [`${"a.".repeat(126)}com`, "too_long"],
    ["x".repeat(100_000), "too_long"],
  ])("refuses %s as %s", (input, reason) => {
    const result = parseDomainName(input);
    expect(result).toMatchObject({ ok: false, reason });
  });

  it("treats the private section as plain names when told to", () => {
    expect(parseDomainName("github.io", { privateSuffixes: false }).ok).toBe(true);
  });

  it("is stable: what it returns it accepts unchanged, and never throws", () => {
    const labels = fc.stringMatching(/^[a-z0-9äöüßéñ-]{1,12}$/u);
    const anything = fc.oneof(
      fc.string({ unit: "binary", maxLength: 80 }),
      fc.array(labels, { minLength: 1, maxLength: 6 }).map(parts => parts.join(".")),
    );
    fc.assert(
      fc.property(anything, input => {
        const first = parseDomainName(input);
        if (!first.ok) return;
        expect(parseDomainName(first.domain.name)).toEqual(first);
        expect(parseDomainName(first.domain.unicode)).toEqual(first);
        expect(isWithin(first.domain.name, first.domain.registrable)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

describe("extra suffixes", () => {
  it("makes a sandbox namespace behave like a top-level domain", () => {
    expect(publicSuffix("acme.w1.sandbox.mailstead.example", sandbox)).toBe("w1.sandbox.mailstead.example");
    expect(registrableDomain("news.acme.w1.sandbox.mailstead.example", sandbox)).toBe(
      "acme.w1.sandbox.mailstead.example",
    );
    expect(parseDomainName("w1.sandbox.mailstead.example", sandbox)).toMatchObject({
      reason: "public_suffix",
    });
    expect(parseDomainName("sandbox.mailstead.example", sandbox)).toMatchObject({ reason: "public_suffix" });
    expect(registrableDomain("w1.sandbox.mailstead.example")).toBe("mailstead.example");
  });

  it("takes plain suffixes too, and only at label boundaries", () => {
    const options = { extraSuffixes: ["hosting.example"] };
    expect(registrableDomain("a.b.hosting.example", options)).toBe("b.hosting.example");
    expect(registrableDomain("b.nothosting.example", options)).toBe("nothosting.example");
  });
});

describe("relations", () => {
  it("lists parents up to the registrable domain", () => {
    expect(parentDomains("a.b.example.co.uk")).toEqual(["b.example.co.uk", "example.co.uk"]);
    expect(parentDomains("example.co.uk")).toEqual([]);
    expect(parentDomains("co.uk")).toEqual([]);
  });

  it("compares at label boundaries", () => {
    expect(isSubdomainOf("a.example.com", "example.com")).toBe(true);
    expect(isSubdomainOf("example.com", "example.com")).toBe(false);
    expect(isSubdomainOf("badexample.com", "example.com")).toBe(false);
    expect(isWithin("example.com", "example.com")).toBe(true);
  });
});

describe("normalizeOwnerName", () => {
  it.each([
    ["_DMARC.Example.com.", "_dmarc.example.com"],
    ["*.example.com", "*.example.com"],
    ["_25._tcp.mx.example.com", "_25._tcp.mx.example.com"],
    ["bounce.bücher.de", "bounce.xn--bcher-kva.de"],
    ["1.2.0.192.in-addr.arpa", "1.2.0.192.in-addr.arpa"],
  ])("%s → %s", (input, expected) => {
    expect(normalizeOwnerName(input)).toBe(expected);
  });

  it.each(["", "a..b", "a b.com", "a.*.com", "**.com", "x".repeat(64)])("refuses %j", input => {
    expect(normalizeOwnerName(input)).toBeUndefined();
  });
});

describe("reverseName", () => {
  it.each([
    ["192.0.2.1", "1.2.0.192.in-addr.arpa"],
    ["2001:db8::567:89ab", "b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa"],
    ["fe80::1%eth0", undefined],
    ["example.com", undefined],
  ])("%s → %s", (ip, name) => {
    expect(reverseName(ip)).toBe(name);
  });
});

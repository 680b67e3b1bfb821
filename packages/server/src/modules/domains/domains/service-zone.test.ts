import { expect, it } from "vitest";
import { newId } from "../../../kernel/ids/index.ts";
import { parseSpf } from "../../../mail/spf/index.ts";
import { serviceRecords } from "./service-zone.ts";

const base = {
  zone: "svc.example.net",
  delegated: false,
  intake: "intake.example.net",
  addresses: [],
  keys: [],
};

it("lists the sending addresses, and nobody while there are none", () => {
  const [empty] = serviceRecords(base);
  expect(empty).toMatchObject({ name: "_spf.svc.example.net", type: "TXT", value: "v=spf1 -all" });
  const [spf] = serviceRecords({ ...base, addresses: ["198.51.100.7", "2001:db8::7"] });
  expect(spf?.value).toBe("v=spf1 ip4:198.51.100.7 ip6:2001:db8::7 -all");
  expect(parseSpf(spf?.value ?? "").findings).toEqual([]);
});

it("publishes what customers' records point to, and withdraws revoked keys", () => {
  const domainId = newId("dom");
  const keys = [
    { selector: "s1", domainId, publicKey: "AAAA", isRevoked: false },
    { selector: "s0", domainId, publicKey: "BBBB", isRevoked: true },
  ];
  const records = serviceRecords({ ...base, delegated: true, keys });
  const label = `d${domainId.slice(-12)}`;
  expect(records.map(({ name, type, value }) => `${name} ${type} ${value}`).slice(1)).toEqual([
    "bounce.svc.example.net MX 10 intake.example.net",
    "bounce.svc.example.net TXT v=spf1 include:_spf.svc.example.net ~all",
    `s1.${label}.dkim.svc.example.net TXT v=DKIM1; k=rsa; p=AAAA`,
    `s0.${label}.dkim.svc.example.net TXT v=DKIM1; k=rsa; p=`,
  ]);
});

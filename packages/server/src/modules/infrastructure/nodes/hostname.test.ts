import fc from "fast-check";
import { expect, it } from "vitest";
import { newId } from "../../../kernel/ids/index.ts";
import { hostnameOf } from "./hostname.ts";

it.each([
  ["mx1", "mx1"],
  ["Mail Süd / 2", "mail-su-d-2"],
  ["--", "node"],
  ["邮件", "node"],
])("makes a label of %j", (name, label) => {
  const id = newId("node");
  expect(hostnameOf(name, id, "svc.example.com")).toBe(`${label}-${id.slice(-8)}.svc.example.com`);
});

it("is a valid host name for any name (RFC 1123 §2.1)", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), name => {
      const [label] = hostnameOf(name, newId("node"), "svc.example.com").split(".");
      expect(label).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/);
    }),
  );
});

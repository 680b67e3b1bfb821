import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalOrigin } from "./origin.ts";

const strict = { allowLocal: false };
const local = { allowLocal: true };

describe("canonicalOrigin", () => {
  it.each([
    ["https://app.example.com", "https://app.example.com"],
    ["https://APP.example.com/", "https://app.example.com"],
    ["https://app.example.com:443", "https://app.example.com"],
    ["https://app.example.com:8443", "https://app.example.com:8443"],
    ["https://bücher.example", "https://xn--bcher-kva.example"],
  ])("accepts %s", (text, origin) => {
    expect(canonicalOrigin(text, strict)).toBe(origin);
  });

  it.each([
    "http://app.example.com",
    "https://app.example.com/path",
    "https://app.example.com?x",
    "https://app.example.com/#",
    "https://user@app.example.com",
    "https://*.example.com",
    "https:app.example.com",
    "*",
    "null",
    "",
    "app.example.com",
    "file:///etc",
    "javascript://app.example.com",
    `https://${"a".repeat(300)}.example`,
  ])("refuses %j", text => {
    expect(canonicalOrigin(text, local)).toBeUndefined();
  });

  it("takes http on this machine only where allowed", () => {
    for (const text of ["http://localhost:3000", "http://127.0.0.1:5173", "http://[::1]:80/"]) {
      expect(canonicalOrigin(text, strict)).toBeUndefined();
      expect(canonicalOrigin(text, local)).toBe(new URL(text).origin);
    }
    expect(canonicalOrigin("http://localhost.evil.example", local)).toBeUndefined();
  });

  it("is stable and never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string({ unit: "binary" })), text => {
        const origin = canonicalOrigin(text, local);
        if (origin !== undefined) expect(canonicalOrigin(origin, local)).toBe(origin);
      }),
    );
  });
});

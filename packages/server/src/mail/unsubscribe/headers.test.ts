import { simpleParser } from "mailparser";
import { describe, expect, it } from "vitest";
import { isOneClickPost, unsubscribeHeaders } from "./index.ts";

const url = "https://track.example.com/u/AbC-_123";

describe("unsubscribeHeaders", () => {
  it("writes the https target first, as RFC 8058 wants it", () => {
    expect(unsubscribeHeaders({ url })).toEqual([
      ["List-Unsubscribe", `<${url}>`],
      ["List-Unsubscribe-Post", "List-Unsubscribe=One-Click"],
    ]);
  });

  it("is read back by another parser, subject and odd local part included", async () => {
    const headers = unsubscribeHeaders({ url, mailto: "u+?x@list.example", mailtoSubject: "stop a&b" });
    const raw = headers.map(([name, value]) => `${name}: ${value}\r\n`).join("");
    const { headers: parsed } = await simpleParser(`From: a@b.example\r\n${raw}\r\nx`);
    expect(parsed.get("list")).toMatchObject({ unsubscribe: { url } });
    const mailto = /<(mailto:[^>]+)>/.exec(raw)![1]!;
    expect(decodeURIComponent(new URL(mailto).pathname)).toBe("u+?x@list.example");
    expect(new URL(mailto).searchParams.get("subject")).toBe("stop a&b");
  });

  it.each([
    "http://x.example/u",
    "https://x.example/>\r\nBcc: y",
    "https://x.example/ü",
    "https://x.example/a b",
  ])("refuses %j", bad => {
    expect(() => unsubscribeHeaders({ url: bad })).toThrow(TypeError);
  });

  it("refuses a mailto that would break out", () => {
    expect(() => unsubscribeHeaders({ url, mailto: "a@b>,<https://evil.example" })).toThrow(TypeError);
  });
});

describe("isOneClickPost", () => {
  const multipart = (name: string, value: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--x--\r\n`;

  it.each([
    ["application/x-www-form-urlencoded", "List-Unsubscribe=One-Click", true],
    ["application/x-www-form-urlencoded; charset=utf-8", "a=b&List-Unsubscribe=One-Click\r\n", true],
    [undefined, "List-Unsubscribe=One-Click", true],
    ["multipart/form-data; boundary=x", multipart("List-Unsubscribe", "One-Click"), true],
    ["multipart/form-data; boundary=x", multipart("other", "One-Click"), false],
    ["multipart/form-data; boundary=x", multipart("List-Unsubscribe", "no"), false],
    ["application/x-www-form-urlencoded", "", false],
    ["application/x-www-form-urlencoded", "List-Unsubscribe=Two-Clicks", false],
    ["multipart/form-data", "\r\n".repeat(100_000), false],
  ])("%s %j → %s", (type, body, expected) => {
    expect(isOneClickPost(type, body)).toBe(expected);
  });
});

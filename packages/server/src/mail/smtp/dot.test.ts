import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wireContent } from "./dot.ts";

function onWire(text: string): string {
  const { body, end } = wireContent(Buffer.from(text, "latin1"));
  return Buffer.concat([body, end]).toString("latin1");
}

/** The receiver's side of RFC 5321 §4.5.2: the content up to the first lone dot, and what is left over. */
function receive(wire: string): { content: string; rest: string } {
  const lines = wire.split("\r\n");
  const dot = lines.indexOf(".");
  const content = lines.slice(0, dot).map(line => `${line.startsWith(".") ? line.slice(1) : line}\r\n`);
  return { content: content.join(""), rest: lines.slice(dot + 1).join("\r\n") };
}

describe("wireContent", () => {
  it.each([
    ["a\r\n", "a\r\n.\r\n"],
    ["a", "a\r\n.\r\n"],
    ["", ".\r\n"],
    [".\r\n", "..\r\n.\r\n"],
    ["a\r\n.b\r\n..\r\n", "a\r\n..b\r\n...\r\n.\r\n"],
    ["a\n.\nb", "a\r\n..\r\nb\r\n.\r\n"],
    ["a\r.\rb", "a\r\n..\r\nb\r\n.\r\n"],
    ["a\r\r\nb\r", "a\r\n\r\nb\r\n.\r\n"],
  ])("turns %j into %j", (text, wire) => {
    expect(onWire(text)).toBe(wire);
  });

  it("does not copy content that needs nothing", () => {
    const content = Buffer.from("Subject: x\r\n\r\nhello . there\r\nend.\r\n");
    expect(wireContent(content).body).toBe(content);
  });

  const unit = fc.constantFrom("\r", "\n", "\r\n", ".", "\r\n.", "x", "é");

  it("arrives as it was, with CRLF lines, and never ends early", () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), text => {
        const normal = text.replace(/\r\n|\r|\n/g, "\r\n");
        const expected = normal === "" || normal.endsWith("\r\n") ? normal : `${normal}\r\n`;
        const wire = onWire(text);
        expect(receive(wire)).toEqual({ content: expected, rest: "" });
        expect(wire).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
      }),
      { numRuns: 2000 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCapabilities } from "./capabilities.ts";
import { enhancedCode, type Reply, ReplyParser, ReplySyntaxError, replyText } from "./reply.ts";

function parse(...chunks: (string | Buffer)[]): Reply[] {
  const parser = new ReplyParser();
  return chunks.flatMap(chunk => parser.push(Buffer.from(chunk)));
}

describe("ReplyParser", () => {
  it("reads single and multi-line replies", () => {
    expect(parse("220 mx ready\r\n250-mx\r\n250-PIPELINING\r\n250 SIZE 1000\r\n")).toEqual([
      { code: 220, lines: ["mx ready"] },
      { code: 250, lines: ["mx", "PIPELINING", "SIZE 1000"] },
    ]);
  });

  it("accepts a bare code, an empty text, bare LF and UTF-8", () => {
    expect(parse("250\r\n", "250 \r\n", "250-a\n250 b\n", "550 boîte pleine\r\n")).toEqual([
      { code: 250, lines: [""] },
      { code: 250, lines: [""] },
      { code: 250, lines: ["a", "b"] },
      { code: 550, lines: ["boîte pleine"] },
    ]);
  });

  it.each([
    "hello\r\n",
    "25 no\r\n",
    "2500 no\r\n",
    "150 no\r\n",
    "650 no\r\n",
    "2x0 no\r\n",
    "\r\n",
    "250_x\r\n",
  ])("rejects %j", line => {
    expect(() => parse(line)).toThrow(ReplySyntaxError);
  });

  it("rejects a reply that mixes codes", () => {
    expect(() => parse("250-ok\r\n550 no\r\n")).toThrow(/mixes codes 250 and 550/);
  });

  it("bounds lines and replies, also when they never end", () => {
    expect(() => parse(`250 ${"x".repeat(5000)}`)).toThrow(/too long/);
    expect(() => parse(`250 ${"x".repeat(5000)}\r\n`)).toThrow(/too long/);
    expect(() => parse("250-x\r\n".repeat(129))).toThrow(/too many lines/);
    expect(parse(`250 ${"x".repeat(2000)}\r\n`)[0]?.lines[0]).toHaveLength(2000);
  });

  it("finds the same replies however the bytes are split", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 40 }).map(value => value.replace(/[\r\n]/g, ""));
    const reply = fc.record({
      code: fc.integer({ min: 200, max: 599 }),
      lines: fc.array(text, { minLength: 1, maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(reply), fc.array(fc.nat(60)), (replies, cuts) => {
        const wire = Buffer.from(
          replies
            .flatMap(({ code, lines }) =>
              lines.map((line, at) => `${code}${at === lines.length - 1 ? " " : "-"}${line}\r\n`),
            )
            .join(""),
        );
        const parser = new ReplyParser();
        const found: Reply[] = [];
        let at = 0;
        for (const cut of [...cuts, wire.length]) {
          found.push(...parser.push(wire.subarray(at, at + cut)));
          at = Math.min(wire.length, at + cut);
        }
        expect(found).toEqual(replies);
        expect(parser.empty).toBe(true);
      }),
    );
  });

  it("either parses or throws a ReplySyntaxError on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        try {
          for (const reply of parse(Buffer.from(bytes))) expect(reply.code).toBeGreaterThanOrEqual(200);
        } catch (error) {
          expect(error).toBeInstanceOf(ReplySyntaxError);
        }
      }),
    );
  });
});

describe("enhanced codes and texts", () => {
  it("reads the enhanced code only when its class agrees", () => {
    expect(enhancedCode({ code: 550, lines: ["5.1.1 no such user"] })).toBe("5.1.1");
    expect(enhancedCode({ code: 550, lines: ["5.7.515 denied"] })).toBe("5.7.515");
    expect(enhancedCode({ code: 450, lines: ["5.1.1 confused"] })).toBeUndefined();
    expect(enhancedCode({ code: 550, lines: ["5.1.1234 no"] })).toBeUndefined();
    expect(enhancedCode({ code: 550, lines: ["no"] })).toBeUndefined();
  });

  it("joins lines, drops codes and control characters, and bounds the length", () => {
    const lines = ["5.1.1 The address does not exist. Please try", "5.1.1 again\u0000 \u001b[31mlater"];
    expect(replyText({ code: 550, lines })).toBe("The address does not exist. Please try again   [31mlater");
    expect(replyText({ code: 550, lines: ["😀".repeat(1000)] }).length).toBeLessThanOrEqual(1000);
    expect(replyText({ code: 550, lines: [`x${"😀".repeat(1000)}`] })).not.toMatch(/[\ud800-\udbff]$/);
  });
});

describe("parseCapabilities", () => {
  it("reads what this client uses, whatever the case", () => {
    const lines = [
      "mx greets you",
      "pipelining",
      "SIZE 35882577",
      "8BITMIME",
      "StartTLS",
      "CHUNKING",
      "SMTPUTF8",
    ];
    expect(parseCapabilities({ code: 250, lines })).toEqual({
      pipelining: true,
      startTls: true,
      eightBitMime: true,
      smtpUtf8: true,
      enhancedCodes: false,
      size: true,
      maxSize: 35_882_577,
    });
  });

  it.each(["SIZE", "SIZE 0", "SIZE -1", "SIZE 99999999999999999999", "SIZE x"])(
    "takes %j as no limit",
    line => {
      const found = parseCapabilities({ code: 250, lines: ["mx", line] });
      expect([found.size, found.maxSize]).toEqual([true, undefined]);
    },
  );

  it("does not take the greeting line for a capability", () => {
    expect(parseCapabilities({ code: 250, lines: ["PIPELINING"] }).pipelining).toBe(false);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CsvError, readCsv } from "./csv.ts";

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function cellsOf(text: string | Uint8Array, chunk = 7): Promise<string[][]> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const rows: string[][] = [];
  for await (const row of readCsv(inChunks(bytes, chunk))) rows.push(row.cells);
  return rows;
}

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe("readCsv", () => {
  it("reads what was written, wherever the stream is cut", async () => {
    const cell = fc
      .string({ unit: "grapheme", maxLength: 20 })
      .filter(text => !text.includes("\0") && text.isWellFormed());
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 10 });
    const eol = fc.constantFrom("\n", "\r\n", "\r");
    await fc.assert(
      fc.asyncProperty(table, eol, fc.integer({ min: 1, max: 9 }), async (rows, end, chunk) => {
        const text = rows.map(row => row.map(quote).join(",")).join(end);
        expect(await cellsOf(text, chunk)).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });

  it("reads bare cells, empty cells, a byte-order mark and a last row without a break", async () => {
    expect(await cellsOf('\uFEFFa,b\r\n\r\n,"x ""y"""\r\nz')).toEqual([["a", "b"], ["", 'x "y"'], ["z"]]);
  });

  it("tells the line a row starts in", async () => {
    const lines: number[] = [];
    const bytes = new TextEncoder().encode('a\r\n"b\r\nc"\n\nd');
    for await (const row of readCsv(inChunks(bytes, 1))) lines.push(row.line);
    expect(lines).toEqual([1, 2, 5]);
  });

  it.each([
    ['"open', 1],
    ['a\n"x"y', 2],
    ['a"b"', 1],
    ["a\0b", 1],
    [`a\nb\n${"x".repeat(2001)}`, 3],
    [`${",".repeat(51)}`, 1],
  ])("refuses %j with its line", async (text, line) => {
    const error = await cellsOf(text).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(CsvError);
    expect((error as CsvError).line).toBe(line);
  });

  it("refuses bytes that are not UTF-8", async () => {
    await expect(cellsOf(Uint8Array.of(0x61, 0x0a, 0xff, 0xfe))).rejects.toBeInstanceOf(CsvError);
  });

  it("never fails in another way", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async bytes => {
        await cellsOf(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(CsvError));
      }),
    );
  });
});

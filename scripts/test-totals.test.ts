import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { add, closingLine, readTotals } from "./test-totals.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mailstead-totals-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(failed: number, testResults: object[] = []): string {
  const file = join(folder, "report.json");
  const counts = { numPassedTests: 5, numFailedTests: failed, numPendingTests: 1, numTodoTests: 2 };
  writeFileSync(file, JSON.stringify({ ...counts, testResults }));
  return file;
}

it("counts tests", () => {
  expect(readTotals(report(1), 1)).toEqual({ passed: 5, failed: 1, skipped: 3 });
});

it("counts a file that could not be loaded as failed", () => {
  const unloadable = { status: "failed", assertionResults: [] };
  expect(readTotals(report(1, [unloadable]), 1).failed).toBe(2);
});

it("never calls a failed run a success", () => {
  expect(readTotals(report(0), 1).failed).toBe(1);
  expect(readTotals(join(folder, "never written"), 137).failed).toBe(1);
});

it("closes with a line of the agreed form", () => {
  const sum = add({ passed: 1, failed: 0, skipped: 0 }, { passed: 2, failed: 0, skipped: 1 });
  expect(closingLine(sum)).toBe("3 passed, 0 failed, 1 skipped");
});

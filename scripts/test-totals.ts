import { existsSync, readFileSync } from "node:fs";
import type { JsonTestResults } from "vitest/node";

/** What a run came to, in tests (a file that could not be loaded counts as one failed test). */
export type Totals = { passed: number; failed: number; skipped: number };

export const nothing: Totals = { passed: 0, failed: 0, skipped: 0 };

/**
 * Reads vitest's JSON report. Whatever made the run fail counts: with a bad exit code the answer
 * never says "0 failed", even if vitest died before it wrote anything.
 */
export function readTotals(file: string, exitCode: number): Totals {
  const totals = existsSync(file) ? count(readFileSync(file, "utf8")) : { ...nothing };
  if (exitCode !== 0 && totals.failed === 0) totals.failed = 1;
  return totals;
}

function count(json: string): Totals {
  const parsed: JsonTestResults = JSON.parse(json);
  const unloadable = parsed.testResults.filter(
    file => file.status === "failed" && file.assertionResults.length === 0,
  );
  return {
    passed: parsed.numPassedTests,
    failed: parsed.numFailedTests + unloadable.length,
    skipped: parsed.numPendingTests + parsed.numTodoTests,
  };
}

export function add(a: Totals, b: Totals): Totals {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The last line of a run, in the form that build servers read. */
export function closingLine(totals: Totals): string {
  return `${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`;
}

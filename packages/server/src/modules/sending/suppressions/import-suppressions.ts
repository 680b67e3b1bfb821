import type { z } from "@hono/zod-openapi";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import { tenantScope, type WorkspaceId } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { createSuppressions, type GivenSuppression } from "./create-suppressions.ts";
import { CsvError, type CsvRow, readCsv } from "./csv.ts";
import { suppressionErrors } from "./errors.ts";
import { SCOPES, type SuppressionReason } from "./reasons.ts";
import type { importedSuppressionsSchema } from "./schema.ts";
import { workspaceOf } from "./workspace.ts";

type Imported = z.input<typeof importedSuppressionsSchema>;
type RowProblem = Imported["errors"][number];

export const IMPORT_LIMIT = 10 * 1024 * 1024;
const ROWS_PER_TRANSACTION = 1000;
const MAX_ERRORS = 1000;
const COLUMNS = ["address", "reason", "stream"] as const;
const GIVEN_REASONS: readonly SuppressionReason[] = [
  "import",
  "manual",
  "hard_bounce",
  "unsubscribe",
  "complaint",
];

/**
 * Suppresses the addresses of a CSV file as it arrives: `address,reason,stream`, the last two optional, with or
 * without a header that names them. Every thousand rows are one transaction; a file that breaks off can be sent
 * again, for what is there already stays as it is. Throws `csv_invalid`, `body_too_large` and `not_found`.
 */
export async function importSuppressions(
  runtime: Pick<Runtime, "db" | "log" | "clock">,
  by: { actor: Actor; requestId: string },
  workspaceId: WorkspaceId | undefined,
  body: AsyncIterable<Uint8Array>,
): Promise<Imported> {
  const scope = tenantScope(by.actor.organizationId);
  const { id } = await runtime.db.transaction(scope, tx => workspaceOf(tx, by.actor, workspaceId));
  const result: Imported = { rows: 0, created: 0, updated: 0, unchanged: 0, refused: 0, errors: [] };
  let batch: { line: number; item: GivenSuppression }[] = [];

  const refuse = (problem: RowProblem) => {
    result.refused += 1;
    if (result.errors.length < MAX_ERRORS) result.errors.push(problem);
  };
  const flush = async () => {
    const items = batch;
    batch = [];
    if (items.length === 0) return;
    const outcomes = await runtime.db.transaction(scope, tx =>
      createSuppressions(
        tx,
        runtime,
        by,
        id,
        items.map(({ item }) => item),
      ),
    );
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.outcome !== "refused") result[outcome.outcome] += 1;
      else refuse({ line: items[index]!.line, column: "address", message: outcome.message });
    }
  };

  try {
    let columns: Columns | undefined;
    for await (const row of readCsv(bounded(body))) {
      if (columns === undefined) {
        columns = headerOf(row) ?? POSITIONAL;
        if (columns !== POSITIONAL) continue;
      }
      result.rows += 1;
      const read = readRow(row, columns);
      if ("message" in read) refuse(read);
      else batch.push({ line: row.line, item: read });
      if (batch.length === ROWS_PER_TRANSACTION) await flush();
    }
  } catch (error) {
    await flush();
    if (!(error instanceof CsvError)) throw error;
    throw suppressionErrors.csv_invalid(`Line ${error.line}: ${error.message}`);
  }
  await flush();
  result.errors.sort((a, b) => a.line - b.line);
  return result;
}

async function* bounded(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > IMPORT_LIMIT) throw errors.body_too_large(`The file may have at most ${IMPORT_LIMIT} bytes.`);
    yield chunk;
  }
}

type Columns = Partial<Record<(typeof COLUMNS)[number], number>>;
const POSITIONAL: Columns = { address: 0, reason: 1, stream: 2 };

/** The places of the columns, when the row is a header. */
function headerOf({ cells }: CsvRow): Columns | undefined {
  const names = cells.map(cell => cell.trim().toLowerCase());
  const address = names.findIndex(name => name === "address" || name === "email");
  if (address === -1) return undefined;
  const place = (name: string) => (names.includes(name) ? { [name]: names.indexOf(name) } : {});
  return { address, ...place("reason"), ...place("stream") };
}

function readRow({ cells, line }: CsvRow, columns: Columns): GivenSuppression | RowProblem {
  const cell = (name: (typeof COLUMNS)[number]) => {
    const place = columns[name];
    return place === undefined ? "" : plainCell(cells[place] ?? "");
  };
  const reason = cell("reason") === "" ? "import" : GIVEN_REASONS.find(known => known === cell("reason"));
  if (reason === undefined)
    return { line, column: "reason", message: `must be one of ${GIVEN_REASONS.join(", ")}` };
  const stream = cell("stream") === "" ? "all" : SCOPES.find(known => known === cell("stream"));
  if (stream === undefined) return { line, column: "stream", message: `must be one of ${SCOPES.join(", ")}` };
  const address = cell("address");
  // What a spreadsheet would run as a formula is no address anybody has; it must not wait in our lists for an export.
  if (/^[=+\-@|]/.test(address)) return { line, column: "address", message: "must not begin like a formula" };
  return { address, reason, stream };
}

/** A spreadsheet's export guards such cells with an apostrophe. */
function plainCell(cell: string): string {
  const text = cell.trim();
  return /^'[=+\-@|]/.test(text) ? text.slice(1) : text;
}

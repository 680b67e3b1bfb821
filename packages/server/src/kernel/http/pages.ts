import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "@hono/zod-openapi";
import { errors } from "../errors/index.ts";

/** One page of a list. */
export interface Page<Item> {
  data: Item[];
  hasMore: boolean;
  /** Position after the last item; null on the last page. */
  nextCursor: string | null;
}

export const DEFAULT_LIMIT = 25;
export const MAX_LIMIT = 100;
/** Far above what a position needs; longer ones are refused before any work. */
const MAX_CURSOR = 1024;
const MAC_BYTES = 16;

/** Query parameters of every list. */
export const pageQuery = z.object({
  cursor: z.string().max(MAX_CURSOR).optional().openapi({
    description: "`nextCursor` of the previous page. Default: the first page.",
    example: "eyJpZCI6IjAxOTNhIn0.Yk3v9w2Qm1nX0bA8cD4eFg",
  }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_LIMIT)
    .default(DEFAULT_LIMIT)
    .openapi({
      type: "integer",
      minimum: 1,
      maximum: MAX_LIMIT,
      default: DEFAULT_LIMIT,
      description: `Items per page, 1–${MAX_LIMIT}.`,
      example: DEFAULT_LIMIT,
    }),
});

/** What `pageQuery` parses to. */
export type PageQuery = z.output<typeof pageQuery>;

/** The schema of a page of these items. */
export function pageSchema(item: z.ZodType) {
  return z.object({
    data: z.array(item).openapi({ description: "The items of this page." }),
    hasMore: z.boolean().openapi({ description: "Whether more items follow.", example: false }),
    nextCursor: z.string().nullable().openapi({
      description: "Pass it as `cursor` for the next page; null on the last one.",
      example: null,
    }),
  });
}

/** Where a cursor is valid: it is refused in another organization or on another list. */
export interface CursorScope {
  signingKey: Buffer;
  /** Empty on public routes. */
  organizationId: string;
  operationId: string;
}

/** Makes an opaque, signed cursor of a position (plain JSON). */
export function encodeCursor(scope: CursorScope, position: unknown): string {
  const payload = Buffer.from(JSON.stringify(position)).toString("base64url");
  return `${payload}.${mac(scope, payload).toString("base64url")}`;
}

/** The position inside a cursor. Throws `invalid_cursor` when it was not made by this list for this organization. */
export function decodeCursor<Position>(
  scope: CursorScope,
  cursor: string,
  schema: z.ZodType<Position>,
): Position {
  const dot = cursor.indexOf(".");
  const payload = cursor.slice(0, dot);
  const given = Buffer.from(cursor.slice(dot + 1), "base64url");
  if (cursor.length > MAX_CURSOR || dot < 1 || given.length !== MAC_BYTES) throw invalidCursor();
  if (!timingSafeEqual(given, mac(scope, payload))) throw invalidCursor();
  // Signed, so it is ours; an older version may still have written another shape.
  const position = schema.safeParse(JSON.parse(Buffer.from(payload, "base64url").toString()));
  if (!position.success) throw invalidCursor();
  return position.data;
}

function mac(scope: CursorScope, payload: string): Buffer {
  return createHmac("sha256", scope.signingKey)
    .update(`cursor\n${scope.organizationId}\n${scope.operationId}\n${payload}`)
    .digest()
    .subarray(0, MAC_BYTES);
}

function invalidCursor() {
  return errors.invalid_cursor(undefined, {
    errors: [{ pointer: "/query/cursor", code: "invalid_cursor", message: "was not made by this list" }],
  });
}

/**
 * A page of `limit + 1` fetched rows: the extra row only tells that more follow. `cursorOf` makes the cursor
 * of the last row that is shown.
 */
export function pageOf<Row>(rows: readonly Row[], limit: number, cursorOf: (last: Row) => string): Page<Row> {
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  const hasMore = rows.length > limit;
  return { data, hasMore, nextCursor: hasMore && last !== undefined ? cursorOf(last) : null };
}

/** The paging half of a list request. Fetch `limit + 1` rows after `after(schema)`, then answer `of(rows, …)`. */
export class PageRequest {
  readonly limit: number;
  readonly #cursor: string | undefined;
  readonly #scope: CursorScope;

  constructor(scope: CursorScope, query: PageQuery) {
    this.#scope = scope;
    this.limit = query.limit;
    this.#cursor = query.cursor;
  }

  /** The position to continue after; undefined on the first page. Throws `invalid_cursor`. */
  after<Position>(schema: z.ZodType<Position>): Position | undefined {
    return this.#cursor === undefined ? undefined : decodeCursor(this.#scope, this.#cursor, schema);
  }

  /** The page of these rows (up to `limit + 1` of them); `positionOf` is what `after` gives back later. */
  of<Row, Item>(
    rows: readonly Row[],
    positionOf: (last: Row) => unknown,
    toItem: (row: Row) => Item,
  ): Page<Item> {
    const page = pageOf(rows, this.limit, last => encodeCursor(this.#scope, positionOf(last)));
    return { ...page, data: page.data.map(toItem) };
  }
}

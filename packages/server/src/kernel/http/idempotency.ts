import { hash } from "node:crypto";
import { z } from "@hono/zod-openapi";
import { type Database, sqlState, type Tx } from "../db/index.ts";
import { errors } from "../errors/index.ts";
import type { Keyring } from "../secrets/index.ts";

/** How long an answer is kept and replayed at least. */
export const IDEMPOTENCY_HOURS = 24;
const LOCK_TIMEOUT = "2s";
/** 1–255 visible ASCII characters. */
const KEY = /^[\x21-\x7e]{1,255}$/;

/** The key a request came with, and what the request was. */
export interface RequestIdempotency {
  key: string;
  /** SHA-256, see `hashRequest`. */
  hash: Buffer;
}

/** The identity of a stored answer: the table's primary key. */
export interface IdempotencyId {
  /** UUID. */
  organizationId: string;
  /** Id of the API key or embed session. */
  principal: string;
  operation: string;
  key: string;
}

/** An answer as it is stored and replayed. `body` is the JSON text, empty for none. */
export interface StoredResponse {
  status: number;
  body: string;
  headers?: Record<string, string> | undefined;
}

/** An answer that was given before; a custom handler returns it to have it sent again. */
export class Replay {
  readonly response: StoredResponse;

  constructor(response: StoredResponse) {
    this.response = response;
  }
}

const storedResponse = z.object({
  status: z.int(),
  body: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
});

/** Reads the header `Idempotency-Key`; undefined without one. Throws `invalid_request` on a malformed one. */
export function readIdempotencyKey(headers: Headers): string | undefined {
  const key = headers.get("idempotency-key");
  if (key === null) return undefined;
  if (KEY.test(key)) return key;
  throw errors.invalid_request("Idempotency-Key takes 1–255 visible ASCII characters.", {
    errors: [
      {
        pointer: "/headers/idempotency-key",
        code: "invalid_format",
        message: "must be 1–255 visible ASCII characters",
      },
    ],
  });
}

/**
 * The hash that tells a repeated request from another one under the same key. The body counts in canonical form,
 * so the order of members and white space make no difference.
 */
export function hashRequest(request: {
  method: string;
  /** Path and query. */
  target: string;
  /** The workspace the request is pinned to. */
  workspaceId?: string | undefined;
  body: unknown;
}): Buffer {
  const { method, target, workspaceId = "", body } = request;
  return hash("sha256", `${method} ${target}\n${workspaceId}\n${canonicalJson(body)}`, "buffer");
}

/** JSON with sorted member names and without white space; empty for undefined. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  let members = "";
  for (const name of Object.keys(value).sort()) {
    members += `${members && ","}${JSON.stringify(name)}:${canonicalJson(Reflect.get(value, name))}`;
  }
  return `{${members}}`;
}

/** Binds a stored answer to its row: moved to another one, it does not decrypt. */
function rowBinding(id: IdempotencyId): string {
  return `idempotency_keys|${id.organizationId}|${id.principal}|${id.operation}|${id.key}`;
}

/** Encrypts an answer for the column `response`. */
export function sealResponse(keyring: Keyring, id: IdempotencyId, response: StoredResponse): Promise<string> {
  return keyring.encrypt(JSON.stringify(response), rowBinding(id));
}

/** Decrypts the column `response`. Throws when it was changed or moved. */
export async function openResponse(
  keyring: Keyring,
  id: IdempotencyId,
  sealed: string,
): Promise<StoredResponse> {
  return storedResponse.parse(JSON.parse((await keyring.decrypt(sealed, rowBinding(id))).toString()));
}

/** When a row made now may be deleted. */
export function idempotencyExpiry(now: Date): Date {
  return new Date(now.getTime() + IDEMPOTENCY_HOURS * 3_600_000);
}

/** A row found under the key. bytea columns come as bytes. */
export interface FoundMarker {
  request_hash: Uint8Array;
  response: string | null;
}

const FIND = `SELECT request_hash, response FROM tenant.idempotency_keys
  WHERE organization_id = $1 AND principal = $2 AND operation = $3 AND key = $4`;

/**
 * The answer of a found row. Throws `idempotency_key_reused` when the row belongs to another request, and
 * `idempotency_conflict` when that one has not finished.
 */
export async function replayOf(
  keyring: Keyring,
  id: IdempotencyId,
  hash: Buffer,
  found: FoundMarker,
): Promise<Replay> {
  if (!hash.equals(found.request_hash)) throw errors.idempotency_key_reused();
  if (found.response === null) throw idempotencyConflict();
  return new Replay(await openResponse(keyring, id, found.response));
}

/** The answer to a request whose twin is still running. */
export function idempotencyConflict(cause?: unknown) {
  return errors.idempotency_conflict(undefined, { retryAfter: 1, cause });
}

/** Looks a key up before a transaction is opened: a replay needs none. */
export async function findReplay(
  database: Database,
  keyring: Keyring,
  id: IdempotencyId,
  hash: Buffer,
): Promise<Replay | undefined> {
  const [found] = await database.read<FoundMarker>(
    { kind: "tenant", organizationId: id.organizationId },
    FIND,
    [id.organizationId, id.principal, id.operation, id.key],
  );
  return found && replayOf(keyring, id, hash, found);
}

/** One round trip: waits for a running twin at most two seconds, and restores the time-out when it inserted. */
const CLAIM = `WITH before AS MATERIALIZED (SELECT current_setting('lock_timeout') AS was),
    bounded AS MATERIALIZED (SELECT set_config('lock_timeout', '${LOCK_TIMEOUT}', true) FROM before)
  INSERT INTO tenant.idempotency_keys (organization_id, principal, operation, key, request_hash, expires_at)
  SELECT $1, $2, $3, $4, decode($5, 'hex'), $6::timestamptz FROM bounded
  ON CONFLICT DO NOTHING
  RETURNING set_config('lock_timeout', (SELECT was FROM before), true)`;

/**
 * Claims the key in the transaction of the effect. Undefined: it is ours, go on and `storeResponse`. A replay:
 * answer it and change nothing. Throws as `replayOf` does; a twin that runs for over two seconds is a conflict.
 */
export async function claimKey(
  tx: Tx,
  keyring: Keyring,
  id: IdempotencyId,
  hash: Buffer,
  now: Date,
): Promise<Replay | undefined> {
  const key = [id.organizationId, id.principal, id.operation, id.key];
  let inserted: object[];
  try {
    inserted = await tx.query(CLAIM, [...key, hash.toString("hex"), idempotencyExpiry(now).toISOString()]);
  } catch (error) {
    throw sqlState(error) === "55P03" ? idempotencyConflict(error) : error;
  }
  if (inserted.length > 0) return undefined;
  const [found] = await tx.query<FoundMarker>(FIND, key);
  // Swept between the two statements: the caller's next try inserts it.
  if (!found) throw idempotencyConflict();
  return replayOf(keyring, id, hash, found);
}

/** Keeps the answer with the effect; in the transaction that claimed the key. */
export async function storeResponse(
  tx: Tx,
  keyring: Keyring,
  id: IdempotencyId,
  response: StoredResponse,
): Promise<void> {
  await tx.query(
    `UPDATE tenant.idempotency_keys SET response = $5
     WHERE organization_id = $1 AND principal = $2 AND operation = $3 AND key = $4`,
    [id.organizationId, id.principal, id.operation, id.key, await sealResponse(keyring, id, response)],
  );
}

/** Rows of one statement, so that a sweep stays a short transaction. */
const PURGE_BATCH = 5000;

/** Deletes up to 5000 answers that are past their time; answers how many. Call again while it is not 0. */
export async function purgeExpiredIdempotencyKeys(database: Database, now: Date): Promise<number> {
  return database.transaction({ kind: "system", purpose: "purge idempotency keys" }, async tx => {
    const deleted = await tx.query(
      `DELETE FROM tenant.idempotency_keys WHERE ctid = ANY (ARRAY(
         SELECT ctid FROM tenant.idempotency_keys WHERE expires_at < $1::timestamptz LIMIT ${PURGE_BATCH}))
       RETURNING 1`,
      [now.toISOString()],
    );
    return deleted.length;
  });
}

import { randomFillSync } from "node:crypto";
import { z } from "@hono/zod-openapi";
import { systemClock } from "../time/index.ts";

/** Crockford's base32 in lower case: no i, l, o, u. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const VALUES: (number | undefined)[] = [];
for (let value = 0; value < ALPHABET.length; value++) VALUES[ALPHABET.charCodeAt(value)] = value;
const HEX_DIGITS = "0123456789abcdef";

/** An id as the API shows it: a type prefix and a UUIDv7 in base32 (26 characters), such as `dom_01jd…`. */
export type Id<Prefix extends string = string> = `${Prefix}_${string}`;

let lastMs = 0;
let sequence = 0;
const pool = new Uint8Array(8 * 512);
let poolAt = pool.length;

/**
 * A UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, a 12-bit counter that keeps the ids of one process in
 * order within a millisecond, 62 random bits.
 */
export function uuidv7(nowMs: number = systemClock.now().getTime()): string {
  if (nowMs > lastMs) {
    lastMs = nowMs;
    sequence = 0;
  } else if (++sequence > 0xfff) {
    lastMs += 1;
    sequence = 0;
  }
  if (poolAt === pool.length) {
    randomFillSync(pool);
    poolAt = 0;
  }
  const at = poolAt;
  poolAt += 8;
  const time = lastMs.toString(16).padStart(12, "0");
  const counter = sequence.toString(16).padStart(3, "0");
  const variant = (0x80 | (pool[at]! & 0x3f)).toString(16);
  let random = "";
  for (let i = 1; i < 8; i++) random += HEX[pool[at + i]!];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${variant}${random.slice(0, 2)}-${random.slice(2)}`;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** The id of a UUID: `fromUuid("dom", uuid)`. */
export function fromUuid<P extends string>(prefix: P, uuid: string): Id<P> {
  // 128 bits in 26 digits of 5 bits: two zero bits go before, so the first digit carries only 3.
  let id = `${prefix}_`;
  let bits = 0;
  let held = 2;
  for (let at = 0; at < uuid.length; at++) {
    const code = uuid.charCodeAt(at);
    if (code === HYPHEN) continue;
    bits = (bits << 4) | (code <= NINE ? code - ZERO : (code | 0x20) - LOWER_A + 10);
    held += 4;
    if (held >= 5) {
      held -= 5;
      id += ALPHABET[(bits >> held) & 31];
      bits &= (1 << held) - 1;
    }
  }
  return id as Id<P>;
}

const HYPHEN = 45;
const ZERO = 48;
const NINE = 57;
const LOWER_A = 97;

/** The UUID behind an id; `undefined` when the id is malformed. The prefix is not checked. */
export function parseId(id: string): string | undefined {
  const start = id.lastIndexOf("_") + 1;
  if (id.length - start !== 26) return undefined;
  let hex = "";
  let bits = 0;
  // The first digit's two upper bits lie before the 128.
  let held = -2;
  for (let at = start; at < id.length; at++) {
    const digit = VALUES[id.charCodeAt(at)];
    if (digit === undefined || (at === start && digit > 7)) return undefined;
    bits = (bits << 5) | digit;
    held += 5;
    while (held >= 4) {
      held -= 4;
      hex += HEX_DIGITS[(bits >> held) & 15];
      bits &= (1 << held) - 1;
    }
  }
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The UUID behind an id that was made or validated by this server. Throws a `TypeError` on a malformed one. */
export function toUuid(id: string): string {
  const uuid = parseId(id);
  if (uuid === undefined) throw new TypeError(`Malformed id: ${id.slice(0, 40)}`);
  return uuid;
}

/** A fresh id: `newId("dom")`. Ids of one process are increasing. */
export function newId<P extends string>(prefix: P, nowMs?: number): Id<P> {
  return fromUuid(prefix, uuidv7(nowMs));
}

/** The wire schema of an id with this prefix. */
export function idSchema<P extends string>(prefix: P, description: string) {
  return z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`), `must be an id that starts with "${prefix}_"`)
    .transform(id => id as Id<P>)
    .openapi({
      // No `type` here: it would hide from the document that an id is nullable.
      description,
      example: `${prefix}_01jd8x3q4vf7k9m2n5p6r8s0tv`,
    });
}

import { randomFillSync } from "node:crypto";
import { z } from "@hono/zod-openapi";
import { systemClock } from "../time/index.ts";

/** Crockford's base32 in lower case: no i, l, o, u. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const VALUES = new Map([...ALPHABET].map((character, value) => [character, BigInt(value)]));

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
  const hex = uuid.replaceAll("-", "");
  // 128 bits in 26 digits of 5 bits: the first digit carries only 3 bits.
  const high = BigInt(`0x${hex.slice(0, 16)}`);
  const low = BigInt(`0x${hex.slice(16)}`);
  let value = (high << 64n) | low;
  let digits = "";
  for (let i = 0; i < 26; i++) {
    digits = ALPHABET[Number(value & 31n)]! + digits;
    value >>= 5n;
  }
  return `${prefix}_${digits}`;
}

/** The UUID behind an id; `undefined` when the id is malformed. The prefix is not checked. */
export function parseId(id: string): string | undefined {
  const digits = id.slice(id.lastIndexOf("_") + 1);
  if (digits.length !== 26) return undefined;
  let value = 0n;
  for (const character of digits) {
    const digit = VALUES.get(character);
    if (digit === undefined) return undefined;
    value = (value << 5n) | digit;
  }
  if (value >> 128n) return undefined;
  const hex = value.toString(16).padStart(32, "0");
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
    .openapi({ type: "string", description, example: `${prefix}_01jd8x3q4vf7k9m2n5p6r8s0tv` });
}

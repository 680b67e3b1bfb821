import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { Secret } from "../../../kernel/secrets/index.ts";

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
);
/** RFC 7914 §2; 16 MB and some 50 ms per guess. */
const COST = { N: 16_384, r: 8, p: 1 };
const MAX_COST = 2 ** 20;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** 144 random bits: 24 characters, none of which needs quoting anywhere. */
const PASSWORD_BYTES = 18;
const MAX_PASSWORD = 256;

/** A password that nobody guesses, shown once. */
export function makePassword(): Secret {
  return new Secret(randomBytes(PASSWORD_BYTES).toString("base64url"));
}

/** `scrypt$N$r$p$salt$key`, the last two in base64url. */
export async function hashPassword(password: Secret): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password.reveal(), salt, KEY_BYTES, { ...COST, maxmem: memoryOf(COST.N, COST.r) });
  return ["scrypt", COST.N, COST.r, COST.p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/** A hash that no password has; checking against it costs as much as against a real one. */
const NO_HASH = `scrypt$${COST.N}$${COST.r}$${COST.p}$${"A".repeat(22)}$${"A".repeat(43)}`;

/** Whether a password has this hash. Takes as long without a hash, so that nobody learns which mailboxes exist. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [scheme, n, r, p, salt = "", key = ""] = (hash ?? NO_HASH).split("$");
  const cost = { N: Number(n), r: Number(r), p: Number(p) };
  const expected = Buffer.from(key, "base64url");
  const isReadable = scheme === "scrypt" && cost.N <= MAX_COST && expected.length === KEY_BYTES;
  if (!isReadable || password.length > MAX_PASSWORD) return false;
  const options = { ...cost, maxmem: memoryOf(cost.N, cost.r) };
  const actual = await derive(password, Buffer.from(salt, "base64url"), KEY_BYTES, options);
  return timingSafeEqual(actual, expected) && hash !== undefined;
}

/** Node refuses what exceeds `maxmem`; scrypt needs 128 · N · r bytes and some. */
function memoryOf(n: number, r: number): number {
  return 256 * n * r;
}

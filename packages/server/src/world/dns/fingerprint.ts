import { createHash } from "node:crypto";
import { canonicalValue, plainName } from "../../mail/dns-lint/record-values.ts";
import type { DnsValue } from "./port.ts";

/**
 * A short name for what a value means: equal for values that differ in spelling or TTL only. Stored for every value
 * we write, it is the proof that a value is ours to remove.
 */
export function fingerprintOf(value: Pick<DnsValue, "name" | "type" | "value">): string {
  const meaning = [plainName(value.name), value.type, canonicalValue(value.type, value.value)].join("\n");
  return createHash("sha256").update(meaning).digest("base64url").slice(0, 22);
}

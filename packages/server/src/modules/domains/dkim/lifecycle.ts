import { readDkimKey } from "../../../mail/dns-lint/index.ts";
import type { DnsAnswer } from "../../../world/resolver/port.ts";
import type { DkimKeyRow, KeyStatus } from "../model/index.ts";

/** A retired key outlasts the mail that is still on its way: queues give up after five days (RFC 5321 §4.5.4.1). */
export const RETIREMENT_MS = 7 * 86_400_000;

/**
 * What the DNS shows of a key:
 * - `everywhere`: at every authoritative server;
 * - `somewhere`: at some of them;
 * - `nowhere`: all firm answers say it is not there;
 * - `unknown`: nobody answered.
 */
export type Sighting = "everywhere" | "somewhere" | "nowhere" | "unknown";

/** One server's answer to the TXT question at a key's name. */
export interface KeyAnswer {
  source: "authoritative" | "resolver";
  answer: DnsAnswer;
}

/**
 * Where a key can be seen. A server that did not answer keeps it from being `everywhere`. Where no authoritative
 * server could be asked at all, the resolvers speak for them.
 */
export function sightKey(publicKey: string, answers: readonly KeyAnswer[]): Sighting {
  const owners = answers.filter(({ source }) => source === "authoritative");
  const asked = owners.some(({ answer }) => isFirm(answer)) ? owners : answers;
  const firm = asked.filter(({ answer }) => isFirm(answer));
  if (firm.length === 0) return "unknown";
  const seen = firm.filter(({ answer }) => holds(answer, publicKey)).length;
  if (seen === 0) return "nowhere";
  return seen === asked.length ? "everywhere" : "somewhere";
}

function isFirm(answer: DnsAnswer): boolean {
  return answer.status === "found" || answer.status === "nxdomain" || answer.status === "nodata";
}

function holds(answer: DnsAnswer, publicKey: string): boolean {
  if (answer.status !== "found") return false;
  const keys = answer.records.flatMap(record => {
    const key = typeof record === "string" ? readDkimKey(record) : undefined;
    return key?.kind === "key" ? [key.key] : [];
  });
  // Several keys at one name: a receiver may take the wrong one (RFC 6376 §3.6.2.2).
  return keys.length === 1 && keys[0] === publicKey;
}

/** A step in a key's life, with what it was before. */
export interface KeyStep<Key> {
  key: Key;
  to: KeyStatus;
}

type KeyFacts = Pick<DkimKeyRow, "id" | "status" | "retiringAt">;

/**
 * What becomes of a domain's keys after a check. The newest key that is visible everywhere takes over; the one it
 * replaces retires and is revoked seven days later. A key never becomes active before every name server shows it.
 *
 * @param keys Live keys, newest first.
 */
export function advanceKeys<Key extends KeyFacts>(
  keys: readonly Key[],
  sightings: ReadonlyMap<string, Sighting>,
  now: Date,
): KeyStep<Key>[] {
  const steps: KeyStep<Key>[] = [];
  const active = keys.find(key => key.status === "active");
  const waiting = keys.filter(key => ["generated", "published", "verified"].includes(key.status));
  const successor = waiting.find(key => sightings.get(key.id) === "everywhere");
  if (successor !== undefined) {
    // The old one first: only one key of a domain is active at any moment.
    if (active !== undefined) steps.push({ key: active, to: "retiring" });
    steps.push({ key: successor, to: "active" });
  }
  for (const key of waiting) {
    if (key === successor) continue;
    const isSeen = sightings.get(key.id) === "somewhere" || sightings.get(key.id) === "everywhere";
    // A newer key took over: this one never signed anything and never will.
    if (successor !== undefined) steps.push({ key, to: "revoked" });
    else if (isSeen && key.status === "generated") steps.push({ key, to: "published" });
  }
  for (const key of keys) {
    const isOver = key.retiringAt !== null && now.getTime() - key.retiringAt.getTime() >= RETIREMENT_MS;
    if (key.status === "retiring" && isOver) steps.push({ key, to: "revoked" });
  }
  return steps;
}

/** Whether the active key has served its time and no successor waits. */
export function isRotationDue(
  keys: readonly Pick<DkimKeyRow, "status" | "activatedAt">[],
  rotationDays: number,
  now: Date,
): boolean {
  if (keys.some(key => ["generated", "published", "verified"].includes(key.status))) return false;
  const active = keys.find(key => key.status === "active");
  if (active?.activatedAt == null) return false;
  return now.getTime() - active.activatedAt.getTime() >= rotationDays * 86_400_000;
}

import type { RecordVerdict } from "../../../mail/dns-lint/index.ts";
import type { Sighting } from "../dkim/index.ts";
import type { DomainRow, DomainStatus } from "../model/index.ts";

/** What a check proved about one thing: `unknown` is no evidence at all. */
export type Evidence = "right" | "wrong" | "unknown";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long the name servers must keep saying no before a verified domain fails. */
export const GRACE_MS = DAY;
/** How long a claim may stay unverified. */
export const EXPIRY_MS = 30 * DAY;

/**
 * What a verdict proves. The zone's own servers decide; resolvers only confirm where none of those was asked. A
 * server that failed to answer proves nothing.
 */
export function evidenceOf(verdict: RecordVerdict | undefined): Evidence {
  if (verdict === undefined) return "unknown";
  if (verdict.authoritative === "right" || verdict.status === "valid") return "right";
  const isFirm = ["missing", "mismatch", "multiple"].includes(verdict.status);
  return verdict.authoritative === "wrong" && isFirm ? "wrong" : "unknown";
}

/** What is seen of the keys that may sign: one that is visible everywhere is enough. */
export function evidenceOfKeys(sightings: readonly Sighting[]): Evidence {
  if (sightings.includes("everywhere")) return "right";
  return sightings.length > 0 && sightings.every(sighting => sighting === "nowhere") ? "wrong" : "unknown";
}

/** All pieces together: one wrong makes it wrong, one unknown keeps it from being right. */
export function together(pieces: readonly Evidence[]): Evidence {
  if (pieces.includes("wrong")) return "wrong";
  return pieces.every(piece => piece === "right") ? "right" : "unknown";
}

type State = Pick<DomainRow, "status" | "failingSince" | "createdAt">;

/**
 * The status a domain has after a check. Only firm answers of the zone's own servers take a verified domain down,
 * and only when they span 24 hours without a good one between them; time-outs and SERVFAIL change nothing.
 *
 * @param proof Whether everything that sending needs is in place.
 * @param anySeen Whether any of its records was seen.
 */
export function nextStatus(
  current: State,
  proof: Evidence,
  anySeen: boolean,
  now: Date,
): { status: DomainStatus; failingSince: Date | null } {
  if (proof === "right") return { status: "verified", failingSince: null };
  switch (current.status) {
    case "verified":
      return proof === "wrong"
        ? { status: "degraded", failingSince: now }
        : { status: "verified", failingSince: null };
    case "degraded": {
      const since = current.failingSince ?? now;
      const isOver = proof === "wrong" && now.getTime() - since.getTime() >= GRACE_MS;
      return { status: isOver ? "failed" : "degraded", failingSince: since };
    }
    case "failed":
      return { status: "failed", failingSince: current.failingSince };
    case "pending":
    case "verifying":
    case "expired":
      if (now.getTime() - current.createdAt.getTime() >= EXPIRY_MS)
        return { status: "expired", failingSince: null };
      return { status: anySeen ? "verifying" : "pending", failingSince: null };
  }
}

/**
 * When a domain is looked at again; `undefined`: only when somebody asks. Unverified claims: after 1 minute, then
 * twice as long each time up to 6 hours; daily after 72 hours; never after 30 days. Verified ones hourly.
 */
export function nextCheckAt(
  domain: Pick<DomainRow, "status" | "createdAt" | "failingSince" | "checkAttempts">,
  now: Date,
): Date | undefined {
  const after = (ms: number) => new Date(now.getTime() + ms);
  switch (domain.status) {
    case "verified":
    case "degraded":
      return after(HOUR);
    case "failed": {
      const since = domain.failingSince ?? domain.createdAt;
      return now.getTime() - since.getTime() < EXPIRY_MS ? after(DAY) : undefined;
    }
    case "expired":
      return undefined;
    case "pending":
    case "verifying": {
      if (now.getTime() - domain.createdAt.getTime() >= 72 * HOUR) return after(DAY);
      return after(Math.min(6 * HOUR, MINUTE * 2 ** Math.min(domain.checkAttempts, 9)));
    }
  }
}

import type { CertificateRow } from "./tables.ts";

const DAY_MS = 86_400_000;
/** Days before the end at which somebody is told, should the renewal not have come. */
const WARNINGS = [14, 7, 1] as const;

/** When a certificate is renewed: after two thirds of its time. */
export function renewalOf(notBefore: Date, notAfter: Date): Date {
  return new Date(notBefore.getTime() + ((notAfter.getTime() - notBefore.getTime()) * 2) / 3);
}

/** What a certificate is at an instant, by its dates alone. */
export function statusAt(
  notAfter: Date,
  now: Date,
): Extract<CertificateRow["status"], "valid" | "expiring" | "expired"> {
  const left = notAfter.getTime() - now.getTime();
  if (left <= 0) return "expired";
  return left <= WARNINGS[0] * DAY_MS ? "expiring" : "valid";
}

/** The next instant after `now` at which somebody is told; `undefined` once it has expired. */
export function nextWarning(notAfter: Date, now: Date): Date | undefined {
  const instants = [...WARNINGS, 0].map(days => new Date(notAfter.getTime() - days * DAY_MS));
  return instants.find(instant => instant > now);
}

import type { TrackingDomainRow } from "./tables.ts";

/** A record the customer publishes. */
export interface TrackingRecord {
  type: "CNAME";
  name: string;
  value: string;
}

/**
 * What makes a host ours to use: the host itself leads to the tracking edge, and the certificate's proof to a name
 * that only this tracking domain has. So another tenant's claim of the same host, or a CNAME left behind, never
 * gets a certificate.
 */
export function trackingRecords(row: Pick<TrackingDomainRow, "id" | "host" | "target">): TrackingRecord[] {
  return [
    { type: "CNAME", name: row.host, value: row.target },
    { type: "CNAME", name: `_acme-challenge.${row.host}`, value: challengeNameOf(row) },
  ];
}

/** Where the proof for this host's certificate is written: in the service zone of its target. */
export function challengeNameOf(row: Pick<TrackingDomainRow, "id" | "target">): string {
  const zone = row.target.slice(row.target.indexOf(".") + 1);
  return `${row.id.slice(row.id.indexOf("_") + 1)}.acme.${zone}`;
}

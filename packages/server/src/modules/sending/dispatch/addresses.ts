import type { Queryable } from "../../../kernel/db/index.ts";
import type { Environment } from "../../../kernel/tenancy.ts";
import type { Stream } from "../emails/index.ts";

/** For whom an address is wanted. UUIDs. */
export interface AddressRequest {
  organizationId: string;
  environment: Environment;
  workspaceId: string;
  stream: Stream;
  trust: "limited" | "trusted";
  /** The day of the address's ramp: `2026-03-01`. */
  day: string;
}

/** One of our addresses, ready to send from. UUIDs. */
export interface SendingAddress {
  id: string;
  nodeId: string;
  /** An IP literal. */
  address: string;
  /** Its PTR name, for EHLO. */
  hostname: string;
  /** Its ramp's cap today; null: none. */
  perDay: number | null;
  /** What it has sent today. */
  used: number;
}

/** The addresses each request may use, in order of the requests. */
export type FindAddresses = (
  on: Queryable,
  requests: readonly AddressRequest[],
) => Promise<SendingAddress[][]>;

/**
 * The rule of `poolAddresses` in infrastructure, for many requests in one statement: the workspace's own pool, else the
 * shared pool of its stream and trust, else another shared pool of the stream that is not in quarantine.
 */
export const findPoolAddresses: FindAddresses = async (on, requests) => {
  const rows = await on.query<SendingAddress & { place: number; rank: number }>(
    `SELECT k.place, i.id, i.node_id AS "nodeId", i.address, i.hostname, i.per_day AS "perDay", coalesce(u.used, 0) AS used,
       CASE WHEN p.placement = 'dedicated' THEN 0 WHEN p.trust = k.trust THEN 1 ELSE 2 END AS rank
     FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::date[])
       WITH ORDINALITY AS k (org, environment, ws, stream, trust, day, place)
     JOIN tenant.ip_pools p ON p.organization_id = k.org AND p.environment = k.environment
       AND (p.workspace_id = k.ws OR (p.placement = 'shared' AND p.stream = k.stream AND p.trust <> 'quarantine'))
     JOIN tenant.ip_addresses i ON i.organization_id = k.org AND i.pool_id = p.id AND i.status NOT IN ('burned', 'quarantined')
     JOIN tenant.nodes n ON n.organization_id = k.org AND n.id = i.node_id AND n.state IN ('active', 'warming')
     LEFT JOIN tenant.ip_days u ON u.organization_id = k.org AND u.ip_id = i.id AND u.day = k.day
     ORDER BY k.place, rank, i.id`,
    [
      requests.map(request => request.organizationId),
      requests.map(request => request.environment),
      requests.map(request => request.workspaceId),
      requests.map(request => request.stream),
      requests.map(request => request.trust),
      requests.map(request => request.day),
    ],
  );
  const found: SendingAddress[][] = requests.map(() => []);
  const best = new Map<number, number>();
  for (const { place, rank, ...address } of rows) {
    if (!best.has(place)) best.set(place, rank);
    if (best.get(place) === rank) found[place - 1]!.push(address);
  }
  return found;
};

/**
 * The address to send from: the one it was tried from before, so that greylisting receivers know us again, else the
 * least used one that has room under its ramp. `planned` counts what this batch has given out. Undefined: none is left.
 */
export function chooseAddress(
  addresses: readonly SendingAddress[],
  before: string | null,
  planned: ReadonlyMap<string, number>,
): SendingAddress | undefined {
  const sticky = addresses.find(({ address }) => address === before);
  if (sticky !== undefined) return sticky;
  let best: SendingAddress | undefined;
  let bestLoad = Number.POSITIVE_INFINITY;
  for (const address of addresses) {
    const load = address.used + (planned.get(address.id) ?? 0);
    const isFull = address.perDay !== null && load >= address.perDay;
    // A full one is better than none: its allowance then tells when to come back.
    const weight = isFull ? Number.MAX_SAFE_INTEGER : load;
    if (weight < bestLoad) {
      best = address;
      bestLoad = weight;
    }
  }
  return best;
}

import type { Tx } from "../../../kernel/db/index.ts";
import { chargeLane } from "../../../kernel/work/index.ts";
import type { SendingAddress } from "./addresses.ts";
import type { LoadedEmail, LoadedRecipient } from "./load.ts";

/** One recipient about to be sent to from an address: the unit that caps count. */
export interface Unit {
  email: LoadedEmail;
  recipient: LoadedRecipient;
  address: SendingAddress;
}

/** A unit that did not fit, and when its allowance opens again. */
export interface HeldUnit extends Unit {
  openAt: Date;
}

export interface Admission {
  admitted: Unit[];
  held: HeldUnit[];
}

interface Grant {
  granted: number;
  openAt: Date;
}

interface Want {
  units: Unit[];
  /** Any of them: they share organization, workspace and clock. */
  first: Unit;
}

/**
 * Takes units from the allowances of mailbox (its days), workspace lane (minute and day) and address (its ramp), in
 * one transaction. What a later allowance refuses is given back to the earlier ones.
 */
export async function admit(tx: Tx, units: readonly Unit[]): Promise<Admission> {
  const held: HeldUnit[] = [];
  const pass = (wants: Map<string, Want>, grants: Map<string, Grant>, exempt: readonly Unit[]) => {
    const passed = [...exempt];
    for (const [key, want] of wants) {
      const grant = grants.get(key);
      if (grant === undefined) passed.push(...want.units);
      else {
        passed.push(...want.units.slice(0, grant.granted));
        for (const unit of want.units.slice(grant.granted)) held.push({ ...unit, openAt: grant.openAt });
      }
    }
    return passed;
  };

  const mailboxes = groupBy(units, ({ email }) => email.mailboxId ?? undefined);
  const afterMailboxes = pass(mailboxes.groups, await chargeMailboxes(tx, mailboxes.groups), mailboxes.rest);
  const lanes = groupBy(afterMailboxes, ({ email }) => `${email.workspaceId}${email.work.lane}`);
  const laneGrants = await chargeLanes(tx, lanes.groups);
  const afterLanes = pass(lanes.groups, laneGrants, lanes.rest);
  const addresses = groupBy(afterLanes, ({ address, email }) => `${address.id}${dayOf(email.now())}`);
  const admitted = pass(addresses.groups, await chargeAddresses(tx, addresses.groups), addresses.rest);

  if (held.length > 0) await giveBack(tx, units, afterMailboxes, afterLanes, admitted, laneGrants);
  return { admitted, held };
}

function groupBy(units: readonly Unit[], keyOf: (unit: Unit) => string | undefined) {
  const groups = new Map<string, Want>();
  const rest: Unit[] = [];
  for (const unit of units) {
    const key = keyOf(unit);
    if (key === undefined) rest.push(unit);
    else {
      const want = groups.get(key);
      if (want === undefined) groups.set(key, { units: [unit], first: unit });
      else want.units.push(unit);
    }
  }
  return { groups, rest };
}

/** A mailbox's day begins at midnight where its user is. Rows are locked in the order of their ids. */
async function chargeMailboxes(tx: Tx, wants: ReadonlyMap<string, Want>): Promise<Map<string, Grant>> {
  if (wants.size === 0) return new Map();
  const sorted = [...wants].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = await tx.query<{ id: string; granted: number; openAt: string }>(
    `WITH before AS (
       SELECT m.organization_id, m.id, m.per_day, k.units, to_char(k.now AT TIME ZONE m.timezone, 'YYYY-MM-DD') AS today,
         CASE WHEN m.day = to_char(k.now AT TIME ZONE m.timezone, 'YYYY-MM-DD') THEN m.day_used ELSE 0 END AS used,
         (date_trunc('day', k.now AT TIME ZONE m.timezone) + interval '1 day') AT TIME ZONE m.timezone AS open_at
       FROM tenant.mailboxes m
       JOIN unnest($1::uuid[], $2::uuid[], $3::int[], $4::timestamptz[]) AS k (org, id, units, now)
         ON m.organization_id = k.org AND m.id = k.id
       ORDER BY m.id FOR UPDATE OF m
     )
     UPDATE tenant.mailboxes m SET day = b.today, day_used = b.used + greatest(0, least(b.units, b.per_day - b.used))
     FROM before b WHERE m.organization_id = b.organization_id AND m.id = b.id
     RETURNING m.id, greatest(0, least(b.units, b.per_day - b.used)) AS granted, b.open_at AS "openAt"`,
    [
      sorted.map(([, want]) => want.first.email.organizationId),
      sorted.map(([id]) => id),
      sorted.map(([, want]) => want.units.length),
      sorted.map(([, want]) => want.first.email.now().toISOString()),
    ],
  );
  return new Map(rows.map(({ id, granted, openAt }) => [id, { granted, openAt: new Date(openAt) }]));
}

/** Lanes without caps are not counted: their row would be the one that every batch waits for. */
async function chargeLanes(tx: Tx, wants: ReadonlyMap<string, Want>): Promise<Map<string, Grant>> {
  const grants = new Map<string, Grant>();
  if (wants.size === 0) return grants;
  const capped = await tx.query<{ key: string }>(
    `SELECT l.workspace_id::text || l.lane AS key FROM tenant.lanes l
     JOIN unnest($1::uuid[], $2::uuid[], $3::text[]) AS k (org, ws, lane)
       ON l.organization_id = k.org AND l.workspace_id = k.ws AND l.lane = k.lane
     WHERE l.per_minute IS NOT NULL OR l.per_day IS NOT NULL`,
    [
      [...wants.values()].map(({ first }) => first.email.organizationId),
      [...wants.values()].map(({ first }) => first.email.workspaceId),
      [...wants.values()].map(({ first }) => first.email.work.lane),
    ],
  );
  for (const key of capped.map(row => row.key).sort()) {
    const want = wants.get(key);
    if (want === undefined) continue;
    const { work, now } = want.first.email;
    const { granted, openAt } = await chargeLane(tx, work, want.units.length, now());
    if (openAt !== undefined) grants.set(key, { granted, openAt });
    else grants.set(key, { granted, openAt: now() });
  }
  return grants;
}

/** Length of a UUID: the rest of the key is the day. */
const ID = 36;

/** An address's ramp counts by UTC day of the workspace's clock. */
async function chargeAddresses(tx: Tx, wants: ReadonlyMap<string, Want>): Promise<Map<string, Grant>> {
  if (wants.size === 0) return new Map();
  const sorted = [...wants].sort(([a], [b]) => (a < b ? -1 : 1));
  const params = [
    sorted.map(([, want]) => want.first.email.organizationId),
    sorted.map(([key]) => key.slice(0, ID)),
    sorted.map(([key]) => key.slice(ID)),
  ];
  await tx.query(
    `INSERT INTO tenant.ip_days (organization_id, ip_id, day, used)
     SELECT org, id, day, 0 FROM unnest($1::uuid[], $2::uuid[], $3::date[]) AS k (org, id, day) ON CONFLICT DO NOTHING`,
    params,
  );
  const rows = await tx.query<{ key: string; granted: number }>(
    `WITH before AS (
       SELECT u.organization_id, u.ip_id, u.day, k.units, k.cap, u.used FROM tenant.ip_days u
       JOIN unnest($1::uuid[], $2::uuid[], $3::date[], $4::int[], $5::int[]) AS k (org, id, day, units, cap)
         ON u.organization_id = k.org AND u.ip_id = k.id AND u.day = k.day
       ORDER BY u.ip_id, u.day FOR UPDATE OF u
     )
     UPDATE tenant.ip_days u SET used = b.used + greatest(0, least(b.units, b.cap - b.used))
     FROM before b WHERE u.organization_id = b.organization_id AND u.ip_id = b.ip_id AND u.day = b.day
     RETURNING u.ip_id::text || u.day::text AS key, greatest(0, least(b.units, b.cap - b.used)) AS granted`,
    [
      ...params,
      sorted.map(([, want]) => want.units.length),
      sorted.map(([, want]) => want.first.address.perDay),
    ],
  );
  return new Map(
    rows.map(({ key, granted }) => {
      const openAt = new Date(wants.get(key)!.first.email.now());
      openAt.setUTCHours(24, 0, 0, 0);
      return [key, { granted, openAt }];
    }),
  );
}

/** Rare: only when some allowance ran out in this batch. */
async function giveBack(
  tx: Tx,
  all: readonly Unit[],
  afterMailboxes: readonly Unit[],
  afterLanes: readonly Unit[],
  admitted: readonly Unit[],
  laneGrants: ReadonlyMap<string, Grant>,
): Promise<void> {
  const isAdmitted = new Set(admitted.map(({ recipient }) => recipient));
  const isInLane = new Set(afterLanes.map(({ recipient }) => recipient));
  for (const [id, want] of groupBy(afterMailboxes, ({ email }) => email.mailboxId ?? undefined).groups) {
    const units = want.units.filter(({ recipient }) => !isAdmitted.has(recipient)).length;
    if (units === 0) continue;
    await tx.query(
      "UPDATE tenant.mailboxes SET day_used = greatest(0, day_used - $3) WHERE organization_id = $1 AND id = $2",
      [want.first.email.organizationId, id, units],
    );
  }
  for (const [key, want] of groupBy(all, ({ email }) => `${email.workspaceId}${email.work.lane}`).groups) {
    const units = want.units.filter(
      ({ recipient }) => isInLane.has(recipient) && !isAdmitted.has(recipient),
    ).length;
    if (units === 0 || !laneGrants.has(key)) continue;
    await tx.query(
      `UPDATE tenant.lanes SET minute_used = greatest(0, minute_used - $4), day_used = greatest(0, day_used - $4)
       WHERE organization_id = $1 AND workspace_id = $2 AND lane = $3`,
      [want.first.email.organizationId, want.first.email.workspaceId, want.first.email.work.lane, units],
    );
  }
}

/** The UTC day of a moment: `2026-03-01`. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

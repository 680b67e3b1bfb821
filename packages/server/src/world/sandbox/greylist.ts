import type { Database } from "../../kernel/db/index.ts";

/** Mail of one workspace, as the simulated receivers see it. UUIDs. */
export interface RealmKey {
  organizationId: string;
  workspaceId: string;
}

/** The workspace's clock now. */
export async function realmClock(database: Database, realm: RealmKey, now: Date): Promise<Date> {
  const [row] = await database.read<{ offset: number }>(
    { kind: "system", purpose: "the clock of a simulated receiver" },
    `SELECT clock_offset_ms AS "offset" FROM tenant.workspaces WHERE organization_id = $1 AND id = $2`,
    [realm.organizationId, realm.workspaceId],
  );
  return new Date(now.getTime() + (row?.offset ?? 0));
}

/** When this triplet was first seen; remembers it now when it is new. */
export async function firstSeen(
  database: Database,
  realm: RealmKey,
  triplet: string,
  now: Date,
): Promise<Date> {
  return database.transaction({ kind: "batch", organizationIds: [realm.organizationId] }, async tx => {
    const [row] = await tx.query<{ at: string }>(
      `INSERT INTO tenant.sandbox_greylist (organization_id, workspace_id, triplet, first_seen) VALUES ($1, $2, $3, $4)
       ON CONFLICT (organization_id, workspace_id, triplet) DO UPDATE SET triplet = excluded.triplet
       RETURNING first_seen AS at`,
      [realm.organizationId, realm.workspaceId, triplet, now.toISOString()],
    );
    return new Date(row?.at ?? now);
  });
}

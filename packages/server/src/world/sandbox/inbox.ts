import type { Database } from "../../kernel/db/index.ts";
import { uuidv7 } from "../../kernel/ids/index.ts";
import { ensureLanes, type WorkQueue } from "../../kernel/work/index.ts";
import type { Authentication } from "./authentication.ts";
import type { FollowUp } from "./behaviour.ts";
import type { RealmKey } from "./greylist.ts";

/** The lane and kind of what simulated people do later. */
export const SANDBOX_LANE = "sandbox";
export const SANDBOX_ACTION = "sandbox_action";

export interface Arrival {
  realm: RealmKey;
  provider: string;
  recipients: { address: string; spam: boolean; followUps: readonly FollowUp[] }[];
  mailFrom: string;
  sourceIp: string;
  helo: string;
  tls: boolean;
  authentication: Authentication;
  raw: string;
  /** On the workspace's clock. */
  at: Date;
}

/** Keeps what a receiver took, one row per recipient, and schedules what its people will do with it. */
export async function storeArrival(database: Database, queue: WorkQueue, arrival: Arrival): Promise<void> {
  const { organizationId, workspaceId } = arrival.realm;
  const rows = arrival.recipients.map(recipient => ({ id: uuidv7(), ...recipient }));
  const actions = rows.flatMap(row =>
    row.followUps.map(followUp => ({ id: uuidv7(), message: row.id, ...followUp })),
  );
  // Our Message-IDs are the email's UUID at the sender's domain.
  const emailId = /^message-id:\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/im.exec(
    arrival.raw.slice(0, 65_536),
  )?.[1];
  await database.transaction({ kind: "batch", organizationIds: [organizationId] }, async tx => {
    await tx.query(
      `INSERT INTO tenant.sandbox_messages (organization_id, id, workspace_id, email_id, provider, recipient, mail_from,
         source_ip, helo, tls, placement, authentication, raw, received_at)
       SELECT $1, m.id, $2, $3, $4, m.recipient, $5, $6, $7, $8, m.placement, $9, $10, $11
       FROM unnest($12::uuid[], $13::text[], $14::text[]) AS m (id, recipient, placement)`,
      [
        organizationId,
        workspaceId,
        emailId ?? null,
        arrival.provider,
        arrival.mailFrom,
        arrival.sourceIp,
        arrival.helo,
        arrival.tls,
        JSON.stringify(arrival.authentication),
        arrival.raw,
        arrival.at.toISOString(),
        rows.map(row => row.id),
        rows.map(row => row.address),
        rows.map(row => (row.spam ? "spam" : "inbox")),
      ],
    );
    if (actions.length === 0) return;
    await tx.query(
      `INSERT INTO tenant.sandbox_actions (organization_id, id, workspace_id, message_id, action)
       SELECT $1, a.id, $2, a.message, a.action FROM unnest($3::uuid[], $4::uuid[], $5::text[]) AS a (id, message, action)`,
      [
        organizationId,
        workspaceId,
        actions.map(action => action.id),
        actions.map(action => action.message),
        actions.map(action => action.action),
      ],
    );
    const lane = { organizationId, workspaceId, lane: SANDBOX_LANE };
    await ensureLanes(tx, [{ ...lane, priority: 70 }]);
    await queue.schedule(
      tx,
      actions.map(action => ({
        ...lane,
        kind: SANDBOX_ACTION,
        subject: action.id,
        dueAt: new Date(arrival.at.getTime() + action.afterMs),
      })),
      "later",
    );
  });
}

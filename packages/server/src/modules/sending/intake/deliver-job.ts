import { z } from "zod";
import { fromUuid } from "../../../kernel/ids/index.ts";
import type { Environment } from "../../../kernel/tenancy.ts";
import type { Job } from "../../../kernel/work/index.ts";
import type { Runtime } from "../../../runtime.ts";

/** Work of this kind brings one received email into a hosted mailbox; its subject is the received email. */
export const DELIVER_RECEIVED = "deliver_received";

const payload = z.object({ mailboxId: z.string() });
/** With pauses of up to an hour this is about five days (RFC 5321 §4.5.4.1). */
const MAX_ATTEMPTS = 125;

interface Row {
  environment: Environment;
  rawBlob: string | null;
  address: string;
  hostExternalId: string | null;
}

const FIND = `SELECT r.environment, r.raw_blob AS "rawBlob", m.address, n.external_id AS "hostExternalId"
  FROM tenant.received_emails r
  JOIN tenant.mailboxes m ON m.organization_id = r.organization_id AND m.id = $3 AND m.deleted_at IS NULL
  LEFT JOIN LATERAL (
    SELECT external_id FROM tenant.nodes n
    WHERE n.organization_id = r.organization_id AND n.environment = r.environment AND n.mailbox_host
      AND n.external_id IS NOT NULL AND n.state = 'active'
      AND (n.workspace_id IS NULL OR n.workspace_id = r.workspace_id)
    ORDER BY n.workspace_id NULLS LAST, n.id LIMIT 1
  ) n ON true
  WHERE r.organization_id = $1 AND r.id = $2`;

/** Brings received mail into mailboxes; tried again for about five days. Delivered twice at worst, never lost before. */
export function deliverReceivedJob(runtime: Pick<Runtime, "db" | "worlds" | "logger">): Job {
  return {
    kind: DELIVER_RECEIVED,
    async run(work) {
      const { organizationId, subject } = work;
      const { mailboxId } = payload.parse(work.payload);
      const [row] = await runtime.db.read<Row>({ kind: "tenant", organizationId }, FIND, [
        organizationId,
        subject,
        mailboxId,
      ]);
      // The mailbox was deleted, or the mail's retention ended.
      if (!row?.rawBlob) return undefined;
      const raw = await runtime.worlds.blobs.get(fromUuid("org", organizationId), row.rawBlob);
      if (!raw) return undefined;
      try {
        if (row.hostExternalId === null) throw new Error("The organization has no mailbox host");
        await runtime.worlds.of(row.environment).mailserver.deliver(row.hostExternalId, row.address, raw);
      } catch (error) {
        if (work.attempts < MAX_ATTEMPTS) throw error;
        runtime.logger.error(
          { err: error, receivedEmail: fromUuid("recv", subject) },
          "Received mail could not be delivered",
        );
      }
      return undefined;
    },
  };
}

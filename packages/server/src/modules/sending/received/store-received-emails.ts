import type { Tx } from "../../../kernel/db/index.ts";
import { type Id, toUuid } from "../../../kernel/ids/index.ts";
import type { Environment } from "../../../kernel/tenancy.ts";
import type { ReceivedKind } from "./tables.ts";

/** A message to keep, once per address it came to. UUIDs except `id`. */
export interface NewReceivedEmail {
  id: Id<"recv">;
  organizationId: string;
  workspaceId: string;
  environment: Environment;
  kind: ReceivedKind;
  /** Of envelope and content: the same delivery again is known by it. */
  digest: string;
  emailId: string | undefined;
  position: number | undefined;
  fromAddress: string | undefined;
  toAddress: string;
  subject: string | undefined;
  messageId: string | undefined;
  preview: string | undefined;
  rawBlob: string | undefined;
  /** Time on the workspace's clock. */
  receivedAt: Date;
}

/** Stores messages; answers the ids of those that were not there before. Only they may have effects. */
export async function storeReceivedEmails(
  tx: Tx,
  emails: readonly NewReceivedEmail[],
): Promise<Set<Id<"recv">>> {
  if (emails.length === 0) return new Set();
  const rows = await tx.query<{ id: string }>(
    `INSERT INTO tenant.received_emails (organization_id, id, workspace_id, environment, kind, digest, email_id, position,
       from_address, to_address, subject, message_id, preview, raw_blob, received_at)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::smallint[],
       $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::uuid[], $15::timestamptz[])
     ON CONFLICT (organization_id, digest) DO NOTHING RETURNING id`,
    [
      emails.map(email => email.organizationId),
      emails.map(email => toUuid(email.id)),
      emails.map(email => email.workspaceId),
      emails.map(email => email.environment),
      emails.map(email => email.kind),
      emails.map(email => email.digest),
      emails.map(email => email.emailId ?? null),
      emails.map(email => email.position ?? null),
      emails.map(email => email.fromAddress ?? null),
      emails.map(email => email.toAddress),
      emails.map(email => email.subject ?? null),
      emails.map(email => email.messageId ?? null),
      emails.map(email => email.preview ?? null),
      emails.map(email => email.rawBlob ?? null),
      emails.map(email => email.receivedAt.toISOString()),
    ],
  );
  const stored = new Set(rows.map(row => row.id));
  return new Set(emails.map(email => email.id).filter(id => stored.has(toUuid(id))));
}

import type { Tx } from "../../../kernel/db/index.ts";
import type { Acceptance } from "./accept.ts";
import { linksOf } from "./links.ts";

/** A Postgres array literal: unnest can't hand out rows that hold arrays. */
export function arrayLiteral(values: readonly string[]): string {
  return `{${values.map(value => `"${value.replaceAll(/[\\"]/g, "\\$&")}"`).join(",")}}`;
}

const EMAILS = `INSERT INTO tenant.emails
    (organization_id, id, workspace_id, environment, stream, domain_id, mailbox_id, actor, source, content, raw_blob, size,
     from_address, subject, message_id, track_opens, track_clicks, links, tags, metadata, scheduled_at, expires_at, created_at)
  SELECT org, id, ws, environment, stream, domain, mailbox, actor, source, content, raw, size, sender, subject, message,
    opens, clicks, links, tags, metadata, scheduled, expires, created
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::text[], $9::text[],
    $10::text[]::jsonb[], $11::uuid[], $12::int[], $13::text[], $14::text[], $15::text[], $16::boolean[], $17::boolean[],
    $18::text[], $19::text[], $20::text[]::jsonb[], $21::timestamptz[], $22::timestamptz[], $23::timestamptz[])
    AS e (org, id, ws, environment, stream, domain, mailbox, actor, source, content, raw, size, sender, subject, message,
      opens, clicks, links_text, tags_text, metadata, scheduled, expires, created),
    LATERAL (SELECT links_text::text[] AS links, tags_text::text[] AS tags) AS arrays`;

/** Writes the rows of accepted emails. */
export async function insertEmails(tx: Tx, acceptances: readonly Acceptance[]): Promise<void> {
  const column = <T>(pick: (acceptance: Acceptance) => T) => acceptances.map(pick);
  await tx.query(EMAILS, [
    column(({ email }) => email.organizationId),
    column(({ email }) => email.id),
    column(({ email }) => email.workspaceId),
    column(({ email }) => email.environment),
    column(({ email }) => email.stream),
    column(({ domainId }) => domainId),
    column(({ mailboxId }) => mailboxId),
    column(({ email }) => email.actor),
    column(({ email }) => email.source),
    column(({ email }) => email.content),
    column(({ email }) => email.rawBlob ?? null),
    column(({ email }) => email.size),
    column(({ email }) => email.fromAddress),
    column(({ email }) => email.subject),
    column(({ email }) => email.messageId),
    column(({ trackOpens }) => trackOpens),
    column(({ trackClicks }) => trackClicks),
    column(({ email, trackClicks }) =>
      trackClicks && email.html ? arrayLiteral(linksOf(email.html)) : null,
    ),
    column(({ email }) => arrayLiteral(email.tags)),
    column(({ email }) => JSON.stringify(email.metadata)),
    column(({ email }) => email.scheduledAt?.toISOString() ?? null),
    column(({ email }) => email.expiresAt?.toISOString() ?? null),
    column(({ acceptedAt }) => acceptedAt.toISOString()),
  ]);
}

const RECIPIENTS = `INSERT INTO tenant.recipients
    (organization_id, email_id, position, workspace_id, kind, address, name, address_key, state)
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[],
    $9::text[])`;

/** Writes the recipients of accepted emails. */
export async function insertRecipients(tx: Tx, acceptances: readonly Acceptance[]): Promise<void> {
  const rows = acceptances.flatMap(({ email, suppressed }) =>
    email.recipients.map((recipient, position) => ({
      email,
      recipient,
      position,
      isSuppressed: suppressed[position],
    })),
  );
  await tx.query(RECIPIENTS, [
    rows.map(({ email }) => email.organizationId),
    rows.map(({ email }) => email.id),
    rows.map(({ position }) => position),
    rows.map(({ email }) => email.workspaceId),
    rows.map(({ recipient }) => recipient.kind),
    rows.map(({ recipient }) => recipient.address),
    rows.map(({ recipient }) => recipient.name ?? null),
    rows.map(({ recipient }) => recipient.suppressionKey),
    rows.map(({ isSuppressed }) => (isSuppressed ? "suppressed" : "queued")),
  ]);
}

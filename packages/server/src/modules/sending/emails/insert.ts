import type { Tx } from "../../../kernel/db/index.ts";
import type { Acceptance } from "./accept.ts";
import { linksOf } from "./links.ts";

// Rows travel as one JSON text: both drivers need several times as long to write and read arrays of strings.
const EMAILS = `INSERT INTO tenant.emails
    (organization_id, id, workspace_id, environment, stream, domain_id, mailbox_id, actor, source, content, raw_blob, size,
     from_address, subject, message_id, track_opens, track_clicks, links, tags, metadata, scheduled_at, expires_at, created_at)
  SELECT * FROM json_to_recordset($1::text::json)
    AS e (a uuid, b uuid, c uuid, d text, e text, f uuid, g uuid, h text, i text, j jsonb, k uuid, l int, m text, n text, o text,
      p boolean, q boolean, r text[], s text[], t jsonb, u timestamptz, v timestamptz, w timestamptz)`;

/** Writes the rows of accepted emails. */
export async function insertEmails(tx: Tx, acceptances: readonly Acceptance[]): Promise<void> {
  const rows = acceptances.map(({ email, domainId, mailboxId, trackOpens, trackClicks, acceptedAt }) => ({
    a: email.organizationId,
    b: email.id,
    c: email.workspaceId,
    d: email.environment,
    e: email.stream,
    f: domainId,
    g: mailboxId,
    h: email.actor,
    i: email.source,
    j: email.content,
    k: email.rawBlob,
    l: email.size,
    m: email.fromAddress,
    n: email.subject,
    o: email.messageId,
    p: trackOpens,
    q: trackClicks,
    r: trackClicks && email.content?.html ? linksOf(email.content.html) : null,
    s: email.tags,
    t: email.metadata,
    u: email.scheduledAt,
    v: email.expiresAt,
    w: acceptedAt,
  }));
  await tx.query(EMAILS, [JSON.stringify(rows)]);
}

const RECIPIENTS = `INSERT INTO tenant.recipients
    (organization_id, email_id, position, workspace_id, kind, address, name, address_key, state)
  SELECT * FROM json_to_recordset($1::text::json)
    AS r (a uuid, b uuid, c smallint, d uuid, e text, f text, g text, h text, i text)`;

/** Writes the recipients of accepted emails. */
export async function insertRecipients(tx: Tx, acceptances: readonly Acceptance[]): Promise<void> {
  const rows = acceptances.flatMap(({ email, suppressed }) =>
    email.recipients.map((recipient, position) => ({
      a: email.organizationId,
      b: email.id,
      c: position,
      d: email.workspaceId,
      e: recipient.kind,
      f: recipient.address,
      g: recipient.name,
      h: recipient.suppressionKey,
      i: suppressed[position] ? "suppressed" : "queued",
    })),
  );
  await tx.query(RECIPIENTS, [JSON.stringify(rows)]);
}

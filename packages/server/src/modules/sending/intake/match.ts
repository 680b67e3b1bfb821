import type { Queryable } from "../../../kernel/db/index.ts";
import { parseId } from "../../../kernel/ids/index.ts";
import type { Clock } from "../../../kernel/time/index.ts";
import type { InboundMessage } from "../../../mail/inbound/index.ts";
import {
  GROUP_POSITION,
  type MacKey,
  type RecipientRef,
  readReturnPath,
} from "../../../mail/return-path/index.ts";
import { loadRecipients } from "../received/index.ts";
import type { Destination } from "./destination.ts";
import type { Match } from "./judge.ts";

/** References that are looked at; the newest stand last. */
const MAX_IDS = 10;
const OWN_ID = /^(email_[0-9a-z]{26}|[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})@/;

/**
 * Finds the email of ours that a message is about: by the return path it came to, by the return path in a returned
 * header, or by our Message-ID among its references. Never one of another workspace than the message came to.
 */
export async function findMatch(
  on: Queryable,
  clock: Clock,
  keys: readonly MacKey[],
  message: InboundMessage,
  destination: Destination,
): Promise<Match | undefined> {
  const token = destination.returnPath ?? returnedPath(message, keys, destination);
  const load = async (ref: RecipientRef) =>
    (await loadRecipients(on, clock, [ref])).filter(found => found.workspaceId === destination.workspaceId);
  if (token) {
    const recipients = await load(token);
    if (recipients.length > 0) return { by: "token", recipients };
  }
  const emailId = await findReferenced(on, message, destination);
  if (emailId === undefined) return undefined;
  const { organizationId } = destination;
  const recipients = await load({ organizationId, emailId, position: GROUP_POSITION });
  return recipients.length > 0 ? { by: "messageId", recipients } : undefined;
}

/** The signed return path in the headers that a report gives back. */
function returnedPath(message: InboundMessage, keys: readonly MacKey[], destination: Destination) {
  if (message.kind !== "dsn" && message.kind !== "complaint") return undefined;
  const header = message.original?.headers.find(([name]) => name === "return-path")?.[1];
  const ref = header === undefined ? undefined : readReturnPath(header.trim(), keys);
  return ref?.organizationId === destination.organizationId ? ref : undefined;
}

function referencesOf(message: InboundMessage): string[] {
  const original =
    message.kind === "dsn" || message.kind === "complaint" ? message.original?.messageId : undefined;
  const ids = [original, message.inReplyTo, ...message.references.toReversed()];
  return [...new Set(ids.filter(id => id !== undefined))].slice(0, MAX_IDS);
}

/** The newest email among the references. UUID. */
async function findReferenced(on: Queryable, message: InboundMessage, destination: Destination) {
  const ids = referencesOf(message);
  for (const id of ids) {
    const own = OWN_ID.exec(id)?.[1];
    const uuid = own?.startsWith("email_") ? parseId(own) : own;
    if (uuid !== undefined) return uuid;
  }
  if (ids.length === 0) return undefined;
  // Mail that came by SMTP keeps the Message-ID its author gave it.
  const [row] = await on.query<{ id: string }>(
    `SELECT id FROM tenant.emails
     WHERE organization_id = $1 AND workspace_id = $2 AND source = 'smtp' AND message_id = ANY ($3::text[])
     ORDER BY id DESC LIMIT 1`,
    [destination.organizationId, destination.workspaceId, ids.map(id => `<${id.replaceAll("\0", "")}>`)],
  );
  return row?.id;
}

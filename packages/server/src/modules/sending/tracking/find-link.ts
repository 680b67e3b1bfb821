import type { Database } from "../../../kernel/db/index.ts";
import type { RecipientRef } from "../../../mail/return-path/index.ts";

/**
 * Where a link of an email leads: what was stored when it was built, never anything of the request. Undefined when
 * there is no such link, or it is none to send people to: not http(s), with credentials, or into our own API.
 */
export async function findLink(
  database: Database,
  ref: Pick<RecipientRef, "organizationId" | "emailId">,
  index: number,
  ownUrl: string,
): Promise<string | undefined> {
  const [row] = await database.read<{ url: string | null }>(
    { kind: "tenant", organizationId: ref.organizationId },
    "SELECT links[$3::int] AS url FROM tenant.emails WHERE organization_id = $1 AND id = $2",
    [ref.organizationId, ref.emailId, index + 1],
  );
  return row?.url && isSafeDestination(row.url, ownUrl) ? row.url : undefined;
}

/** Whether people may be sent there. Header values cannot hold line breaks, which the URL parser drops silently. */
export function isSafeDestination(url: string, ownUrl: string): boolean {
  if (/[\p{Cc}\s]/u.test(url) || !URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  const isWeb = protocol === "http:" || protocol === "https:";
  return isWeb && username === "" && password === "" && host !== new URL(ownUrl).host;
}

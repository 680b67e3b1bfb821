import type { Database } from "../../../kernel/db/index.ts";
import type { Environment } from "../../../kernel/tenancy.ts";
import { canonicalAddress } from "../../../mail/address/index.ts";
import { type MacKey, type RecipientRef, readReturnPath } from "../../../mail/return-path/index.ts";
import { Refusal } from "./smtp-listener.ts";

/** Whom an address belongs to, and why we take mail for it. UUIDs. */
export interface Destination {
  /** As the sender wrote it, in its canonical form. */
  address: string;
  organizationId: string;
  workspaceId: string;
  environment: Environment;
  /** Milliseconds its workspace is ahead of real time. */
  clockOffsetMs: number;
  /** Set for the return path of a message of ours: which one, and for whom. */
  returnPath?: RecipientRef | undefined;
  /** Set where a mailbox that we host has this address. */
  mailboxId?: string | undefined;
}

/** The label below which a domain receives, where its own MX stays with somebody else. */
const RECEIVING_LABEL = "inbound.";

/**
 * Finds out whether mail to an address is ours to take: the signed return path of a message, a hosted mailbox, or any
 * address at a verified domain that receives with us. Everything else is refused, so that nothing is ever relayed.
 * Throws a {@link Refusal}.
 */
export async function findDestination(
  database: Database,
  keys: readonly MacKey[],
  address: string,
): Promise<Destination> {
  const ref = readReturnPath(address, keys);
  if (ref) {
    const found = await findReturnPath(database, ref);
    if (found) return { ...found, address: address.toLowerCase(), returnPath: ref };
    throw new Refusal(550, "5.1.1 The message this address belongs to is not known");
  }
  const canonical = canonicalAddress(address);
  if (!canonical.ok) throw new Refusal(550, "5.1.3 This is not an address");
  const { address: bare, domain, suppressionKey } = canonical.address;
  const holders = await findHolders(database, domain);
  if (holders.length === 0)
    throw new Refusal(550, "5.7.1 Relaying denied: this domain does not receive mail here");
  for (const holder of holders) {
    const found = await findReceiver(database, holder, suppressionKey);
    if (found) return { ...found, address: bare };
  }
  throw new Refusal(550, "5.1.1 No such mailbox here");
}

type Found = Omit<Destination, "address" | "returnPath">;

async function findReturnPath(database: Database, ref: RecipientRef): Promise<Found | undefined> {
  const [row] = await database.read<Omit<Found, "organizationId" | "mailboxId">>(
    { kind: "tenant", organizationId: ref.organizationId },
    `SELECT e.workspace_id AS "workspaceId", e.environment, w.clock_offset_ms::float8 AS "clockOffsetMs"
     FROM tenant.emails e JOIN tenant.workspaces w ON w.organization_id = e.organization_id AND w.id = e.workspace_id
     WHERE e.organization_id = $1 AND e.id = $2`,
    [ref.organizationId, ref.emailId],
  );
  return row && { ...row, organizationId: ref.organizationId };
}

interface Holder {
  organizationId: string;
  workspaceId: string;
  domainId: string;
  environment: Environment;
  /** The name is the domain's receiving subdomain. */
  isSubdomain: boolean;
}

/** Who holds the name itself, or the domain whose receiving subdomain it is, in each world. */
async function findHolders(database: Database, domain: string): Promise<Holder[]> {
  const parent = domain.startsWith(RECEIVING_LABEL) ? domain.slice(RECEIVING_LABEL.length) : null;
  return database.read<Holder>(
    { kind: "system", purpose: "find the holder of a domain" },
    `SELECT h.organization_id AS "organizationId", h.workspace_id AS "workspaceId", h.domain_id AS "domainId",
       k.environment, k.sub AS "isSubdomain"
     FROM (VALUES ('live', $1::text, false), ('test', $1, false), ('live', $2::text, true), ('test', $2, true))
       AS k (environment, name, sub)
     CROSS JOIN LATERAL platform.holder_of_domain(k.environment, k.name) h
     WHERE k.name IS NOT NULL`,
    [domain, parent],
  );
}

/** The domain's receiving, and the mailbox with this address; undefined when neither takes the mail. */
async function findReceiver(database: Database, holder: Holder, address: string): Promise<Found | undefined> {
  const { organizationId, workspaceId, domainId, environment, isSubdomain } = holder;
  const [row] = await database.read<{ receiving: string; mailboxId: string | null; clockOffsetMs: number }>(
    { kind: "tenant", organizationId },
    `SELECT d.receiving, m.id AS "mailboxId", w.clock_offset_ms::float8 AS "clockOffsetMs"
     FROM tenant.domains d
     JOIN tenant.workspaces w ON w.organization_id = d.organization_id AND w.id = d.workspace_id AND w.deleted_at IS NULL
     LEFT JOIN tenant.mailboxes m ON m.organization_id = d.organization_id AND m.workspace_id = d.workspace_id
       AND lower(m.address) = $3 AND m.deleted_at IS NULL AND m.status <> 'disabled'
     WHERE d.organization_id = $1 AND d.id = $2 AND d.deleted_at IS NULL`,
    [organizationId, domainId, address],
  );
  if (!row) return undefined;
  const receives = isSubdomain
    ? row.receiving === "subdomain"
    : row.receiving === "full" || row.mailboxId !== null;
  if (!receives) return undefined;
  // Where the domain's own MX stays with somebody else, its mailboxes are there too.
  const mailboxId = row.receiving === "none" ? undefined : (row.mailboxId ?? undefined);
  return { organizationId, workspaceId, environment, clockOffsetMs: row.clockOffsetMs, mailboxId };
}

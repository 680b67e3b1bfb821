import { fromUuid, type Id } from "../../../kernel/ids/index.ts";
import type { Environment, OrganizationId, WorkspaceId } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { isPassword } from "./password.ts";

/** A mailbox as submission and intake know it. */
export interface IngressMailbox {
  organizationId: OrganizationId;
  workspaceId: WorkspaceId;
  environment: Environment;
  domainId: Id<"dom">;
  mailboxId: Id<"mbx">;
  address: string;
}

export type MailboxLogin =
  | { ok: true; mailbox: IngressMailbox }
  /** `credentials`: unknown or wrong; the others are only told to who knows the password. */
  | { ok: false; reason: "credentials" | "paused" | "suspended" | "domain_not_verified" };

interface Candidate {
  organization_id: string;
  workspace_id: string;
  environment: Environment;
  domain_id: string;
  id: string;
  address: string;
  status: string;
  password_hash: string | null;
  workspace_status: string;
}

/** An address may be claimed in several workspaces; more than a few is somebody's game. */
const MAX_CANDIDATES = 4;

/**
 * Checks a mailbox's login for SMTP submission, before the organization is known. Takes as long for an address that
 * does not exist. Of several claims on an address only the one that holds the domain verified can log in.
 */
export async function verifyMailboxPassword(
  runtime: Runtime,
  address: string,
  password: string,
): Promise<MailboxLogin> {
  const normal = address.trim().toLowerCase();
  const candidates = normal.length > 254 ? [] : await findCandidates(runtime, normal);
  const holders = await holdersOf(runtime, candidates);
  const candidate = candidates.find(row => holders.has(row.domain_id)) ?? candidates[0];
  const isRight = await isPassword(password, candidate?.password_hash ?? undefined);
  if (candidate === undefined || !isRight) return { ok: false, reason: "credentials" };
  if (candidate.workspace_status === "suspended") return { ok: false, reason: "suspended" };
  if (candidate.status !== "active") return { ok: false, reason: "paused" };
  if (!holders.has(candidate.domain_id)) return { ok: false, reason: "domain_not_verified" };
  return { ok: true, mailbox: mailboxOf(candidate) };
}

/** The mailbox that mail to an address is for, in the workspace that holds the domain; `undefined`: there is none. */
export async function findMailboxForIngress(
  runtime: Runtime,
  environment: Environment,
  address: string,
): Promise<IngressMailbox | undefined> {
  const candidates = await findCandidates(runtime, address.trim().toLowerCase());
  const holders = await holdersOf(runtime, candidates);
  const found = candidates.find(
    row => row.environment === environment && row.status !== "disabled" && holders.has(row.domain_id),
  );
  return found && mailboxOf(found);
}

function findCandidates(runtime: Runtime, address: string): Promise<Candidate[]> {
  return runtime.db.read<Candidate>(
    { kind: "system", purpose: "mailbox by address" },
    `SELECT m.organization_id, m.workspace_id, m.environment, m.domain_id, m.id, m.address, m.status, m.password_hash,
       w.status AS workspace_status
     FROM tenant.mailboxes m
     JOIN tenant.workspaces w ON w.organization_id = m.organization_id AND w.id = m.workspace_id AND w.deleted_at IS NULL
     WHERE m.address = $1 AND m.deleted_at IS NULL ORDER BY m.id LIMIT ${MAX_CANDIDATES}`,
    [address],
  );
}

/** The domains (UUIDs) among the candidates that hold their name verified. */
async function holdersOf(runtime: Runtime, candidates: readonly Candidate[]): Promise<Set<string>> {
  const [first] = candidates;
  if (first === undefined) return new Set();
  const name = first.address.slice(first.address.lastIndexOf("@") + 1);
  const rows = await runtime.db.read<{ domain_id: string }>(
    { kind: "system", purpose: "holder of a domain" },
    `SELECT h.domain_id FROM unnest($1::text[]) AS e (environment)
     CROSS JOIN LATERAL platform.holder_of_domain(e.environment, $2) h`,
    [["live", "test"], name],
  );
  return new Set(rows.map(row => row.domain_id));
}

function mailboxOf(row: Candidate): IngressMailbox {
  return {
    organizationId: fromUuid("org", row.organization_id),
    workspaceId: fromUuid("ws", row.workspace_id),
    environment: row.environment,
    domainId: fromUuid("dom", row.domain_id),
    mailboxId: fromUuid("mbx", row.id),
    address: row.address,
  };
}

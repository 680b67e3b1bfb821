import { eq } from "drizzle-orm";
import { type Tx, violatedConstraint } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import { checkIfMatch, etagOf } from "../../../kernel/http/index.ts";
import type { OrganizationId } from "../../../kernel/tenancy.ts";
import { isWithin, parseDomainName } from "../../../mail/names/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { type Caller, causedBy } from "../caller.ts";
import { SANDBOX_SUFFIXES } from "../sandbox-namespace.ts";
import { organizationErrors } from "./errors.ts";
import { organizationEvents } from "./events.ts";
import { toOrganization, type UpdateOrganization } from "./schema.ts";
import { type OrganizationRow, organizations } from "./tables.ts";

/** The organization of the transaction's scope. Throws `not_found`. */
export async function getOrganization(tx: Tx, id: OrganizationId): Promise<OrganizationRow> {
  const [row] = await tx.orm.select().from(organizations).where(eq(organizations.id, id));
  if (row === undefined) throw errors.not_found();
  return row;
}

/**
 * Changes the organization. Throws `precondition_failed` when `ifMatch` names another version,
 * `invalid_request` on a name nobody can own, `service_domain_in_use`.
 */
export async function updateOrganization(
  tx: Tx,
  caller: Caller,
  input: UpdateOrganization,
  ifMatch: string | undefined,
): Promise<OrganizationRow> {
  const { runtime, actor } = caller;
  const [before] = await tx.orm
    .select()
    .from(organizations)
    .where(eq(organizations.id, actor.organizationId))
    .for("update");
  if (before === undefined) throw errors.not_found();
  checkIfMatch(ifMatch, etagOf(before.version));
  const changes = {
    name: input.name ?? before.name,
    serviceDomain:
      ownableName(runtime, input.serviceDomain, "/serviceDomain") ??
      keep(input.serviceDomain, before.serviceDomain),
    feedbackDomain:
      ownableName(runtime, input.feedbackDomain, "/feedbackDomain") ??
      keep(input.feedbackDomain, before.feedbackDomain),
  };
  const isSame =
    changes.name === before.name &&
    changes.serviceDomain === before.serviceDomain &&
    changes.feedbackDomain === before.feedbackDomain;
  if (isSame) return before;
  const now = runtime.clock.now();
  const [after] = await tx.orm
    .update(organizations)
    .set({ ...changes, version: before.version + 1, updatedAt: now })
    .where(eq(organizations.id, before.id))
    .returning()
    .catch(error => {
      if (violatedConstraint(error) !== "organizations_service_domain") throw error;
      throw organizationErrors.service_domain_in_use(undefined, { cause: error });
    });
  if (after === undefined) throw errors.not_found();
  await runtime.log.append(tx, [
    {
      ...causedBy(caller),
      type: organizationEvents.updated,
      subject: after.id,
      data: toOrganization(after),
      occurredAt: now,
    },
  ]);
  return after;
}

/** Null clears, absent keeps. */
function keep(wanted: string | null | undefined, before: string | null): string | null {
  return wanted === null ? null : before;
}

/** The normalised name; undefined when none was given. Throws `invalid_request` on one that can't be delegated. */
function ownableName(runtime: Runtime, text: string | null | undefined, pointer: string): string | undefined {
  if (text === null || text === undefined) return undefined;
  const parsed = parseDomainName(text, SANDBOX_SUFFIXES);
  if (!parsed.ok)
    throw errors.invalid_request(parsed.message, {
      errors: [{ pointer, code: parsed.reason, message: parsed.message }],
    });
  const { name } = parsed.domain;
  const isOurs = (["live", "test"] as const).some(environment =>
    isWithin(name, runtime.worlds.of(environment).hosts.serviceDomain),
  );
  if (!isOurs) return name;
  const message = `${name} belongs to Mailstead; use a domain of your own, or null for Mailstead's.`;
  throw errors.invalid_request(message, { errors: [{ pointer, code: "reserved_name", message }] });
}

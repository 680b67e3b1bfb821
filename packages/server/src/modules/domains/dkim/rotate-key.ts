import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Id } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import {
  type DkimKeyRow,
  type DomainRow,
  findDomain,
  liveKeysOf,
  scheduleCheck,
  scheduleServiceZone,
  syncRecords,
  type Visibility,
  workspaceNow,
} from "../model/index.ts";
import { type KeyMaterial, makeKey, nextSelector } from "./key-material.ts";
import { addKey, type Cause, usedSelectors } from "./keys.ts";

const WAITING = new Set(["generated", "published", "verified"]);

/** Makes the next key of a domain, outside any transaction. Throws `not_found`, and `illegal_state` while one waits. */
export async function prepareRotation(
  runtime: Runtime,
  visible: Visibility,
  domainId: Id<"dom">,
): Promise<KeyMaterial> {
  const selector = await runtime.db.transaction(tenantScope(visible.organizationId), async tx => {
    const domain = await findDomain(tx, visible, domainId);
    await refuseWhileOneWaits(tx, domain);
    const now = await workspaceNow(tx, runtime.clock, domain);
    return nextSelector(now, await usedSelectors(tx, domain.organizationId, domain.id));
  });
  return makeKey(runtime.worlds.vault, { organizationId: visible.organizationId, domainId }, selector);
}

/**
 * Starts a rotation: the new key's record is expected from now on, and it takes over as soon as every name server
 * shows it. Until then mail is signed with the old one.
 */
export async function rotateKey(
  tx: Tx,
  runtime: Runtime,
  domain: DomainRow,
  material: KeyMaterial,
  cause: Cause = {},
): Promise<DkimKeyRow> {
  await refuseWhileOneWaits(tx, domain);
  const now = await workspaceNow(tx, runtime.clock, domain);
  const key = await addKey(tx, runtime, domain, material, now, cause);
  await syncRecords(tx, runtime, domain, { now });
  await scheduleCheck(tx, runtime.queue, domain, now);
  await scheduleServiceZone(tx, runtime.queue, domain.organizationId, runtime.clock.now());
  return key;
}

async function refuseWhileOneWaits(tx: Tx, domain: DomainRow): Promise<void> {
  const keys = await liveKeysOf(tx, { organizationId: domain.organizationId, domainId: domain.id });
  const waiting = keys.find(key => WAITING.has(key.status));
  if (waiting === undefined) return;
  throw errors.illegal_state(
    `The key ${waiting.selector} is ${waiting.status} and waits to be seen in the DNS; publish its record first.`,
    { extra: { dkimKeyId: waiting.id, status: waiting.status } },
  );
}

import { AsyncLocalStorage } from "node:async_hooks";
import type { Scope } from "./database.ts";

const ROLES = { tenant: "mailstead_tenant", batch: "mailstead_batch", system: "mailstead_system" } as const;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The statements that put a transaction under a scope. Values are checked UUIDs, so they may be inlined. */
export function enterScope(scope: Scope): string {
  if (scope.kind === "system") return `SET LOCAL ROLE ${ROLES.system}`;
  const organizations = scope.kind === "tenant" ? [scope.organizationId] : scope.organizationIds;
  for (const organization of organizations) {
    if (!UUID.test(organization))
      throw new TypeError(`A scope takes UUIDs, not "${organization.slice(0, 40)}"`);
  }
  return `SET LOCAL ROLE ${ROLES[scope.kind]}; SELECT set_config('app.orgs', '{${organizations.join(",")}}', true)`;
}

const open = new AsyncLocalStorage<{ open: boolean }>();

/** Runs `work` as the inside of a transaction; the outer handle is guarded until it ends. */
export async function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  const state = { open: true };
  try {
    return await open.run(state, work);
  } finally {
    state.open = false;
  }
}

/** PGlite has one connection: using the outer handle inside a transaction would wait for ever. */
export function refuseInsideTransaction(): void {
  if (open.getStore()?.open) {
    throw new Error("The database handle was used inside a transaction: pass `tx` instead");
  }
}

/** Runs `work` outside the call chain's transaction; for hooks that start independent work. */
export function outsideTransaction<T>(work: () => T): T {
  return open.run({ open: false }, work);
}

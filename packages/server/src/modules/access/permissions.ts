import { z } from "@hono/zod-openapi";
import { type Actor, isPermitted } from "../../kernel/http/index.ts";

/** Every resource that permissions name. */
export const RESOURCES = [
  "organization",
  "workspaces",
  "api-keys",
  "embed-sessions",
  "operations",
  "nodes",
  "ips",
  "ip-pools",
  "regions",
  "dns-accounts",
  "certificates",
  "tracking-domains",
  "domains",
  "mailboxes",
  "emails",
  "suppressions",
  "received-emails",
  "events",
  "webhook-endpoints",
  "webhook-deliveries",
  "analytics",
  "usage",
  "sandbox",
] as const;

/** Every permission an API key can hold: `<resource>:read|write`, `<resource>:*` for both, `*` for all. */
export const PERMISSIONS: readonly string[] = [
  "*",
  ...RESOURCES.flatMap(resource => [`${resource}:read`, `${resource}:write`, `${resource}:*`]),
];

/** The partner's back office: a token that lives in a customer's browser never holds these. */
const BACK_OFFICE = ["organization", "api-keys", "embed-sessions"];

/** What an embed session can hold: nothing that makes credentials, changes the organization or lifts limits. */
export const EMBED_PERMISSIONS: readonly string[] = PERMISSIONS.filter(permission => {
  const [resource = "", verb] = permission.split(":");
  return (
    resource !== "*" && !BACK_OFFICE.includes(resource) && (resource !== "workspaces" || verb === "read")
  );
});

/** The wire schema of a permission list: known ones only, 1–100, duplicates are dropped. */
export function permissionList(known: readonly string[], description: string, example: string[]) {
  const set = new Set(known);
  return z
    .array(
      z.string().refine(permission => set.has(permission), {
        error: "is not a permission this credential can hold",
        params: { code: "unknown_permission" },
      }),
    )
    .min(1)
    .max(100)
    .transform(list => [...new Set(list)].sort())
    .openapi({ type: "array", items: { type: "string" }, description, example });
}

/** The wanted permissions that the actor does not hold; a wildcard is held only by the same or a wider one. */
export function permissionsBeyond(actor: Pick<Actor, "permissions">, wanted: readonly string[]): string[] {
  return wanted.filter(permission => !isPermitted(actor, permission));
}

/** What is left of `wanted` under `held`: the narrower of the two on each resource. */
export function intersectPermissions(wanted: readonly string[], held: readonly string[]): Set<string> {
  const wantedSet = { permissions: new Set(wanted) };
  const heldSet = { permissions: new Set(held) };
  return new Set([
    ...wanted.filter(permission => isPermitted(heldSet, permission)),
    ...held.filter(permission => isPermitted(wantedSet, permission)),
  ]);
}

import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../../kernel/db/index.ts";
import { newId, toUuid } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import { openTestDatabase } from "../../../testing/database.ts";
import { namespaceOf, SERVICE_ZONE } from "../../sandbox/names.ts";
import { dnsProviderContract } from "../contract.ts";
import { createSandboxDns } from "./sandbox-dns.ts";
import { createTableZoneStore } from "./table-zone-store.ts";

let db: Database;
let labels = 0;

beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

async function organizationWithWorkspace() {
  const organizationId = newId("org");
  const label = `ns${++labels}`;
  await db.transaction(tenantScope(organizationId), async tx => {
    await tx.query(
      "INSERT INTO tenant.organizations (organization_id, name, created_at, updated_at) VALUES ($1, 'x', now(), now())",
      [toUuid(organizationId)],
    );
    await tx.query(
      `INSERT INTO tenant.workspaces (organization_id, id, environment, name, status, limits, sandbox_label, created_at, updated_at)
       VALUES ($1, $2, 'test', 'x', 'trusted', '{}', $3, now(), now())`,
      [toUuid(organizationId), toUuid(newId("ws")), label],
    );
  });
  return { namespace: toUuid(organizationId), zone: namespaceOf(label) };
}

dnsProviderContract(async () => {
  const { namespace, zone } = await organizationWithWorkspace();
  return { provider: createSandboxDns({ store: createTableZoneStore(db), namespace }), zone };
});

it("keeps organizations apart, also in the service zone they share", async () => {
  const [a, b] = [await organizationWithWorkspace(), await organizationWithWorkspace()];
  const store = createTableZoneStore(db);
  const [dnsA, dnsB] = [a, b].map(({ namespace }) => createSandboxDns({ store, namespace }));
  expect((await dnsB!.listZones()).map(zone => zone.name)).toEqual([b.zone, SERVICE_ZONE]);
  const value = { name: `mx1.${SERVICE_ZONE}`, type: "A", value: "198.18.0.9", ttl: 60 } as const;
  const stored = await dnsA!.addValue(SERVICE_ZONE, value);
  expect(await dnsB!.records(SERVICE_ZONE)).toEqual([]);
  expect(await dnsB!.removeValue(SERVICE_ZONE, stored)).toBe(false);
  expect(await dnsA!.records(SERVICE_ZONE)).toHaveLength(1);
  await expect(dnsB!.addValue(a.zone, { ...value, name: `x.${a.zone}` })).rejects.toMatchObject({
    kind: "zone_not_found",
  });
});

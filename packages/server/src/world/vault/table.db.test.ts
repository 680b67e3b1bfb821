import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../kernel/db/index.ts";
import { newId, toUuid } from "../../kernel/ids/index.ts";
import { createKeyring, localMasterKey, Secret } from "../../kernel/secrets/index.ts";
import { tenantScope } from "../../kernel/tenancy.ts";
import { systemClock } from "../../kernel/time/index.ts";
import { openTestDatabase } from "../../testing/database.ts";
import { vaultContract } from "./contract.ts";
import { createTableVault } from "./table.ts";

let db: Database;
const keyring = createKeyring(localMasterKey([{ id: "one", key: randomBytes(32) }]));

beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

vaultContract("table", () => createTableVault({ db, keyring, clock: systemClock }));

it("holds ciphertext only, and refuses a row that was moved to another path", async () => {
  const organization = newId("org");
  const vault = createTableVault({ db, keyring, clock: systemClock });
  await vault.put(organization, "here", new Secret("plain text"));
  const [row] = await db.read<{ ciphertext: string }>(
    tenantScope(organization),
    "SELECT ciphertext FROM tenant.secrets WHERE organization_id = $1",
    [toUuid(organization)],
  );
  expect(row?.ciphertext).toMatch(/^v1\./);
  expect(Buffer.from(row?.ciphertext ?? "", "base64").toString()).not.toContain("plain text");
  await db.transaction(tenantScope(organization), async tx => {
    await tx.query("UPDATE tenant.secrets SET path = 'there' WHERE organization_id = $1", [
      toUuid(organization),
    ]);
  });
  await expect(vault.get(organization, "there")).rejects.toMatchObject({ code: "vault_sealed" });
});

it("is sealed while the master key is missing, and open again with it", async () => {
  const organization = newId("org");
  await createTableVault({ db, keyring, clock: systemClock }).put(organization, "k", new Secret("v"));
  const stranger = createKeyring(localMasterKey([{ id: "two", key: randomBytes(32) }]));
  const sealed = createTableVault({ db, keyring: stranger, clock: systemClock });
  await expect(sealed.get(organization, "k")).rejects.toMatchObject({ code: "vault_sealed" });
});

import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../kernel/ids/index.ts";
import { Secret } from "../../kernel/secrets/index.ts";
import type { OrganizationId } from "../../kernel/tenancy.ts";
import type { Vault } from "./port.ts";

/** What every vault keeps to. `make` is called once per test. */
export function vaultContract(name: string, make: () => Promise<Vault> | Vault): void {
  describe(`vault contract: ${name}`, () => {
    let vault: Vault;
    let organization: OrganizationId;

    beforeEach(async () => {
      vault = await make();
      organization = newId("org");
    });

    it("gives back the newest version, byte for byte", async () => {
      await vault.put(organization, "dkim/d1/s1", new Secret("first"));
      await vault.put(organization, "dkim/d1/s1", new Secret("zweite Fassung ✓\n"));
      expect((await vault.get(organization, "dkim/d1/s1")).reveal()).toBe("zweite Fassung ✓\n");
    });

    it("keeps organizations and paths apart", async () => {
      const other = newId("org");
      await vault.put(organization, "a", new Secret("mine"));
      await vault.put(organization, "a/b", new Secret("deeper"));
      await expect(vault.get(other, "a")).rejects.toMatchObject({ code: "secret_not_found" });
      await vault.destroy(other, "a");
      expect((await vault.get(organization, "a")).reveal()).toBe("mine");
      expect((await vault.get(organization, "a/b")).reveal()).toBe("deeper");
    });

    it("destroys every version, and bears doing it twice", async () => {
      await vault.put(organization, "x", new Secret("1"));
      await vault.put(organization, "x", new Secret("2"));
      await vault.destroy(organization, "x");
      await vault.destroy(organization, "x");
      await expect(vault.get(organization, "x")).rejects.toMatchObject({ code: "secret_not_found" });
    });

    it("survives writers at the same time", async () => {
      await Promise.all(["1", "2", "3"].map(value => vault.put(organization, "race", new Secret(value))));
      expect(["1", "2", "3"]).toContain((await vault.get(organization, "race")).reveal());
    });

    it("never shows a value by accident", async () => {
      await vault.put(organization, "p", new Secret("hunter2"));
      const read = await vault.get(organization, "p");
      expect(`${read} ${JSON.stringify({ read })}`).not.toContain("hunter2");
    });
  });
}

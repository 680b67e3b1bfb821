import { createPrivateKey, X509Certificate } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../kernel/ids/index.ts";
import type { CertificateAuthority, ChallengeSolver } from "./port.ts";

/** An authority under test, and the zone in which it looks for proofs. */
export interface CaUnderTest {
  ca: CertificateAuthority;
  solver: ChallengeSolver;
  /** TXT values now published under any name. */
  published(): string[];
}

const NOW = new Date("2026-06-01T00:00:00Z");
const DAY = 86_400_000;
const organizationId = newId("org");

/** What every certificate authority keeps to. `make` is called once per test. */
export function caContract(name: string, make: () => Promise<CaUnderTest>): void {
  describe(`ca contract: ${name}`, () => {
    let under: CaUnderTest;

    beforeEach(async () => {
      under = await make();
    });

    it("issues a leaf for exactly these names, with its key, and cleans the zone up", async () => {
      const names = ["mx1.contract.example", "www.contract.example"];
      const issued = await under.ca.issue({ organizationId, names }, under.solver, NOW);
      const leaf = new X509Certificate(issued.chainPem);
      expect(leaf.checkHost("mx1.contract.example")).toBe("mx1.contract.example");
      expect(leaf.subjectAltName).toBe("DNS:mx1.contract.example, DNS:www.contract.example");
      expect(leaf.checkPrivateKey(createPrivateKey(issued.privateKeyPem.reveal()))).toBe(true);
      expect(leaf.serialNumber.toLowerCase()).toBe(issued.serial.toLowerCase());
      expect(leaf.ca).toBe(false);
      expect(issued.notAfter.getTime() - NOW.getTime()).toBeGreaterThan(30 * DAY);
      expect(issued.notBefore <= NOW).toBe(true);
      expect(under.published()).toEqual([]);
    });

    it("gives every certificate its own key and serial", async () => {
      const [a, b] = [
        await under.ca.issue({ organizationId, names: ["a.contract.example"] }, under.solver, NOW),
        await under.ca.issue({ organizationId, names: ["a.contract.example"] }, under.solver, NOW),
      ];
      expect(a.serial).not.toBe(b.serial);
      expect(a.privateKeyPem.reveal()).not.toBe(b.privateKeyPem.reveal());
    });

    it("refuses a name whose proof cannot be seen, and removes what it published", async () => {
      const deaf: ChallengeSolver = { addDns: async () => {}, removeDns: under.solver.removeDns };
      const refused = under.ca.issue({ organizationId, names: ["other.contract.example"] }, deaf, NOW);
      await expect(refused).rejects.toMatchObject({ code: "challenge_failed" });
      expect(under.published()).toEqual([]);
    });
  });
}

// Needed by the library below, before it loads.
import "reflect-metadata";
import { randomBytes, webcrypto } from "node:crypto";
import * as x509 from "@peculiar/x509";
import { Secret } from "../../../kernel/secrets/index.ts";
import { worldErrors } from "../../errors.ts";
import type { Resolver } from "../../resolver/port.ts";
import { type Faults, noFaults } from "../../sandbox/faults.ts";
import type { CertificateAuthority, ChallengeSolver } from "../port.ts";

export interface SandboxCaOptions {
  /** Sees the proof by real DNS queries. */
  resolver: Resolver;
  faults?: Faults;
}

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const NAME = "CN=Mailstead Sandbox CA";
const LIFETIME_MS = 90 * 86_400_000;
/** Certificates hold for servers whose clock is a little slow. */
const BACKDATE_MS = 3_600_000;
const MAX_NAMES = 100;

/**
 * A simulated certificate authority: proves control by dns-01 (RFC 8555 §8.4) and signs ECDSA P-256 leaves for 90
 * days. Its root lives in memory only: a restart makes a new one, and no certificate is ever checked against it.
 */
export async function createSandboxCa({ resolver, faults = noFaults }: SandboxCaOptions): Promise<
  CertificateAuthority & {
    /** The root, PEM; for tests. */
    rootPem: string;
  }
> {
  const rootKeys = await webcrypto.subtle.generateKey(ALGORITHM, false, ["sign", "verify"]);
  const root = await x509.X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: serial(),
      name: NAME,
      // Valid at whatever time a moved clock shows.
      notBefore: new Date("2000-01-01T00:00:00Z"),
      notAfter: new Date("2100-01-01T00:00:00Z"),
      keys: rootKeys,
      signingAlgorithm: ALGORITHM,
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
        await x509.SubjectKeyIdentifierExtension.create(rootKeys.publicKey, false, webcrypto),
      ],
    },
    webcrypto,
  );

  async function prove(name: string, solver: ChallengeSolver): Promise<void> {
    const base = name.startsWith("*.") ? name.slice(2) : name;
    const value = randomBytes(32).toString("base64url");
    await solver.addDns(base, value);
    try {
      const answer = await resolver.resolve(`_acme-challenge.${base}`, "TXT", { fresh: true });
      if (answer.status === "found" && answer.records.includes(value)) return;
      const seen = answer.status === "found" ? "other values" : answer.status;
      throw worldErrors.challenge_failed(
        `Looked for a TXT record at _acme-challenge.${base} and found ${seen}. Check the zone, then try again.`,
      );
    } finally {
      await solver.removeDns(base, value);
    }
  }

  return {
    name: "sandbox",
    rootPem: root.toString("pem"),

    async issue({ organizationId, names }, solver, now) {
      const [first] = names;
      if (first === undefined || names.length > MAX_NAMES) {
        throw worldErrors.provider_invalid(`A certificate takes 1 to ${MAX_NAMES} names.`);
      }
      const fault = await faults("ca", "issue", organizationId);
      if (fault === "error_200")
        throw worldErrors.provider_unknown("The certificate authority refused the order.");
      if (fault === "timeout" || fault === "stuck")
        throw worldErrors.provider_unavailable("The order was not finished in time.");
      for (const name of names) await prove(name, solver);
      const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
      const leaf = await x509.X509CertificateGenerator.create(
        {
          serialNumber: serial(),
          subject: [{ CN: [first] }],
          issuer: NAME,
          notBefore: new Date(now.getTime() - BACKDATE_MS),
          notAfter: new Date(now.getTime() + LIFETIME_MS),
          publicKey: keys.publicKey,
          signingKey: rootKeys.privateKey,
          signingAlgorithm: ALGORITHM,
          extensions: [
            new x509.BasicConstraintsExtension(false, undefined, true),
            new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
            new x509.ExtendedKeyUsageExtension(["1.3.6.1.5.5.7.3.1"]),
            new x509.SubjectAlternativeNameExtension(names.map(value => ({ type: "dns" as const, value }))),
            await x509.AuthorityKeyIdentifierExtension.create(rootKeys.publicKey, false, webcrypto),
          ],
        },
        webcrypto,
      );
      if (fault === "lost_response")
        throw worldErrors.provider_unavailable("The certificate's download broke off.");
      const key = Buffer.from(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey));
      return {
        chainPem: `${leaf.toString("pem")}\n${root.toString("pem")}\n`,
        privateKeyPem: new Secret(x509.PemConverter.encode(key, "PRIVATE KEY")),
        issuer: NAME.slice(3),
        serial: leaf.serialNumber,
        notBefore: leaf.notBefore,
        notAfter: leaf.notAfter,
      };
    },
  };
}

/** 126 random bits, positive in DER (RFC 5280 §4.1.2.2). */
function serial(): string {
  const bytes = randomBytes(16);
  bytes.writeUInt8((bytes.readUInt8(0) & 0x3f) | 0x40, 0);
  return bytes.toString("hex");
}

import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import { type DkimKeyRow, dkimName, KEY_STATUSES } from "../model/index.ts";

const time = (description: string) =>
  z.iso.datetime().nullable().openapi({ description, example: "2026-11-22T10:00:00.000Z" });

export const dkimKeySchema = z
  .object({
    id: idSchema("dkim", "The key's id."),
    domainId: idSchema("dom", "The domain it signs for."),
    selector: z.string().openapi({ description: "The `s=` tag of its signatures.", example: "s202611a" }),
    recordName: z.string().openapi({
      description: "Where its public half is published.",
      example: "s202611a._domainkey.mail.acme.example",
    }),
    status: z.enum(KEY_STATUSES).openapi({
      description:
        "`generated`: nobody has seen it in the DNS; `published`: some name servers show it; `verified`: all do; `active`: mail is signed with it; `retiring`: replaced, published for seven more days; `revoked`: destroyed.",
      example: "active",
    }),
    algorithm: z.literal("rsa-2048").openapi({ description: "Kind and length of the key." }),
    publicKey: z.string().openapi({
      description: "The `p=` tag of its record: base64 of the public key (RFC 6376 §3.6.1).",
      example: "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA",
    }),
    fingerprint: z.string().openapi({
      description: "SHA-256 of the public key, in hexadecimal.",
      example: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    }),
    createdAt: z.iso
      .datetime()
      .openapi({ description: "When it was made.", example: "2026-11-22T10:00:00.000Z" }),
    publishedAt: time("When it was first seen in the DNS."),
    activatedAt: time("When mail was first signed with it."),
    retiringAt: time("When another key took over."),
    revokedAt: time("When it was destroyed."),
  })
  .openapi("DkimKey", {
    description: "A DKIM key of a domain. Its private half never leaves the vault.",
    example: {
      id: "dkim_01jd8x3q4vf7k9m2n5p6r8s0tv",
      domainId: "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
      selector: "s202611a",
      recordName: "s202611a._domainkey.mail.acme.example",
      status: "active",
      algorithm: "rsa-2048",
      publicKey: "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA",
      fingerprint: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      createdAt: "2026-11-22T10:00:00.000Z",
      publishedAt: "2026-11-22T10:05:00.000Z",
      activatedAt: "2026-11-22T10:05:00.000Z",
      retiringAt: null,
      revokedAt: null,
    },
  });

/** A key as the API shows it. */
export function toDkimKey(row: DkimKeyRow, domain: string): z.input<typeof dkimKeySchema> {
  return {
    id: row.id,
    domainId: row.domainId,
    selector: row.selector,
    recordName: dkimName(row.selector, domain),
    status: row.status,
    algorithm: "rsa-2048",
    publicKey: row.publicKey,
    fingerprint: row.fingerprint,
    createdAt: row.createdAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    activatedAt: row.activatedAt?.toISOString() ?? null,
    retiringAt: row.retiringAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}

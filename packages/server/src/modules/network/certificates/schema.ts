import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import { CERTIFICATE_STATUSES, type CertificateRow } from "./tables.ts";

const instant = (description: string, example: string | null = null) =>
  z.iso.datetime().nullable().openapi({ description, example });

export const certificateExample = {
  id: "cert_01jd8x3q4vf7k9m2n5p6r8s0tv" as const,
  workspaceId: null,
  subject: "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
  names: ["mx1-r8s0tv.svc.example.com"],
  status: "valid" as const,
  issuer: "Let's Encrypt R11",
  serial: "4f1d",
  notBefore: "2026-11-22T10:00:00.000Z",
  notAfter: "2027-02-20T10:00:00.000Z",
  renewAt: "2027-01-21T10:00:00.000Z",
  error: null,
  createdAt: "2026-11-22T10:00:00.000Z",
  updatedAt: "2026-11-22T10:00:00.000Z",
};

/** A certificate without its key, which never leaves the vault. */
export const certificateSchema = z
  .object({
    id: idSchema("cert", "The certificate."),
    workspaceId: idSchema("ws", "The workspace it belongs to.").nullable().openapi({
      description: "The workspace it belongs to; null for shared infrastructure.",
      example: null,
    }),
    subject: z.string().openapi({ description: "What it is for: a node or a tracking domain." }),
    names: z.array(z.string()).openapi({ description: "Host names it holds for." }),
    status: z.enum(CERTIFICATE_STATUSES).openapi({
      description:
        "`expiring`: two weeks or less are left. A renewal that fails keeps the certificate there was.",
    }),
    issuer: z.string().nullable().openapi({ description: "Who signed it; null before the first issue." }),
    serial: z.string().nullable().openapi({ description: "Serial number, hexadecimal." }),
    notBefore: instant("Since when it holds.", certificateExample.notBefore),
    notAfter: instant("When it expires.", certificateExample.notAfter),
    renewAt: instant("When it will be renewed: after two thirds of its time.", certificateExample.renewAt),
    error: z.string().nullable().openapi({ description: "Why the last issue or renewal failed." }),
    createdAt: z.iso.datetime().openapi({ description: "When it was first asked for." }),
    updatedAt: z.iso.datetime().openapi({ description: "When it last changed." }),
  })
  .openapi("Certificate", {
    description: "A server certificate. Its private key never leaves the vault.",
    example: certificateExample,
  });

/** A certificate as the API shows it. */
export function toCertificate(row: CertificateRow): z.input<typeof certificateSchema> {
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    subject: row.subject,
    names: row.names,
    status: row.status,
    issuer: row.issuer,
    serial: row.serial,
    notBefore: row.notBefore?.toISOString() ?? null,
    notAfter: row.notAfter?.toISOString() ?? null,
    renewAt: row.renewAt?.toISOString() ?? null,
    error: row.error,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

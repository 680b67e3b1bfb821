import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import { RECORD_STATUSES } from "../model/index.ts";
import { findingSchema } from "./schema.ts";

const serverResult = z.object({
  server: z
    .string()
    .openapi({ description: "Who answered: an address, or `resolver`.", example: "198.51.100.53" }),
  source: z.enum(["authoritative", "resolver"]).openapi({
    description: "`authoritative`: a name server of the zone; `resolver`: with a cache.",
    example: "authoritative",
  }),
  result: z
    .enum(["match", "mismatch", "missing", "multiple", "timeout", "servfail", "refused"])
    .openapi({ description: "What it says about the record.", example: "match" }),
  found: z.array(z.string()).openapi({ description: "The values it answered.", example: [] }),
  ttl: z.number().nullable().openapi({ description: "Seconds the answer may be remembered.", example: 300 }),
});

export const diagnosisSchema = z
  .object({
    domainId: idSchema("dom", "The domain."),
    score: z
      .int()
      .nullable()
      .openapi({ description: "DNS score, 0–100; null when nothing could be judged.", example: 95 }),
    parts: z.record(z.string(), z.number()).openapi({
      description: "Share reached per part of the score, 0–1; parts that do not apply are left out.",
      example: { dkim: 1 },
    }),
    findings: z.array(findingSchema).openapi({ description: "Errors first, each problem once." }),
    records: z
      .array(
        z.object({
          recordId: idSchema("rec", "The record.").nullable(),
          purpose: z.string().openapi({ description: "What the record is for.", example: "dkim" }),
          type: z.string().openapi({ description: "The record type.", example: "TXT" }),
          name: z
            .string()
            .openapi({ description: "The full name.", example: "s202611a._domainkey.mail.acme.example" }),
          status: z
            .enum(RECORD_STATUSES)
            .openapi({ description: "The verdict over all servers.", example: "valid" }),
          propagationPercent: z.number().nullable().openapi({
            description: "Share of the resolvers that see the right value.",
            example: 100,
          }),
          servers: z.array(serverResult).openapi({ description: "What each server answered." }),
        }),
      )
      .openapi({ description: "One per expected record." }),
    spf: z
      .array(
        z.object({
          name: z
            .string()
            .openapi({ description: "Where the record is published.", example: "bounce.mail.acme.example" }),
          lookups: z.int().openapi({ description: "DNS lookups it costs a receiver, of ten.", example: 1 }),
          voidLookups: z.int().openapi({ description: "Lookups that find nothing, of two.", example: 0 }),
          complete: z
            .boolean()
            .openapi({ description: "False when some name gave no answer.", example: true }),
        }),
      )
      .openapi({ description: "Cost of the SPF records (RFC 7208 §4.6.4)." }),
    dmarc: z
      .object({
        policyDomain: z
          .string()
          .nullable()
          .openapi({ description: "Where the record that applies is published.", example: "acme.example" }),
        record: z
          .string()
          .nullable()
          .openapi({ description: "The record that applies.", example: "v=DMARC1; p=none;" }),
        organizationalDomain: z
          .string()
          .nullable()
          .openapi({ description: "Found by the tree walk of RFC 9989.", example: "acme.example" }),
      })
      .openapi({ description: "The DMARC record that applies." }),
  })
  .openapi("DomainDiagnosis", {
    description: "What every server says about a domain's records, and what to do.",
    example: {
      domainId: "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
      score: 95,
      parts: { dkim: 1 },
      findings: [],
      records: [],
      spf: [],
      dmarc: { policyDomain: null, record: null, organizationalDomain: null },
    },
  });

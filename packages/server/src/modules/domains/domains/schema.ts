import { z } from "@hono/zod-openapi";
import { type Id, idSchema } from "../../../kernel/ids/index.ts";
import { txtStrings } from "../../../mail/dns-lint/index.ts";
import {
  type DnsRecordRow,
  DOMAIN_STATUSES,
  type DomainRow,
  presentation,
  RECEIVING,
  RECORD_PURPOSES,
  RECORD_STATUSES,
} from "../model/index.ts";

const EXAMPLE_TIME = "2026-11-22T10:00:00.000Z";
const time = (description: string) => z.iso.datetime().openapi({ description, example: EXAMPLE_TIME });
const maybeTime = (description: string) =>
  z.iso.datetime().nullable().openapi({ description, example: EXAMPLE_TIME });

export const domainStatusSchema = z.enum(DOMAIN_STATUSES).openapi({
  description:
    "`pending`: no record was seen yet; `verifying`: some were; `verified`: mail may be sent; `degraded`: a required record is gone, mail still goes out for 24 hours; `failed`: no longer verified; `expired`: not verified within 30 days.",
  example: "verified",
});

export const findingSchema = z
  .object({
    code: z.string().openapi({ description: "Stable code of the finding.", example: "record_missing" }),
    severity: z
      .enum(["error", "warning", "info"])
      .openapi({ description: "How much it matters.", example: "error" }),
    message: z.string().openapi({
      description: "What is wrong, in words for people.",
      example: "_mailstead.mail.acme.example has no TXT record of ours.",
    }),
    fix: z.string().openapi({ description: "What to do about it.", example: "Add a TXT record." }),
    name: z
      .string()
      .openapi({ description: "The DNS name it is about.", example: "_mailstead.mail.acme.example" }),
    purpose: z.string().optional().openapi({ description: "What the record is for.", example: "ownership" }),
    type: z.string().optional().openapi({ description: "The record type.", example: "TXT" }),
    expected: z
      .string()
      .optional()
      .openapi({ description: "The value it should have.", example: "mailstead-verification=x" }),
    found: z.array(z.string()).optional().openapi({ description: "The values found.", example: [] }),
    etaSeconds: z.number().optional().openapi({
      description: "Seconds until caches have forgotten the old answer, as far as their TTLs tell.",
      example: 300,
    }),
  })
  .openapi("DnsFinding", {
    description: "Something worth telling the owner of a domain, and what to do about it.",
  });

export const dnsRecordSchema = z
  .object({
    id: idSchema("rec", "The record's id."),
    purpose: z
      .enum(RECORD_PURPOSES)
      .openapi({ description: "What the record is for.", example: "ownership" }),
    type: z.string().openapi({ description: "The record type.", example: "TXT" }),
    name: z
      .string()
      .openapi({ description: "The full name, without final dot.", example: "_mailstead.mail.acme.example" }),
    host: z.string().openapi({
      description: "The name relative to `zone`, as most DNS providers ask for it; `@` is the zone itself.",
      example: "_mailstead.mail",
    }),
    value: z
      .string()
      .openapi({ description: "The value; of an MX the host alone.", example: "mailstead-verification=q3r" }),
    priority: z.int().nullable().openapi({ description: "Preference of an MX record.", example: null }),
    strings: z.array(z.string()).openapi({
      description: "A TXT value cut into the strings of at most 255 bytes that some providers ask for.",
      example: ["mailstead-verification=q3r"],
    }),
    ttl: z.int().openapi({ description: "Suggested time to live in seconds.", example: 3600 }),
    required: z
      .boolean()
      .openapi({ description: "Whether sending needs it; others improve delivery.", example: true }),
    status: z.enum(RECORD_STATUSES).openapi({
      description:
        "`pending`: not seen yet, or still spreading; `valid`; `mismatch`: another value; `missing`; `multiple`: several where one is allowed; `error`: nobody answered.",
      example: "valid",
    }),
    found: z.array(z.string()).openapi({ description: "The values found at the last check.", example: [] }),
    lastCheckedAt: maybeTime("When it was last looked up."),
    writtenAt: maybeTime("When we wrote it; null when a person did, or nobody."),
  })
  .openapi("DnsRecord", { description: "A record that a domain should publish, and what was found." });

const domainFields = {
  id: idSchema("dom", "The domain's id."),
  workspaceId: idSchema("ws", "The workspace it belongs to."),
  name: z
    .string()
    .openapi({ description: "The name: lower case, A-labels, no final dot.", example: "mail.acme.example" }),
  parentId: idSchema("dom", "The nearest domain above it in the same workspace.").nullable(),
  status: domainStatusSchema,
  receiving: z.enum(RECEIVING).openapi({
    description:
      "Where mail for people arrives: `none`: not here; `subdomain`: at `inbound.<name>`; `full`: at the name itself.",
    example: "none",
  }),
  dnsAccountId: idSchema("dnsacc", "The account that writes its records.").nullable(),
  trackOpens: z
    .boolean()
    .nullable()
    .openapi({ description: "Whether opens are tracked; null: as the stream.", example: null }),
  trackClicks: z
    .boolean()
    .nullable()
    .openapi({ description: "Whether clicks are tracked; null: as the stream.", example: null }),
  dkimRotationDays: z.int().openapi({ description: "Days after which a new DKIM key is made.", example: 90 }),
  score: z.int().nullable().openapi({ description: "DNS score at the last check, 0–100.", example: 95 }),
  findings: z.array(findingSchema).openapi({ description: "What the last check found." }),
  verifiedAt: maybeTime("When it was last verified."),
  lastCheckedAt: maybeTime("When its records were last looked up."),
  failingSince: maybeTime("Since when its own name servers lack a required record."),
  createdAt: time("When it was claimed."),
  updatedAt: time("When it was last changed."),
};

const domainExample = {
  id: "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
  workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
  name: "mail.acme.example",
  parentId: null,
  status: "verified",
  receiving: "none",
  dnsAccountId: null,
  trackOpens: null,
  trackClicks: null,
  dkimRotationDays: 90,
  score: 95,
  findings: [],
  verifiedAt: EXAMPLE_TIME,
  lastCheckedAt: EXAMPLE_TIME,
  failingSince: null,
  createdAt: EXAMPLE_TIME,
  updatedAt: EXAMPLE_TIME,
} as const;

const recordExample = {
  id: "rec_01jd8x3q4vf7k9m2n5p6r8s0tv",
  purpose: "ownership",
  type: "TXT",
  name: "_mailstead.mail.acme.example",
  host: "_mailstead.mail",
  value: "mailstead-verification=q3r",
  priority: null,
  strings: ["mailstead-verification=q3r"],
  ttl: 3600,
  required: true,
  status: "valid",
  found: ["mailstead-verification=q3r"],
  lastCheckedAt: EXAMPLE_TIME,
  writtenAt: null,
} as const;

export const domainSchema = z
  .object(domainFields)
  .openapi("Domain", { description: "A domain that a workspace claims.", example: domainExample });

export const domainDetailSchema = z
  .object({
    ...domainFields,
    dnsRecords: z.array(dnsRecordSchema).openapi({ description: "The records it should publish." }),
  })
  .openapi("DomainDetail", {
    description: "A domain with the records it should publish.",
    example: { ...domainExample, dnsRecords: [recordExample] },
  });

export const dnsRecordListSchema = z
  .object({
    data: z.array(dnsRecordSchema).openapi({ description: "The records, in the order to add them." }),
  })
  .openapi("DnsRecordList", { description: "The records of a domain.", example: { data: [recordExample] } });

const trackOpens = z.boolean().nullable().optional().openapi({
  description: "Track opens of mail from this domain. Default null: as the stream does.",
  example: null,
});
const trackClicks = z.boolean().nullable().optional().openapi({
  description: "Track clicks in mail from this domain. Default null: as the stream does.",
  example: null,
});
const rotationDays = z.int().min(30).max(365).openapi({
  description: "Days after which a new DKIM key is made, 30–365. Default 90.",
  example: 90,
});
const receiving = z.enum(RECEIVING).openapi({
  description: "Where mail for people arrives. Default `none`: an existing MX is never touched unasked.",
  example: "none",
});

export const createDomainInput = z
  .strictObject({
    workspaceId: idSchema("ws", "The workspace that claims the domain."),
    name: z.string().min(1).max(512).openapi({
      description:
        "The domain or subdomain. In a test workspace it must lie below the workspace's namespace, `<sandboxLabel>.sandbox.mailstead.example`.",
      example: "mail.acme.example",
    }),
    receiving: receiving.default("none"),
    dnsAccountId: idSchema("dnsacc", "The account that may write its records.").nullable().optional(),
    trackOpens,
    trackClicks,
    dkimRotationDays: rotationDays.default(90),
  })
  .openapi("CreateDomain", {
    example: { workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv", name: "mail.acme.example" },
  });
export type CreateDomainInput = z.output<typeof createDomainInput>;

export const updateDomainInput = z
  .strictObject({
    receiving: receiving.optional(),
    dnsAccountId: idSchema("dnsacc", "The account that may write its records; null: none.")
      .nullable()
      .optional(),
    trackOpens,
    trackClicks,
    dkimRotationDays: rotationDays.optional(),
  })
  .openapi("UpdateDomain", { example: { dkimRotationDays: 60 } });
export type UpdateDomainInput = z.output<typeof updateDomainInput>;

const strings = z.array(z.string());
const findings = z.array(findingSchema);

/** A domain as the API shows it. */
export function toDomain(row: DomainRow): z.input<typeof domainSchema> {
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    name: row.name,
    parentId: row.parentId,
    status: row.status,
    receiving: row.receiving,
    dnsAccountId: row.dnsAccountId,
    trackOpens: row.trackOpens,
    trackClicks: row.trackClicks,
    dkimRotationDays: row.dkimRotationDays,
    score: row.score,
    findings: findings.parse(row.findings),
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    lastCheckedAt: row.lastCheckedAt?.toISOString() ?? null,
    failingSince: row.failingSince?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** A record as the API shows it. `zone` is the zone it is entered in. */
export function toDnsRecord(row: DnsRecordRow, zone: string): z.input<typeof dnsRecordSchema> {
  return {
    id: row.id,
    purpose: row.purpose,
    type: row.type,
    name: row.name,
    host:
      row.name === zone
        ? "@"
        : row.name.endsWith(`.${zone}`)
          ? row.name.slice(0, -zone.length - 1)
          : row.name,
    value: row.value,
    priority: row.priority,
    strings: row.type === "TXT" ? txtStrings(row.value) : [],
    ttl: row.ttl,
    required: row.required,
    status: row.status,
    found: strings.parse(row.found),
    lastCheckedAt: row.lastCheckedAt?.toISOString() ?? null,
    writtenAt: row.writtenAt?.toISOString() ?? null,
  };
}

/** A domain with its records as the API shows it. */
export function toDomainDetail(
  row: DomainRow,
  records: readonly DnsRecordRow[],
  zone: string,
): z.input<typeof domainDetailSchema> {
  return { ...toDomain(row), dnsRecords: records.map(record => toDnsRecord(record, zone)) };
}

/** The id of the stored record that an expected one became. */
export function recordIdOf(
  records: readonly DnsRecordRow[],
  expected: { type: string; name: string; value: string },
): Id<"rec"> | null {
  const row = records.find(
    record =>
      record.type === expected.type &&
      record.name === expected.name &&
      presentation(record) === expected.value,
  );
  return row?.id ?? null;
}

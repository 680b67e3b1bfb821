import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import { limitsSchema, startingLimits, streamLimits } from "./limits.ts";
import type { PurgeCertificateRow, WorkspaceRow } from "./tables.ts";

export const workspaceId = idSchema("ws", "Id of the workspace.");
const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .openapi({ description: "Name for people, 1–200 characters.", example: "Bright Dental" });
const externalId = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[\x21-\x7e]+$/, "takes visible ASCII characters")
  .openapi({
    description: "Your own id of this customer: 1–200 visible ASCII characters, unique per environment.",
    example: "cust_4711",
  });
const status = z.enum(["limited", "trusted", "suspended"]).openapi({
  description: "`limited`: new, small daily caps. `trusted`: your own caps. `suspended`: mail is held.",
  example: "trusted",
});
const region = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "takes lower-case letters, digits and hyphens")
  .nullable()
  .openapi({ description: "Preferred region of its servers; null: any.", example: "eu-central" });
const postalAddress = z.string().trim().min(1).max(500).nullable().openapi({
  description: "Postal address of the sender, which commercial mail must show; null: none yet.",
  example: "1 Main Street, Springfield",
});
const contentRetentionDays = z
  .int()
  .min(0)
  .max(3650)
  .openapi({ description: "Days for which the content of emails is kept, 0–3650.", example: 30 });
const instant = (description: string) =>
  z.iso.datetime().openapi({ description, example: "2026-01-15T09:30:00.000Z" });

const example = {
  id: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
  environment: "test",
  externalId: "cust_4711",
  name: "Bright Dental",
  status: "trusted",
  suspendedReason: null,
  limits: startingLimits("test"),
  region: null,
  postalAddress: "1 Main Street, Springfield",
  contentRetentionDays: 30,
  sandboxLabel: "k3v9x0ab",
  createdAt: "2026-01-15T09:30:00.000Z",
  updatedAt: "2026-01-15T09:30:00.000Z",
  deletedAt: null,
  purgeAt: null,
} as const;

export const workspaceSchema = z
  .object({
    id: workspaceId,
    environment: z
      .enum(["live", "test"])
      .openapi({ description: "The world it sends in; never changes.", example: "test" }),
    externalId: externalId.nullable(),
    name,
    status,
    suspendedReason: z
      .string()
      .nullable()
      .openapi({ description: "Why it is suspended; null when it is not.", example: null }),
    limits: limitsSchema.openapi({ description: "Caps per stream." }),
    region,
    postalAddress,
    contentRetentionDays,
    sandboxLabel: z.string().nullable().openapi({
      description:
        "A test workspace's own namespace: its domains live below `<label>.sandbox.mailstead.example`. Null in live.",
      example: "k3v9x0ab",
    }),
    createdAt: instant("When it was created."),
    updatedAt: instant("When it was last changed."),
    deletedAt: instant("When it was deleted; null while it exists.").nullable(),
    purgeAt: instant(
      "When its data is erased for good, on the workspace's clock; null while it exists.",
    ).nullable(),
  })
  .openapi("Workspace", { example });
export type Workspace = z.input<typeof workspaceSchema>;
export const workspaceExample: Workspace = example;

export const createWorkspaceSchema = z
  .strictObject({
    externalId: externalId.optional(),
    name: name.optional(),
    region: region.optional(),
    postalAddress: postalAddress.optional(),
    contentRetentionDays: contentRetentionDays.optional(),
  })
  .refine(body => body.name !== undefined || body.externalId !== undefined, {
    path: ["name"],
    error: "is required when there is no externalId",
    params: { code: "required" },
  })
  .openapi("WorkspaceCreate", { example: { externalId: "cust_4711", name: "Bright Dental" } });
export type CreateWorkspace = z.output<typeof createWorkspaceSchema>;

export const updateWorkspaceSchema = z
  .strictObject({
    name: name.optional(),
    limits: z
      .strictObject({
        transactional: streamLimits
          .optional()
          .openapi({ description: "Caps of transactional mail. Absent: unchanged." }),
        marketing: streamLimits
          .optional()
          .openapi({ description: "Caps of marketing mail. Absent: unchanged." }),
        outreach: streamLimits
          .optional()
          .openapi({ description: "Caps of outreach mail. Absent: unchanged." }),
      })
      .optional()
      .openapi({
        description:
          "Caps of the streams that change. A `limited` workspace can't have more than it started with.",
        example: { marketing: { perMinute: null, perDay: 100 } },
      }),
    region: region.optional(),
    postalAddress: postalAddress.optional(),
    contentRetentionDays: contentRetentionDays.optional(),
  })
  .openapi("WorkspaceUpdate", {
    example: { name: "Bright Dental", postalAddress: "1 Main Street, Springfield" },
  });
export type UpdateWorkspace = z.output<typeof updateWorkspaceSchema>;

export const suspendSchema = z
  .strictObject({
    reason: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .openapi({ description: "Why; shown to whoever tries to send.", example: "Unpaid invoice 2026-014" }),
  })
  .openapi("WorkspaceSuspend", { example: { reason: "Unpaid invoice 2026-014" } });

export const deleteSchema = z
  .strictObject({
    confirm: z
      .string()
      .max(200)
      .openapi({ description: "The workspace's present name.", example: "Bright Dental" }),
  })
  .openapi("WorkspaceDelete", { example: { confirm: "Bright Dental" } });

export const listQuery = z.object({
  externalId: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: "Only the workspace with this id of yours.", example: "cust_4711" }),
  status: status.optional().openapi({ description: "Only workspaces in this status.", example: "suspended" }),
});

const certificateExample = {
  id: "purge_01jd8x3q4vf7k9m2n5p6r8s0tv",
  workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
  externalId: "cust_4711",
  rowsDeleted: { emails: 1200, recipients: 1420 },
  purgedAt: "2026-02-14T09:30:00.000Z",
  digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
};

export const purgeCertificateSchema = z
  .object({
    id: idSchema("purge", "Id of the certificate."),
    workspaceId: idSchema("ws", "The workspace that was purged."),
    externalId: externalId.nullable(),
    rowsDeleted: z
      .record(z.string(), z.int())
      .openapi({ description: "Rows erased, by table.", example: certificateExample.rowsDeleted }),
    purgedAt: instant("When the last row was erased, on the workspace's clock."),
    digest: z.string().openapi({
      description:
        "SHA-256 (hex) of the JSON of the other fields in alphabetical order, tables too, without white space.",
      example: certificateExample.digest,
    }),
  })
  .openapi("PurgeCertificate", { example: certificateExample });
export type PurgeCertificate = z.input<typeof purgeCertificateSchema>;
export const purgeCertificateExample: PurgeCertificate = certificateExample;

/** A workspace as the API shows it. */
export function toWorkspace(row: WorkspaceRow): Workspace {
  return {
    id: row.id,
    environment: row.environment,
    externalId: row.externalId,
    name: row.name,
    status: row.status,
    suspendedReason: row.suspendedReason,
    limits: row.limits,
    region: row.region,
    postalAddress: row.postalAddress,
    contentRetentionDays: row.contentRetentionDays,
    sandboxLabel: row.sandboxLabel,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    deletedAt: row.deletedAt?.toISOString() ?? null,
    purgeAt: row.purgeAt?.toISOString() ?? null,
  };
}

/** A certificate as the API shows it. */
export function toPurgeCertificate(row: PurgeCertificateRow): PurgeCertificate {
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    externalId: row.externalId,
    rowsDeleted: row.rowsDeleted,
    purgedAt: row.purgedAt.toISOString(),
    digest: row.digest,
  };
}

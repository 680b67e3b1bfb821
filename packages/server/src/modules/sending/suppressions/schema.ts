import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import { SCOPES } from "./reasons.ts";

export const MAX_ADDRESSES = 1000;

export const scopeSchema = z.enum(SCOPES).openapi({
  description: "The stream it covers, or `all` of them.",
  example: "all",
});

export const reasonSchema = z
  .enum(["hard_bounce", "soft_bounces", "complaint", "unsubscribe", "manual", "erasure", "import"])
  .openapi({
    description:
      "`hard_bounce`: the address does not exist; `soft_bounces`: three soft bounces in fifteen days; `complaint`: reported as spam; `unsubscribe`: asked for no more; `manual`: by you; `erasure`: its owner had it erased; `import`: came with a list.",
    example: "manual",
  });

/** What a caller may give as a reason: the others are found out by the server. */
const givenReason = z.enum(["manual", "hard_bounce", "complaint", "unsubscribe", "import"]).openapi({
  description: "Why. A stronger reason that is there already stays.",
  example: "manual",
});

const note = z
  .string()
  .max(500)
  .openapi({ description: "For people; never shown to the recipient.", example: "Asked by telephone" });
const address = z.string().max(512).openapi({ description: "The address.", example: "ann@example.com" });

const item = {
  address,
  stream: scopeSchema.default("all"),
  reason: givenReason.default("manual"),
  note: note.optional(),
};
const itemExample = { address: "ann@example.com", stream: "marketing", reason: "manual" } as const;

const workspaceId = idSchema(
  "ws",
  "The workspace. May be left out with a key that is bound to one.",
).optional();

export const createSuppressionInput = z.strictObject({ workspaceId, ...item }).openapi("CreateSuppression", {
  example: { workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv", ...itemExample },
});

export const createSuppressionsInput = z
  .strictObject({
    workspaceId,
    suppressions: z
      .array(z.strictObject(item))
      .min(1)
      .max(MAX_ADDRESSES)
      .openapi({ description: `Up to ${MAX_ADDRESSES} addresses; each is taken or refused on its own.` }),
  })
  .openapi("CreateSuppressionBatch", {
    example: { workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv", suppressions: [itemExample] },
  });

export const suppressionSchema = z
  .object({
    id: idSchema("supp", "The suppression's id."),
    workspaceId: idSchema("ws", "Its workspace."),
    stream: scopeSchema,
    address,
    reason: reasonSchema,
    note: note.nullable(),
    emailId: idSchema("email", "The email that led to it.").nullable(),
    createdAt: z.iso.datetime().openapi({ description: "Since when.", example: "2026-03-01T09:00:00.000Z" }),
    expiresAt: z.iso
      .datetime()
      .nullable()
      .openapi({ description: "When it ends by itself; null: never.", example: null }),
  })
  .openapi("Suppression", {
    example: {
      id: "supp_01jd8x3q4vf7k9m2n5p6r8s0tv",
      workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
      stream: "all",
      address: "ann@example.com",
      reason: "complaint",
      note: null,
      emailId: "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
      createdAt: "2026-03-01T09:00:00.000Z",
      expiresAt: null,
    },
  });

const outcome = z.enum(["created", "updated", "unchanged", "refused"]).openapi({
  description: "What became of it; `unchanged`: an equal or stronger suppression was there.",
  example: "created",
});

export const suppressionResultsSchema = z
  .object({
    results: z
      .array(
        z.object({
          outcome,
          id: idSchema("supp", "The suppression; absent when the item was refused.").optional(),
          message: z
            .string()
            .optional()
            .openapi({ description: "Why the item was refused.", example: "The address is empty." }),
        }),
      )
      .openapi({ description: "One result per item, in the order of the request." }),
  })
  .openapi("SuppressionBatchResult", {
    example: { results: [{ outcome: "created", id: "supp_01jd8x3q4vf7k9m2n5p6r8s0tv" }] },
  });

export const checkSuppressionsInput = z
  .strictObject({
    workspaceId,
    stream: scopeSchema.default("all").openapi({
      description: "Whether mail of this stream would be suppressed; `all`: of any stream.",
      example: "marketing",
    }),
    addresses: z
      .array(address)
      .min(1)
      .max(MAX_ADDRESSES)
      .openapi({ description: `Up to ${MAX_ADDRESSES} addresses.`, example: ["ann@example.com"] }),
  })
  .openapi("CheckSuppressions", {
    example: {
      workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
      stream: "marketing",
      addresses: ["ann@example.com"],
    },
  });

export const suppressionCheckSchema = z
  .object({
    results: z
      .array(
        z.object({
          address,
          valid: z.boolean().openapi({ description: "Whether it is an address at all.", example: true }),
          suppressed: z
            .boolean()
            .openapi({ description: "Whether mail to it is suppressed.", example: true }),
          reason: reasonSchema.nullable(),
          suppressionId: idSchema("supp", "The strongest suppression that applies.").nullable(),
        }),
      )
      .openapi({ description: "One result per address, in the order of the request." }),
  })
  .openapi("SuppressionCheck", {
    example: {
      results: [
        {
          address: "ann@example.com",
          valid: true,
          suppressed: true,
          reason: "complaint",
          suppressionId: "supp_01jd8x3q4vf7k9m2n5p6r8s0tv",
        },
      ],
    },
  });

export const listSuppressionsQuery = z.object({
  workspaceId: idSchema("ws", "Only suppressions of this workspace.").optional(),
  address: address
    .optional()
    .openapi({ description: "Only this address, in any spelling.", example: "ann@example.com" }),
  stream: scopeSchema.optional(),
  reason: reasonSchema.optional(),
});

export const suppressionParams = z.object({ id: idSchema("supp", "The suppression's id.") });

export const deleteSuppressionQuery = z.object({
  acknowledge: z.enum(["true", "false"]).default("false").openapi({
    description: "`true` to lift a complaint or an unsubscription: the recipient asked for mail again.",
    example: "true",
  }),
});

export const deleteSuppressionsInput = z
  .strictObject({
    ids: z
      .array(idSchema("supp", "A suppression."))
      .min(1)
      .max(MAX_ADDRESSES)
      .openapi({ description: `Up to ${MAX_ADDRESSES} suppressions.` }),
  })
  .openapi("DeleteSuppressionBatch", { example: { ids: ["supp_01jd8x3q4vf7k9m2n5p6r8s0tv"] } });

export const deletedSuppressionsSchema = z
  .object({
    results: z
      .array(
        z.object({
          id: idSchema("supp", "The suppression."),
          outcome: z.enum(["deleted", "not_found", "refused"]).openapi({
            description: "`refused`: complaints, unsubscriptions and erasures are not lifted in bulk.",
            example: "deleted",
          }),
        }),
      )
      .openapi({ description: "One result per id, in the order of the request." }),
  })
  .openapi("DeleteSuppressionBatchResult", {
    example: { results: [{ id: "supp_01jd8x3q4vf7k9m2n5p6r8s0tv", outcome: "deleted" }] },
  });

export const importSuppressionsQuery = z.object({ workspaceId });

export const importedSuppressionsSchema = z
  .object({
    rows: z.int().openapi({ description: "Rows read, without the header.", example: 3 }),
    created: z.int().openapi({ description: "Addresses newly suppressed.", example: 1 }),
    updated: z.int().openapi({ description: "Suppressions that became stronger.", example: 0 }),
    unchanged: z.int().openapi({ description: "Addresses that were suppressed already.", example: 1 }),
    refused: z.int().openapi({ description: "Rows that were not taken.", example: 1 }),
    errors: z
      .array(
        z.object({
          line: z.int().openapi({ description: "The line in the file, from 1.", example: 3 }),
          column: z
            .enum(["address", "reason", "stream", "row"])
            .openapi({ description: "What is wrong: a column, or the row as a whole.", example: "address" }),
          message: z.string().openapi({ description: "Words for people.", example: "The address is empty." }),
        }),
      )
      .openapi({ description: "The first thousand refused rows." }),
  })
  .openapi("SuppressionImport", {
    example: {
      rows: 3,
      created: 1,
      updated: 0,
      unchanged: 1,
      refused: 1,
      errors: [{ line: 3, column: "address", message: "The address is empty." }],
    },
  });

import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import { PERMISSIONS, permissionList } from "../permissions.ts";
import { workspaceIdSchema } from "../workspaces/index.ts";
import type { ApiKeyRow } from "./tables.ts";

export const DEFAULT_RATE_LIMIT = 6000;
export const MAX_RATE_LIMIT = 1_000_000;
export const DEFAULT_OVERLAP_HOURS = 24;
const MAX_OVERLAP_HOURS = 168;

export const apiKeyId = idSchema("key", "Id of the API key.");
const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .openapi({ description: "What the key is for, 1–100 characters.", example: "Billing service" });
const rateLimitPerMinute = z
  .int()
  .min(1)
  .max(MAX_RATE_LIMIT)
  .openapi({ description: `Requests per minute, 1–${MAX_RATE_LIMIT}.`, example: DEFAULT_RATE_LIMIT });
const permissions = [
  "`<resource>:read`, `<resource>:write`, `<resource>:*` for both, `*` for everything. Writing does not imply reading.",
  ["domains:read", "emails:write"],
] as const;
const instant = (description: string) =>
  z.iso.datetime().openapi({ description, example: "2026-01-15T09:30:00.000Z" });
const workspaceId = workspaceIdSchema.openapi({
  description: "The only workspace the key sees; null: all of its environment.",
});

export const apiKeyExample = {
  id: "key_01jd8x3q4vf7k9m2n5p6r8s0tv",
  environment: "test",
  name: "Billing service",
  hint: "ms_test_4Kd93mWq0ZtB",
  permissions: ["domains:read", "emails:write"] as string[],
  workspaceId: null,
  rateLimitPerMinute: DEFAULT_RATE_LIMIT,
  status: "active",
  createdBy: "key_01jd8x3q4vf7k9m2n5p6r8s0tw",
  createdAt: "2026-01-15T09:30:00.000Z",
  expiresAt: null,
  revokedAt: null,
  replacedBy: null,
  lastUsedAt: "2026-01-15T09:41:00.000Z",
} as const;

export const apiKeySchema = z
  .object({
    id: apiKeyId,
    environment: z
      .enum(["live", "test"])
      .openapi({ description: "The world the key acts in.", example: "test" }),
    name,
    hint: z.string().openapi({
      description: "The public beginning of the key, to recognise it by.",
      example: "ms_test_4Kd93mWq0ZtB",
    }),
    permissions: z.array(z.string()).openapi({ description: permissions[0], example: [...permissions[1]] }),
    workspaceId: workspaceId.nullable(),
    rateLimitPerMinute,
    status: z
      .enum(["active", "expired", "revoked"])
      .openapi({ description: "Only an active key is let in.", example: "active" }),
    createdBy: z.string().nullable().openapi({
      description: "Id of the credential that made it; null for the first key.",
      example: "key_01jd8x3q4vf7k9m2n5p6r8s0tw",
    }),
    createdAt: instant("When it was made."),
    expiresAt: instant("When it stops working; null: never.").nullable(),
    revokedAt: instant("When it was revoked; null if it was not.").nullable(),
    replacedBy: idSchema("key", "The key that replaced it by rotation; null if none did.").nullable(),
    lastUsedAt: instant("When it was last used, to the minute; null if never.").nullable(),
  })
  .openapi("ApiKey", { example: apiKeyExample });
export type ApiKey = z.input<typeof apiKeySchema>;

export const newApiKeySchema = apiKeySchema
  .extend({
    key: z.string().openapi({
      description: "The key itself. It is shown this once: keep it in your secret store.",
      example: "ms_test_4Kd93mWq0ZtB_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxx",
      format: "password",
    }),
  })
  .openapi("NewApiKey", {
    example: {
      ...apiKeyExample,
      lastUsedAt: null,
      key: "ms_test_4Kd93mWq0ZtB_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxx",
    },
  });

export const createApiKeySchema = z
  .strictObject({
    name,
    permissions: permissionList(PERMISSIONS, `${permissions[0]} Never more than the calling key holds.`, [
      ...permissions[1],
    ]),
    workspaceId: workspaceId.optional(),
    expiresAt: instant("When it stops working, in the future. Default: never.").optional(),
    rateLimitPerMinute: rateLimitPerMinute.default(DEFAULT_RATE_LIMIT),
  })
  .openapi("ApiKeyCreate", { example: { name: "Billing service", permissions: [...permissions[1]] } });
export type CreateApiKey = z.output<typeof createApiKeySchema>;

export const rotateApiKeySchema = z
  .strictObject({
    overlapHours: z
      .number()
      .min(0)
      .max(MAX_OVERLAP_HOURS)
      .default(DEFAULT_OVERLAP_HOURS)
      .openapi({
        description: `Hours for which the old key still works, 0–${MAX_OVERLAP_HOURS}.`,
        example: DEFAULT_OVERLAP_HOURS,
      }),
  })
  .default({ overlapHours: DEFAULT_OVERLAP_HOURS })
  .openapi("ApiKeyRotate", { example: { overlapHours: 24 } });

/** A key as the API shows it, without its secret. */
export function toApiKey(row: ApiKeyRow, now: Date): ApiKey {
  return {
    id: row.id,
    environment: row.environment,
    name: row.name,
    hint: `ms_${row.environment}_${row.keyId}`,
    permissions: row.permissions,
    workspaceId: row.workspaceId,
    rateLimitPerMinute: row.rateLimitPerMinute,
    status: statusOf(row, now),
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    replacedBy: row.replacedBy,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  };
}

/** Whether a key is let in at `now` (real time). */
export function statusOf(
  row: { revokedAt: Date | null; expiresAt: Date | null },
  now: Date,
): ApiKey["status"] {
  if (row.revokedAt !== null) return "revoked";
  return row.expiresAt !== null && row.expiresAt <= now ? "expired" : "active";
}

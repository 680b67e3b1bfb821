import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import { EMBED_PERMISSIONS, permissionList } from "../permissions.ts";
import { workspaceIdSchema } from "../workspaces/index.ts";
import type { EmbedSessionRow } from "./tables.ts";
import { TOKEN_MINUTES } from "./token.ts";

export const MAX_SESSION_MINUTES = 720;

export const embedSessionId = idSchema("emb", "Id of the embed session.");
const CONTROL = /\p{Cc}/u;
const plain = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(text => !CONTROL.test(text), {
      error: "must hold no control characters",
      params: { code: "invalid_text" },
    });
const actor = z
  .strictObject({
    id: plain(200).openapi({ description: "Your id of the person, 1–200 characters.", example: "user_42" }),
    name: plain(200).optional().openapi({ description: "Their name, for people.", example: "Ann Lee" }),
  })
  .openapi("EmbedActor", { example: { id: "user_42", name: "Ann Lee" } });
const permissionWords =
  "What the widgets may do: `<resource>:read`, `<resource>:write` or `<resource>:*`, never more than the calling key. Permissions over keys, sessions, the organization and workspace settings are not for browsers.";
const originWords =
  "Web origins the token may be used from: https, or http on localhost in test. Exact; no wildcards.";
const instant = (description: string) =>
  z.iso.datetime().openapi({ description, example: "2026-01-15T09:30:00.000Z" });

const example = {
  id: "emb_01jd8x3q4vf7k9m2n5p6r8s0tv",
  workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
  apiKeyId: "key_01jd8x3q4vf7k9m2n5p6r8s0tv",
  actor: { id: "user_42", name: "Ann Lee" },
  permissions: ["domains:*"],
  origins: ["https://app.acme-crm.example"],
  status: "active",
  createdAt: "2026-01-15T09:30:00.000Z",
  expiresAt: "2026-01-15T10:30:00.000Z",
  revokedAt: null,
} as const;
const token = {
  token: "eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJlbWJfIn0.c2ln",
  tokenExpiresAt: "2026-01-15T09:40:00.000Z",
};

export const embedSessionSchema = z
  .object({
    id: embedSessionId,
    workspaceId: workspaceIdSchema.openapi({ description: "The only workspace the session sees." }),
    apiKeyId: idSchema("key", "The key that made it; the session ends with the key."),
    actor: actor.openapi({ description: "The person behind the session." }),
    permissions: z
      .array(z.string())
      .openapi({ description: permissionWords, example: [...example.permissions] }),
    origins: z.array(z.string()).openapi({ description: originWords, example: [...example.origins] }),
    status: z.enum(["active", "expired", "revoked"]).openapi({
      description: "Only an active session is let in; a revoked key ends it too.",
      example: "active",
    }),
    createdAt: instant("When it was made."),
    expiresAt: instant("When it ends."),
    revokedAt: instant("When it was revoked; null if it was not.").nullable(),
  })
  .openapi("EmbedSession", { example });
export type EmbedSession = z.input<typeof embedSessionSchema>;
export const embedSessionExample: EmbedSession = {
  ...example,
  permissions: [...example.permissions],
  origins: [...example.origins],
};

export const embedTokenSchema = z
  .object({
    id: embedSessionId,
    token: z.string().openapi({
      description: `The token (JWT) for \`Authorization: Bearer\`, from a page of one of the origins; lives ${TOKEN_MINUTES} minutes at most.`,
      example: token.token,
      format: "password",
    }),
    tokenExpiresAt: instant("When the token ends: mint the next one before."),
    expiresAt: instant("When the session ends and no token can be minted any more."),
  })
  .openapi("EmbedToken", { example: { id: example.id, ...token, expiresAt: example.expiresAt } });

export const createEmbedSessionSchema = z
  .strictObject({
    workspaceId: workspaceIdSchema.openapi({ description: "The workspace the widgets show." }),
    actor: actor.openapi({ description: "The person who uses the widgets." }),
    permissions: permissionList(EMBED_PERMISSIONS, permissionWords, ["domains:*"]),
    origins: z
      .array(z.string().max(300))
      .min(1)
      .max(10)
      .openapi({ description: `1–10. ${originWords}`, example: [...example.origins] }),
    ttlMinutes: z
      .int()
      .min(1)
      .max(MAX_SESSION_MINUTES)
      .default(60)
      .openapi({ description: `How long the session lives, 1–${MAX_SESSION_MINUTES} minutes.`, example: 60 }),
  })
  .openapi("EmbedSessionCreate", {
    example: {
      workspaceId: example.workspaceId,
      actor: example.actor,
      permissions: [...example.permissions],
      origins: [...example.origins],
    },
  });
export type CreateEmbedSession = z.output<typeof createEmbedSessionSchema>;

export const listQuery = z.object({
  workspaceId: workspaceIdSchema.optional().openapi({ description: "Only sessions of this workspace." }),
});

/** A session as the API shows it. */
export function toEmbedSession(row: EmbedSessionRow, now: Date): EmbedSession {
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    apiKeyId: row.apiKeyId,
    actor: { id: row.actorId, ...(row.actorName === null ? {} : { name: row.actorName }) },
    permissions: row.permissions,
    origins: row.origins,
    status: row.revokedAt !== null ? "revoked" : row.expiresAt <= now ? "expired" : "active",
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}

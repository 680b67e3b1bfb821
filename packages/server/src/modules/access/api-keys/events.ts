import type { z } from "@hono/zod-openapi";
import { defineEvent } from "../../../kernel/log/index.ts";
import { apiKeyExample, apiKeyId, apiKeySchema } from "./schema.ts";

const { lastUsedAt: _, ...example } = apiKeyExample;
const schema = apiKeySchema.omit({ lastUsedAt: true }).openapi("ApiKeyEvent", { example });

export const apiKeyEvents = {
  created: defineEvent({ type: "apikey.created", description: "An API key was made.", schema, example }),
  rotated: defineEvent({
    type: "apikey.rotated",
    description: "An API key was replaced; it works until `expiresAt`.",
    schema: schema
      .extend({ replacedBy: apiKeyId.openapi({ description: "The new key." }) })
      .openapi("ApiKeyRotatedEvent"),
    example: {
      ...example,
      replacedBy: "key_01jd8x3q4vf7k9m2n5p6r8s0tx",
      expiresAt: "2026-01-16T09:30:00.000Z",
    },
  }),
  revoked: defineEvent({
    type: "apikey.revoked",
    description: "An API key was revoked: it is refused from now on, and its embed sessions have ended.",
    schema,
    example: { ...example, status: "revoked", revokedAt: "2026-01-15T10:00:00.000Z" },
  }),
};
export type ApiKeyEvent = z.input<typeof schema>;

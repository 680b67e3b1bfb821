import { defineEvent } from "../../../kernel/log/index.ts";
import { embedSessionExample, embedSessionSchema } from "./schema.ts";

// The person's name is theirs to have erased: it stays in the session's row and out of the log.
const schema = embedSessionSchema.omit({ actor: true }).openapi("EmbedSessionEvent");
const { actor: _, ...example } = embedSessionExample;

export const embedSessionEvents = {
  created: defineEvent({
    type: "embed_session.created",
    description: "An embed session was made.",
    schema,
    example,
  }),
  revoked: defineEvent({
    type: "embed_session.revoked",
    description: "An embed session was revoked: its tokens are refused from now on.",
    schema,
    example: { ...example, status: "revoked", revokedAt: "2026-01-15T10:00:00.000Z" },
  }),
};

import { z } from "@hono/zod-openapi";
import { type Id, idSchema, parseId } from "../../../kernel/ids/index.ts";
import { defineEvent, defineRenderedEvent, type EventRenderer } from "../../../kernel/log/index.ts";
import type { SuppressionReason, SuppressionScope } from "./reasons.ts";
import { reasonSchema, scopeSchema } from "./schema.ts";

/** What the log keeps: the address is joined when the event is shown, so that it can be erased. */
export interface StoredSuppression {
  suppressionId: Id<"supp">;
  workspaceId: Id<"ws">;
  stream: SuppressionScope;
  reason: SuppressionReason;
  emailId: Id<"email"> | null;
}

const kept = {
  suppressionId: idSchema("supp", "The suppression."),
  workspaceId: idSchema("ws", "Its workspace."),
  stream: scopeSchema,
  reason: reasonSchema,
  emailId: idSchema("email", "The email that led to it.").nullable(),
};

const shown = z.object({
  ...kept,
  address: z
    .string()
    .nullable()
    .openapi({ description: "The address; null once the suppression is gone.", example: "ann@example.com" }),
});

const example = {
  suppressionId: "supp_01jd8x3q4vf7k9m2n5p6r8s0tv",
  workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
  stream: "all",
  reason: "complaint",
  emailId: "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
} as const;

export const suppressionCreated = defineRenderedEvent<StoredSuppression>()({
  type: "suppression.created",
  description: "Mail to an address is suppressed from now on.",
  schema: shown,
  example: { ...example, address: "ann@example.com" },
});

export const suppressionUpdated = defineRenderedEvent<StoredSuppression>()({
  type: "suppression.updated",
  description: "A suppression has a stronger reason, or lasts longer, than before.",
  schema: shown,
  example: { ...example, address: "ann@example.com" },
});

export const suppressionDeleted = defineEvent({
  type: "suppression.deleted",
  description:
    "A suppression was lifted. The address was in the `suppression.created` of the same suppression.",
  schema: z.object(kept),
  example,
});

const storedId = z.object({ suppressionId: z.string() });

/** Joins the addresses of suppressions that still exist. */
export const suppressionRenderer: EventRenderer = {
  prefix: "suppression.",
  async render(tx, rows) {
    const ids = rows.map(row => {
      const stored = row.type === suppressionDeleted.type ? undefined : storedId.safeParse(row.data).data;
      return stored === undefined ? undefined : parseId(stored.suppressionId);
    });
    const wanted = ids.filter(id => id !== undefined);
    const found =
      wanted.length === 0
        ? []
        : await tx.query<{ id: string; address: string }>(
            `SELECT id, address FROM tenant.suppressions
             WHERE organization_id = ANY ($1::uuid[]) AND id = ANY ($2::uuid[])`,
            [[...new Set(rows.map(row => row.organizationId))], wanted],
          );
    const addresses = new Map(found.map(row => [row.id, row.address]));
    return rows.map((row, index) => {
      if (row.type === suppressionDeleted.type || typeof row.data !== "object") return row.data;
      const id = ids[index];
      return { ...row.data, address: (id && addresses.get(id)) ?? null };
    });
  },
};

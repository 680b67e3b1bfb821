import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { newId } from "../../../kernel/ids/index.ts";
import { type Caller, causedBy } from "../caller.ts";
import { workspaceEvents } from "./events.ts";
import { forgetWorkspace } from "./find-workspace.ts";
import { makeLanes } from "./lanes.ts";
import { startingLimits } from "./limits.ts";
import { type CreateWorkspace, toWorkspace } from "./schema.ts";
import { type WorkspaceRow, workspaces } from "./tables.ts";
import { updateWorkspace } from "./update-workspace.ts";

const LABEL_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
/** 40 random bits: two labels in a million workspaces hardly ever meet, and then another one is drawn. */
const LABEL_LENGTH = 8;
const LABEL_TRIES = 3;

/**
 * Makes a workspace with its queues, or answers the one that has this `externalId` (with the new name, if one is
 * given; other fields are left alone). `created` tells which. A live one starts `limited`, a test one `trusted`.
 */
export async function createWorkspace(
  tx: Tx,
  caller: Caller,
  input: CreateWorkspace,
): Promise<{ workspace: WorkspaceRow; created: boolean }> {
  const { runtime, actor } = caller;
  const now = runtime.clock.now();
  for (let attempt = 0; attempt < LABEL_TRIES; attempt++) {
    const [made] = await tx.orm
      .insert(workspaces)
      .values({
        organizationId: actor.organizationId,
        id: newId("ws"),
        environment: actor.environment,
        externalId: input.externalId ?? null,
        name: input.name ?? input.externalId ?? "",
        status: actor.environment === "live" ? "limited" : "trusted",
        limits: startingLimits(actor.environment),
        region: input.region ?? null,
        postalAddress: input.postalAddress ?? null,
        ...(input.contentRetentionDays === undefined
          ? {}
          : { contentRetentionDays: input.contentRetentionDays }),
        sandboxLabel: actor.environment === "test" ? randomLabel() : null,
        createdAt: now,
        updatedAt: now,
      })
      // The externalId is taken, or (hardly ever) the label is.
      .onConflictDoNothing()
      .returning();
    if (made !== undefined) {
      await makeLanes(tx, made);
      await runtime.log.append(tx, [
        {
          ...causedBy(caller),
          workspaceId: made.id,
          type: workspaceEvents.created,
          subject: made.id,
          data: toWorkspace(made),
          occurredAt: now,
        },
      ]);
      forgetWorkspace(tx, runtime, made.organizationId, made.id);
      return { workspace: made, created: true };
    }
    const existing = await findByExternalId(tx, caller, input.externalId);
    if (existing !== undefined) {
      const workspace =
        input.name === undefined
          ? existing
          : await updateWorkspace(tx, caller, existing.id, { name: input.name });
      return { workspace, created: false };
    }
  }
  throw new Error("No free sandbox label was drawn");
}

async function findByExternalId(
  tx: Tx,
  { actor }: Caller,
  externalId: string | undefined,
): Promise<WorkspaceRow | undefined> {
  if (externalId === undefined) return undefined;
  const [row] = await tx.orm
    .select()
    .from(workspaces)
    .where(
      and(
        eq(workspaces.organizationId, actor.organizationId),
        eq(workspaces.environment, actor.environment),
        eq(workspaces.externalId, externalId),
        isNull(workspaces.deletedAt),
      ),
    );
  return row;
}

/** A DNS label in Crockford's base32. */
function randomLabel(): string {
  // 256 is a multiple of 32, so every digit is equally likely.
  return [...randomBytes(LABEL_LENGTH)].map(byte => LABEL_ALPHABET[byte % 32]).join("");
}

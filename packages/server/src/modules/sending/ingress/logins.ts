import { isMailsteadError } from "../../../kernel/errors/index.ts";
import { type Actor, isPermitted } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { authenticateKey } from "../../access/authentication/index.ts";
import type { Submitter } from "./submitter.ts";

/** A login by an API key that may send: the user name is the key's id, the password the whole key. */
export async function loginByKey(
  runtime: Pick<Runtime, "db" | "clock" | "logger">,
  keyId: string,
  key: string,
): Promise<Submitter | undefined> {
  const actor = await actorOf(runtime, key);
  if (actor?.id !== keyId || !isPermitted(actor, "emails:write")) return undefined;
  const { organizationId, environment, workspaceId } = actor;
  return { actorId: actor.id, organizationId, environment, workspaceId };
}

async function actorOf(runtime: Pick<Runtime, "db" | "clock" | "logger">, key: string): Promise<Actor | undefined> {
  try {
    return await authenticateKey(runtime, key);
  } catch (error) {
    if (isMailsteadError(error) && error.code === "unauthenticated") return undefined;
    throw error;
  }
}

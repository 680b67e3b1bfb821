import { isMailsteadError } from "../../../kernel/errors/index.ts";
import { type Actor, isPermitted } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { authenticateKey } from "../../access/index.ts";
import { verifyMailboxPassword } from "../../domains/mailboxes/index.ts";
import { Refusal } from "../intake/index.ts";
import type { Submitter } from "./submitter.ts";

/** Why the right password does not help; told only to who knows it. */
const REFUSALS = {
  paused: "5.7.1 The mailbox is paused: resume it to send",
  suspended: "5.7.1 Sending is suspended for this workspace",
  domain_not_verified: "5.7.1 The domain of the mailbox is not verified: verify it to send",
} as const;

/** A login by a mailbox's address and password. Throws a {@link Refusal} (554) when the mailbox may not send now. */
export async function loginByMailbox(
  runtime: Runtime,
  address: string,
  password: string,
): Promise<Submitter | undefined> {
  const login = await verifyMailboxPassword(runtime, address, password);
  if (!login.ok) {
    if (login.reason === "credentials") return undefined;
    throw new Refusal(554, REFUSALS[login.reason]);
  }
  const { organizationId, environment, workspaceId, mailboxId: id, address: own } = login.mailbox;
  return { actorId: id, organizationId, environment, workspaceId, mailbox: { id, address: own } };
}

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

async function actorOf(
  runtime: Pick<Runtime, "db" | "clock" | "logger">,
  key: string,
): Promise<Actor | undefined> {
  try {
    return await authenticateKey(runtime, key);
  } catch (error) {
    if (isMailsteadError(error) && error.code === "unauthenticated") return undefined;
    throw error;
  }
}

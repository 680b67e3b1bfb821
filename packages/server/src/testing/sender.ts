import type { TestAnswer } from "./app.ts";
import { type Client, until } from "./client.ts";

/** A workspace that can send: a node, a verified domain with an active DKIM key, a mailbox. Ids as on the wire. */
export interface Sender {
  workspaceId: string;
  nodeId: string;
  domainId: string;
  domainName: string;
  mailboxId: string;
  /** The mailbox's address. */
  from: string;
}

export interface SenderOptions {
  /** Lets work happen where nothing does it by itself. */
  drain?: () => Promise<void>;
  workspace?: Record<string, unknown>;
  /** The domain takes mail, at a node that hosts mailboxes. Default: it only sends. */
  receives?: boolean;
}

/** The answer's body; throws with all of it unless the request succeeded. */
export function ok(answer: TestAnswer): TestAnswer["body"] {
  if (answer.status >= 300) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Waits for an operation to succeed; throws with its error when it does not. */
export async function finishOperation(
  client: Pick<Client, "get">,
  id: string,
  drain?: () => Promise<void>,
): Promise<TestAnswer["body"]> {
  return until(
    `operation ${id}`,
    async () => {
      await drain?.();
      const operation = ok(await client.get(`/v1/operations/${id}`));
      if (operation.status === "failed" || operation.status === "cancelled") {
        throw new Error(`The operation ended ${operation.status}: ${JSON.stringify(operation.error)}`);
      }
      return operation.status === "succeeded" && operation;
    },
    { describe: async () => (await client.get(`/v1/operations/${id}`)).body },
  );
}

/** Makes a shared node and waits until it is ready. */
export async function createNode(client: Client, options: SenderOptions = {}): Promise<string> {
  const body = {
    name: "mta",
    region: "eu-central",
    size: "starter",
    placement: "shared",
    mailboxHost: options.receives ?? false,
  };
  const { node, operation } = ok(await client.post("/v1/nodes", body));
  await finishOperation(client, operation.id, options.drain);
  return node.id;
}

/** Sets a sender up through the API, as a partner would. */
export async function createSender(client: Client, options: SenderOptions = {}): Promise<Sender> {
  const { drain } = options;
  const workspace = ok(
    await client.post("/v1/workspaces", {
      name: "Bakery Blum",
      postalAddress: "1 Mill Lane, Bakewell",
      ...options.workspace,
    }),
  );
  const nodeId = await createNode(client, options);
  const account = ok(
    await client.post("/v1/dns-accounts", {
      name: "Sandbox",
      provider: "sandbox",
      workspaceId: workspace.id,
    }),
  );
  const domain = ok(
    await client.post("/v1/domains", {
      workspaceId: workspace.id,
      name: `blum.${workspace.sandboxLabel}.sandbox.mailstead.example`,
      receiving: options.receives ? "full" : "none",
      dnsAccountId: account.id,
    }),
  );
  const applied = ok(await client.post(`/v1/domains/${domain.id}/dns-records/apply`));
  await finishOperation(client, applied.operation.id, drain);
  await until("a verified domain with an active key", async () => {
    await drain?.();
    const { status } = ok(await client.get(`/v1/domains/${domain.id}`));
    const keys = ok(await client.get(`/v1/domains/${domain.id}/dkim-keys`));
    return status === "verified" && keys.data.some((key: { status: string }) => key.status === "active");
  });
  const mailbox = ok(await client.post("/v1/mailboxes", { domainId: domain.id, localPart: "anna" }));
  return {
    workspaceId: workspace.id,
    nodeId,
    domainId: domain.id,
    domainName: domain.name,
    mailboxId: mailbox.id,
    from: mailbox.address,
  };
}

/** A plain email of this sender. */
export function emailOf(
  sender: Sender,
  to: string[],
  parts: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    workspaceId: sender.workspaceId,
    from: sender.from,
    to,
    stream: "transactional",
    subject: "Your order",
    text: "Thank you for your order.",
    ...parts,
  };
}

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Client, readAll, until } from "./client.ts";
import { createSender, emailOf, finishOperation, ok, type Sender } from "./sender.ts";

/** A tenant that has one of everything, made through the API. */
export interface Populated {
  sender: Sender;
  /** An id of each kind by its prefix: `dom`, `email`, `whd` … */
  ids: ReadonlyMap<string, string>;
}

/** Where to find an id of each kind, once the tenant has been populated. */
const LISTS = [
  "/v1/api-keys",
  "/v1/embed-sessions",
  "/v1/operations",
  "/v1/events",
  "/v1/ips",
  "/v1/ip-pools",
  "/v1/dns-accounts",
  "/v1/certificates",
  "/v1/tracking-domains",
  "/v1/mailboxes",
  "/v1/emails",
  "/v1/suppressions",
  "/v1/received-emails",
  "/v1/webhook-endpoints",
  "/v1/webhook-deliveries",
  "/v1/sandbox/inbox",
  "/v1/sandbox/faults",
];
const HOUR_SECONDS = 3600;

/** Makes one of everything: needs an app with its listeners and workers running. */
export async function populate(client: Client): Promise<Populated> {
  const sink = await startSink();
  try {
    const sender = await createSender(client, { receives: true });
    const { workspaceId, domainId } = sender;
    ok(await client.post("/v1/webhook-endpoints", { url: sink.url, workspaceId }));
    ok(await client.post("/v1/api-keys", { name: "Other", permissions: ["emails:read"] }));
    ok(
      await client.post("/v1/embed-sessions", {
        workspaceId,
        actor: { id: "user_42" },
        permissions: ["domains:read"],
        origins: ["https://app.acme-crm.example"],
      }),
    );
    ok(await client.post("/v1/tracking-domains", { domainId }));
    ok(
      await client.post("/v1/suppressions", {
        workspaceId,
        address: "gone@example.com",
        stream: "all",
        reason: "manual",
      }),
    );
    ok(await client.post("/v1/emails", emailOf(sender, ["reply@sandbox.mailstead.example"])));
    await until("a delivered email", async () => (await readAll(client, "/v1/sandbox/inbox")).length > 0);
    const advance = ok(
      await client.post("/v1/sandbox/clock/advance", { workspaceId, seconds: 2 * HOUR_SECONDS }),
    );
    await finishOperation(client, advance.id);
    ok(await client.post("/v1/sandbox/faults", { port: "ca", fault: "timeout", remaining: 1, workspaceId }));
    const ids = new Map<string, string>([
      ["ws", workspaceId],
      ["dom", domainId],
      ["node", sender.nodeId],
    ]);
    const keys = ok(await client.get(`/v1/domains/${domainId}/dkim-keys`));
    ids.set("dkim", keys.data[0].id);
    for (const path of LISTS) {
      const row = await until(`something at ${path}`, async () => (await readAll(client, path))[0]);
      ids.set(row.id.slice(0, row.id.indexOf("_")), row.id);
    }
    return { sender, ids };
  } finally {
    await sink.close();
  }
}

/** Takes any webhook. */
async function startSink(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    request.resume().on("end", () => response.writeHead(204).end());
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const ID = /\b([a-z]+)_[0-9a-hjkmnp-tv-z]{26}\b/g;

/** The text with every id in it replaced by the populated tenant's id of that kind, where there is one. */
export function withIds(text: string, ids: ReadonlyMap<string, string>): string {
  return text.replaceAll(ID, (found, prefix: string) => ids.get(prefix) ?? found);
}

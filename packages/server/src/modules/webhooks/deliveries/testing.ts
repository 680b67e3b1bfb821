import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createVerifier } from "@mailstead/webhooks";
import { z } from "zod";
import { defineEvent } from "../../../kernel/log/index.ts";
import { tenantScope, type WorkspaceId } from "../../../kernel/tenancy.ts";
import type { TestApp, TestTenant } from "../../../testing/app.ts";
import { logComplete } from "../../../testing/database.ts";

/** One request that a receiver got. */
export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What a receiver answers; a promise holds the answer back. */
export type Script = (request: Received, count: number) => ScriptedAnswer | Promise<ScriptedAnswer>;
export interface ScriptedAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

/** A partner's server on loopback. */
export interface Receiver {
  url: string;
  received: Received[];
  answer(script: Script): void;
  close(): Promise<void>;
}

/** Listens on a free port; answers 200 until told otherwise. */
export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let script: Script = () => ({ status: 200, body: "ok" });
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const item = {
      path: request.url ?? "",
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    received.push(item);
    const answer = await script(item, received.length);
    response.writeHead(answer.status, answer.headers).end(answer.body ?? "");
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    answer(next) {
      script = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

/** Verifies as a partner does; answers the event. Throws on a bad signature. */
export function verified(item: Received, secrets: string[], now: Date) {
  return createVerifier({ secrets, clock: () => now.getTime() }).verify(item.body, item.headers);
}

export const thingHappened = defineEvent({
  type: "thing.happened",
  description: "For tests.",
  schema: z.object({ n: z.number() }),
  example: { n: 1 },
});
export const thingEnded = defineEvent({ ...thingHappened, type: "thing.ended" });

/** Writes events to a tenant's log, one transaction each. */
export async function happen(
  app: TestApp,
  tenant: Pick<TestTenant, "organizationId">,
  numbers: readonly number[],
  options: {
    type?: typeof thingHappened | typeof thingEnded;
    workspaceId?: WorkspaceId;
    environment?: "live" | "test";
  } = {},
): Promise<string[]> {
  const ids: string[] = [];
  for (const n of numbers) {
    const made = await app.runtime.db.transaction(tenantScope(tenant.organizationId), tx =>
      app.runtime.log.append(tx, [
        {
          organizationId: tenant.organizationId,
          environment: options.environment ?? "test",
          workspaceId: options.workspaceId,
          type: options.type ?? thingHappened,
          subject: `thing-${n}`,
          data: { n },
          occurredAt: app.runtime.clock.now(),
        },
      ]),
    );
    ids.push(...made);
  }
  await logComplete(app.runtime.db);
  return ids;
}

/** A key of the same organization with other bounds. */
export async function keyWith(
  app: TestApp,
  tenant: TestTenant,
  bounds: { permissions?: string[]; workspaceId?: WorkspaceId },
): Promise<TestTenant> {
  const { body } = await tenant.post("/v1/api-keys", { name: "Bound", permissions: ["*"], ...bounds });
  return app.as(body.key, tenant.organizationId);
}

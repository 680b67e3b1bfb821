import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createVerifier } from "@mailstead/webhooks";

/** Wide: the processes under test run with clocks ahead of ours. */
const TOLERANCE_SECONDS = 3600;

/** A partner's webhook endpoint, which believes only what is signed. */
export interface WebhookReceiver {
  url: string;
  /** How often each event arrived, by its id. */
  events: Map<string, number>;
  /** Deliveries whose signature was wrong. */
  refused: number;
  /** Tells it the secret that came back when the endpoint was created. */
  trust(secret: string): void;
  close(): Promise<void>;
}

export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  let verifier: ReturnType<typeof createVerifier> | undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", async () => {
      const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
        name,
        String(value),
      ]);
      const event = await verifier
        ?.verify(Buffer.concat(chunks).toString(), new Headers(headers))
        .catch(() => undefined);
      if (event === undefined) receiver.refused += 1;
      else receiver.events.set(event.id, (receiver.events.get(event.id) ?? 0) + 1);
      response.writeHead(event === undefined ? 401 : 204).end();
    });
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`,
    events: new Map(),
    refused: 0,
    trust(secret) {
      verifier = createVerifier({ secrets: [secret], toleranceSeconds: TOLERANCE_SECONDS });
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}

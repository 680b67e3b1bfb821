import { serve } from "@hono/node-server";
import { createVerifier } from "@mailstead/webhooks";
import { Hono } from "hono";

/** What the partner's webhook endpoint saw. */
export interface Receiver {
  url: string;
  /** Ids of the events whose signature was right. */
  verified: Set<string>;
  /** Deliveries in all, repeated ones included. */
  received: number;
  /** Tells the receiver the secret that came back when the endpoint was created. */
  trust(secret: string): void;
  close(): Promise<void>;
}

/** A partner's back end: takes webhooks and believes only what is signed. */
export async function startReceiver(): Promise<Receiver> {
  let verifier: ReturnType<typeof createVerifier> | undefined;
  const app = new Hono();
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>(resolve => {
    const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, info =>
      resolve({ server, port: info.port }),
    );
  });
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/webhooks`,
    verified: new Set(),
    received: 0,
    trust(secret) {
      verifier = createVerifier({ secrets: [secret] });
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
  app.post("/webhooks", async context => {
    receiver.received += 1;
    const body = await context.req.text();
    const event = await verifier?.verify(body, context.req.raw.headers).catch(() => undefined);
    if (event === undefined) return context.text("bad signature", 401);
    receiver.verified.add(event.id);
    return context.body(null, 204);
  });
  return receiver;
}

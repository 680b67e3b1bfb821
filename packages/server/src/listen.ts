import { type ServerType, serve } from "@hono/node-server";
import { createApp } from "./app.ts";
import type { Mailstead } from "./boot.ts";

export interface Listening {
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Serves the API over HTTP and announces where. Sets `runtime.publicUrl` when none was configured. */
export async function listen(mailstead: Mailstead): Promise<Listening> {
  const { runtime } = mailstead;
  const { host, port, publicUrl } = runtime.config;
  const app = createApp(runtime);
  const { server, actualPort } = await new Promise<{ server: ServerType; actualPort: number }>(
    (resolve, reject) => {
      const server = serve({ fetch: app.fetch, hostname: host, port }, info =>
        resolve({ server, actualPort: info.port }),
      );
      server.once("error", reject);
    },
  );
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${actualPort}`;
  runtime.publicUrl = publicUrl ?? url;
  const address = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  await runtime.listeners.announce("http", { address, port: actualPort });
  return {
    url: runtime.publicUrl,
    port: actualPort,
    async close() {
      await new Promise<void>(resolve => {
        server.close(() => resolve());
        // Streams (server-sent events) never end by themselves.
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
    },
  };
}

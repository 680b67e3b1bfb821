import { createApp } from "./app.ts";
import { type BootOptions, boot, type Mailstead } from "./boot.ts";
import { readConfig } from "./kernel/config/index.ts";
import type { Environment } from "./kernel/tenancy.ts";
import { type Listening, listen } from "./listen.ts";
import { createOrganization } from "./modules/access/index.ts";

export interface EmbedOptions extends Omit<BootOptions, "config"> {
  /** Settings by the names of the environment variables, such as `{ DATABASE_URL: "postgres://…" }`. */
  settings?: Record<string, string | undefined>;
}

/** Mailstead inside another application. */
export interface EmbeddedMailstead {
  /** Answers a request: mount it in Hono, Next, Express (by an adapter) or any server that speaks fetch. */
  fetch(request: Request): Promise<Response>;
  /** Starts workers and listeners in this process. Leave it out where another process does that. */
  start(): Promise<void>;
  /** Serves HTTP itself, on HOST and PORT of the settings. For a host that mounts `fetch` there is no need. */
  listen(): Promise<Listening>;
  /** Makes an organization and its first API key, which is shown here and never again. */
  createOrganization(input: {
    name: string;
    environment?: Environment;
  }): Promise<{ organizationId: string; apiKey: string }>;
  /** Stops what was started and closes the database. */
  stop(): Promise<void>;
  runtime: Mailstead["runtime"];
}

/**
 * Makes a Mailstead that lives inside a host application:
 * `const mail = await createMailstead({ settings: { MAILSTEAD_DATA_DIR: "./mail" } }); app.mount("/mail", mail.fetch)`.
 * The embedded database migrates itself; on Postgres run `mailstead migrate` first.
 */
export async function createMailstead(options: EmbedOptions = {}): Promise<EmbeddedMailstead> {
  const { settings = {}, ...rest } = options;
  const mailstead = await boot({ ...rest, config: readConfig(settings) });
  const app = createApp(mailstead.runtime);
  return {
    runtime: mailstead.runtime,
    fetch: async request => app.fetch(request),
    async start() {
      await mailstead.startListeners();
      await mailstead.startWorkers();
    },
    listen: () => listen(mailstead),
    async createOrganization(input) {
      const { organizationId, key } = await createOrganization(mailstead.runtime, input);
      return { organizationId, apiKey: key.reveal() };
    },
    stop: () => mailstead.close(),
  };
}

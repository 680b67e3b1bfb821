import { Client } from "./core/client.ts";
import type { ClientOptions } from "./core/options.ts";
import { Resources } from "./generated/resources.gen.ts";

/** One credential, as an `apiKey` on servers or a `token` in browsers, and how to call. */
export type MailsteadOptions = ClientOptions;

/**
 * The Mailstead API.
 *
 * @example
 * const mailstead = new Mailstead({ apiKey: process.env.MAILSTEAD_API_KEY });
 * const domain = await mailstead.domains.create({ name: "mail.agency.example" });
 * await mailstead.domains.waitFor(domain.id, { status: "verified", within: 300_000 });
 */
export class Mailstead extends Resources {
  readonly #client: Client;

  /**
   * @param client - ready-made, instead of `options`; for tests of the SDK itself
   * @throws MailsteadError `missing_credentials`, or `secret_key_in_browser` for a secret key in a browser
   * @throws TypeError for a base URL that is not http or https
   */
  constructor(options: MailsteadOptions, client: Client = new Client(options)) {
    super(client);
    this.#client = client;
  }

  /** The same client, every call pinned to one workspace. */
  withWorkspace(workspace: string): Mailstead {
    return new Mailstead({}, this.#client.with({ workspace }));
  }
}

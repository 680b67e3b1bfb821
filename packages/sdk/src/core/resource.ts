import type { Client } from "./client.ts";

/** Base of every group of methods. */
export class Resource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** The client the methods call. */
  protected get client(): Client {
    return this.#client;
  }
}

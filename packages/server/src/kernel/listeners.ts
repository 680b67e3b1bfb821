import type { Database } from "./db/index.ts";
import type { Clock } from "./time/index.ts";

/** A listener that other processes (or other parts of this one) connect to. */
export type ListenerName = "http" | "intake" | "ingress" | "sandbox_dns" | "sandbox_receivers";

export interface Endpoint {
  address: string;
  port: number;
}

const CACHE_MS = 1000;

/** Finds listeners by name through the database, so that roles may run in different processes. */
export class Listeners {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #known = new Map<string, { endpoint: Endpoint | undefined; until: number }>();

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Says where this process listens. The newest announcement stands. */
  async announce(name: ListenerName, endpoint: Endpoint): Promise<void> {
    await this.#database.transaction({ kind: "system", purpose: "announce a listener" }, async tx => {
      await tx.query(
        `INSERT INTO platform.listeners (name, address, port, announced_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (name) DO UPDATE SET address = $2, port = $3, announced_at = $4`,
        [name, endpoint.address, endpoint.port, this.#clock.now().toISOString()],
      );
    });
    this.#known.delete(name);
  }

  /** Where the listener is; `undefined` while no process runs it. Remembered for a second. */
  async find(name: ListenerName): Promise<Endpoint | undefined> {
    const now = this.#clock.now().getTime();
    const known = this.#known.get(name);
    if (known && known.until > now) return known.endpoint;
    const [endpoint] = await this.#database.read<{ address: string; port: number }>(
      { kind: "system", purpose: "find a listener" },
      "SELECT address, port FROM platform.listeners WHERE name = $1",
      [name],
    );
    this.#known.set(name, { endpoint, until: now + CACHE_MS });
    return endpoint;
  }
}

import type { Resolver } from "../../world/resolver/port.ts";
import { findHosts, type RoutingOptions, type RoutingResult, shuffleRoute } from "./routing.ts";
import type { Timers } from "./timers.ts";

export interface RouterOptions extends Omit<RoutingOptions, "signal"> {
  readonly resolver: Resolver;
  readonly timers: Pick<Timers, "now">;
  /** Milliseconds a result is kept. Default 60,000. */
  readonly ttlMs?: number;
  /** Domains kept; the longest unused go first. Default 10,000. */
  readonly maxEntries?: number;
}

interface Entry {
  readonly result: Promise<RoutingResult>;
  expires: number;
}

/** {@link routeDomain} with a bounded cache; simultaneous questions for one domain are asked once. */
export class Router {
  readonly #options: RouterOptions;
  readonly #ttlMs: number;
  readonly #maxEntries: number;
  readonly #entries = new Map<string, Entry>();

  constructor(options: RouterOptions) {
    this.#options = options;
    this.#ttlMs = options.ttlMs ?? 60_000;
    this.#maxEntries = options.maxEntries ?? 10_000;
  }

  /** Routes a domain. Equal hosts are shuffled anew each time; temporary failures are not kept. */
  async route(domain: string): Promise<RoutingResult> {
    const key = domain.toLowerCase();
    const result = await this.#lookUp(key);
    return result.status === "route" ? shuffleRoute(result, this.#options.random) : result;
  }

  #lookUp(key: string): Promise<RoutingResult> {
    const now = this.#options.timers.now();
    const kept = this.#entries.get(key);
    this.#entries.delete(key);
    if (kept !== undefined && now < kept.expires) {
      this.#entries.set(key, kept);
      return kept.result;
    }
    const result = findHosts(key, this.#options.resolver, this.#options);
    const entry: Entry = { result, expires: now + this.#ttlMs };
    this.#entries.set(key, entry);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#maxEntries) break;
      this.#entries.delete(oldest);
    }
    const forget = () => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    };
    result.then(found => found.status === "tempfail" && forget(), forget);
    return result;
  }
}

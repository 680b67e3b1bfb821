import type { Clock } from "../../kernel/time/index.ts";

/** How stale an answer may be: other processes' revocations and suspensions are honoured after this long. */
export const LOOKUP_TTL_MS = 1000;
const MAX_ENTRIES = 10_000;

/**
 * Keeps answers of a lookup, absent ones too, for a second; concurrent askers share one lookup. Beyond
 * `maxEntries` the oldest answer is forgotten. A failed lookup is not kept.
 */
export class LookupCache<Value> {
  readonly #clock: Clock;
  readonly #maxEntries: number;
  readonly #entries = new Map<string, { value: Promise<Value>; until: number }>();

  constructor(clock: Clock, maxEntries = MAX_ENTRIES) {
    this.#clock = clock;
    this.#maxEntries = maxEntries;
  }

  /** The kept answer, or what `load` answers now. */
  get(key: string, load: () => Promise<Value>): Promise<Value> {
    const now = this.#clock.now().getTime();
    const kept = this.#entries.get(key);
    if (kept !== undefined && now < kept.until) return kept.value;
    const value = load();
    const entry = { value, until: now + LOOKUP_TTL_MS };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    if (this.#entries.size > this.#maxEntries) this.forget(this.#entries.keys().next().value ?? key);
    value.catch(() => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    });
    return value;
  }

  /** Makes the next `get` look again: call it after the COMMIT that changed the answer. */
  forget(key: string): void {
    this.#entries.delete(key);
  }
}

/** Requests to one endpoint at the same time, from this process. */
const CONCURRENCY = 50;
/** The same, to one that is slow: it must not take the place of others. */
const SLOW_CONCURRENCY = 5;
const TICK_MS = 250;
/** A request that takes longer makes its endpoint slow, until one is faster again. In ticks: a second. */
const SLOW_TICKS = 4;
/** From the first byte out to the last one read. In ticks: 15 seconds. */
const TOTAL_TICKS = 60;
/** Endpoints whose slowness is remembered. */
const REMEMBERED = 10_000;

interface Running {
  endpointId: string;
  /** Time it has taken, in ticks: a process that is busy itself does not blame the endpoint for it. */
  ticks: number;
  controller: AbortController;
}

interface Gate {
  active: number;
  isSlow: boolean;
  waiting: ((isAdmitted: boolean) => void)[];
}

/**
 * Bounds the requests to each endpoint and their duration. One ticker watches all of them: a timer each would
 * cost more than the watching.
 */
export class EndpointGates {
  readonly #gates = new Map<string, Gate>();
  readonly #running = new Set<Running>();
  #ticker: NodeJS.Timeout | undefined;

  /** Whether a request to the endpoint takes long now, or the last one did. */
  isSlow(endpointId: string): boolean {
    return this.#gates.get(endpointId)?.isSlow ?? false;
  }

  /** Requests running now. */
  get active(): number {
    return this.#running.size;
  }

  /**
   * Runs a request when the endpoint has a free place. Answers undefined, without running it, when the endpoint
   * is slow and its few places are taken. The signal aborts after 15 s, or soon after `stopping` is.
   */
  async run<T>(
    endpointId: string,
    stopping: AbortSignal,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T | undefined> {
    const gate = this.#gateOf(endpointId);
    if (!(await this.#enter(gate))) return undefined;
    const running = { endpointId, ticks: 0, controller: new AbortController() };
    this.#running.add(running);
    this.#ticker ??= setInterval(() => this.#tick(stopping), TICK_MS);
    try {
      return await work(running.controller.signal);
    } finally {
      this.#running.delete(running);
      if (this.#running.size === 0) {
        clearInterval(this.#ticker);
        this.#ticker = undefined;
      }
      gate.active -= 1;
      gate.isSlow = running.ticks >= SLOW_TICKS;
      this.#leave(endpointId, gate);
    }
  }

  #gateOf(endpointId: string): Gate {
    const known = this.#gates.get(endpointId);
    if (known) return known;
    if (this.#gates.size >= REMEMBERED) this.#forgetOne();
    const gate: Gate = { active: 0, isSlow: false, waiting: [] };
    this.#gates.set(endpointId, gate);
    return gate;
  }

  #forgetOne(): void {
    for (const [id, gate] of this.#gates) {
      if (gate.active > 0) continue;
      this.#gates.delete(id);
      return;
    }
  }

  #enter(gate: Gate): boolean | Promise<boolean> {
    if (gate.active < (gate.isSlow ? SLOW_CONCURRENCY : CONCURRENCY)) {
      gate.active += 1;
      return true;
    }
    if (gate.isSlow) return false;
    return new Promise(resolve => gate.waiting.push(resolve));
  }

  #leave(endpointId: string, gate: Gate): void {
    if (gate.isSlow) turnAway(gate);
    const limit = gate.isSlow ? SLOW_CONCURRENCY : CONCURRENCY;
    while (gate.active < limit && gate.waiting.length > 0) {
      gate.active += 1;
      gate.waiting.shift()?.(true);
    }
    if (gate.active === 0 && !gate.isSlow) this.#gates.delete(endpointId);
  }

  #tick(stopping: AbortSignal): void {
    const limit = stopping.aborted ? SLOW_TICKS : TOTAL_TICKS;
    for (const running of this.#running) {
      running.ticks += 1;
      if (running.ticks >= limit) running.controller.abort();
      if (running.ticks < SLOW_TICKS) continue;
      const gate = this.#gates.get(running.endpointId);
      if (gate === undefined) continue;
      gate.isSlow = true;
      turnAway(gate);
    }
  }
}

function turnAway(gate: Gate): void {
  for (const resolve of gate.waiting.splice(0)) resolve(false);
}

import { newId } from "../../../kernel/ids/index.ts";
import type { Environment } from "../../../kernel/tenancy.ts";
import { Router, realTimers, SmtpPool } from "../../../mail/smtp/index.ts";
import type { Runtime } from "../../../runtime.ts";

/** The way out of one environment: its routes and its connections. */
export interface Transport {
  router: Router;
  pool: SmtpPool;
}

/** Makes and keeps the transports of a process. */
export class Transports {
  readonly #runtime: Runtime;
  readonly #made = new Map<Environment, Transport>();

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  of(environment: Environment): Transport {
    const made = this.#made.get(environment);
    if (made !== undefined) return made;
    const { clock, random, worlds } = this.#runtime;
    const world = worlds.of(environment);
    const timers = realTimers(clock);
    const { allowAddress } = world;
    const router = new Router({
      resolver: world.resolver,
      timers,
      random,
      ...(allowAddress && { allowAddress }),
    });
    const pool = new SmtpPool({ egress: world.egress, timers, random, newId: () => newId("session") });
    const transport = { router, pool };
    this.#made.set(environment, transport);
    return transport;
  }

  /** Takes no more mail, lets running transactions end, and stops those that have not after `graceMs`. */
  async close(graceMs: number): Promise<void> {
    const pools = [...this.#made.values()].map(({ pool }) => pool);
    const gentle = Promise.all(pools.map(pool => pool.close()));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>(resolve => {
      timer = setTimeout(resolve, graceMs);
    });
    await Promise.race([gentle, late]);
    clearTimeout(timer);
    await Promise.all(pools.map(pool => pool.close({ now: true })));
  }
}

import type { Dispatcher } from "undici";
import type { Secret } from "../../../kernel/secrets/index.ts";
import type { WorkHandler } from "../../../kernel/work/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { DELIVERY_TOPIC, openSecrets, type WebhookEndpointRow } from "../endpoints/index.ts";
import { EndpointGates } from "./endpoint-gate.ts";
import { type LoadedWork, loadDeliveries } from "./load.ts";
import { deliveryAgent, postSigned } from "./post.ts";
import { type Result, recordResults } from "./record.ts";
import { deferralMs, judge } from "./schedule.ts";

const BATCH = 200;
const BATCHES = 4;
/** Longer than the slowest request and the writing of its outcome: a batch may end before its last request. */
const LEASE_MS = 60_000;
/** How often a batch looks whether only requests to slow endpoints are left of it. */
const LOOK_MS = 250;
/** Requests that outlive their batch. Beyond, batches wait. */
const MAX_LATE = 1000;

/** How the handler may be adapted. */
export interface DeliveryOptions {
  /** Default: the process's guarded connections. */
  dispatcher?: Dispatcher;
}

/**
 * Delivers events to endpoints; a batch is recorded in one transaction. Slow endpoints hold up neither a batch nor
 * other endpoints: when only their requests are left of a batch they go on by themselves, and more of them than a
 * slow endpoint bears are put off.
 */
export function deliveryHandler(runtime: Runtime, options: DeliveryOptions = {}): WorkHandler {
  const dispatcher = options.dispatcher ?? deliveryAgent(runtime.config);
  const gates = new EndpointGates();
  let late = 0;

  /** Undefined when the process stops before the answer came. */
  async function deliver(
    loaded: LoadedWork,
    keys: OpenedSecrets,
    stopping: AbortSignal,
  ): Promise<Result | undefined> {
    const { work, delivery, endpoint } = loaded;
    if (delivery === undefined || endpoint === undefined) return { kind: "dropped", work };
    if (endpoint.status === "disabled" || delivery.body === undefined) {
      const error = endpoint.status === "disabled" ? "endpoint_disabled" : "not_rendered";
      return { kind: "finished", work, delivery, endpoint, verdict: { status: "failed", error } };
    }
    const { body } = delivery;
    const outcome = await gates.run(endpoint.id, stopping, async signal => {
      const now = runtime.clock.now();
      const secrets = await keys.of(endpoint);
      return postSigned(
        dispatcher,
        { url: endpoint.url, eventId: delivery.eventId, body, secrets },
        now,
        signal,
      );
    });
    const now = runtime.clock.now();
    if (outcome === undefined) {
      return { kind: "deferred", work, dueAt: new Date(now.getTime() + deferralMs(work.attempts)) };
    }
    if (stopping.aborted && outcome.status === undefined) return undefined;
    const verdict = judge(outcome, delivery.attempts + 1, now);
    return { kind: "finished", work, delivery, endpoint, outcome, verdict };
  }

  /** Records what can be: one bad result must not undo the others. The rest is delivered again after its lease. */
  async function record(results: readonly Result[]): Promise<void> {
    if (results.length === 0) return;
    try {
      await recordResults(runtime, results);
    } catch (error) {
      if (results.length > 1) {
        for (const result of results) await record([result]);
      } else {
        runtime.logger.error(
          { err: error, delivery: results[0]?.work.subject },
          "A delivery could not be recorded",
        );
      }
    }
  }

  return {
    topic: DELIVERY_TOPIC,
    batchSize: BATCH,
    concurrency: BATCHES,
    leaseMs: LEASE_MS,
    async run(batch, stopping) {
      const loaded = await loadDeliveries(runtime, batch);
      const keys = new OpenedSecrets(runtime);
      const open = new Set(loaded);
      let results: Result[] | undefined = [];
      const done = Promise.all(
        loaded.map(async item => {
          const result = await deliver(item, keys, stopping).catch(error => {
            runtime.logger.error({ err: error, delivery: item.work.subject }, "A delivery failed");
            return undefined;
          });
          open.delete(item);
          if (result && results) results.push(result);
          else if (result) await record([result]);
        }),
      );
      const isOnlySlow = () => [...open].every(({ endpoint }) => endpoint && gates.isSlow(endpoint.id));
      while (open.size > 0) {
        await within(LOOK_MS, done);
        if (!stopping.aborted && late + open.size <= MAX_LATE && isOnlySlow()) break;
      }
      const finished = results;
      results = undefined;
      const left = open.size;
      late += left;
      void done.then(() => {
        late -= left;
      });
      await record(finished);
    },
  };
}

/** The secrets of a batch's endpoints, each decrypted once. */
class OpenedSecrets {
  readonly #runtime: Runtime;
  readonly #opened = new Map<WebhookEndpointRow, Promise<Secret[]>>();

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  of(endpoint: WebhookEndpointRow): Promise<Secret[]> {
    const known = this.#opened.get(endpoint);
    if (known) return known;
    const opened = openSecrets(this.#runtime.keyring, endpoint, this.#runtime.clock.now());
    this.#opened.set(endpoint, opened);
    return opened;
  }
}

/** Resolves when it is done, at the latest after `ms`. */
async function within(ms: number, done: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([done, promise]);
  clearTimeout(timer);
}

import { Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import type { Database } from "../db/index.ts";
import type { WakeupTransport } from "./wakeups.ts";

const CHANNEL = "mailstead_wake";
const QUEUE = "mailstead-wake";

/** Wake-ups over LISTEN/NOTIFY: every process hears them all. */
export function notifyTransport(database: Database): WakeupTransport {
  let stop: (() => Promise<void>) | undefined;
  return {
    exclusive: false,
    send: topics => database.notify(CHANNEL, topics.join(" ")),
    async start(heard) {
      stop = await database.listen(CHANNEL, payload => payload.split(" ").forEach(heard));
    },
    async close() {
      await stop?.();
    },
  };
}

/**
 * Wake-ups over BullMQ: one job per topic, deduplicated so that at most one waits while another runs, taken by
 * one process, which passes it on when it finds more work than it can take.
 */
export function bullTransport(redisUrl: string): WakeupTransport {
  const connection = () => new Redis(redisUrl, { maxRetriesPerRequest: null, lazyConnect: true });
  const sending = connection();
  const queue = new Queue(QUEUE, { connection: sending });
  let worker: Worker | undefined;
  let hearing: Redis | undefined;
  // Redis may be away for a while: sweeps find the work meanwhile.
  sending.on("error", () => {});
  queue.on("error", () => {});
  return {
    exclusive: true,
    async send(topics) {
      await queue.addBulk(
        topics.map(topic => ({
          name: topic,
          data: {},
          opts: {
            deduplication: { id: topic, keepLastIfActive: true },
            removeOnComplete: true,
            removeOnFail: true,
          },
        })),
      );
    },
    async start(heard) {
      hearing = connection();
      hearing.on("error", () => {});
      worker = new Worker(
        QUEUE,
        async job => {
          heard(job.name);
        },
        { connection: hearing, concurrency: 10 },
      );
      worker.on("error", () => {});
    },
    async close() {
      await worker?.close();
      await queue.close();
      sending.disconnect();
      hearing?.disconnect();
    },
  };
}

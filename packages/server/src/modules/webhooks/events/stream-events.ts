import { errors } from "../../../kernel/errors/index.ts";
import { encodeCursor } from "../../../kernel/http/index.ts";
import { toUuid } from "../../../kernel/ids/index.ts";
import { type EventFilter, endOfLog, LOG_TOPIC, type LogPosition } from "../../../kernel/log/index.ts";
import { type OrganizationId, tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { envelopesOf } from "./envelope.ts";
import { positionOf, readEvents } from "./read-events.ts";
import type { Envelope } from "./schema.ts";

/** List and stream share their cursors: one goes on where the other stopped. */
export const CURSOR_OPERATION = "events.list";

/** Bounds of the streams of one process. */
export interface StreamLimits {
  /** Streams at the same time, over all organizations. */
  streams: number;
  /** Streams of one organization. */
  perOrganization: number;
  /** Events of one chunk: no more than this is held for a client that reads slowly. */
  page: number;
  /** Waits this long times the number of open streams, in milliseconds, before it reads what it was woken for. */
  readGapMs: number;
  /** Looks at the log at least this often, in milliseconds: a wake-up may be lost. */
  pollMs: number;
  /** Writes at least a comment this often, so that proxies keep the connection. */
  heartbeatMs: number;
  /** Ends the stream after this long; the client resumes with its key checked anew. */
  lifetimeMs: number;
}

export const STREAM_LIMITS: StreamLimits = {
  streams: 1000,
  perOrganization: 50,
  page: 100,
  readGapMs: 10,
  pollMs: 1000,
  heartbeatMs: 15_000,
  lifetimeMs: 10 * 60_000,
};

/** The open streams of one process. */
export class EventStreams {
  readonly #limits: StreamLimits;
  readonly #open = new Map<OrganizationId, number>();
  #total = 0;

  constructor(limits: Partial<StreamLimits> = {}) {
    this.#limits = { ...STREAM_LIMITS, ...limits };
  }

  /** Streams open now. */
  get size(): number {
    return this.#total;
  }

  /**
   * Opens a stream of server-sent events (WHATWG HTML §9.2) behind `after`, else from the log's end. It reads a
   * page only when the client has taken the one before. Throws `overloaded` when too many are open.
   */
  async open(
    runtime: Runtime,
    organizationId: OrganizationId,
    filter: EventFilter,
    after: LogPosition | undefined,
    signal: AbortSignal,
  ): Promise<ReadableStream<Uint8Array>> {
    const release = this.#take(organizationId);
    try {
      const start = after ?? (await startOf(runtime, organizationId));
      return createStream(
        runtime,
        organizationId,
        filter,
        start,
        signal,
        this.#limits,
        release,
        () => this.#total,
      );
    } catch (error) {
      release();
      throw error;
    }
  }

  #take(organizationId: OrganizationId): () => void {
    const open = this.#open.get(organizationId) ?? 0;
    if (this.#total >= this.#limits.streams || open >= this.#limits.perOrganization) {
      throw errors.overloaded("Too many event streams are open; close one, or try again.", { retryAfter: 5 });
    }
    this.#total += 1;
    this.#open.set(organizationId, open + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#total -= 1;
      const left = (this.#open.get(organizationId) ?? 1) - 1;
      if (left === 0) this.#open.delete(organizationId);
      else this.#open.set(organizationId, left);
    };
  }
}

function startOf(runtime: Runtime, organizationId: OrganizationId): Promise<LogPosition> {
  return runtime.db.transaction(tenantScope(organizationId), tx => endOfLog(tx, toUuid(organizationId)));
}

function createStream(
  runtime: Runtime,
  organizationId: OrganizationId,
  filter: EventFilter,
  start: LogPosition,
  signal: AbortSignal,
  limits: StreamLimits,
  release: () => void,
  openStreams: () => number,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const cursorOf = (position: LogPosition) =>
    encodeCursor({ signingKey: runtime.signingKey, organizationId, operationId: CURSOR_OPERATION }, position);
  let position = start;
  let isStarted = false;
  let isOver = false;
  let isBehind = true;
  let isBeatDue = false;
  let isHearing = false;
  let wake = () => {};

  function look() {
    isHearing = false;
    isBehind = true;
    wake();
  }
  function beat() {
    isBeatDue = true;
    wake();
  }
  /** The log wakes every stream at every commit: together they read it about a hundred times a second at most. */
  function hear() {
    if (isHearing || isOver) return;
    isHearing = true;
    setTimeout(look, Math.min(limits.pollMs, limits.readGapMs * openStreams())).unref();
  }

  const stops = [
    runtime.wakeups.onWake(LOG_TOPIC, hear),
    every(limits.pollMs, look),
    every(limits.heartbeatMs, beat),
  ];
  const lifetime = setTimeout(end, limits.lifetimeMs);
  lifetime.unref();
  signal.addEventListener("abort", end, { once: true });

  function end() {
    if (isOver) return;
    isOver = true;
    clearTimeout(lifetime);
    signal.removeEventListener("abort", end);
    for (const stop of stops) stop();
    release();
    wake();
  }

  async function nextPage(): Promise<string> {
    isBehind = false;
    const page = await runtime.db.transaction(tenantScope(organizationId), async tx => {
      const rows = await readEvents(tx, organizationId, filter, position, limits.page);
      const envelopes = await envelopesOf(tx, runtime.renderers, rows);
      return rows.map((row, index) => ({ position: positionOf(row), envelope: envelopes[index]! }));
    });
    const last = page.at(-1);
    if (last === undefined) return "";
    position = last.position;
    isBeatDue = false;
    if (page.length === limits.page) isBehind = true;
    return page.map(item => messageOf(cursorOf(item.position), item.envelope)).join("");
  }

  /** Text to send next; undefined at the stream's end. */
  async function nextText(): Promise<string | undefined> {
    if (!isStarted) {
      isStarted = true;
      // Already the start has an id: who loses the connection before the first event misses none.
      return `retry: 1000\nid: ${cursorOf(position)}\n\n`;
    }
    while (!isOver) {
      if (isBehind) {
        const text = await nextPage();
        if (text !== "") return text;
      } else if (isBeatDue) {
        isBeatDue = false;
        return ": still here\n\n";
      } else {
        await new Promise<void>(resolve => {
          wake = resolve;
        });
      }
    }
    return undefined;
  }

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const text = await nextText();
          if (text === undefined) controller.close();
          else controller.enqueue(encoder.encode(text));
        } catch (error) {
          end();
          runtime.logger.error({ err: error, organizationId }, "A stream of events failed");
          controller.error(error);
        }
      },
      cancel: end,
    },
    { highWaterMark: 1 },
  );
}

function messageOf(cursor: string, envelope: Envelope): string {
  return `id: ${cursor}\nevent: ${envelope.type}\ndata: ${JSON.stringify(envelope)}\n\n`;
}

function every(ms: number, run: () => void): () => void {
  const timer = setInterval(run, ms);
  timer.unref();
  return () => clearInterval(timer);
}

import type { MailsteadEvent } from "@mailstead/webhooks";
import { AbortError, ConnectionError, MailsteadError } from "../core/errors.ts";
import type { Operation } from "../core/operation.ts";
import { Resource } from "../core/resource.ts";
import { isRetryable, retryDelay } from "../core/retry.ts";
import type { Runtime } from "../core/runtime.ts";
import { parseServerSentEvents } from "../core/sse.ts";

/** What to stream. */
export type EventStreamOptions = {
  /** Only events of these types. Default all. */
  types?: readonly MailsteadEvent["type"][];
  /** Only events of this workspace. Default all that the key sees. */
  workspaceId?: string;
  /** Only events about this, by its id: a domain, an email, a node. */
  subject?: string;
  /** Start behind this place in the log: from `onCursor`, or `nextCursor` of `events.list`. Default: now. */
  cursor?: string;
  /**
   * Told the place behind every event when the loop comes back for the next one, and the place where the stream
   * starts. Keep it: given as `cursor` later, nothing is missed.
   */
  onCursor?: (cursor: string) => void;
  /** Ends the stream with an AbortError. */
  signal?: AbortSignal;
};

const operation: Operation = {
  id: "events.stream",
  method: "GET",
  path: "/v1/events/stream",
  query: ["subject", "types", "workspaceId"],
};

/** Silence after which a connection counts as dead, in milliseconds; the server sends comments more often. */
const idleLimitMs = 60_000;

/** Back-off stops growing here. */
const maxBackoffAttempt = 6;

/** Adds `stream` to `events`. */
export class EventStreams extends Resource {
  /**
   * Events as they happen. Reconnects by itself behind the last event seen, as often as needed; each reconnection is
   * told to `onRetry`. Leave the loop, or abort the signal, to end it.
   *
   * Permission: `events:read`
   *
   * @throws ApiError when the server refuses (as 401, 403 or 422 `invalid_cursor`); AbortError by `signal`
   *
   * @example
   * for await (const event of mailstead.events.stream({ types: ["domain.verified"] })) await handle(event);
   */
  async *stream(options: EventStreamOptions = {}): AsyncGenerator<MailsteadEvent, void, undefined> {
    const { signal, types, workspaceId, subject, onCursor } = options;
    const { runtime } = this.client;
    let { cursor } = options;
    let serverDelay = 0;
    for (let failures = 1; ; failures++) {
      let error: MailsteadError;
      try {
        const response = await this.client.stream(
          operation,
          { path: [], params: { types, workspaceId, subject } },
          {
            ...(cursor === undefined ? {} : { headers: { "last-event-id": cursor } }),
            ...(signal ? { signal } : {}),
          },
        );
        const onRetry = (milliseconds: number) => {
          serverDelay = Math.min(milliseconds, idleLimitMs);
        };
        const onId = (id: string) => {
          if (id === cursor) return;
          cursor = id;
          onCursor?.(id);
        };
        const incoming = chunks(response, runtime, signal);
        for await (const message of parseServerSentEvents(incoming, { onRetry, onId })) {
          const event = parseEvent(message.data);
          failures = 0;
          yield event;
          onId(message.id);
        }
        error = new ConnectionError("stream_ended", "The server closed the stream", {
          operation: operation.id,
        });
      } catch (cause) {
        error = toStreamError(cause, signal);
        if (!isRetryable(error)) throw error;
      }
      const attempt = Math.min(Math.max(failures, 1), maxBackoffAttempt);
      const delayMs = Math.max(serverDelay, retryDelay(attempt, error, runtime.random));
      const { requestId } = error;
      this.client.notifyRetry({ operation: operation.id, attempt, delayMs, requestId, error });
      await runtime.sleep(delayMs, signal).catch(cause => {
        throw toStreamError(cause, signal);
      });
    }
  }
}

/** The body's chunks; gives up on silence, and lets go of the connection however the reading ends. */
async function* chunks(response: Response, runtime: Runtime, signal: AbortSignal | undefined) {
  const reader = response.body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      const awake = new AbortController();
      const either = signal ? AbortSignal.any([signal, awake.signal]) : awake.signal;
      const silence = runtime.sleep(idleLimitMs, either).then(() => {
        throw new Error("The stream fell silent");
      });
      const { done, value } = await Promise.race([reader.read(), silence]).finally(() => awake.abort());
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {}); // already broken: nothing left to cancel
  }
}

function parseEvent(data: string): MailsteadEvent {
  const event: unknown = JSON.parse(data);
  if (isEvent(event)) return event;
  throw new Error("Not an event");
}

/** The rest of the shape is the document's promise, as for every answer. */
function isEvent(value: unknown): value is MailsteadEvent {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

function toStreamError(cause: unknown, signal: AbortSignal | undefined): MailsteadError {
  if (cause instanceof MailsteadError) return cause;
  const context = { operation: operation.id, cause };
  if (signal?.aborted) return new AbortError("aborted", "Aborted by the caller", context);
  return new ConnectionError("stream_broken", "The stream broke", context);
}

/** One message of an event stream. */
export type ServerSentEvent = {
  /** The last `id` the stream gave, empty before the first. */
  id: string;
  data: string;
};

/** What a stream can also say. */
export type SseHandlers = {
  /** Wait so long before reconnecting. */
  onRetry?: (milliseconds: number) => void;
  /** An id without a message: where to go on from if nothing more arrives. */
  onId?: (id: string) => void;
};

/** Longest message kept, in characters; a longer one ends the stream with an error. */
const maxMessageLength = 4 * 1024 * 1024;

/**
 * Parses a stream of server-sent events (WHATWG HTML §9.2.6). A message cut off by the end of the stream is dropped,
 * as the standard says.
 * @throws Error when a message is larger than 4 Mi characters
 */
export async function* parseServerSentEvents(
  chunks: AsyncIterable<Uint8Array>,
  handlers: SseHandlers = {},
): AsyncGenerator<ServerSentEvent, void, undefined> {
  const decoder = new TextDecoder();
  let buffer = "";
  let id = "";
  let data: string[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    buffer += decoder.decode(chunk, { stream: true });
    // A carriage return at the very end may be half of a line break: its other half comes with the next chunk.
    const lines = buffer.split(/\r\n|\n|\r(?!$)/);
    buffer = lines.pop() ?? "";
    for (const line of lines) {
      if (line === "") {
        if (data.length) yield { id, data: data.join("\n") };
        else if (id) handlers.onId?.(id);
        data = [];
        size = 0;
        continue;
      }
      const [, field = "", value = ""] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
      if (field === "data") {
        data.push(value);
        size += value.length;
      } else if (field === "id" && !value.includes("\0")) id = value;
      else if (field === "retry" && /^\d{1,9}$/.test(value)) handlers.onRetry?.(Number(value));
    }
    if (buffer.length + size > maxMessageLength) throw new Error("A server-sent event is too large");
  }
}

import { type Dispatcher, request, errors as undiciErrors } from "undici";
import { retryAfterMs } from "./retry-after.ts";

const EXCERPT_BYTES = 4096;

/** What came of one POST. */
export interface AttemptOutcome {
  /** The answer's status; absent when there was none. */
  status?: number;
  /** The first 4 kB of the answer. */
  excerpt?: string;
  /** Why there was no answer; nothing finer is told, or it would scan networks for whoever typed the URL. */
  failure?: "unreachable" | "timeout";
  /** The receiver wants no further attempts of this message. */
  isRejected?: boolean;
  retryAfterMs?: number | undefined;
  durationMs: number;
}

export interface AttemptRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
  dispatcher: Dispatcher;
  /** Ends the attempt as a timeout. */
  signal: AbortSignal;
  now: Date;
}

/** Posts a signed event once. Never throws: whatever happens is an outcome. Redirects are not followed. */
export async function attemptDelivery(input: AttemptRequest): Promise<AttemptOutcome> {
  const started = performance.now();
  const outcome = await post(input);
  return { ...outcome, durationMs: Math.round(performance.now() - started) };
}

async function post({
  url,
  headers,
  body,
  dispatcher,
  signal,
  now,
}: AttemptRequest): Promise<Omit<AttemptOutcome, "durationMs">> {
  let answer: Dispatcher.ResponseData;
  try {
    answer = await request(url, { method: "POST", headers, body, dispatcher, signal });
  } catch (error) {
    return { failure: isTimeout(error, signal) ? "timeout" : "unreachable" };
  }
  const { statusCode: status } = answer;
  return {
    status,
    excerpt: await excerptOf(answer.body, one(answer.headers["content-length"])),
    isRejected: one(answer.headers["webhook-delivery"]) === "abort-message",
    retryAfterMs: retryAfterMs(status, one(answer.headers["retry-after"]), now),
  };
}

/** The start of a body as text that a database takes. The rest is not read. */
async function excerptOf(body: Dispatcher.ResponseData["body"], length: string | undefined): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    // A short answer is taken whole, which is faster and keeps the connection.
    if (length !== undefined && Number(length) <= EXCERPT_BYTES) return storable(await body.text());
    let size = 0;
    for await (const chunk of body) {
      const bytes = Buffer.from(chunk);
      chunks.push(bytes);
      size += bytes.length;
      if (size >= EXCERPT_BYTES) break;
    }
  } catch {
    // The status has been received, and it is what counts.
  }
  return storable(Buffer.concat(chunks).subarray(0, EXCERPT_BYTES).toString("utf8"));
}

function storable(text: string): string {
  return text.replaceAll("\0", "\ufffd");
}

function isTimeout(error: unknown, signal: AbortSignal): boolean {
  return (
    signal.aborted ||
    error instanceof undiciErrors.HeadersTimeoutError ||
    error instanceof undiciErrors.BodyTimeoutError
  );
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

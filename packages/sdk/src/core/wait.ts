import { AbortError, FailedStateError, TimeoutError } from "./errors.ts";
import type { RequestOptions } from "./options.ts";
import type { Runtime } from "./runtime.ts";

/** How to wait. */
export type WaitOptions<T> = {
  /** Give up after so many milliseconds. Default 600 000, ten minutes. */
  within?: number;
  /** Stops waiting. */
  signal?: AbortSignal;
  /** Told the resource after every look. */
  onProgress?: (resource: T) => void;
};

/** What to look at, and when it is over. */
export type WaitTarget<T> = {
  /** Name for errors, as `operations.waitFor`. */
  operation: string;
  /** Reads the resource. */
  read: (options: RequestOptions) => Promise<T>;
  /** Wanted statuses. */
  until: readonly string[];
  /** Statuses from which no wanted one can follow. */
  failed: readonly string[];
};

const minDelayMs = 200;
const maxDelayMs = 5_000;

/**
 * Looks at a resource until its status is a wanted one. Waits between looks grow from half a second to five seconds,
 * ±25 % at random, never under 200 ms.
 * @throws FailedStateError in a failed status; TimeoutError after `within`; AbortError by `signal`
 */
export async function waitForStatus<T extends { status: string }>(
  target: WaitTarget<T>,
  { within = 600_000, signal, onProgress }: WaitOptions<T>,
  runtime: Runtime,
): Promise<T> {
  const deadline = runtime.now() + within;
  for (let delay = 500; ; delay = Math.min(delay * 1.5, maxDelayMs)) {
    const remaining = deadline - runtime.now();
    const resource = await target.read({
      totalTimeout: Math.max(1, remaining),
      ...(signal ? { signal } : {}),
    });
    onProgress?.(resource);
    if (target.until.includes(resource.status)) return resource;
    if (target.failed.includes(resource.status)) {
      throw new FailedStateError(target.operation, resource.status, resource);
    }
    const left = deadline - runtime.now();
    if (left <= 0) {
      const message = `Still ${resource.status} after ${within} ms`;
      throw new TimeoutError("timeout", message, { operation: target.operation });
    }
    const jittered = delay * (0.75 + runtime.random() / 2);
    await runtime.sleep(Math.max(minDelayMs, Math.min(jittered, left)), signal).catch(cause => {
      throw new AbortError("aborted", "Aborted by the caller", { operation: target.operation, cause });
    });
  }
}

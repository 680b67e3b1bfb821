import { HttpResponse, http } from "msw";
import { Client } from "../src/core/client.ts";
import type { Operation } from "../src/core/operation.ts";
import type { ClientOptions } from "../src/core/options.ts";
import type { Runtime } from "../src/core/runtime.ts";

export const baseUrl = "https://api.test";
export const apiKey = "ms_test_k1_0123456789abcdef";

/** Operations in the shape the generator writes. */
export const createDomain: Operation = {
  id: "domains.create",
  method: "POST",
  path: "/v1/domains",
  body: "application/json",
};
export const getDomain: Operation = {
  id: "domains.get",
  method: "GET",
  path: "/v1/domains/{domainId}",
};
export const listDomains: Operation = {
  id: "domains.list",
  method: "GET",
  path: "/v1/domains",
  query: ["cursor", "limit", "status"],
};

/** A clock that moves only by the sleeps asked of it. */
export type FakeRuntime = Runtime & {
  slept: number[];
  /** Sleeps at least this long never end by themselves. */
  hangFrom: number;
  browser: boolean;
};

export function fakeRuntime(random = 0.5): FakeRuntime {
  let time = Date.UTC(2026, 0, 1);
  const runtime: FakeRuntime = {
    slept: [],
    hangFrom: Number.POSITIVE_INFINITY,
    browser: false,
    now: () => time,
    random: () => random,
    isBrowser: () => runtime.browser,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
        if (milliseconds >= runtime.hangFrom) return;
        runtime.slept.push(milliseconds);
        time += milliseconds;
        resolve();
      }),
  };
  return runtime;
}

export function makeClient(options: Partial<ClientOptions> = {}, runtime = fakeRuntime()): Client {
  return new Client({ apiKey, baseUrl, ...options }, runtime);
}

/** What the server saw of one attempt. */
export type Seen = { method: string; url: URL; headers: Headers; body: string };

/**
 * A handler for every path that answers with the given responses in turn (the last one again and again), and the list
 * of requests it saw. A function is called with the request.
 */
export function scripted(...answers: (() => Response | Promise<Response>)[]) {
  const seen: Seen[] = [];
  const handler = http.all(`${baseUrl}/*`, async ({ request }) => {
    const { method, headers } = request;
    seen.push({
      method,
      url: new URL(request.url),
      headers: new Headers(headers),
      body: await request.text(),
    });
    const answer = answers[Math.min(seen.length, answers.length) - 1];
    return answer ? answer() : HttpResponse.error();
  });
  return { handler, seen };
}

export const ok =
  (data: object = { id: "dom_1" }, headers: Record<string, string> = {}) =>
  () =>
    HttpResponse.json(data, { headers });

export const problem =
  (status: number, code: string, headers: Record<string, string> = {}, extra: object = {}) =>
  () =>
    HttpResponse.json(
      {
        type: `https://docs.test/errors/${code}`,
        title: "Title",
        status,
        detail: `Detail of ${code}.`,
        code,
        requestId: "req_7",
        ...extra,
      },
      { status, headers: { "content-type": "application/problem+json", ...headers } },
    );

export const networkError = () => HttpResponse.error();

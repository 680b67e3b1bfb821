import { setTimeout as delay } from "node:timers/promises";
import type { TestAnswer } from "./app.ts";

/** Calls the API of a server in another process. */
export interface Client {
  get(path: string): Promise<TestAnswer>;
  post(path: string, json?: unknown, headers?: Record<string, string>): Promise<TestAnswer>;
}

export function httpClient(baseUrl: string, apiKey: string): Client {
  async function call(path: string, init: RequestInit): Promise<TestAnswer> {
    const response = await fetch(`${baseUrl}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json", ...init.headers },
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json");
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }
  return {
    get: path => call(path, {}),
    post: (path, json = {}, headers = {}) =>
      call(path, { method: "POST", body: JSON.stringify(json), headers }),
  };
}

/** Every row of a list, whatever its pages. */
export async function readAll(client: Pick<Client, "get">, path: string): Promise<TestAnswer["body"][]> {
  const rows: TestAnswer["body"][] = [];
  let cursor: string | undefined;
  do {
    const query = `${path.includes("?") ? "&" : "?"}limit=100${cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`}`;
    const { status, body } = await client.get(`${path}${query}`);
    if (status !== 200) throw new Error(`GET ${path} answered ${status}: ${JSON.stringify(body)}`);
    rows.push(...body.data);
    cursor = body.hasMore ? body.nextCursor : undefined;
  } while (cursor !== undefined);
  return rows;
}

const POLL_MS = 50;
const WITHIN_MS = 20_000;

/**
 * Asks until the answer is neither `undefined` nor `false`, and gives it back. Throws past the deadline, naming what
 * was waited for and, where `describe` is given, how things stand.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  options: { withinMs?: number; describe?: () => unknown } = {},
): Promise<T> {
  const end = performance.now() + (options.withinMs ?? WITHIN_MS);
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) {
      const state = options.describe === undefined ? "" : `: ${JSON.stringify(await options.describe())}`;
      throw new Error(`Waited too long for ${what}${state}`);
    }
    await delay(POLL_MS);
  }
}

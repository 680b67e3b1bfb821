import { type Answer, ApiPromise } from "./api-promise.ts";
import { MailsteadError } from "./errors.ts";

/** A page as the server sends it. */
export type PageBody<T> = { data: T[]; hasMore: boolean; nextCursor?: string | null };

/** One page of a list. */
export class Page<T> {
  /** The items of this page. */
  readonly data: readonly T[];
  /** Whether another page follows. */
  readonly hasMore: boolean;
  /** Where the next page starts; give it as `cursor` to go on later. */
  readonly nextCursor: string | undefined;
  readonly #load: (cursor: string) => Promise<Page<T>>;

  /** @param load - fetches the page at a cursor */
  constructor(body: PageBody<T>, load: (cursor: string) => Promise<Page<T>>) {
    this.data = body.data;
    this.nextCursor = body.nextCursor ?? undefined;
    this.hasMore = body.hasMore && this.nextCursor !== undefined;
    this.#load = load;
  }

  /** The next page, or undefined after the last one. */
  async next(): Promise<Page<T> | undefined> {
    return this.hasMore && this.nextCursor !== undefined ? this.#load(this.nextCursor) : undefined;
  }
}

/** A list call: await it for the first page, or iterate it for every item of every page. */
export class PagePromise<T> extends ApiPromise<Page<T>> implements AsyncIterable<T> {
  readonly #operation: string;

  constructor(operation: string, answer: Promise<Answer<Page<T>>>) {
    super(answer);
    this.#operation = operation;
  }

  /** Items in order; a page is fetched when the one before is used up. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    const seen = new Set<string>();
    for (let page: Page<T> | undefined = await this; page; page = await page.next()) {
      yield* page.data;
      const cursor = page.nextCursor;
      if (cursor === undefined) continue;
      if (seen.has(cursor)) {
        const message = "The server answered a cursor twice; stopped instead of looping";
        throw new MailsteadError("cursor_loop", message, { operation: this.#operation });
      }
      seen.add(cursor);
    }
  }
}

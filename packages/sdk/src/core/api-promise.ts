/** What a call answers, with the HTTP response around it. */
export type Answer<T> = {
  data: T;
  /** Status and headers; the body can be read again. */
  response: Response;
  /** The server's id of the request, for support. */
  requestId: string | undefined;
};

/** A promise of the answer's data that can also give the response: `await call.withResponse()`. */
export class ApiPromise<T> extends Promise<T> {
  /** `then` and its kin give plain promises. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  readonly #answer: Promise<Answer<T>>;

  constructor(answer: Promise<Answer<T>>) {
    super((resolve, reject) => answer.then(({ data }) => resolve(data), reject));
    this.#answer = answer;
  }

  /** Data, response and request id. Rejects like the promise itself. */
  withResponse(): Promise<Answer<T>> {
    // The failure is the caller's through the promise returned here; it must not also count as unhandled.
    this.catch(() => {});
    return this.#answer;
  }
}

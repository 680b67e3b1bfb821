/** What a handler may add to its answer. */
export class Reply {
  /** Set on first use: most answers need no header of their own. */
  headers: Record<string, string> | undefined;

  /** Sets a response header. Names are case-insensitive; the last value wins. */
  header(name: string, value: string): void {
    this.headers ??= {};
    this.headers[name.toLowerCase()] = value;
  }
}

/** One complete SMTP reply (RFC 5321 §4.2): its three-digit code and the text of each line, without the code. */
export interface Reply {
  readonly code: number;
  readonly lines: readonly string[];
}

/** The peer sent something that is no SMTP reply, or more of it than anyone needs. */
export class ReplySyntaxError extends Error {
  override readonly name = "ReplySyntaxError";
}

// RFC 5321 §4.5.3.1.5 allows 512 octets; real servers exceed it.
const MAX_LINE = 4096;
const MAX_LINES = 128;
const MAX_TEXT = 1000;

/**
 * Incremental parser of a server's replies. Bounded: a line of more than 4,096 octets, a reply of more than 128
 * lines, lines of one reply with different codes, and anything that is no reply make it throw.
 */
export class ReplyParser {
  #partial = "";
  #code = 0;
  #lines: string[] = [];

  /** True when no unfinished reply is held. */
  get empty(): boolean {
    return this.#partial === "" && this.#lines.length === 0;
  }

  /**
   * Takes the next bytes and returns the replies they complete, in order.
   *
   * @throws ReplySyntaxError; the parser must not be used afterwards.
   */
  push(chunk: Buffer): Reply[] {
    const text = this.#partial + chunk.toString("latin1");
    const replies: Reply[] = [];
    let start = 0;
    for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
      // A bare LF ends a line too: harmless here, and some servers send it.
      const stop = end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
      const reply = this.#line(text, start, stop);
      if (reply !== undefined) replies.push(reply);
      start = end + 1;
    }
    this.#partial = start === 0 ? text : text.slice(start);
    if (this.#partial.length > MAX_LINE) throw new ReplySyntaxError("reply line too long");
    return replies;
  }

  #line(text: string, start: number, stop: number): Reply | undefined {
    if (stop - start > MAX_LINE) throw new ReplySyntaxError("reply line too long");
    const code = codeAt(text, start, stop);
    const separator = stop - start === 3 ? " " : text[start + 3];
    if (code === undefined || (separator !== " " && separator !== "-")) {
      throw new ReplySyntaxError(
        `not an SMTP reply: ${printable(text.slice(start, Math.min(stop, start + 80)))}`,
      );
    }
    if (this.#lines.length > 0 && code !== this.#code) {
      throw new ReplySyntaxError(`reply mixes codes ${this.#code} and ${code}`);
    }
    if (this.#lines.length >= MAX_LINES) throw new ReplySyntaxError("reply has too many lines");
    this.#code = code;
    this.#lines.push(utf8(text.slice(start + 4, stop)));
    if (separator === "-") return undefined;
    const lines = this.#lines;
    this.#lines = [];
    return { code, lines };
  }
}

/** RFC 5321 §4.2: first digit 2 to 5 (1 is unused), second 0 to 5; the second is taken leniently. */
function codeAt(text: string, start: number, stop: number): number | undefined {
  if (stop - start < 3) return undefined;
  const first = text.charCodeAt(start) - 48;
  const second = text.charCodeAt(start + 1) - 48;
  const third = text.charCodeAt(start + 2) - 48;
  if (first < 2 || first > 5 || second < 0 || second > 9 || third < 0 || third > 9) return undefined;
  return first * 100 + second * 10 + third;
}

/** The parser reads bytes as Latin-1; texts may be UTF-8 (RFC 6531 §3.7.4.2). */
function utf8(latin1: string): string {
  return /[\u0080-\u00ff]/.test(latin1) ? Buffer.from(latin1, "latin1").toString("utf8") : latin1;
}

function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ").trim();
}

const ENHANCED = /^([245])\.(\d{1,3})\.(\d{1,3})(?=\s|$)/;

/**
 * The enhanced status code of a reply (RFC 2034 §4), such as `5.1.1`. Undefined when absent, or when its class
 * contradicts the reply code.
 */
export function enhancedCode(reply: Reply): string | undefined {
  const first = reply.lines[0];
  const found = first === undefined ? undefined : ENHANCED.exec(first)?.[0];
  return found !== undefined && Number(found[0]) === Math.trunc(reply.code / 100) ? found : undefined;
}

/**
 * The reply's text in one line: enhanced codes removed, control characters replaced by spaces, at most 1,000
 * characters. Safe to store, log and show (as text).
 */
export function replyText(reply: Reply): string {
  const lines = reply.lines.map(line => line.replace(ENHANCED, "").trim());
  // The second step keeps the cut from leaving half a surrogate pair.
  return printable(lines.join(" "))
    .slice(0, MAX_TEXT)
    .replace(/[\ud800-\udbff]$/, "");
}

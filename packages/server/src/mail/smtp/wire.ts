import type { Duplex } from "node:stream";
import { type FailureKind, SmtpSessionError, type Stage } from "./outcome.ts";
import { type Reply, ReplyParser, ReplySyntaxError } from "./reply.ts";
import type { SmtpTimeouts, Timers } from "./timers.ts";

/** Large content leaves in blocks of this size, each with its own time-out. */
const BLOCK = 256 * 1024;

interface Failure {
  readonly kind: FailureKind;
  readonly detail: string;
  readonly reply: Reply | undefined;
}

interface Waiter {
  readonly for: "reply" | "drain";
  readonly stage: Stage;
  readonly resolve: (reply: Reply | undefined) => void;
  readonly reject: (error: SmtpSessionError) => void;
  readonly cancelTimer: () => void;
}

/**
 * The bytes of one SMTP connection: commands out, replies in, at most one caller waiting at a time. It counts the
 * replies that are due, so that a reply nobody asked for (which could be mistaken for the answer to a later command)
 * is a protocol error. The first failure is final: the stream is destroyed and every later call rejects.
 */
export class Wire {
  readonly #timers: Timers;
  readonly #timeouts: SmtpTimeouts;
  #stream: Duplex;
  #plain: Duplex | undefined;
  #handshaking = false;
  #parser = new ReplyParser();
  #replies: Reply[] = [];
  /** Replies due from the server, counting those already queued. Starts with the greeting. */
  #due = 1;
  #waiter: Waiter | undefined;
  #failure: Failure | undefined;
  #onFailure: (() => void) | undefined;

  constructor(stream: Duplex, timers: Timers, timeouts: SmtpTimeouts) {
    this.#timers = timers;
    this.#timeouts = timeouts;
    this.#stream = stream;
    this.#attach(stream);
  }

  /** True until the first failure. */
  get open(): boolean {
    return this.#failure === undefined;
  }

  /** Why the connection failed; undefined while it is open. */
  get failureKind(): FailureKind | undefined {
    return this.#failure?.kind;
  }

  /** Calls `listener` once, at the first failure. */
  onFailure(listener: () => void): void {
    this.#onFailure = listener;
  }

  /** Rejects the next operations and drops the connection. Only the first call counts. */
  fail(kind: FailureKind, detail: string, reply?: Reply): void {
    if (this.#failure !== undefined) return;
    this.#failure = { kind, detail, reply };
    this.#stream.destroy();
    this.#plain?.destroy();
    const waiter = this.#takeWaiter();
    waiter?.reject(this.#error(this.#failure, waiter.stage));
    this.#onFailure?.();
  }

  /** @throws SmtpSessionError when the connection has failed. */
  assertOpen(stage: Stage): void {
    if (this.#failure !== undefined) throw this.#error(this.#failure, stage);
  }

  /** Writes commands that `replies` replies will answer. A failed connection ignores it; the next read reports. */
  send(parts: string | readonly Buffer[], replies: number): void {
    if (this.#failure !== undefined) return;
    this.#due += replies;
    if (typeof parts === "string") {
      this.#stream.write(parts, "utf8");
      return;
    }
    this.#stream.cork();
    for (const part of parts) this.#stream.write(part);
    this.#stream.uncork();
  }

  /**
   * The next reply. One that had arrived before the connection failed is still given.
   *
   * @throws SmtpSessionError
   */
  reply(stage: keyof SmtpTimeouts & Stage): Promise<Reply> {
    return this.#nextReply(stage, this.#timeouts[stage]);
  }

  /**
   * Writes content that no reply answers yet, block by block, waiting for each to leave.
   *
   * @throws SmtpSessionError
   */
  async content(body: Buffer): Promise<void> {
    for (let at = 0; at < body.length; at += BLOCK) {
      this.assertOpen("data");
      const flushed = this.#stream.write(body.subarray(at, at + BLOCK));
      if (!flushed) await this.#wait("drain", "data", this.#timeouts.block);
    }
  }

  /** Ends our side after a last command; the rest of the dialogue does not matter any more. */
  async quit(): Promise<void> {
    if (this.#failure !== undefined) return;
    this.send("QUIT\r\n", 1);
    try {
      await this.#nextReply("local", this.#timeouts.quit);
    } catch {
      // A server that hangs up instead of answering QUIT has done what was asked.
    }
    this.fail("closed", "connection ended by us");
  }

  /**
   * Replaces the stream by the encrypted one that `wrap` makes of it, and waits for its `secureConnect` event.
   * Anything the server said ahead of the handshake is refused: it would be plain text injected into the encrypted
   * dialogue.
   *
   * @throws SmtpSessionError
   */
  async upgrade<T extends Duplex>(wrap: (plain: Duplex) => T): Promise<T> {
    if (this.#due > 0 || !this.#parser.empty) this.fail("protocol", "server spoke before the TLS handshake");
    this.assertOpen("starttls");
    const plain = this.#stream;
    this.#detach(plain);
    plain.pause();
    const encrypted = wrap(plain);
    this.#stream = encrypted;
    this.#plain = plain;
    this.#handshaking = true;
    this.#attach(encrypted);
    encrypted.once("secureConnect", () => {
      this.#handshaking = false;
      this.#onDrain();
    });
    await this.#wait("drain", "starttls", this.#timeouts.starttls);
    return encrypted;
  }

  async #nextReply(stage: Stage, timeoutMs: number): Promise<Reply> {
    const queued = this.#replies.shift();
    if (queued !== undefined) {
      this.#due -= 1;
      return queued;
    }
    const reply = await this.#wait("reply", stage, timeoutMs);
    if (reply === undefined) throw new Error("a reply waiter was resolved without a reply");
    return reply;
  }

  #attach(stream: Duplex): void {
    stream.on("data", this.#onData);
    stream.on("drain", this.#onDrain);
    stream.on("end", this.#onEnd);
    stream.on("close", this.#onEnd);
    stream.on("error", this.#onError);
  }

  #detach(stream: Duplex): void {
    stream.off("data", this.#onData);
    stream.off("drain", this.#onDrain);
    stream.off("end", this.#onEnd);
    stream.off("close", this.#onEnd);
    // The error listener stays: an error of the inner stream must never go unhandled.
  }

  #onData = (chunk: Buffer): void => {
    if (this.#failure !== undefined) return;
    let replies: Reply[];
    try {
      replies = this.#parser.push(chunk);
    } catch (error) {
      if (!(error instanceof ReplySyntaxError)) throw error;
      this.fail("protocol", error.message);
      return;
    }
    for (const reply of replies) this.#onReply(reply);
  };

  #onReply(reply: Reply): void {
    if (this.#failure !== undefined) return;
    if (this.#due - this.#replies.length <= 0) {
      // Servers announce an idle time-out or shutdown with an unsolicited 421.
      const kind = reply.code === 421 ? "unavailable" : "protocol";
      this.fail(kind, `unexpected reply ${reply.code}`, reply);
      return;
    }
    if (this.#waiter?.for === "reply") {
      this.#due -= 1;
      this.#takeWaiter()?.resolve(reply);
    } else {
      this.#replies.push(reply);
    }
    // RFC 5321 §3.8: after 421 the server closes, so the commands behind this one get no answer of their own.
    if (reply.code === 421) this.fail("unavailable", "service not available", reply);
  }

  #onDrain = (): void => {
    if (this.#waiter?.for === "drain") this.#takeWaiter()?.resolve(undefined);
  };

  #onEnd = (): void => this.#lost("connection closed by the server");

  #onError = (error: Error): void => this.#lost(`connection lost: ${error.message}`);

  #lost(detail: string): void {
    this.fail(this.#handshaking ? "tls" : "closed", this.#handshaking ? `TLS handshake: ${detail}` : detail);
  }

  #wait(what: Waiter["for"], stage: Stage, timeoutMs: number): Promise<Reply | undefined> {
    return new Promise((resolve, reject) => {
      // Over an in-memory stream an answer, and with it a failure, can come while the command is being written.
      if (this.#failure !== undefined) {
        reject(this.#error(this.#failure, stage));
        return;
      }
      const cancelTimer = this.#timers.after(timeoutMs, () =>
        this.fail("timeout", `no answer in ${stage} stage`),
      );
      this.#waiter = { for: what, stage, resolve, reject, cancelTimer };
    });
  }

  #takeWaiter(): Waiter | undefined {
    const waiter = this.#waiter;
    this.#waiter = undefined;
    waiter?.cancelTimer();
    return waiter;
  }

  #error(failure: Failure, stage: Stage): SmtpSessionError {
    return new SmtpSessionError(failure.kind, stage, failure.detail, failure.reply);
  }
}

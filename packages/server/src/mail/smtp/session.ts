import type { Duplex } from "node:stream";
import { type Capabilities, noCapabilities, parseCapabilities } from "./capabilities.ts";
import type { Envelope } from "./envelope.ts";
import { type FailureKind, type RecipientResult, SmtpSessionError } from "./outcome.ts";
import { type Reply, replyText } from "./reply.ts";
import { defaultTimeouts, type SmtpTimeouts, type Timers } from "./timers.ts";
import { describePeer, opportunisticTls, startTls, type TlsInfo, type TlsPolicy } from "./tls.ts";
import { type DeliveryEvents, transact } from "./transaction.ts";
import { Wire } from "./wire.ts";

/** What one SMTP connection needs to know. */
export interface SessionOptions {
  /** The name we greet with: the PTR name of the source address. */
  readonly ehloName: string;
  /** The MX host's name, for TLS (SNI and identity). */
  readonly mxHost: string;
  readonly timers: Timers;
  /** Milliseconds. Default: {@link defaultTimeouts}. */
  readonly timeouts?: SmtpTimeouts;
  /** Default: {@link opportunisticTls}. */
  readonly tls?: TlsPolicy;
  /** Drops the connection when aborted while it is being opened. */
  readonly signal?: AbortSignal;
}

/** One SMTP connection to a receiver, ready for mail. Use it for one delivery at a time. */
export interface SmtpSession {
  readonly capabilities: Capabilities;
  /** Undefined when the connection is not encrypted. */
  readonly tls: TlsInfo | undefined;
  /** False once the connection has failed or was ended. */
  readonly usable: boolean;
  /** Why the session ended (`unavailable`: the server said 421); undefined while it is usable. */
  readonly endedBy: FailureKind | undefined;
  /** Transactions run so far. */
  readonly transactions: number;
  /**
   * Delivers one message. Never rejects for anything the server or the network does: each recipient has a result, in
   * the envelope's order.
   *
   * @throws what `onDotSent` throws (nothing was sent then), and when another delivery is running.
   */
  deliver(envelope: Envelope, events?: DeliveryEvents): Promise<RecipientResult[]>;
  /** Says QUIT and closes; waits briefly for the answer. Never rejects. */
  quit(): Promise<void>;
  /** Drops the connection at once. */
  destroy(reason?: string): void;
  /** Calls the listener when the connection fails, also while idle. One listener. */
  onClosed(listener: () => void): void;
}

/**
 * Opens the dialogue on a connected stream: greeting, EHLO (HELO for servers that know no EHLO), STARTTLS by policy.
 * The stream belongs to the session from now on.
 *
 * @throws SmtpSessionError; the stream is destroyed then.
 */
export async function openSession(stream: Duplex, options: SessionOptions): Promise<SmtpSession> {
  const wire = new Wire(stream, options.timers, options.timeouts ?? defaultTimeouts);
  const abort = () => wire.fail("aborted", "delivery was stopped");
  const { signal } = options;
  if (signal?.aborted) abort();
  signal?.addEventListener("abort", abort, { once: true });
  try {
    const opened = await handshake(wire, options);
    return new Session(wire, opened.capabilities, opened.tls);
  } catch (error) {
    const known = error instanceof SmtpSessionError;
    wire.fail(known ? error.kind : "closed", known ? error.message : "handshake failed");
    throw error;
  } finally {
    signal?.removeEventListener("abort", abort);
  }
}

interface Opened {
  readonly capabilities: Capabilities;
  readonly tls: TlsInfo | undefined;
}

async function handshake(wire: Wire, options: SessionOptions): Promise<Opened> {
  const policy = options.tls ?? opportunisticTls;
  expectOk(await wire.reply("greeting"), "greeting");
  const plain = await greet(wire, options.ehloName);
  if (policy.mode === "none") return { capabilities: plain, tls: undefined };
  const refusal = plain.startTls ? await askForTls(wire) : "STARTTLS is not offered";
  if (refusal !== undefined) {
    if (policy.mode === "required")
      throw new SmtpSessionError("tls", "starttls", `TLS is required but ${refusal}`);
    return { capabilities: plain, tls: undefined };
  }
  const socket = await wire.upgrade(stream => startTls(stream, options.mxHost));
  const peer = describePeer(socket, options.mxHost);
  const objection = policy.judge?.(peer);
  if (objection !== undefined) throw new SmtpSessionError("tls", "starttls", objection);
  // RFC 3207 §4.2: what was said in clear is forgotten.
  const capabilities = await greet(wire, options.ehloName);
  const { protocol, cipher, trusted, distrust } = peer;
  return { capabilities, tls: { protocol, cipher, trusted, distrust } };
}

async function greet(wire: Wire, name: string): Promise<Capabilities> {
  wire.send(`EHLO ${name}\r\n`, 1);
  const reply = await wire.reply("ehlo");
  if (isClass(reply, 2)) return parseCapabilities(reply);
  // RFC 5321 §3.2: a server that does not know EHLO says so with 5xx.
  if (!isClass(reply, 5)) expectOk(reply, "ehlo");
  wire.send(`HELO ${name}\r\n`, 1);
  expectOk(await wire.reply("ehlo"), "ehlo");
  return noCapabilities;
}

/** Undefined when the server is ready for the handshake, else why it is not. */
async function askForTls(wire: Wire): Promise<string | undefined> {
  wire.send("STARTTLS\r\n", 1);
  const reply = await wire.reply("starttls");
  if (reply.code === 220) return undefined;
  if (reply.code === 421) expectOk(reply, "starttls");
  return `the server refused STARTTLS: ${reply.code} ${replyText(reply)}`;
}

function isClass(reply: Reply, first: number): boolean {
  return Math.trunc(reply.code / 100) === first;
}

function expectOk(reply: Reply, stage: "greeting" | "ehlo" | "starttls"): void {
  if (isClass(reply, 2)) return;
  const detail = `server answered ${reply.code} in ${stage} stage`;
  if (isClass(reply, 3)) throw new SmtpSessionError("protocol", stage, detail);
  throw new SmtpSessionError(reply.code === 421 ? "unavailable" : "refused", stage, detail, reply);
}

class Session implements SmtpSession {
  readonly capabilities: Capabilities;
  readonly tls: TlsInfo | undefined;
  readonly #wire: Wire;
  #transactions = 0;
  #reset = false;
  #busy = false;

  constructor(wire: Wire, capabilities: Capabilities, tls: TlsInfo | undefined) {
    this.#wire = wire;
    this.capabilities = capabilities;
    this.tls = tls;
  }

  get usable(): boolean {
    return this.#wire.open;
  }

  get endedBy(): FailureKind | undefined {
    return this.#wire.failureKind;
  }

  get transactions(): number {
    return this.#transactions;
  }

  async deliver(envelope: Envelope, events: DeliveryEvents = {}): Promise<RecipientResult[]> {
    if (this.#busy) throw new Error("an SMTP session delivers one message at a time");
    this.#busy = true;
    this.#transactions += 1;
    try {
      const done = await transact(this.#wire, this.capabilities, envelope, events, this.#reset);
      this.#reset = done.reset;
      return done.recipients;
    } finally {
      this.#busy = false;
    }
  }

  quit(): Promise<void> {
    return this.#wire.quit();
  }

  destroy(reason = "connection dropped by us"): void {
    this.#wire.fail("aborted", reason);
  }

  onClosed(listener: () => void): void {
    this.#wire.onFailure(listener);
  }
}

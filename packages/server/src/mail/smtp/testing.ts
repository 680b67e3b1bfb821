import { type AddressInfo, createServer, connect as netConnect, type Server } from "node:net";
import { type Duplex, duplexPair } from "node:stream";
import { createSecureContext, TLSSocket } from "node:tls";
import { type Egress, EgressError, type EgressTarget } from "../../world/egress/port.ts";
import type { Timers } from "./timers.ts";

/** Timers that fire only when told to. */
export class ManualTimers implements Timers {
  #now = 0;
  #tasks = new Map<number, { at: number; task: () => void }>();
  #next = 0;

  now(): number {
    return this.#now;
  }

  after(ms: number, task: () => void): () => void {
    const id = this.#next++;
    this.#tasks.set(id, { at: this.#now + ms, task });
    return () => this.#tasks.delete(id);
  }

  /** Timers not yet fired or cancelled. */
  get pending(): number {
    return this.#tasks.size;
  }

  /** Moves time forward and runs what falls due, in order. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const due = [...this.#tasks].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at)[0];
      if (due === undefined) break;
      const [id, { at, task }] = due;
      this.#tasks.delete(id);
      this.#now = at;
      task();
    }
    this.#now = end;
  }
}

/** The server's side of a connection under a test's control: reads lines, sends what it is told. */
export class Peer {
  #stream: Duplex;
  #buffer = "";
  #ended = false;
  #wake: (() => void) | undefined;

  constructor(stream: Duplex) {
    this.#stream = stream;
    this.#listen(stream);
  }

  #listen(stream: Duplex): void {
    stream.on("data", (chunk: Buffer) => {
      this.#buffer += chunk.toString("latin1");
      this.#wake?.();
    });
    const end = () => {
      this.#ended = true;
      this.#wake?.();
    };
    stream.on("end", end).on("close", end).on("error", end);
  }

  async #arrival(): Promise<void> {
    if (this.#ended) throw new Error(`client left; unread: ${JSON.stringify(this.#buffer)}`);
    await new Promise<void>(resolve => {
      this.#wake = resolve;
    });
  }

  #take(length: number): string {
    const text = this.#buffer.slice(0, length);
    this.#buffer = this.#buffer.slice(length);
    return text;
  }

  /** What has arrived and was not read. */
  get unread(): string {
    return this.#buffer;
  }

  /** Resolves when the client has left. */
  async left(): Promise<void> {
    while (!this.#ended) {
      await new Promise<void>(resolve => {
        this.#wake = resolve;
      });
    }
  }

  /** The next command line, without CRLF. */
  async line(): Promise<string> {
    while (!this.#buffer.includes("\r\n")) await this.#arrival();
    return this.#take(this.#buffer.indexOf("\r\n") + 2).slice(0, -2);
  }

  /** Reads command lines that must start with the given words. */
  async expect(...starts: string[]): Promise<string[]> {
    const lines: string[] = [];
    for (const start of starts) {
      const line = await this.line();
      if (!line.startsWith(start)) throw new Error(`expected ${start}, got ${line}`);
      lines.push(line);
    }
    return lines;
  }

  /** The content up to and with the final dot, as it came over the wire. */
  async content(): Promise<string> {
    for (;;) {
      if (this.#buffer.startsWith(".\r\n")) return this.#take(3);
      const end = this.#buffer.indexOf("\r\n.\r\n");
      if (end !== -1) return this.#take(end + 5);
      await this.#arrival();
    }
  }

  /** Sends reply lines; CRLF is added to each. */
  send(...lines: string[]): void {
    this.#stream.write(lines.map(line => `${line}\r\n`).join(""));
  }

  /** Sends bytes as they are. */
  raw(bytes: string | Buffer): void {
    this.#stream.write(bytes);
  }

  /** Closes the connection. */
  drop(): void {
    this.#stream.end();
    this.#stream.destroy();
  }

  /** Becomes the TLS server of the connection; the test has sent 220 before. */
  secure(key: string, cert: string): void {
    const plain = this.#stream;
    plain.removeAllListeners("data");
    const secure = new TLSSocket(plain, {
      isServer: true,
      secureContext: createSecureContext({ key, cert }),
    });
    this.#stream = secure;
    this.#listen(secure);
  }

  /** Greeting and EHLO with the given capabilities. */
  async hello(...capabilities: string[]): Promise<void> {
    this.send("220 mx.example ESMTP");
    await this.ehlo(...capabilities);
  }

  /** Answers EHLO with the given capabilities. */
  async ehlo(...capabilities: string[]): Promise<void> {
    await this.expect("EHLO");
    const lines = ["mx.example", ...capabilities];
    this.send(...lines.map((line, at) => `250${at === lines.length - 1 ? " " : "-"}${line}`));
  }
}

/** A connection in memory: the client's end, and the server's end under control. */
export function memoryConnection(): { client: Duplex; peer: Peer } {
  const [client, server] = duplexPair();
  return { client, peer: new Peer(server) };
}

/** An egress over memory that hands each connection to `serve`; throwing an EgressError refuses it. */
export function scriptedEgress(
  serve: (peer: Peer, target: EgressTarget, connection: number) => Promise<void> | void,
): Egress & { opened: EgressTarget[]; failures: unknown[] } {
  const opened: EgressTarget[] = [];
  const failures: unknown[] = [];
  return {
    opened,
    failures,
    async open(target) {
      opened.push(target);
      const { client, peer } = memoryConnection();
      try {
        const served = serve(peer, target, opened.length);
        if (served instanceof Promise) served.catch(error => failures.push(error));
      } catch (error) {
        if (error instanceof EgressError) client.destroy();
        throw error;
      }
      return client;
    },
  };
}

/** An egress over loopback TCP: every address leads to this port. */
export function loopbackEgress(port: number): Egress {
  return {
    open: (_target, signal) =>
      new Promise((resolve, reject) => {
        const socket = netConnect({ host: "127.0.0.1", port, noDelay: true });
        const abort = () => socket.destroy();
        signal.addEventListener("abort", abort, { once: true });
        socket.once("connect", () => {
          signal.removeEventListener("abort", abort);
          resolve(socket);
        });
        socket.once("error", error => reject(new EgressError("refused", error.message)));
      }),
  };
}

/** A running {@link startSink}. */
export interface Sink {
  readonly port: number;
  /** Messages and connections so far. */
  readonly counts: { messages: number; connections: number };
  close(): Promise<void>;
}

/** A minimal SMTP server on loopback that accepts everything and keeps nothing; for load, not for conformance. */
export async function startSink(): Promise<Sink> {
  const counts = { messages: 0, connections: 0 };
  const server: Server = createServer({ noDelay: true }, socket => {
    counts.connections += 1;
    const answer = sinkDialogue(() => {
      counts.messages += 1;
    });
    socket.on("data", (chunk: Buffer) => {
      const reply = answer(chunk);
      if (reply !== "") socket.write(reply);
      if (reply.endsWith("221 bye\r\n")) socket.end();
    });
    socket.on("error", () => socket.destroy());
    socket.write("220 sink ESMTP\r\n");
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>(resolve => server.close(() => resolve()));
  return { port, counts, close };
}

function sinkDialogue(onMessage: () => void): (chunk: Buffer) => string {
  let rest: Buffer = Buffer.alloc(0);
  let inData = false;
  return chunk => {
    let input = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let reply = "";
    for (;;) {
      const mark = inData ? "\r\n.\r\n" : "\r\n";
      const end = input.indexOf(mark);
      if (end === -1) break;
      if (inData) {
        inData = false;
        onMessage();
        reply += "250 2.0.0 queued\r\n";
      } else {
        const verb = input.toString("latin1", 0, 4).toUpperCase();
        if (verb === "DATA") inData = true;
        reply += sinkReplies[verb] ?? "250 2.0.0 ok\r\n";
      }
      input = input.subarray(end + mark.length);
    }
    rest = input;
    return reply;
  };
}

const sinkReplies: Readonly<Record<string, string>> = {
  EHLO: "250-sink\r\n250-PIPELINING\r\n250-SIZE 52428800\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES\r\n",
  DATA: "354 go\r\n",
  QUIT: "221 bye\r\n",
};

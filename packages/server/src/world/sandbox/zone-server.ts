import { createSocket, type RemoteInfo, type Socket as UdpSocket } from "node:dgram";
import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { answerMessage, type ZoneFaultHook } from "./zone-answer.ts";
import type { ZoneSource } from "./zone-source.ts";

export interface ZoneServerOptions {
  readonly source: ZoneSource;
  /** Address to listen on. Default `127.0.0.1`. */
  readonly address?: string;
  /** Port for UDP and TCP alike; 0 (default) takes a free one. */
  readonly port?: number;
  /** Makes answers fail on purpose. */
  readonly fault?: ZoneFaultHook;
  /** TCP connections served at once; more are closed on arrival. Default 64. */
  readonly maxConnections?: number;
  /** Milliseconds a TCP connection may stay silent (RFC 7766 §6.2.3). Default 10,000. */
  readonly idleMs?: number;
  /** UDP questions being answered at once; more are dropped, as an overloaded server would. Default 512. */
  readonly maxInFlight?: number;
}

export interface ZoneServer {
  /** Starts listening. */
  start(): Promise<{ readonly address: string; readonly port: number }>;
  /** Stops listening and closes every connection. Safe to call twice, or before `start`. */
  close(): Promise<void>;
}

/** Longest query read: a question, EDNS and its options fit many times over. */
const MAX_QUERY = 4096;
/** A free UDP port may be taken for TCP: try others. */
const BIND_ATTEMPTS = 8;

/**
 * An authoritative DNS server over UDP and TCP (RFC 1035, 2308, 6891, 7766) that answers from a source: CNAME
 * chains within its zones, NXDOMAIN and NODATA with the SOA, REFUSED outside its zones, truncation with a retry
 * over TCP. Malformed packets are dropped in silence.
 */
export function createZoneServer(options: ZoneServerOptions): ZoneServer {
  const { source, fault, address = "127.0.0.1", maxInFlight = 512, idleMs = 10_000 } = options;
  const connections = new Set<Socket>();
  let udp: UdpSocket | undefined;
  let tcp: Server | undefined;
  let inFlight = 0;

  function onDatagram(socket: UdpSocket, message: Buffer, from: RemoteInfo): void {
    if (message.length > MAX_QUERY || inFlight >= maxInFlight) return;
    inFlight++;
    void answerMessage(message, "udp", source, fault).then(reply => {
      inFlight--;
      if (reply !== undefined && udp === socket) socket.send(reply, from.port, from.address, () => {});
    });
  }

  function onConnection(socket: Socket): void {
    if (connections.size >= (options.maxConnections ?? 64)) return void socket.destroy();
    connections.add(socket);
    socket.setTimeout(idleMs, () => socket.destroy());
    socket.on("error", () => socket.destroy());
    socket.on("close", () => connections.delete(socket));
    void serveStream(socket, message => answerMessage(message, "tcp", source, fault));
  }

  async function bind(port: number): Promise<{ udp: UdpSocket; tcp: Server; port: number }> {
    const datagrams = createSocket(address.includes(":") ? "udp6" : "udp4");
    const server = createServer(onConnection);
    try {
      datagrams.bind(port, address);
      await once(datagrams, "listening");
      const taken = datagrams.address().port;
      server.listen(taken, address);
      await once(server, "listening");
      return { udp: datagrams, tcp: server, port: taken };
    } catch (error) {
      datagrams.close();
      server.close();
      throw error;
    }
  }

  return {
    async start() {
      if (udp !== undefined) throw new Error("The zone server is already running.");
      let bound: Awaited<ReturnType<typeof bind>> | undefined;
      for (let attempt = 1; bound === undefined; attempt++) {
        bound = await bind(options.port ?? 0).catch(error => {
          if (options.port || attempt >= BIND_ATTEMPTS) throw error;
          return undefined;
        });
      }
      const socket = bound.udp;
      udp = socket;
      tcp = bound.tcp;
      socket.on("message", (message, from) => onDatagram(socket, message, from));
      // A receiver that vanished makes the next send fail; that is no reason to stop.
      socket.on("error", () => {});
      tcp.on("error", () => {});
      return { address, port: bound.port };
    },
    async close() {
      const [datagrams, server] = [udp, tcp];
      udp = undefined;
      tcp = undefined;
      if (datagrams === undefined || server === undefined) return;
      for (const socket of connections) socket.destroy();
      await Promise.all([
        new Promise<void>(resolve => void datagrams.close(() => resolve())),
        new Promise<void>(resolve => void server.close(() => resolve())),
      ]);
    },
  };
}

/** Reads length-prefixed messages (RFC 1035 §4.2.2) and answers them in order, one at a time. */
async function serveStream(
  socket: Socket,
  answer: (message: Buffer) => Promise<Buffer | undefined>,
): Promise<void> {
  let buffered: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of socket) {
      buffered = Buffer.concat([buffered, chunk as Buffer]);
      while (buffered.length >= 2) {
        const length = buffered.readUInt16BE(0);
        if (length > MAX_QUERY) return;
        if (buffered.length < 2 + length) break;
        const reply = await answer(buffered.subarray(2, 2 + length));
        buffered = buffered.subarray(2 + length);
        if (reply === undefined) continue;
        const prefix = Buffer.alloc(2);
        prefix.writeUInt16BE(reply.length);
        if (!socket.write(Buffer.concat([prefix, reply]))) await once(socket, "drain");
      }
    }
  } catch {
    // The other side went away; there is nobody to tell.
  } finally {
    socket.destroy();
  }
}

import { randomInt } from "node:crypto";
import { createSocket } from "node:dgram";
import { connect, isIPv6 } from "node:net";
import {
  type Answer,
  AUTHENTIC_DATA,
  type DecodedPacket,
  decode,
  encode,
  type Packet,
  RECURSION_DESIRED,
} from "dns-packet";
import type { DnsRecordType } from "./port.ts";

export interface DnsEndpoint {
  /** IP literal. */
  readonly address: string;
  readonly port: number;
}

export interface WireQuestion {
  /** Absolute, lower case, without the final dot. */
  readonly name: string;
  readonly type: DnsRecordType;
  /** Ask for recursion (a recursive resolver) or not (an authoritative server). */
  readonly recurse: boolean;
}

export type WireOutcome =
  | { readonly kind: "response"; readonly packet: DecodedPacket }
  /** Silence, an unreachable host, or only garbage until the deadline. */
  | { readonly kind: "failure"; readonly detail: string };

/** What fits one unfragmented packet on nearly every path. */
const UDP_SIZE = 1232;
const MAX_TCP_REPLY = 65_535;

/**
 * Asks one server once: by UDP from a fresh random port with a random id, then by TCP when the answer was
 * truncated (RFC 7766 §5). Replies whose id, question or sender differ are ignored (RFC 5452 §9).
 */
export async function askServer(
  endpoint: DnsEndpoint,
  question: WireQuestion,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<WireOutcome> {
  const deadline = AbortSignal.timeout(Math.max(1, timeoutMs));
  const stop = signal === undefined ? deadline : AbortSignal.any([deadline, signal]);
  const id = randomInt(0x10000);
  const query = encode(queryPacket(id, question));
  const first = await askByUdp(endpoint, query, id, question, stop);
  if (first.kind === "failure" || !first.packet.flag_tc) return first;
  return askByTcp(endpoint, query, id, question, stop);
}

function queryPacket(id: number, question: WireQuestion): Packet {
  const opt: Answer = {
    type: "OPT",
    name: ".",
    udpPayloadSize: UDP_SIZE,
    extendedRcode: 0,
    ednsVersion: 0,
    flags: 0,
    flag_do: false,
    options: [],
  };
  return {
    type: "query",
    id,
    // AD in a query asks for AD in the answer (RFC 6840 §5.7).
    flags: AUTHENTIC_DATA | (question.recurse ? RECURSION_DESIRED : 0),
    questions: [{ name: question.name === "" ? "." : question.name, type: question.type, class: "IN" }],
    additionals: [opt],
  };
}

function askByUdp(
  endpoint: DnsEndpoint,
  query: Buffer,
  id: number,
  question: WireQuestion,
  stop: AbortSignal,
): Promise<WireOutcome> {
  return new Promise(resolve => {
    const socket = createSocket(isIPv6(endpoint.address) ? "udp6" : "udp4");
    let settled = false;
    const finish = (outcome: WireOutcome): void => {
      if (settled) return;
      settled = true;
      stop.removeEventListener("abort", onStop);
      socket.close();
      resolve(outcome);
    };
    const onStop = (): void => finish(failure(endpoint, "did not answer in time (UDP)"));
    if (stop.aborted) return onStop();
    stop.addEventListener("abort", onStop);
    socket.on("error", error => finish(failure(endpoint, describe(error))));
    socket.on("message", message => {
      const packet = decodeReply(message, id, question);
      if (packet !== undefined) finish({ kind: "response", packet });
    });
    // A connected socket hears its peer only, and learns of closed ports.
    socket.connect(endpoint.port, endpoint.address, () => {
      if (settled) return;
      socket.send(query, error => {
        if (error) finish(failure(endpoint, describe(error)));
      });
    });
  });
}

function askByTcp(
  endpoint: DnsEndpoint,
  query: Buffer,
  id: number,
  question: WireQuestion,
  stop: AbortSignal,
): Promise<WireOutcome> {
  return new Promise(resolve => {
    const socket = connect({ host: endpoint.address, port: endpoint.port });
    const chunks: Buffer[] = [];
    let size = 0;
    let settled = false;
    const finish = (outcome: WireOutcome): void => {
      if (settled) return;
      settled = true;
      stop.removeEventListener("abort", onStop);
      socket.destroy();
      resolve(outcome);
    };
    const onStop = (): void => finish(failure(endpoint, "did not answer in time (TCP)"));
    if (stop.aborted) return onStop();
    stop.addEventListener("abort", onStop);
    socket.on("error", error => finish(failure(endpoint, describe(error))));
    socket.on("close", () => finish(failure(endpoint, "closed the TCP connection without an answer")));
    socket.on("connect", () => {
      const prefix = Buffer.alloc(2);
      prefix.writeUInt16BE(query.length);
      socket.write(Buffer.concat([prefix, query]));
    });
    socket.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size < 2) return;
      const received = Buffer.concat(chunks);
      const length = received.readUInt16BE(0);
      if (size < 2 + length && size <= 2 + MAX_TCP_REPLY) return;
      const packet = decodeReply(received.subarray(2, 2 + length), id, question);
      finish(
        packet === undefined ? failure(endpoint, "sent a malformed answer") : { kind: "response", packet },
      );
    });
  });
}

/** `undefined` when the message is not a well-formed reply to exactly this question. */
function decodeReply(message: Buffer, id: number, question: WireQuestion): DecodedPacket | undefined {
  try {
    const packet = decode(message);
    if (packet.id !== id || packet.type !== "response") return undefined;
    const [echoed, ...more] = packet.questions ?? [];
    // Some servers leave the question out of an error.
    if (echoed === undefined) return (packet.flags ?? 0) & 0xf ? packet : undefined;
    const name = echoed.name === "." ? "" : echoed.name.toLowerCase();
    return more.length === 0 && name === question.name && echoed.type === question.type ? packet : undefined;
  } catch {
    return undefined;
  }
}

function failure(endpoint: DnsEndpoint, what: string): WireOutcome {
  return { kind: "failure", detail: `${endpoint.address} ${what}` };
}

function describe(error: Error): string {
  const code = "code" in error && typeof error.code === "string" ? error.code : error.message;
  return `could not be asked (${code})`;
}

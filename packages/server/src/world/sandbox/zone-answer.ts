import {
  type Answer,
  AUTHORITATIVE_ANSWER,
  type DecodedPacket,
  decode,
  encode,
  type Packet,
  type Question,
  RECURSION_DESIRED,
  TRUNCATED_RESPONSE,
} from "dns-packet";
import { isWireName, soaToWire, toWire, type ZoneRecord, type ZoneSoa } from "./zone-records.ts";
import type { ZoneSource } from "./zone-source.ts";

export interface ZoneQuestion {
  /** Lower case, without the final dot. */
  readonly name: string;
  readonly type: string;
  readonly transport: "udp" | "tcp";
}

/** How one answer goes wrong on purpose. */
export type ZoneFault =
  | { readonly kind: "servfail" | "refused" | "nxdomain" }
  /** Nothing is sent at all. */
  | { readonly kind: "timeout" }
  /** These records instead of the zone's; none makes an empty answer. */
  | { readonly kind: "answer"; readonly records: readonly ZoneRecord[] };

export type ZoneFaultHook = (
  question: ZoneQuestion,
) => ZoneFault | undefined | Promise<ZoneFault | undefined>;

/** Response codes of RFC 1035 §4.1.1 and RFC 6891 §9 (BADVERS: 16, whose upper bits travel in OPT). */
const RCODE = { noError: 0, formErr: 1, servFail: 2, nxDomain: 3, notImp: 4, refused: 5 } as const;
const MAX_ALIASES = 8;
const MAX_ANSWERS = 256;
/** What we say we can take, and the most we send by UDP: it fits one unfragmented packet. */
const UDP_SIZE = 1232;
const CLASSIC_UDP_SIZE = 512;
const MAX_TCP_SIZE = 65_535;

interface Reply {
  rcode: number;
  answers: Answer[];
  soa?: ZoneSoa;
}

/**
 * Answers one DNS message. `undefined` means: send nothing (garbage, or a fault of kind `timeout`). Never throws;
 * a failing source answers SERVFAIL.
 */
export async function answerMessage(
  message: Buffer,
  transport: "udp" | "tcp",
  source: ZoneSource,
  fault?: ZoneFaultHook,
): Promise<Buffer | undefined> {
  const query = decodeQuery(message);
  if (query === undefined) return undefined;
  const { packet, question } = query;
  const opt = packet.additionals?.find(record => record.type === "OPT");
  if (((packet.flags ?? 0) >> 11) & 0xf) return encodeReply(query, { rcode: RCODE.notImp, answers: [] });
  if (opt !== undefined && opt.type === "OPT" && opt.ednsVersion !== 0) {
    return encodeReply(query, { rcode: RCODE.noError, answers: [] }, 1);
  }
  if (question.class !== "IN" || ["AXFR", "IXFR", "ANY"].includes(question.type)) {
    return encodeReply(query, { rcode: RCODE.refused, answers: [] });
  }
  const asked: ZoneQuestion = { name: question.name.toLowerCase(), type: question.type, transport };
  let reply: Reply | undefined;
  try {
    const injected = await fault?.(asked);
    if (injected?.kind === "timeout") return undefined;
    reply = injected === undefined ? await lookUp(source, question) : faulty(injected, question);
  } catch {
    // The asker learns what a resolver would learn from a broken server; the source reports its own errors.
    reply = { rcode: RCODE.servFail, answers: [] };
  }
  const encoded = encodeReply(query, reply);
  const limit = transport === "tcp" ? MAX_TCP_SIZE : udpLimit(opt);
  if (encoded.length <= limit) return encoded;
  if (transport === "tcp") return encodeReply(query, { rcode: RCODE.servFail, answers: [] });
  return encodeReply(query, { rcode: reply.rcode, answers: [] }, 0, TRUNCATED_RESPONSE);
}

interface Query {
  readonly packet: DecodedPacket;
  readonly question: Question;
}

/** `undefined` for anything that is not a well-formed query with exactly one question. */
function decodeQuery(message: Buffer): Query | undefined {
  try {
    const packet = decode(message);
    const [question, ...more] = packet.questions ?? [];
    if (packet.type !== "query" || question === undefined || more.length > 0) return undefined;
    const name = question.name === "." ? "" : question.name;
    if (!isWireName(name)) return undefined;
    // Labels with dots or broken UTF-8 inside do not survive decoding; answering them would answer another name.
    const echo = encode({ type: "query", questions: [{ ...question }] }).subarray(12);
    if (!message.subarray(12, 12 + echo.length).equals(echo)) return undefined;
    return { packet, question: { ...question, name } };
  } catch {
    return undefined;
  }
}

async function lookUp(source: ZoneSource, question: Question): Promise<Reply> {
  const answers: Answer[] = [];
  const seen = new Set<string>();
  let owner = question.name;
  for (let hop = 0; hop <= MAX_ALIASES; hop++) {
    const name = owner.toLowerCase();
    if (seen.has(name)) break;
    seen.add(name);
    const found = await source.lookup(name, question.type);
    if (found.zoneSoa === undefined) {
      // The alias leads out of our zones: what we have is the answer, the asker follows it elsewhere.
      return { rcode: hop === 0 ? RCODE.refused : RCODE.noError, answers };
    }
    if (question.type === "SOA" && found.zoneSoa.apex === name) {
      return { rcode: RCODE.noError, answers: [...answers, soaToWire(found.zoneSoa, owner)] };
    }
    const before = answers.length;
    for (const record of found.records.slice(0, MAX_ANSWERS)) {
      const wire = toWire(record, owner);
      if (wire !== undefined) answers.push(wire);
    }
    const last = answers.at(-1);
    if (answers.length === before) {
      return { rcode: found.exists ? RCODE.noError : RCODE.nxDomain, answers, soa: found.zoneSoa };
    }
    if (last?.type !== "CNAME" || question.type === "CNAME") return { rcode: RCODE.noError, answers };
    owner = last.data;
  }
  return { rcode: RCODE.servFail, answers: [] };
}

function faulty(fault: Exclude<ZoneFault, { kind: "timeout" }>, question: Question): Reply {
  switch (fault.kind) {
    case "servfail":
      return { rcode: RCODE.servFail, answers: [] };
    case "refused":
      return { rcode: RCODE.refused, answers: [] };
    case "nxdomain":
      return { rcode: RCODE.nxDomain, answers: [] };
    case "answer": {
      const answers = fault.records.map(record => toWire(record, question.name));
      return { rcode: RCODE.noError, answers: answers.filter(answer => answer !== undefined) };
    }
  }
}

function encodeReply({ packet, question }: Query, reply: Reply, extendedRcode = 0, extraFlags = 0): Buffer {
  const authoritative = reply.rcode === RCODE.noError || reply.rcode === RCODE.nxDomain;
  const flags =
    ((packet.flags ?? 0) & (0x7800 | RECURSION_DESIRED)) |
    (authoritative ? AUTHORITATIVE_ANSWER : 0) |
    extraFlags |
    reply.rcode;
  const response: Packet = {
    type: "response",
    id: packet.id,
    flags,
    questions: [{ ...question, name: question.name === "" ? "." : question.name }],
    answers: reply.answers,
    authorities: reply.soa === undefined ? [] : [soaToWire(reply.soa)],
    additionals: packet.additionals?.some(record => record.type === "OPT") ? [ourOpt(extendedRcode)] : [],
  };
  return encode(response);
}

function ourOpt(extendedRcode: number): Answer {
  const flags = { flags: 0, flag_do: false };
  return {
    type: "OPT",
    name: ".",
    udpPayloadSize: UDP_SIZE,
    extendedRcode,
    ednsVersion: 0,
    ...flags,
    options: [],
  };
}

function udpLimit(opt: Answer | undefined): number {
  if (opt?.type !== "OPT") return CLASSIC_UDP_SIZE;
  return Math.max(CLASSIC_UDP_SIZE, Math.min(opt.udpPayloadSize, UDP_SIZE));
}

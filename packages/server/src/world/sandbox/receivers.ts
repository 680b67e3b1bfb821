import { createServer, type Server, type Socket } from "node:net";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import type { Database } from "../../kernel/db/index.ts";
import type { Logger } from "../../kernel/telemetry/index.ts";
import type { Clock } from "../../kernel/time/index.ts";
import type { WorkQueue } from "../../kernel/work/index.ts";
import type { Resolver } from "../resolver/port.ts";
import { type Authentication, authenticateMessage } from "./authentication.ts";
import { behaviourOf } from "./behaviour.ts";
import { firstSeen, type RealmKey, realmClock } from "./greylist.ts";
import { storeArrival } from "./inbox.ts";
import { type Provider, parseRealm, providerAt } from "./names.ts";
import { PROXY_TLV_REALM, readProxyHeader } from "./proxy-protocol.ts";

export interface ReceiversOptions {
  database: Database;
  queue: WorkQueue;
  clock: Clock;
  logger: Logger;
  resolver: Resolver;
  /** Key and certificate of STARTTLS, PEM; it is self-signed, as many real ones are. */
  tls: { key: string; cert: string };
}

/** The simulated receiving providers: one listener, told apart by the address that the sender dialled. */
export interface Receivers {
  start(): Promise<{ address: string; port: number }>;
  close(): Promise<void>;
}

interface Visit {
  provider: Provider;
  realm: RealmKey;
  sourceIp: string;
}

const MAX_SIZE = 40 * 1024 * 1024;
const GREYLIST_MS = 4 * 60_000;

class Refusal extends Error {
  readonly responseCode: number;
  constructor(code: number, text: string) {
    super(text);
    this.responseCode = code;
  }
}

export function createReceivers(options: ReceiversOptions): Receivers {
  const { database, queue, clock, logger, resolver } = options;
  const visits = new Map<string, Visit>();
  let connections = 0;
  let listener: Server | undefined;
  const sockets = new Set<Socket>();

  const visitOf = (session: SMTPServerSession): Visit => {
    const visit = visits.get(session.id);
    if (visit === undefined) throw new Refusal(421, "4.3.0 Unknown connection");
    return visit;
  };
  const seedOf = (visit: Visit) => visit.realm.workspaceId;
  const now = (visit: Visit) => realmClock(database, visit.realm, clock.now());

  /** Answers the first attempt of a triplet; true when it is one. */
  async function isFirstAttempt(visit: Visit, from: string, to: string, waitMs: number): Promise<boolean> {
    const at = await now(visit);
    // The return path differs per email, so that its domain stands for the sender.
    const triplet = `${visit.sourceIp} ${from.slice(from.lastIndexOf("@") + 1)} ${to}`.toLowerCase();
    const seen = await firstSeen(database, visit.realm, triplet, at);
    return at.getTime() - seen.getTime() < waitMs;
  }

  async function rcptTo(session: SMTPServerSession, to: string): Promise<void> {
    const visit = visitOf(session);
    const from = session.envelope.mailFrom === false ? "" : session.envelope.mailFrom.address;
    const behaviour = behaviourOf(to, seedOf(visit));
    if (behaviour.refuse) throw new Refusal(behaviour.refuse.code, behaviour.refuse.text);
    if (behaviour.first === "greylist" && (await isFirstAttempt(visit, from, to, GREYLIST_MS))) {
      throw new Refusal(451, "4.7.1 Greylisted, please try again later");
    }
    if (behaviour.first === "rateLimit" && (await isFirstAttempt(visit, from, to, GREYLIST_MS))) {
      throw new Refusal(421, "4.7.0 Too many messages from your address, try again later");
    }
  }

  function checkPolicy(provider: Provider, authentication: Authentication): void {
    const spf = authentication.spf.result === "pass";
    const dkim = authentication.dkim.some(signature => signature.result === "pass");
    if (authentication.dmarc.result === "fail" && authentication.dmarc.policy === "reject") {
      throw new Refusal(550, "5.7.26 Unauthenticated mail is not accepted due to the domain's DMARC policy");
    }
    if (!provider.requiresAuthentication) return;
    if (!spf && !dkim) {
      throw new Refusal(
        550,
        "5.7.26 This mail has been blocked because the sender is unauthenticated: neither SPF nor DKIM passed",
      );
    }
    if (authentication.ptr !== "pass") {
      throw new Refusal(550, "5.7.25 The sending IP has no PTR record, or it does not match the greeting");
    }
  }

  async function data(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
    const visit = visitOf(session);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    if (stream.sizeExceeded) throw new Refusal(552, "5.3.4 Message too big");
    const raw = Buffer.concat(chunks);
    const mailFrom = session.envelope.mailFrom === false ? "" : session.envelope.mailFrom.address;
    const helo = session.hostNameAppearsAs;
    const authentication = await authenticateMessage(
      raw,
      { sourceIp: visit.sourceIp, helo, mailFrom, mta: visit.provider.mxHost },
      resolver,
    );
    checkPolicy(visit.provider, authentication);
    const recipients = session.envelope.rcptTo.map(({ address }) => ({
      address,
      behaviour: behaviourOf(address, seedOf(visit)),
    }));
    const refused = recipients.find(recipient => recipient.behaviour.refuseContent)?.behaviour.refuseContent;
    if (refused) throw new Refusal(refused.code, refused.text);
    const at = await now(visit);
    await storeArrival(database, queue, {
      realm: visit.realm,
      provider: visit.provider.name,
      recipients: recipients.map(({ address, behaviour }) => ({
        address,
        spam: behaviour.spam === true || authentication.dmarc.result === "fail",
        followUps: behaviour.followUps,
      })),
      mailFrom,
      sourceIp: visit.sourceIp,
      helo,
      tls: session.secure,
      authentication,
      raw: raw.toString("latin1"),
      at,
    });
    for (const { address, behaviour } of recipients) {
      if (
        behaviour.first === "dropAfterDot" &&
        (await isFirstAttempt(visit, mailFrom, address, GREYLIST_MS))
      ) {
        socketsOf.get(session.id)?.destroy();
      }
    }
    return "2.0.0 OK, taken by the sandbox";
  }

  const socketsOf = new Map<string, Socket>();
  const answer = (callback: (error?: Error | null) => void) => (error: unknown) => {
    if (error instanceof Refusal) return callback(error);
    logger.error({ err: error }, "A simulated receiver failed");
    callback(new Refusal(451, "4.3.0 The simulated receiver failed"));
  };

  const smtp = new SMTPServer({
    ...options.tls,
    banner: "Mailstead sandbox",
    authOptional: true,
    disabledCommands: ["AUTH"],
    disableReverseLookup: true,
    size: MAX_SIZE,
    logger: false,
    socketTimeout: 60_000,
    onRcptTo(address, session, callback) {
      rcptTo(session, address.address).then(() => callback(), answer(callback));
    },
    onData(stream, session, callback) {
      data(stream, session).then(
        text => callback(null, text),
        error => {
          // What is left of the content must be read before an answer can be given.
          stream.resume();
          answer(callback)(error);
        },
      );
    },
    onClose(session) {
      visits.delete(session.id);
      socketsOf.delete(session.id);
    },
  });
  smtp.on("error", error => logger.debug({ err: error }, "A sender's connection to the sandbox broke"));

  async function welcome(socket: Socket): Promise<void> {
    const header = await readProxyHeader(socket);
    const provider = providerAt(header.destination.address);
    const realm = parseRealm(header.tlvs.get(PROXY_TLV_REALM)?.toString() ?? "");
    if (provider === undefined || realm === undefined) {
      socket.destroy();
      return;
    }
    const id = `s${++connections}`;
    visits.set(id, { provider, realm, sourceIp: header.source.address });
    socketsOf.set(id, socket);
    // The library's own entry for an accepted socket; its types leave the second argument open.
    smtp.connect(socket, {
      id,
      remoteAddress: header.source.address,
      localAddress: header.destination.address,
    });
  }

  return {
    async start() {
      const server = createServer(socket => {
        sockets.add(socket);
        socket.setNoDelay(true);
        socket.on("close", () => sockets.delete(socket));
        socket.on("error", error => logger.debug({ err: error }, "A connection to the sandbox broke"));
        welcome(socket).catch(error => {
          logger.debug({ err: error }, "A connection to the sandbox had no PROXY header");
          socket.destroy();
        });
      });
      listener = server;
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(0, "127.0.0.1", resolve);
      });
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("The sandbox did not get a port");
      return { address: "127.0.0.1", port: address.port };
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>(resolve => (listener ? listener.close(() => resolve()) : resolve()));
    },
  };
}

import {
  SMTPServer,
  type SMTPServerAuthentication,
  type SMTPServerDataStream,
  type SMTPServerOptions,
  type SMTPServerSession,
} from "smtp-server";
import type { Endpoint } from "../../../kernel/listeners.ts";
import type { Logger } from "../../../kernel/telemetry/index.ts";

/** An SMTP refusal; `text` begins with its enhanced code (RFC 3463), such as `5.1.1 No such mailbox`. */
export class Refusal extends Error {
  readonly responseCode: number;

  constructor(code: number, text: string) {
    super(text);
    this.responseCode = code;
  }
}

/** One SMTP connection as the callbacks see it. `User` is who logged in, on listeners with AUTH. */
export interface Visitor<User> {
  /** Of the connection. */
  id: string;
  remoteAddress: string;
  helo: string;
  user: User | undefined;
  /** Empty for the null sender. */
  mailFrom: string;
  recipients: readonly string[];
}

export interface SmtpListenerOptions<User> {
  /** The name in greeting and EHLO. */
  name: string;
  host: string;
  /** 0 picks a free one. */
  port: number;
  /** PEM, for STARTTLS. */
  tls: { key: string; cert: string };
  /** Largest message in bytes. */
  size: number;
  maxClients: number;
  maxRecipients: number;
  logger: Logger;
  /** Checks a login; throws a {@link Refusal}. Absent: no AUTH. Offered after STARTTLS only, and required for mail. */
  login?(credentials: { username: string; password: string }, visitor: Visitor<User>): Promise<User>;
  mailFrom?(address: string, visitor: Visitor<User>): Promise<void>;
  rcptTo(address: string, visitor: Visitor<User>): Promise<void>;
  /** Takes a message; answers the text after 250. Must not be answered before everything is stored. */
  data(raw: Buffer, visitor: Visitor<User>): Promise<string>;
}

const SOCKET_TIMEOUT_MS = 60_000;
const CLOSE_TIMEOUT_MS = 2_000;
/** Bytes of all messages that are being received; more are put off. */
const MAX_BUFFERED = 256 * 1024 * 1024;

/**
 * Opens an SMTP server (RFC 5321): bounded connections, sizes and times; STARTTLS; no VRFY, no EXPN. What a callback
 * throws besides a {@link Refusal} is logged and answered 451.
 */
export async function openSmtpListener<User>(
  options: SmtpListenerOptions<User>,
): Promise<Endpoint & { close(): Promise<void> }> {
  const { logger } = options;
  const users = new Map<string, User>();
  let buffered = 0;

  const visitorOf = (session: SMTPServerSession): Visitor<User> => ({
    id: session.id,
    remoteAddress: session.remoteAddress,
    helo: session.hostNameAppearsAs || "",
    user: users.get(session.id),
    mailFrom: session.envelope.mailFrom === false ? "" : session.envelope.mailFrom.address,
    recipients: session.envelope.rcptTo.map(({ address }) => address),
  });
  const refusalOf = (error: unknown): Refusal => {
    if (error instanceof Refusal) return error;
    logger.error({ err: error, listener: options.name }, "An SMTP command failed");
    return new Refusal(451, "4.3.0 Something went wrong on our side, please try again");
  };
  const settle = (work: Promise<void>, callback: (error?: Error | null) => void) => {
    work.then(
      () => callback(),
      error => callback(refusalOf(error)),
    );
  };

  async function read(stream: SMTPServerDataStream): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      for await (const chunk of stream) {
        if (!Buffer.isBuffer(chunk)) continue;
        size += chunk.length;
        buffered += chunk.length;
        if (buffered > MAX_BUFFERED)
          throw new Refusal(452, "4.3.1 Too much mail at the moment, please try again");
        // What is too large is read to its end, for the answer can only be given there.
        if (size <= options.size) chunks.push(chunk);
      }
    } finally {
      buffered -= size;
    }
    if (stream.sizeExceeded || size > options.size) {
      throw new Refusal(552, `5.3.4 The message is larger than ${options.size} bytes`);
    }
    return Buffer.concat(chunks);
  }

  async function authenticate(auth: SMTPServerAuthentication, session: SMTPServerSession): Promise<void> {
    if (!options.login) throw new Refusal(502, "5.5.1 Authentication is not offered here");
    if (!session.secure) throw new Refusal(538, "5.7.11 Encryption is required first: use STARTTLS");
    // RFC 4616: acting for somebody else is not offered.
    if (auth.authzid && auth.authzid !== auth.username) throw new Refusal(535, "5.7.8 Authentication failed");
    const credentials = { username: auth.username ?? "", password: auth.password ?? "" };
    users.set(session.id, await options.login(credentials, visitorOf(session)));
  }

  const settings: SMTPServerOptions = {
    name: options.name,
    ...options.tls,
    banner: "ready",
    size: options.size,
    maxClients: options.maxClients,
    maxRecipients: options.maxRecipients,
    maxCommandLength: 4096,
    socketTimeout: SOCKET_TIMEOUT_MS,
    closeTimeout: CLOSE_TIMEOUT_MS,
    disableReverseLookup: true,
    hideSMTPUTF8: true,
    logger: false,
    disabledCommands: options.login
      ? ["VRFY", "WIZ", "SHELL", "KILL"]
      : ["AUTH", "VRFY", "WIZ", "SHELL", "KILL"],
    authOptional: options.login === undefined,
    authMethods: ["PLAIN", "LOGIN"],
    authRequiredMessage: "5.7.0 Authentication required",
    onAuth(auth, session, callback) {
      authenticate(auth, session).then(
        () => callback(null, { user: session.id }),
        error => {
          const { responseCode, message } = refusalOf(error);
          callback(null, { responseCode, message });
        },
      );
    },
    onMailFrom(address, session, callback) {
      settle(options.mailFrom?.(address.address, visitorOf(session)) ?? Promise.resolve(), callback);
    },
    onRcptTo(address, session, callback) {
      settle(options.rcptTo(address.address, visitorOf(session)), callback);
    },
    onData(stream, session, callback) {
      read(stream)
        .then(raw => options.data(raw, visitorOf(session)))
        .then(
          text => callback(null, text),
          error => {
            // What is left of the content must be read before an answer can be given.
            stream.resume();
            callback(refusalOf(error));
          },
        );
    },
    onClose(session) {
      users.delete(session.id);
    },
  };
  const server = new SMTPServer(settings);
  server.on("error", error =>
    logger.debug({ err: error, listener: options.name }, "An SMTP connection broke"),
  );

  const address = await new Promise<ReturnType<typeof server.server.address>>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host, () => {
      server.removeListener("error", reject);
      resolve(server.server.address());
    });
  });
  if (address === null || typeof address === "string") throw new Error(`${options.name} did not get a port`);
  return {
    address: address.address,
    port: address.port,
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
}

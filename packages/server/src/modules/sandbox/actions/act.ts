import { connect } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { request } from "undici";
import { noTls, openSession, realTimers } from "../../../mail/smtp/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { INTAKE_ADDRESS, PROVIDERS, TRACKING_ADDRESS } from "../../../world/sandbox/names.ts";
import { autoReply, complaint, deliveryFailure, type Received, reply } from "./answers.ts";

/** A message in a simulated mailbox, as its row says. */
export interface StoredMessage {
  id: string;
  provider: string;
  recipient: string;
  mailFrom: string;
  sourceIp: string;
  raw: string;
}

const HUMAN = {
  "user-agent":
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15",
  "accept-language": "en-US,en;q=0.9",
  accept: "text/html,image/*",
};
const MACHINE = { "user-agent": "Mozilla/5.0 (compatible; LinkScanner/2.1)" };
const TIMEOUT_MS = 10_000;

/**
 * Does what a simulated person, scanner or server does with a message, through real HTTP and SMTP against our own
 * listeners. Nothing else is ever contacted: names resolve in the sandbox, addresses map to loopback.
 */
export async function act(runtime: Runtime, action: string, message: StoredMessage, at: Date): Promise<void> {
  const mail = await simpleParser(Buffer.from(message.raw, "latin1"));
  switch (action) {
    case "open":
      return visit(runtime, images(mail), HUMAN);
    case "machine_open":
      return visit(runtime, images(mail), MACHINE);
    case "click":
      return visit(runtime, links(mail).slice(0, 1), HUMAN);
    case "machine_click":
      return visit(runtime, links(mail), MACHINE);
    case "unsubscribe":
      return unsubscribe(runtime, mail);
    case "reply":
      return send(runtime, message.recipient, replyAddress(mail), reply(received(message, mail, at)));
    case "auto_reply":
      return send(runtime, "", message.mailFrom, autoReply(received(message, mail, at)));
    case "complain":
      return send(runtime, "", message.mailFrom, complaint(received(message, mail, at)));
    case "bounce":
      return send(runtime, "", message.mailFrom, deliveryFailure(received(message, mail, at)));
    default:
      throw new Error(`Unknown sandbox action "${action}"`);
  }
}

function received(message: StoredMessage, mail: ParsedMail, at: Date): Received {
  const provider = PROVIDERS.find(candidate => candidate.name === message.provider) ?? PROVIDERS[0]!;
  return {
    id: message.id,
    recipient: message.recipient,
    mailFrom: message.mailFrom,
    from: replyAddress(mail),
    subject: mail.subject ?? "",
    messageId: mail.messageId ?? "",
    header: message.raw.slice(0, Math.max(0, message.raw.indexOf("\r\n\r\n"))),
    sourceIp: message.sourceIp,
    mxHost: provider.mxHost,
    at,
  };
}

function replyAddress(mail: ParsedMail): string {
  return mail.replyTo?.value[0]?.address ?? mail.from?.value[0]?.address ?? "";
}

function images(mail: ParsedMail): string[] {
  return attributes(mail, /<img\b[^>]*?\ssrc\s*=\s*"(https?:[^"]{1,2000})"/gi);
}

function links(mail: ParsedMail): string[] {
  return attributes(mail, /<a\b[^>]*?\shref\s*=\s*"(https?:[^"]{1,2000})"/gi);
}

function attributes(mail: ParsedMail, pattern: RegExp): string[] {
  const html = mail.html === false ? "" : mail.html;
  return [...html.matchAll(pattern)].map(match => match[1]!.replaceAll("&amp;", "&"));
}

/** Loads URLs of our own tracking hosts; other people's sites do not exist here. */
async function visit(runtime: Runtime, urls: string[], headers: Record<string, string>): Promise<void> {
  for (const url of urls) await fetchOurs(runtime, url, "GET", headers);
}

async function unsubscribe(runtime: Runtime, mail: ParsedMail): Promise<void> {
  const header = mail.headerLines.find(line => line.key === "list-unsubscribe")?.line ?? "";
  const url = /<(https?:[^>\s]{1,2000})>/.exec(header.replaceAll(/\r\n\s+/g, ""))?.[1];
  if (url === undefined) return;
  await fetchOurs(
    runtime,
    url,
    "POST",
    { "content-type": "application/x-www-form-urlencoded" },
    "List-Unsubscribe=One-Click",
  );
}

async function fetchOurs(
  runtime: Runtime,
  url: string,
  method: "GET" | "POST",
  headers: Record<string, string>,
  body?: string,
): Promise<void> {
  const { hostname, host, origin, pathname, search } = new URL(url);
  const api = await runtime.listeners.find("http");
  if (api === undefined) throw new Error("The API has not announced where it listens");
  if (origin !== new URL(runtime.publicUrl).origin) {
    const answer = await runtime.worlds.of("test").resolver.resolve(hostname, "A");
    if (answer.status !== "found" || !answer.records.includes(TRACKING_ADDRESS)) return;
  }
  const response = await request(`http://${api.address}:${api.port}${pathname}${search}`, {
    method,
    headers: { ...headers, host, "x-forwarded-proto": "https" },
    ...(body === undefined ? {} : { body }),
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
  });
  await response.body.dump();
}

/** Delivers mail to the MX of an address, when that is our intake. */
async function send(runtime: Runtime, from: string, to: string, data: Buffer): Promise<void> {
  const { resolver } = runtime.worlds.of("test");
  const mx = await resolver.resolve(to.slice(to.lastIndexOf("@") + 1), "MX");
  const host =
    mx.status === "found"
      ? mx.records.toSorted((a, b) => a.preference - b.preference)[0]?.exchange
      : undefined;
  if (host === undefined) return;
  const address = await resolver.resolve(host, "A");
  // Somebody else's mailboxes: in the simulated internet nobody reads them.
  if (address.status !== "found" || !address.records.includes(INTAKE_ADDRESS)) return;
  const intake = await runtime.listeners.find("intake");
  if (intake === undefined) throw new Error("The SMTP intake has not announced where it listens");
  const socket = connect({ host: intake.address, port: intake.port });
  const session = await openSession(socket, {
    ehloName: "mx.receivers.example",
    mxHost: host,
    timers: realTimers(runtime.clock),
    tls: noTls,
  });
  try {
    const [result] = await session.deliver({ mailFrom: from, recipients: [to], data });
    // Refusing is the intake's right; only a temporary failure is tried again.
    if (result?.status === "deferred" || result?.status === "uncertain")
      throw new Error(`The intake deferred: ${result.text}`);
  } finally {
    await session.quit();
  }
}

import { findAddress, findMessageIds, findName, type Headers } from "./headers.ts";
import { DEFAULT_LIMITS, decodedText, type InboundLimits, type Part, parseMime, walk } from "./mime-tree.ts";
import { readComplaint, readDsn } from "./report.ts";
import type { AutoReplySign, InboundCommon, InboundContent, InboundMessage } from "./types.ts";

/**
 * Says what a message that reached us is: a delivery status notification (RFC 3464), a complaint (RFC 5965), an
 * automatic reply (RFC 3834), a reply, or something else. Only the outermost report counts: one that is quoted inside
 * another message is content. Bounded by `limits`; never throws, whatever the bytes are. Nothing in the answer is
 * authenticated: match it to our own mail by return path or message id before acting on it.
 */
export function classifyInbound(raw: Buffer, limits: InboundLimits = {}): InboundMessage {
  const bounds = { ...DEFAULT_LIMITS, ...limits };
  const root = parseMime(raw, bounds);
  const common = readCommon(root.headers, raw.length > bounds.maxBytes);

  const complaint = readComplaint(root, bounds);
  if (complaint !== undefined) return { ...common, kind: "complaint", ...complaint };
  const dsn = readDsn(root, bounds);
  if (dsn !== undefined) return { ...common, kind: "dsn", ...dsn };

  const content = readContent(root, bounds.maxTextLength);
  const sign = autoReplySign(root.headers, common.subject);
  if (sign !== undefined) return { ...common, kind: "autoReply", sign, ...content };
  const refersBack = common.inReplyTo !== undefined || common.references.length > 0;
  return { ...common, kind: refersBack ? "reply" : "message", ...content };
}

function readCommon(headers: Headers, truncated: boolean): InboundCommon {
  const from = headers.first("from");
  return {
    from: findAddress(from),
    fromName: findName(from),
    subject: headers.text("subject")?.slice(0, 998),
    messageId: findMessageIds(headers.first("message-id"))[0],
    inReplyTo: findMessageIds(headers.first("in-reply-to"))[0],
    references: findMessageIds(headers.first("references")),
    truncated,
  };
}

function readContent(root: Part, maxLength: number): InboundContent {
  let text: string | undefined;
  let html: string | undefined;
  for (const part of walk(root)) {
    if (part.children.length > 0 || isAttachment(part)) continue;
    // A multipart that could not be taken apart is shown as the text it is.
    const isText = part.type.value === "text/plain" || part.type.value.startsWith("multipart/");
    if (isText) text = append(text, part, maxLength);
    else if (part.type.value === "text/html") html = append(html, part, maxLength);
  }
  return { text, html };
}

function append(before: string | undefined, part: Part, maxLength: number): string {
  const start = before === undefined ? "" : `${before}\n`;
  return start + decodedText(part, Math.max(0, maxLength - start.length));
}

function isAttachment(part: Part): boolean {
  return /^\s*attachment\b/i.test(part.headers.first("content-disposition") ?? "");
}

const AUTOREPLY_HEADERS = ["x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply"];
const AUTOREPLY_SUBJECT =
  /^(?:re: ?)?(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|abwesenheits|automatische antwort|réponse automatique|respuesta automática|risposta automatica|automatisch antwoord|autosvar|i am away)/i;

function autoReplySign(headers: Headers, subject: string | undefined): AutoReplySign | undefined {
  // RFC 3834 §5: anything but "no" was not written by a person.
  const autoSubmitted = headers
    .first("auto-submitted")
    ?.split(/[\s;(]/)[0]
    ?.toLowerCase();
  if (autoSubmitted !== undefined && autoSubmitted !== "no") return "auto_submitted";
  if (AUTOREPLY_HEADERS.some(name => !/^(?:no|false|)$/i.test(headers.first(name) ?? "")))
    return "autoreply_header";
  if (/^(?:auto_reply|bulk|junk)$/i.test(headers.first("precedence") ?? "")) return "precedence";
  return AUTOREPLY_SUBJECT.test(subject ?? "") ? "subject" : undefined;
}

import { findAddress, findMessageIds, type Headers, headerText, parseHeaders } from "./headers.ts";
import { decodedBody, type InboundLimits, type Part, splitHeader, walk } from "./mime-tree.ts";
import type { Complaint, DsnAction, DsnRecipient, FeedbackType, OriginalMessage } from "./types.ts";

const DELIVERY_STATUS = new Set(["message/delivery-status", "message/global-delivery-status"]);
const RETURNED = new Set([
  "message/rfc822",
  "text/rfc822-headers",
  "message/global",
  "message/global-headers",
]);
const MAX_RECIPIENTS = 100;

export interface DsnReport {
  readonly reportingMta: string | undefined;
  readonly recipients: readonly DsnRecipient[];
  readonly original: OriginalMessage | undefined;
}

/** The delivery status notification in a message (RFC 3464); `undefined` when it is none. */
export function readDsn(root: Part, limits: Required<InboundLimits>): DsnReport | undefined {
  const status = [...walk(root)].find(part => DELIVERY_STATUS.has(part.type.value));
  if (status !== undefined) {
    const [perMessage, ...groups] = fieldGroups(decodedBody(status), limits);
    const recipients = groups.slice(0, MAX_RECIPIENTS).map(readRecipient);
    // Some senders forget the empty line between the two kinds of fields.
    if (recipients.length === 0 && perMessage?.first("final-recipient") !== undefined) {
      recipients.push(readRecipient(perMessage));
    }
    const known = recipients.filter(recipient => recipient !== undefined);
    if (known.length > 0) {
      const reportingMta = typedValue(perMessage?.first("reporting-mta"));
      return { reportingMta, recipients: known, original: readOriginal(root, limits) };
    }
  }
  return readEximBounce(root, limits);
}

/** Exim before it wrote RFC 3464 said only this much. */
function readEximBounce(root: Part, limits: Required<InboundLimits>): DsnReport | undefined {
  const failed = root.headers.all("x-failed-recipients").join(",").split(",").slice(0, MAX_RECIPIENTS);
  const recipients = failed.flatMap((text): DsnRecipient[] => {
    const finalRecipient = findAddress(text);
    return finalRecipient === undefined ? [] : [{ ...NOTHING_KNOWN, finalRecipient, action: "failed" }];
  });
  if (recipients.length === 0) return undefined;
  return { reportingMta: undefined, recipients, original: readOriginal(root, limits) };
}

const NOTHING_KNOWN = {
  originalRecipient: undefined,
  status: undefined,
  code: undefined,
  diagnostic: undefined,
  remoteMta: undefined,
} as const;

const ACTIONS: ReadonlySet<string> = new Set<DsnAction>([
  "failed",
  "delayed",
  "delivered",
  "relayed",
  "expanded",
]);
const isAction = (text: string): text is DsnAction => ACTIONS.has(text);
const ACTION_BY_CLASS: Readonly<Record<string, DsnAction>> = {
  "2": "delivered",
  "4": "delayed",
  "5": "failed",
};

function readRecipient(fields: Headers): DsnRecipient | undefined {
  const finalRecipient = findAddress(typedValue(fields.first("final-recipient")));
  const originalRecipient = findAddress(typedValue(fields.first("original-recipient")));
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.first("status") ?? "")?.[0];
  const given = fields.first("action")?.split(/[\s(]/)[0]?.toLowerCase() ?? "";
  const action = isAction(given) ? given : ACTION_BY_CLASS[status?.[0] ?? ""];
  if (action === undefined || (finalRecipient ?? originalRecipient ?? status) === undefined) return undefined;
  const diagnostic = typedValue(fields.first("diagnostic-code"))?.slice(0, 1000);
  const code = /^\s*([245]\d\d)\b/.exec(diagnostic ?? "")?.[1];
  return {
    finalRecipient,
    originalRecipient,
    action,
    status,
    code: code === undefined ? undefined : Number(code),
    diagnostic,
    remoteMta: typedValue(fields.first("remote-mta")),
  };
}

/** `rfc822; ann@example.com` without the type in front (RFC 3464 §2.1.2). */
function typedValue(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const value = /^[\w-]{1,40}\s*;/.test(text) ? text.slice(text.indexOf(";") + 1) : text;
  return value.trim() || undefined;
}

/** Field groups separated by empty lines. */
function fieldGroups(body: Buffer, limits: Required<InboundLimits>): Headers[] {
  return headerText(body.subarray(0, limits.maxHeaderBytes))
    .split(/\r?\n[ \t]*(?:\r?\n)+/, MAX_RECIPIENTS + 2)
    .filter(group => group.trim() !== "")
    .map(parseHeaders);
}

/** Headers of the message a report is about, from the returned part. */
function readOriginal(root: Part, limits: Required<InboundLimits>): OriginalMessage | undefined {
  const returned = [...walk(root)].find(part => part !== root && RETURNED.has(part.type.value));
  if (returned === undefined) return undefined;
  const { head } = splitHeader(decodedBody(returned));
  const headers = parseHeaders(headerText(head.subarray(0, limits.maxHeaderBytes)));
  return {
    messageId: findMessageIds(headers.first("message-id"))[0],
    from: findAddress(headers.first("from")),
    to: findAddress(headers.first("to")),
    headers: headers.entries(),
  };
}

const FEEDBACK_TYPES: ReadonlySet<string> = new Set<FeedbackType>([
  "abuse",
  "fraud",
  "virus",
  "other",
  "not-spam",
  "auth-failure",
]);
const isFeedbackType = (text: string): text is FeedbackType => FEEDBACK_TYPES.has(text);

/** The abuse report in a message (ARF, RFC 5965); `undefined` when it is none. */
export function readComplaint(root: Part, limits: Required<InboundLimits>): Complaint | undefined {
  const report = [...walk(root)].find(part => part.type.value === "message/feedback-report");
  if (report === undefined) return undefined;
  const fields = parseHeaders(headerText(decodedBody(report).subarray(0, limits.maxHeaderBytes)));
  const given = fields.first("feedback-type")?.toLowerCase() ?? "";
  // RFC 5965 §3.1: types we don't know are treated as "other"; without any it is a complaint all the same.
  const feedbackType = isFeedbackType(given) ? given : given === "" ? "abuse" : "other";
  return {
    feedbackType,
    notSpam: feedbackType === "not-spam",
    originalRecipients: fields
      .all("original-rcpt-to")
      .slice(0, MAX_RECIPIENTS)
      .flatMap(text => findAddress(text) ?? []),
    sourceIp: fields.first("source-ip"),
    reportedDomain: fields.first("reported-domain")?.toLowerCase(),
    userAgent: fields.first("user-agent"),
    arrivalDate: fields.first("arrival-date") ?? fields.first("received-date"),
    original: readOriginal(root, limits),
  };
}

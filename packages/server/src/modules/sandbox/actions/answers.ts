/** What a simulated receiver or its people answer to a message. Header lines, CRLF, 7 bit. */
export interface Received {
  recipient: string;
  mailFrom: string;
  /** Of the original; already single lines. */
  from: string;
  subject: string;
  messageId: string;
  header: string;
  sourceIp: string;
  mxHost: string;
  at: Date;
  /** Makes Message-IDs and boundaries repeatable. */
  id: string;
}

const rfc5322Date = (at: Date) => at.toUTCString().replace("GMT", "+0000");
const lines = (...parts: string[]) => Buffer.from(`${parts.join("\r\n")}\r\n`, "latin1");
/** Header values come from a message: they must not start a line of their own. */
const oneLine = (text: string) => text.replaceAll(/[\r\n\0]+/g, " ").slice(0, 400);

/** A person's reply. */
export function reply(original: Received): Buffer {
  return lines(
    `From: ${original.recipient}`,
    `To: ${oneLine(original.from)}`,
    `Subject: Re: ${oneLine(original.subject)}`,
    `Date: ${rfc5322Date(original.at)}`,
    `Message-ID: <reply-${original.id}@receivers.example>`,
    `In-Reply-To: ${original.messageId}`,
    `References: ${original.messageId}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=us-ascii",
    "",
    "Thank you, that sounds interesting. Can we talk on Thursday?",
  );
}

/** An out-of-office answer (RFC 3834). */
export function autoReply(original: Received): Buffer {
  return lines(
    `From: ${original.recipient}`,
    `To: ${oneLine(original.from)}`,
    `Subject: Automatic reply: ${oneLine(original.subject)}`,
    `Date: ${rfc5322Date(original.at)}`,
    `Message-ID: <auto-${original.id}@receivers.example>`,
    `In-Reply-To: ${original.messageId}`,
    "Auto-Submitted: auto-replied",
    "X-Auto-Response-Suppress: All",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=us-ascii",
    "",
    "I am out of the office until Monday.",
  );
}

/** A delivery status notification for a message that was accepted first (RFC 3464). */
export function deliveryFailure(original: Received): Buffer {
  const boundary = `dsn-${original.id}`;
  return lines(
    `From: Mail Delivery Subsystem <mailer-daemon@${original.mxHost}>`,
    `To: ${original.mailFrom}`,
    "Subject: Undelivered Mail Returned to Sender",
    `Date: ${rfc5322Date(original.at)}`,
    `Message-ID: <dsn-${original.id}@${original.mxHost}>`,
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    "",
    `--${boundary}`,
    "Content-Type: text/plain; charset=us-ascii",
    "",
    "Your message could not be delivered.",
    "",
    `--${boundary}`,
    "Content-Type: message/delivery-status",
    "",
    `Reporting-MTA: dns; ${original.mxHost}`,
    `Arrival-Date: ${rfc5322Date(original.at)}`,
    "",
    `Final-Recipient: rfc822; ${original.recipient}`,
    "Action: failed",
    "Status: 5.1.1",
    `Remote-MTA: dns; ${original.mxHost}`,
    "Diagnostic-Code: smtp; 550 5.1.1 User unknown in virtual mailbox table",
    "",
    `--${boundary}`,
    "Content-Type: text/rfc822-headers",
    "",
    original.header,
    "",
    `--${boundary}--`,
  );
}

/** A complaint in the Abuse Reporting Format (RFC 5965), as feedback loops send it. */
export function complaint(original: Received): Buffer {
  const boundary = `arf-${original.id}`;
  return lines(
    `From: Feedback Loop <fbl@${original.mxHost}>`,
    `To: ${original.mailFrom}`,
    "Subject: Abuse report",
    `Date: ${rfc5322Date(original.at)}`,
    `Message-ID: <arf-${original.id}@${original.mxHost}>`,
    "MIME-Version: 1.0",
    `Content-Type: multipart/report; report-type=feedback-report; boundary="${boundary}"`,
    "",
    `--${boundary}`,
    "Content-Type: text/plain; charset=us-ascii",
    "",
    "This is an email abuse report.",
    "",
    `--${boundary}`,
    "Content-Type: message/feedback-report",
    "",
    "Feedback-Type: abuse",
    "User-Agent: Mailstead-Sandbox/1.0",
    "Version: 1",
    `Source-IP: ${original.sourceIp}`,
    `Arrival-Date: ${rfc5322Date(original.at)}`,
    `Original-Mail-From: <${original.mailFrom}>`,
    `Original-Rcpt-To: <${original.recipient}>`,
    "",
    `--${boundary}`,
    "Content-Type: message/rfc822",
    "",
    original.header,
    "",
    "(body removed)",
    "",
    `--${boundary}--`,
  );
}

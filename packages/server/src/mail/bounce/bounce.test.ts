import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classifyFailure, type Failure, type FailureStage, retryDelay, shouldGiveUp } from "./index.ts";

/** `550 5.1.1 text`, as it would be heard at a stage. */
function heard(reply: string, stage: FailureStage = "rcpt"): Failure {
  const [, code, enhanced, text = ""] = /^(?:(\d{3}) )?(?:([245]\.\d+\.\d+) )?(.*)$/s.exec(reply)!;
  return { code: code === undefined ? undefined : Number(code), enhanced, text, stage };
}

describe("classifyFailure", () => {
  it.each([
    // Gmail
    [
      "550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking",
      "hard",
      "no_such_address",
    ],
    ["550 5.2.1 The email account that you tried to reach is disabled.", "hard", "address_disabled"],
    [
      "550 5.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages",
      "soft",
      "receiving_too_fast",
    ],
    [
      "450 4.2.1 The user you are trying to contact is receiving mail too quickly.",
      "soft",
      "receiving_too_fast",
    ],
    ["452 4.2.2 The recipient's inbox is out of storage space.", "soft", "mailbox_full"],
    ["552 5.2.2 The recipient's inbox is out of storage space and inactive.", "soft", "mailbox_full"],
    [
      "421 4.7.28 Our system has detected an unusual rate of unsolicited mail originating from your IP address.",
      "policy",
      "spam_suspected",
    ],
    [
      "550 5.7.1 Our system has detected that this message is likely unsolicited mail.",
      "policy",
      "spam_suspected",
    ],
    [
      "550 5.7.26 Your email has been blocked because the sender is unauthenticated. Gmail requires all senders to authenticate",
      "config",
      "authentication_failed",
    ],
    [
      "550 5.7.25 The IP address sending this message does not have a PTR record setup",
      "config",
      "reverse_dns",
    ],
    [
      "421 4.7.27 Your email has been rate limited because SPF authentication didn't pass",
      "config",
      "authentication_failed",
    ],
    ["550 5.7.30 DKIM authentication didn't pass", "config", "authentication_failed"],
    ["550 5.7.32 From header isn't aligned", "config", "authentication_failed"],
    ["421 4.3.0 Temporary System Problem. Try again later.", "transient", "receiver_trouble"],
    ["552 5.3.4 Your message exceeded Google's message size limits.", "content", "message_too_large"],
    [
      "552 5.7.0 This message was blocked because its content presents a potential security issue: prohibited attachment",
      "content",
      "content_refused",
    ],
    // Microsoft
    ["550 5.4.1 Recipient address rejected: Access denied. AS(201806281)", "hard", "no_such_address"],
    [
      "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
      "hard",
      "no_such_address",
    ],
    ["550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302)", "hard", "no_such_address"],
    [
      "550 5.7.515 Access denied, sending domain example.com doesn't meet the required authentication level.",
      "policy",
      "authentication_required",
    ],
    ["550 5.7.606 Access denied, banned sending IP [192.0.2.1].", "policy", "blocklisted"],
    [
      "550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3150).",
      "policy",
      "blocklisted",
    ],
    ["451 4.7.500 Server busy. Please try again later from [192.0.2.1].", "transient", "rate_limited"],
    ["550 5.7.124 Sender not in allowed-senders list", "policy", "recipient_restricted"],
    ["554 5.2.2 mailbox full; STOREDRV.Deliver", "soft", "mailbox_full"],
    ["550 5.7.64 TenantAttribution; Relay Access Denied", "config", "relaying_denied"],
    // Yahoo
    [
      "554 delivery error: dd This user doesn't have a yahoo.com account (ann@yahoo.com) [0]",
      "hard",
      "no_such_address",
    ],
    [
      "554 delivery error: dd Sorry, your message to ann@yahoo.com cannot be delivered. This mailbox is disabled (554.30).",
      "hard",
      "address_disabled",
    ],
    [
      "421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or user complaints",
      "policy",
      "spam_suspected",
    ],
    [
      "553 5.7.1 [BL21] Connections will not be accepted from 192.0.2.1, because the ip is in Spamhaus's list",
      "policy",
      "blocklisted",
    ],
    ["554 5.7.9 Message not accepted for policy reasons.", "config", "authentication_failed"],
    ["452 4.2.2 mailbox full", "soft", "mailbox_full"],
    // Everybody else
    [
      "550 5.1.1 <ann@example.org>: Recipient address rejected: User unknown in virtual mailbox table",
      "hard",
      "no_such_address",
    ],
    ["550 No such user here", "hard", "no_such_address"],
    ["550 5.1.6 Mailbox has moved", "hard", "no_such_address"],
    ["550 5.1.0 Address rejected", "hard", "no_such_address"],
    ["550 Unrouteable address", "hard", "no_such_address"],
    ["5.1.2 example.org: no such domain (NXDOMAIN)", "hard", "no_such_domain"],
    ["5.1.10 example.org does not accept mail (null MX)", "hard", "null_mx"],
    ["556 5.1.10 Domain does not accept mail", "hard", "null_mx"],
    ["550 5.4.4 Host unknown", "hard", "no_such_domain"],
    ["451 4.1.1 User unknown, temporarily", "transient", "receiver_trouble"],
    ["450 4.2.0 Greylisted, see http://postgrey.example", "transient", "greylisted"],
    ["451 4.7.1 Please try again in five minutes", "transient", "greylisted"],
    ["4.4.2 connection timed out", "transient", "network"],
    ["4.4.7 delivery time expired", "transient", "expired"],
    ["421 4.7.0 Try again later", "transient", "rate_limited"],
    ["452 4.5.3 Too many recipients", "transient", "rate_limited"],
    ["452 4.3.1 Insufficient system storage", "transient", "receiver_trouble"],
    ["552 5.2.3 Message too large", "content", "message_too_large"],
    ["554 5.6.0 Malformed message", "content", "content_refused"],
    [
      "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org",
      "policy",
      "blocklisted",
    ],
    ["554 5.7.1 <ann@example.org>: Relay access denied", "config", "relaying_denied"],
    ["550 5.7.0 Local policy violation", "policy", "policy"],
    ["450 4.7.25 Client host rejected: cannot find your reverse hostname", "config", "reverse_dns"],
    ["550 5.1.8 Sender address rejected: Domain not found", "config", "sender_rejected"],
    ["550 rejected", "unknown", "unexplained"],
    ["451 later", "transient", "receiver_trouble"],
  ])("%s → %s %s", (reply, expectedClass, reason) => {
    expect(classifyFailure(heard(reply))).toMatchObject({ class: expectedClass, reason });
  });

  it.each([
    ["550 5.1.1 User unknown", { suppress: "now", retry: false, pauseSender: false }],
    ["452 4.2.2 mailbox full", { suppress: "afterThree", retry: true, pauseSender: false }],
    ["552 5.2.2 mailbox full", { suppress: "afterThree", retry: false, pauseSender: false }],
    ["421 4.3.2 shutting down", { suppress: "never", retry: true, pauseSender: false }],
    ["4.4.7 expired", { suppress: "never", retry: false, pauseSender: false }],
    ["552 5.3.4 too big", { suppress: "never", retry: false, pauseSender: false }],
    ["550 5.7.1 looks like spam", { suppress: "never", retry: false, pauseSender: true }],
    ["421 4.7.28 unsolicited", { suppress: "never", retry: true, pauseSender: true }],
    ["550 5.7.133 senders not allowed", { suppress: "never", retry: false, pauseSender: false }],
    ["550 5.7.26 unauthenticated", { suppress: "never", retry: false, pauseSender: false }],
    ["550 nope", { suppress: "afterThree", retry: false, pauseSender: false }],
  ])("%s → %j", (reply, effect) => {
    expect(classifyFailure(heard(reply))).toMatchObject(effect);
  });

  it.each<[FailureStage, string, object]>([
    [
      "greeting",
      "554 5.7.1 blocked using zen.spamhaus.org",
      { class: "policy", suppress: "never", retry: true },
    ],
    ["greeting", "554 no SMTP service here", { class: "policy", suppress: "never", retry: true }],
    ["ehlo", "550 5.1.1 user unknown", { suppress: "never", retry: true }],
    ["mail", "550 5.1.1 user unknown", { suppress: "never" }],
    ["mail", "550 5.1.8 bad sender", { class: "config", suppress: "never" }],
    ["dsn", "5.1.1 user unknown", { class: "hard", suppress: "now" }],
    ["dot", "550 5.1.1 user unknown", { class: "hard", suppress: "now" }],
  ])("at %s, %s → %j", (stage, reply, expected) => {
    expect(classifyFailure(heard(reply, stage))).toMatchObject(expected);
  });

  const digits = fc.integer({ min: 0, max: 700 });
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom("user unknown", "mailbox full", "spam", "Access denied"),
  );
  const stages = fc.constantFrom<FailureStage>(
    "local",
    "connect",
    "greeting",
    "mail",
    "rcpt",
    "data",
    "dot",
    "dsn",
  );

  it("never suppresses for policy or configuration, nor retries what is refused at RCPT for good", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 400, max: 599 }),
        digits,
        digits,
        text,
        stages,
        (code, a, b, words, stage) => {
          const verdict = classifyFailure({
            code,
            enhanced: `${Math.trunc(code / 100)}.${a % 8}.${b}`,
            text: words,
            stage,
          });
          if (verdict.class === "policy" || verdict.class === "config")
            expect(verdict.suppress).toBe("never");
          if (verdict.suppress === "now") expect(code).toBeGreaterThanOrEqual(500);
          if (verdict.pauseSender) expect(verdict.class).toBe("policy");
          if (code < 500 && verdict.reason !== "expired") expect(verdict.retry).toBe(true);
          if (stage === "greeting" || stage === "mail") expect(verdict.suppress).not.toBe("now");
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("never throws, and looks at a bounded text", () => {
    const words = "user mailbox account size exceeds ".repeat(30_000);
    expect(
      classifyFailure({ code: 550, enhanced: "junk", text: `${words} spam`, stage: "rcpt" }).reason,
    ).not.toBe("spam_suspected");
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.string(),
        fc.option(fc.integer(), { nil: undefined }),
        (words, enhanced, code) => {
          expect(classifyFailure({ code, enhanced, text: words, stage: "rcpt" }).class).toBeTruthy();
        },
      ),
    );
  });
});

describe("retries", () => {
  const minutes = (attempt: number, random: number) => retryDelay(attempt, () => random) / 60_000;

  it("wait longer and longer", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 50].map(attempt => minutes(attempt, 0.5))).toEqual([
      5, 10, 20, 40, 60, 120, 240, 240, 240,
    ]);
  });

  it("are spread by 15 % to both sides", () => {
    expect(minutes(1, 0)).toBeCloseTo(4.25, 6);
    expect(minutes(1, 0.999_999)).toBeCloseTo(5.75, 3);
    expect(minutes(0, 0.5)).toBe(5);
  });

  it("end 72 hours after the first attempt", () => {
    const first = new Date("2026-02-03T00:00:00Z");
    expect(shouldGiveUp(first, new Date("2026-02-05T23:59:59.999Z"))).toBe(false);
    expect(shouldGiveUp(first, new Date("2026-02-06T00:00:00Z"))).toBe(true);
  });
});

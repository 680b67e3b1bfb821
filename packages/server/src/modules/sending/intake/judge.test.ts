import { describe, expect, it } from "vitest";
import { classifyInbound } from "../../../mail/inbound/index.ts";
import type { RecipientContext } from "../received/index.ts";
import { judge, type Match } from "./judge.ts";

const recipient = (position: number, address: string): RecipientContext => ({
  organizationId: "0193a000-0000-7000-8000-000000000001",
  workspaceId: "0193a000-0000-7000-8000-000000000002",
  environment: "test",
  emailId: "0193a000-0000-7000-8000-000000000003",
  position,
  stream: "marketing",
  domainId: "0193a000-0000-7000-8000-000000000004",
  mailboxId: undefined,
  nodeId: undefined,
  provider: undefined,
  tags: [],
  acceptedAt: new Date(0),
  state: "delivered",
  address,
  addressKey: address.toLowerCase(),
  deliveredAt: new Date(0),
  now: new Date(0),
});
const ann = recipient(0, "Ann@example.com");
const bob = recipient(1, "bob@example.com");
const by = (how: Match["by"], ...recipients: RecipientContext[]): Match => ({ by: how, recipients });
const PLAIN = { isReturnPath: false, unsubscribing: [] };

const mail = (...lines: string[]) => classifyInbound(Buffer.from(lines.join("\r\n")));
const dsn = (...groups: [address: string, action: string, status: string][]) =>
  mail(
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    "",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example.com",
    ...groups.flatMap(([address, action, status]) => [
      "",
      `Final-Recipient: rfc822; ${address}`,
      `Action: ${action}`,
      `Status: ${status}`,
    ]),
    "",
    "--b--",
  );
const arf = (type: string, ...recipients: string[]) =>
  mail(
    'Content-Type: multipart/report; report-type=feedback-report; boundary="b"',
    "",
    "--b",
    "Content-Type: message/feedback-report",
    "",
    `Feedback-Type: ${type}`,
    "Version: 1",
    ...recipients.map(address => `Original-Rcpt-To: <${address}>`),
    "",
    "--b--",
  );

describe("delivery reports", () => {
  it("bounces the recipients named by the report, and only them", () => {
    const verdict = judge(
      dsn(["ANN@example.com", "failed", "5.1.1"], ["bob@example.com", "delivered", "2.0.0"]),
      by("token", ann, bob),
      PLAIN,
    );
    expect(verdict.kind).toBe("bounce");
    expect(verdict.effects.map(effect => [effect.kind, effect.recipient.position])).toEqual([["bounce", 0]]);
  });

  it("bounces the only recipient, whatever address it was forwarded to", () => {
    const { effects } = judge(
      dsn(["elsewhere@forwarded.example", "failed", "5.1.1"]),
      by("token", ann),
      PLAIN,
    );
    expect(effects.map(effect => effect.recipient)).toEqual([ann]);
  });

  it.each(["delayed", "delivered", "relayed", "expanded"])("does nothing when it says %s", action => {
    expect(judge(dsn(["ann@example.com", action, "4.4.1"]), by("token", ann), PLAIN)).toEqual({
      kind: "bounce",
      effects: [],
    });
  });

  it("does nothing for addresses that got no copy, and without a match", () => {
    const report = dsn(["eve@example.com", "failed", "5.1.1"], ["mallory@example.com", "failed", "5.1.1"]);
    expect(judge(report, by("token", ann, bob), PLAIN).effects).toEqual([]);
    expect(judge(report, undefined, PLAIN)).toEqual({ kind: "bounce", effects: [] });
  });

  it("does not let one recipient bounce another by quoting the Message-ID", () => {
    const report = dsn(["bob@example.com", "failed", "5.1.1"]);
    expect(judge(report, by("messageId", ann, bob), PLAIN).effects).toEqual([]);
    expect(judge(report, by("messageId", bob), PLAIN).effects).toHaveLength(1);
  });
});

describe("complaints", () => {
  it.each(["abuse", "fraud", "virus", "other", "opt-out"])("take %s for one", type => {
    const verdict = judge(arf(type, "bob@example.com"), by("token", ann, bob), PLAIN);
    expect(verdict).toMatchObject({ kind: "complaint", effects: [{ kind: "complaint", recipient: bob }] });
  });

  it.each(["not-spam", "auth-failure"])("do not take %s for one", type => {
    expect(judge(arf(type, "bob@example.com"), by("token", bob), PLAIN)).toEqual({
      kind: "other",
      effects: [],
    });
  });

  it("find the only recipient when the address was redacted, but never guess among several", () => {
    expect(judge(arf("abuse"), by("token", ann), PLAIN).effects).toHaveLength(1);
    expect(judge(arf("abuse"), by("token", ann, bob), PLAIN).effects).toEqual([]);
  });
});

describe("what people and machines write", () => {
  const reply = (...more: string[]) =>
    mail(
      "From: Bob <bob@example.com>",
      "Subject: Re: Hello",
      "In-Reply-To: <x@y.example>",
      ...more,
      "",
      "Hi",
    );

  it("counts a reply for its sender", () => {
    expect(judge(reply(), by("messageId", ann, bob), PLAIN)).toEqual({
      kind: "reply",
      effects: [{ kind: "reply", recipient: bob }],
    });
  });

  it("does not count a reply from somebody else among several", () => {
    const verdict = judge(
      mail("From: eve@example.com", "In-Reply-To: <x@y.example>", "", "Hi"),
      by("messageId", ann, bob),
      PLAIN,
    );
    expect(verdict).toEqual({ kind: "reply", effects: [] });
  });

  it("keeps automatic replies apart", () => {
    expect(judge(reply("Auto-Submitted: auto-replied"), by("messageId", ann, bob), PLAIN)).toEqual({
      kind: "auto_reply",
      effects: [{ kind: "autoReply", recipient: bob }],
    });
  });

  it("unsubscribes who asks at the return path, and who sends a token", () => {
    const asks = mail("From: ann@example.com", "Subject: unsubscribe", "", "");
    const atReturnPath = { isReturnPath: true, unsubscribing: [] };
    expect(judge(asks, by("token", ann), atReturnPath)).toEqual({
      kind: "unsubscribe",
      effects: [{ kind: "unsubscribe", recipient: ann }],
    });
    // To a person's mailbox it is a word for that person to read.
    expect(judge(asks, by("messageId", ann), PLAIN).kind).toBe("reply");
    expect(judge(asks, undefined, { isReturnPath: false, unsubscribing: [bob] }).effects).toEqual([
      { kind: "unsubscribe", recipient: bob },
    ]);
  });

  it("takes the rest for other mail", () => {
    expect(judge(mail("From: eve@example.com", "Subject: Hello", "", "Hi"), undefined, PLAIN)).toEqual({
      kind: "other",
      effects: [],
    });
  });
});

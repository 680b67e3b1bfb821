import { type Rule, rules } from "./rules.ts";
import type { Failure, FailureStage, FailureVerdict } from "./types.ts";

const MAX_TEXT = 1000;
/** What is said before a recipient was named is about us or the host. */
const BEFORE_RECIPIENT: ReadonlySet<FailureStage> = new Set([
  "connect",
  "greeting",
  "ehlo",
  "starttls",
  "mail",
]);
const BEFORE_SENDER: ReadonlySet<FailureStage> = new Set(["connect", "greeting", "ehlo", "starttls"]);

/**
 * What a failure means and what follows from it. The words decide before the enhanced code, and that before the reply
 * code, because receivers choose their codes carelessly; the first rule that fits wins ({@link rules}). Policy and
 * configuration never suppress the recipient, and nothing said before RCPT does.
 */
export function classifyFailure(failure: Failure): FailureVerdict {
  const said = {
    text: failure.text.slice(0, MAX_TEXT),
    enhanced: /^[245]\.\d{1,3}\.\d{1,3}$/.test(failure.enhanced ?? "") ? failure.enhanced! : "",
    permanent: isPermanent(failure),
    aboutRecipient: !BEFORE_RECIPIENT.has(failure.stage),
  };
  const rule =
    rules.find(candidate => applies(candidate, said)) ?? fallback(said.permanent, said.aboutRecipient);
  return verdict(rule, said.permanent, failure.stage);
}

/** Digits first: a 4xx reply means "later" whatever its enhanced code claims (RFC 5321 §4.2.1). */
function isPermanent(failure: Failure): boolean {
  if (failure.code !== undefined) return failure.code >= 500;
  return failure.enhanced?.startsWith("5") ?? false;
}

interface Said {
  readonly text: string;
  readonly enhanced: string;
  readonly permanent: boolean;
  readonly aboutRecipient: boolean;
}

function applies(rule: Rule, said: Said): boolean {
  if (rule.when === "permanent" && !said.permanent) return false;
  if (rule.when === "temporary" && said.permanent) return false;
  if (rule.class === "hard" && !said.aboutRecipient) return false;
  if (rule.enhanced !== undefined && !rule.enhanced.test(said.enhanced)) return false;
  return rule.text === undefined || rule.text.test(said.text);
}

function fallback(permanent: boolean, aboutRecipient: boolean): Rule {
  if (!permanent) return { class: "transient", reason: "receiver_trouble" };
  return aboutRecipient ? { class: "unknown", reason: "unexplained" } : { class: "policy", reason: "policy" };
}

function verdict(rule: Rule, permanent: boolean, stage: FailureStage): FailureVerdict {
  const { reason } = rule;
  switch (rule.class) {
    case "hard":
      return { class: "hard", reason, suppress: "now", retry: false, pauseSender: false };
    case "soft":
      return { class: "soft", reason, suppress: "afterThree", retry: !permanent, pauseSender: false };
    case "transient":
      // A host that refuses to talk today may talk tomorrow, or another of its hosts may (RFC 5321 §3.1).
      return {
        class: "transient",
        reason,
        suppress: "never",
        retry: reason !== "expired",
        pauseSender: false,
      };
    case "policy": {
      const retry = !permanent || BEFORE_SENDER.has(stage);
      return {
        class: "policy",
        reason,
        suppress: "never",
        retry,
        pauseSender: reason !== "recipient_restricted",
      };
    }
    case "config":
    case "content":
      return { class: rule.class, reason, suppress: "never", retry: !permanent, pauseSender: false };
    case "unknown":
      return { class: "unknown", reason, suppress: "afterThree", retry: false, pauseSender: false };
  }
}

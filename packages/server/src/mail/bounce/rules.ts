import type { FailureClass, FailureReason } from "./types.ts";

/** One line of the table. Everything that is given must fit. */
export interface Rule {
  readonly class: FailureClass;
  readonly reason: FailureReason;
  readonly enhanced?: RegExp;
  readonly text?: RegExp;
  /** Only for 5yz (`permanent`) or only for 4yz and broken connections (`temporary`). Default: both. */
  readonly when?: "permanent" | "temporary";
}

/**
 * What receivers say, most telling first; ties go to the line above. Enhanced codes are those of RFC 3463, RFC 7372,
 * RFC 7505 and the large providers' published lists. Patterns have no nested repetition.
 */
export const rules: readonly Rule[] = [
  // Words that mean one thing whatever the code.
  {
    class: "hard",
    reason: "null_mx",
    text: /null ?mx|does not accept (?:any )?(?:e-?)?mail/i,
    when: "permanent",
  },
  {
    class: "config",
    reason: "relaying_denied",
    text: /relay(?:ing)? (?:access )?(?:is )?(?:denied|not permitted|prohibited)|not permitted to relay|unable to relay|we do not relay/i,
  },
  {
    class: "policy",
    reason: "blocklisted",
    text: /spamhaus|\bzen\.|spamcop|barracudacentral|\bsorbs\b|\buceprotect|\brbl\b|\bdnsbl\b|bl(?:o|a)ck ?list|block list|banned sending ip|\[BL\d+\]|on our (?:block )?list|client host .{0,80} blocked/i,
  },
  {
    class: "transient",
    reason: "greylisted",
    text: /gr[ae]y-?list|postgrey/i,
    when: "temporary",
  },
  {
    class: "soft",
    reason: "mailbox_full",
    text: /(?:mailbox|inbox|account|storage|user).{0,40}(?:\bfull\b|over ?quota|out of storage|exceeded)|quota (?:is )?exceeded|exceed(?:s|ed)? (?:its |the |his |their )?(?:storage )?quota|over quota|mailfolder is full/i,
  },
  {
    class: "soft",
    reason: "receiving_too_fast",
    text: /is receiving mail (?:at a rate|too quickly)|receiving (?:mail|messages) too (?:fast|quickly)/i,
  },

  // The sender's authentication and set-up.
  { class: "policy", reason: "authentication_required", enhanced: /^[45]\.7\.515$/ },
  { class: "policy", reason: "authentication_required", text: /5\.7\.515|required authentication level/i },
  { class: "config", reason: "reverse_dns", enhanced: /^[45]\.7\.25$/ },
  {
    class: "config",
    reason: "reverse_dns",
    text: /\bPTR\b|reverse (?:dns|hostname)|cannot find your (?:reverse )?hostname/i,
  },
  { class: "config", reason: "authentication_failed", enhanced: /^[45]\.7\.(?:2[0-4]|26|27|30|31|32|40|9)$/ },
  {
    class: "config",
    reason: "authentication_failed",
    text: /\bdmarc\b|\bdkim\b.{0,60}(?:fail|did not pass|invalid)|\bspf\b.{0,60}(?:fail|did not pass|not allowed)|unauthenticated (?:email|mail|sender)|not authenticated/i,
  },
  { class: "config", reason: "sender_rejected", enhanced: /^[45]\.1\.[78]$/ },
  {
    class: "config",
    reason: "sender_rejected",
    text: /sender (?:address|domain).{0,20}(?:rejected|does not (?:exist|resolve)|not found|invalid)|domain of sender/i,
  },

  // Reputation and content, in words.
  {
    class: "policy",
    reason: "spam_suspected",
    text: /\bspam\b|unsolicited|\bjunk\b|low reputation|poor reputation|\breputation of|bulk mail|user complaints|\[TSS?\d+\]|suspicious/i,
  },
  {
    class: "content",
    reason: "content_refused",
    text: /virus|malware|infected|prohibited attachment|attachment.{0,30}(?:not allowed|blocked|rejected)/i,
  },
  {
    class: "content",
    reason: "message_too_large",
    text: /(?:message|mail|size).{0,40}(?:too (?:large|big)|exceeds? .{0,30}(?:size|limit|maximum))|maximum message size/i,
  },
  {
    class: "transient",
    reason: "rate_limited",
    text: /too many (?:connections|messages|recipients|emails|mails|sessions|errors)|rate ?limit|throttl|sending too (?:fast|many)|try again later.{0,20}rate|concurrent connections|server busy/i,
    when: "temporary",
  },

  // The address, in words; also where the code is a policy's: Microsoft 365 says 5.4.1 for an unknown user.
  {
    class: "hard",
    reason: "no_such_address",
    enhanced: /^5\.4\.1$/,
    text: /recipient address rejected: access denied/i,
    when: "permanent",
  },
  {
    class: "hard",
    reason: "address_disabled",
    text: /(?:account|mailbox|user|address|recipient|email account).{0,60}(?:is |been )?(?:disabled|deactivated|inactive|suspended|closed|terminated|discontinued)|no longer (?:active|available|valid|in use|employed|with us|works)/i,
    when: "permanent",
  },
  {
    class: "hard",
    reason: "no_such_address",
    text: /(?:user|recipient|mailbox|address|account|addressee|alias|inbox)s? .{0,60}(?:unknown|not (?:be )?found|does ?n[o']t exist|doesn't exist|not exist|invalid|not known|not recognized|unrouteable)|(?:unknown|no such|invalid|non-?existent|bad|unrouteable|undeliverable) (?:local )?(?:user|recipient|mailbox|address|account|destination|person|part)|does not have an? .{0,40}account|doesn't have an? .{0,40}account|not our customer|no mailbox here|there is no such|mailbox unavailable or not local|RecipientNotFound|user not found|recipient not found|recipient rejected/i,
    when: "permanent",
  },
  {
    class: "hard",
    reason: "no_such_domain",
    text: /domain (?:name )?(?:not found|does not exist|unknown)|(?:unknown|no such|invalid) (?:domain|host)|host (?:unknown|not found)|\bnxdomain\b/i,
    when: "permanent",
  },

  // Enhanced codes.
  { class: "hard", reason: "null_mx", enhanced: /^5\.1\.10$/ },
  { class: "hard", reason: "no_such_address", enhanced: /^5\.1\.[01346]$/, when: "permanent" },
  { class: "hard", reason: "no_such_domain", enhanced: /^5\.(?:1\.2|4\.4)$/, when: "permanent" },
  { class: "hard", reason: "address_disabled", enhanced: /^5\.2\.1$/, when: "permanent" },
  { class: "soft", reason: "mailbox_full", enhanced: /^[45]\.2\.2$/ },
  { class: "soft", reason: "mailbox_unavailable", enhanced: /^(?:4\.2\.\d+|5\.2\.0)$/ },
  { class: "content", reason: "message_too_large", enhanced: /^[45]\.(?:2\.3|3\.4)$/ },
  { class: "content", reason: "content_refused", enhanced: /^[45]\.6\.\d+$/ },
  { class: "transient", reason: "greylisted", enhanced: /^4\.7\.1$/, when: "temporary" },
  { class: "transient", reason: "rate_limited", enhanced: /^4\.(?:7\.0|7\.500|5\.3)$/, when: "temporary" },
  { class: "policy", reason: "recipient_restricted", enhanced: /^5\.7\.(?:2|12\d|13\d)$/, when: "permanent" },
  { class: "policy", reason: "policy", enhanced: /^[45]\.7\.\d+$/ },
  { class: "transient", reason: "expired", enhanced: /^[45]\.4\.7$/ },
  { class: "transient", reason: "network", enhanced: /^4\.4\.\d+$/ },
  { class: "transient", reason: "receiver_trouble", enhanced: /^4\.[0135]\.\d+$/ },
  { class: "transient", reason: "receiver_trouble", enhanced: /^5\.(?:3\.[0-3]|4\.[0356])$/ },

  // Words too vague to stand before the codes.
  { class: "hard", reason: "no_such_address", text: /mailbox unavailable/i, when: "permanent" },
  {
    class: "policy",
    reason: "policy",
    text: /policy|blocked|banned|access denied|not allowed|denied by/i,
    when: "permanent",
  },
];

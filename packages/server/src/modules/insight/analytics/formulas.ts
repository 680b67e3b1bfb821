import type { Counters } from "./counters.ts";

/**
 * How far a number can be trusted: `exact` comes from SMTP answers and explicit acts, `directional` shows a trend
 * (opens and clicks are lost and invented on the way), `estimated` is computed from others.
 */
export type AccuracyClass = "exact" | "directional" | "estimated";

export interface Formula {
  name: string;
  kind: "count" | "rate" | "score";
  accuracyClass: AccuracyClass;
  description: string;
  /** Rates are 0–100 with two decimals; null over zero. */
  value(counters: Counters): number | null;
}

const bounced = (c: Counters) => c.hard_bounced + c.soft_bounced;

/** A part of a whole in percent with two decimals; null when the whole is zero. */
export function rate(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 100;
}

const count = (
  name: string,
  accuracyClass: AccuracyClass,
  description: string,
  value: (c: Counters) => number,
): Formula => ({
  name,
  kind: "count",
  accuracyClass,
  description,
  value,
});
const ratio = (
  name: string,
  accuracyClass: AccuracyClass,
  description: string,
  part: (c: Counters) => number,
  whole: (c: Counters) => number,
): Formula => ({ name, kind: "rate", accuracyClass, description, value: c => rate(part(c), whole(c)) });

const MIN_SENDS_FOR_SCORE = 50;

/**
 * 100 − 5 points per percent bounced − 50 per percent complained − 0.5 per percent missing from the estimated inbox
 * placement − 10 per percent unsubscribed above one, + up to 5 for replies (5 % and more); null below 50 sends.
 */
function healthScore(c: Counters): number | null {
  if (c.sent < MIN_SENDS_FOR_SCORE) return null;
  const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
  const unsubscribed = Math.max(0, percent(c.unsubscribed, c.delivered) - 1);
  const reply = Math.min(5, percent(c.replied, c.delivered));
  const score =
    100 -
    5 * percent(bounced(c), c.sent) -
    50 * percent(c.complained, c.delivered) -
    0.5 * percent(bounced(c) + c.complained, c.sent) -
    10 * unsubscribed +
    reply;
  return Math.round(Math.max(0, Math.min(100, score)) * 100) / 100;
}

/** Every metric of the overview, in the order of the funnel. */
export const FORMULAS: readonly Formula[] = [
  count("accepted", "exact", "Recipients of accepted emails, suppressed ones included.", c => c.accepted),
  count(
    "suppressed",
    "exact",
    "Recipients that were not mailed because their address is suppressed.",
    c => c.suppressed,
  ),
  count(
    "sent",
    "exact",
    "Recipients whose receiver was talked to: delivered, bounced or still deferred.",
    c => c.sent,
  ),
  count(
    "delivered",
    "exact",
    "Recipients whose receiver took the email and did not return it.",
    c => c.delivered,
  ),
  count(
    "deferred",
    "exact",
    "Recipients waiting for another attempt.",
    c => c.sent - c.delivered - bounced(c),
  ),
  count("bounced", "exact", "Recipients whose receiver refused or returned the email.", bounced),
  count("hardBounced", "exact", "Bounced because the address does not exist.", c => c.hard_bounced),
  count("softBounced", "exact", "Bounced for any other reason.", c => c.soft_bounced),
  count("failed", "exact", "Recipients given up before any receiver was reached.", c => c.failed),
  count("cancelled", "exact", "Recipients of cancelled emails.", c => c.cancelled),
  count("complained", "exact", "Recipients who reported the email as unwanted.", c => c.complained),
  count("opened", "directional", "Recipients who probably opened the email themselves.", c => c.opened),
  count("machineOpens", "directional", "Opens by proxies and scanners.", c => c.machine_opens),
  count("clicked", "directional", "Recipients who probably followed a link themselves.", c => c.clicked),
  count("machineClicks", "directional", "Clicks by scanners.", c => c.machine_clicks),
  count("replied", "exact", "Recipients who replied; automatic replies do not count.", c => c.replied),
  count("unsubscribed", "exact", "Recipients who unsubscribed.", c => c.unsubscribed),
  ratio(
    "deliveryRate",
    "exact",
    "delivered / sent",
    c => c.delivered,
    c => c.sent,
  ),
  ratio("bounceRate", "exact", "bounced / sent", bounced, c => c.sent),
  ratio(
    "hardBounceRate",
    "exact",
    "hardBounced / sent",
    c => c.hard_bounced,
    c => c.sent,
  ),
  ratio(
    "softBounceRate",
    "exact",
    "softBounced / sent",
    c => c.soft_bounced,
    c => c.sent,
  ),
  ratio(
    "complaintRate",
    "exact",
    "complained / delivered",
    c => c.complained,
    c => c.delivered,
  ),
  ratio(
    "openRate",
    "directional",
    "opened / delivered",
    c => c.opened,
    c => c.delivered,
  ),
  ratio(
    "clickRate",
    "directional",
    "clicked / delivered",
    c => c.clicked,
    c => c.delivered,
  ),
  ratio(
    "clickToOpenRate",
    "directional",
    "clicked / opened",
    c => c.clicked,
    c => c.opened,
  ),
  ratio(
    "replyRate",
    "exact",
    "replied / delivered",
    c => c.replied,
    c => c.delivered,
  ),
  ratio(
    "unsubscribeRate",
    "exact",
    "unsubscribed / delivered",
    c => c.unsubscribed,
    c => c.delivered,
  ),
  ratio(
    "estimatedInboxPlacement",
    "estimated",
    "(sent − bounced − complained) / sent: an upper bound, for nobody tells which folder mail was put into",
    c => c.sent - bounced(c) - c.complained,
    c => c.sent,
  ),
  {
    name: "healthScore",
    kind: "score",
    accuracyClass: "estimated",
    description: "0–100 from bounces, complaints, unsubscribes and replies; null below 50 sends",
    value: healthScore,
  },
];

/** What the tracking edge saw, and what is known around it. Unknown is `undefined`, never a guess. */
export interface EngagementSignals {
  readonly kind: "open" | "click";
  readonly method: string;
  readonly userAgent?: string | undefined;
  readonly acceptLanguage?: string | undefined;
  /** `Sec-Purpose`, `Purpose` or `X-Moz`. */
  readonly purpose?: string | undefined;
  /** Since the receiver accepted the mail. */
  readonly secondsSinceDelivery?: number | undefined;
  /** Every link of the mail was hit within seconds. */
  readonly allLinksHit?: boolean | undefined;
  /** A link nobody can see was hit. */
  readonly honeypotHit?: boolean | undefined;
  /** The unsubscribe link was hit with the others. */
  readonly unsubscribeHitToo?: boolean | undefined;
  /** Recipients of the same domain with a hit in the same second, this one included. */
  readonly recipientsInSameSecond?: number | undefined;
  /** The address belongs to a hosting provider. */
  readonly dataCentre?: boolean | undefined;
}

/**
 * - `human_likely`: nothing speaks against a person; only this may trigger anything.
 * - `proxy`: a mail provider fetched the image for somebody who probably looked.
 * - `privacy_prefetch`: fetched whether or not anybody looked (Apple Mail Privacy Protection, a proxy at delivery).
 * - `bot`: a scanner.
 */
export type OpenKind = "human_likely" | "proxy" | "privacy_prefetch" | "bot";

export type EngagementSign =
  | "honeypot"
  | "method"
  | "prefetch"
  | "scanner_agent"
  | "no_agent"
  | "all_links"
  | "unsubscribe_too"
  | "too_fast"
  | "burst"
  | "no_language"
  | "data_centre";

export interface EngagementVerdict {
  readonly machine: boolean;
  readonly openKind: OpenKind;
  /** What spoke against a person. */
  readonly signs: readonly EngagementSign[];
}

const WEIGHTS: Record<EngagementSign, number> = {
  honeypot: 3,
  method: 3,
  prefetch: 3,
  scanner_agent: 3,
  no_agent: 2,
  all_links: 2,
  unsubscribe_too: 2,
  too_fast: 2,
  burst: 2,
  no_language: 1,
  data_centre: 1,
};
/** One certain sign, or a strong and a weak one: none of the weaker ones proves anything alone. */
const MACHINE = 3;
/** Nobody reads and clicks faster than this after delivery. */
const TOO_FAST_SECONDS = 5;
const BURST = 3;

const SCANNER =
  /bot\b|crawl|spider|scan|preview|curl\/|wget\/|python|java\/|okhttp|go-http-client|node-fetch|axios|headless|phantom|barracuda|proofpoint|mimecast|safelinks|forcepoint|fireeye|trend ?micro|symantec|sophos|zscaler|cloudmark|ironport/i;
const IMAGE_PROXY =
  /GoogleImageProxy|YahooMailProxy|YahooCacheSystem|DuckDuckGo-Favicons|ProtonMail|outlook-image-proxy/i;
/** Apple's relay sends exactly this and nothing more. */
const APPLE_PRIVACY = "Mozilla/5.0";

/**
 * Judges whether a person opened or clicked. Deterministic, so that verdicts can be made again from stored events when the
 * rules improve. User agents are easily forged: they can speak against a person and never for one.
 */
export function classifyEngagement(signals: EngagementSignals): EngagementVerdict {
  const agent = signals.userAgent?.trim() ?? "";
  const early = isEarly(signals);
  if (signals.kind === "open" && signals.method === "GET") {
    if (IMAGE_PROXY.test(agent)) {
      return early
        ? { machine: true, openKind: "privacy_prefetch", signs: ["too_fast"] }
        : { machine: false, openKind: "proxy", signs: [] };
    }
    if (agent === APPLE_PRIVACY) return { machine: true, openKind: "privacy_prefetch", signs: ["prefetch"] };
  }
  const signs = findSigns(signals, agent, early);
  const machine = signs.reduce((sum, sign) => sum + WEIGHTS[sign], 0) >= MACHINE;
  return { machine, openKind: machine ? "bot" : "human_likely", signs };
}

function isEarly({ secondsSinceDelivery }: EngagementSignals): boolean {
  return secondsSinceDelivery !== undefined && secondsSinceDelivery < TOO_FAST_SECONDS;
}

function findSigns(signals: EngagementSignals, agent: string, early: boolean): EngagementSign[] {
  const present: Record<EngagementSign, boolean> = {
    honeypot: signals.honeypotHit === true,
    method: signals.method !== "GET",
    prefetch: /prefetch|preview/i.test(signals.purpose ?? ""),
    scanner_agent: SCANNER.test(agent.slice(0, 500)),
    no_agent: agent === "",
    all_links: signals.allLinksHit === true,
    unsubscribe_too: signals.unsubscribeHitToo === true,
    too_fast: early,
    burst: (signals.recipientsInSameSecond ?? 1) >= BURST,
    // Mail clients fetch images without a language; browsers follow links with one.
    no_language: signals.kind === "click" && (signals.acceptLanguage ?? "").trim() === "",
    data_centre: signals.dataCentre === true,
  };
  return SIGNS.filter(sign => present[sign]);
}

const SIGNS: readonly EngagementSign[] = [
  "honeypot",
  "method",
  "prefetch",
  "scanner_agent",
  "no_agent",
  "all_links",
  "unsubscribe_too",
  "too_fast",
  "burst",
  "no_language",
  "data_centre",
];

import { z } from "@hono/zod-openapi";
import type { Environment } from "../../../kernel/tenancy.ts";

export const STREAMS = ["transactional", "marketing", "outreach"] as const;
export type Stream = (typeof STREAMS)[number];

const cap = z.int().min(0).max(2_000_000_000).nullable();
export const streamLimits = z
  .strictObject({
    perMinute: cap.openapi({ description: "Recipients per minute; null: no cap.", example: 60 }),
    perDay: cap.openapi({ description: "Recipients per UTC day; null: no cap.", example: 200 }),
  })
  .openapi("StreamLimits", { example: { perMinute: 60, perDay: 200 } });
export type StreamLimits = z.output<typeof streamLimits>;

export const limitsSchema = z
  .strictObject({
    transactional: streamLimits.openapi({ description: "Caps of transactional mail." }),
    marketing: streamLimits.openapi({ description: "Caps of marketing mail." }),
    outreach: streamLimits.openapi({ description: "Caps of outreach mail." }),
  })
  .openapi("WorkspaceLimits", {
    example: {
      transactional: { perMinute: 60, perDay: 200 },
      marketing: { perMinute: null, perDay: 200 },
      outreach: { perMinute: null, perDay: 200 },
    },
  });
export type Limits = z.output<typeof limitsSchema>;

/** What a live workspace may send a day, per stream, until it is trusted. */
export const LIMITED_PER_DAY = 200;

/** The caps a workspace starts with: a small day in the live world, none in the sandbox. */
export function startingLimits(environment: Environment): Limits {
  const perDay = environment === "live" ? LIMITED_PER_DAY : null;
  const each = (): StreamLimits => ({ perMinute: null, perDay });
  return { transactional: each(), marketing: each(), outreach: each() };
}

/** Streams whose day is longer than an untrusted workspace may have. */
export function streamsBeyondStart(limits: Limits): Stream[] {
  return STREAMS.filter(stream => limits[stream].perDay === null || limits[stream].perDay > LIMITED_PER_DAY);
}

/** The caps after trust is given: those that still stand as they started are lifted. */
export function limitsOnceTrusted(limits: Limits): Limits {
  const lifted = (caps: StreamLimits): StreamLimits =>
    caps.perDay === LIMITED_PER_DAY ? { ...caps, perDay: null } : caps;
  return {
    transactional: lifted(limits.transactional),
    marketing: lifted(limits.marketing),
    outreach: lifted(limits.outreach),
  };
}

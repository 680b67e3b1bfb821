import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import { FORMULAS } from "./formulas.ts";

const stamp = "2026-11-22T10:15:03.000Z";

export const metricSchema = z
  .object({
    name: z.string().openapi({
      description: `One of ${FORMULAS.map(formula => formula.name).join(", ")}.`,
      example: "openRate",
    }),
    value: z.number().nullable().openapi({
      description:
        "A count, or a rate or score of 0–100 with two decimals; null where it is divided by zero or too few.",
      example: 30,
    }),
    previous: z
      .number()
      .nullable()
      .openapi({ description: "The value of the period before, of equal length.", example: 28 }),
    change: z.number().nullable().openapi({
      description: "How much it changed against the period before, in percent; null without a base.",
      example: 7.14,
    }),
    accuracyClass: z.enum(["exact", "directional", "estimated"]).openapi({
      description:
        "`exact`: from SMTP answers and explicit acts; `directional`: shows a trend; `estimated`: computed.",
    }),
    updatedAt: z.iso
      .datetime()
      .openapi({ description: "Everything that happened before this time is counted.", example: stamp }),
  })
  .openapi("Metric", {
    description: "One number with what it is worth.",
    example: {
      name: "openRate",
      value: 30,
      previous: 28,
      change: 7.14,
      accuracyClass: "directional",
      updatedAt: stamp,
    },
  });

const period = z.object({
  from: z.iso.datetime().openapi({ description: "First hour, inclusive." }),
  to: z.iso.datetime().openapi({ description: "End, exclusive." }),
});

const counts = {
  accepted: z.int().openapi({ description: "Accepted recipients." }),
  sent: z.int().openapi({ description: "Recipients handed over." }),
  delivered: z.int().openapi({ description: "Delivered recipients." }),
  bounced: z.int().openapi({ description: "Bounced recipients." }),
  complained: z.int().openapi({ description: "Complaints." }),
  opened: z.int().openapi({ description: "Recipients who opened." }),
  clicked: z.int().openapi({ description: "Recipients who clicked." }),
  replied: z.int().openapi({ description: "Recipients who replied." }),
};
const countsExample = {
  accepted: 50,
  sent: 50,
  delivered: 49,
  bounced: 1,
  complained: 0,
  opened: 15,
  clicked: 3,
  replied: 1,
};

const point = z
  .object({ at: z.iso.datetime().openapi({ description: "Start of the hour or day, UTC." }), ...counts })
  .openapi("AnalyticsPoint", {
    description: "One step of the trend.",
    example: { at: "2026-11-22T10:00:00.000Z", ...countsExample },
  });

const group = z
  .object({
    key: z.string().openapi({ description: "An id, a provider, a stream or a tag.", example: "google" }),
    ...counts,
  })
  .openapi("AnalyticsGroup", {
    description: "The counters of one value of a dimension.",
    example: { key: "google", ...countsExample },
  });

export const DIMENSIONS = ["workspace", "domain", "node", "mailbox", "provider", "stream", "tag"] as const;

export const overviewSchema = z
  .object({
    period: period.openapi({ description: "What is counted: emails accepted in this time." }),
    previousPeriod: period.openapi({ description: "What it is compared with." }),
    metrics: z
      .array(metricSchema)
      .openapi({ description: "Counts, rates and scores, in the order of the funnel." }),
    series: z
      .array(point)
      .openapi({ description: "The trend: hours up to three days, days beyond. Empty steps are left out." }),
    groups: z
      .array(group)
      .openapi({ description: "The counters by the asked dimension, largest first, at most 50." }),
    updatedAt: z.iso
      .datetime()
      .openapi({ description: "Everything that happened before this time is counted.", example: stamp }),
  })
  .openapi("AnalyticsOverview", {
    description: "How the mail of a period fared.",
    example: {
      period: { from: "2026-11-15T00:00:00.000Z", to: "2026-11-22T00:00:00.000Z" },
      previousPeriod: { from: "2026-11-08T00:00:00.000Z", to: "2026-11-15T00:00:00.000Z" },
      metrics: [
        {
          name: "openRate",
          value: 30,
          previous: 28,
          change: 7.14,
          accuracyClass: "directional",
          updatedAt: stamp,
        },
      ],
      series: [{ at: "2026-11-15T00:00:00.000Z", ...countsExample }],
      groups: [{ key: "google", ...countsExample }],
      updatedAt: stamp,
    },
  });

export const usageSchema = z
  .object({
    id: z.string().openapi({
      description: "The same for the same workspace, day and metric: import it as often as you like.",
    }),
    workspaceId: idSchema("ws", "The workspace."),
    workspaceExternalId: z.string().nullable().openapi({ description: "Your own id of the workspace." }),
    day: z.iso
      .date()
      .openapi({ description: "The UTC day on the workspace's clock.", example: "2026-11-22" }),
    metric: z.enum(["recipients_accepted", "recipients_delivered"]).openapi({
      description:
        "`recipients_accepted`: accepted and not suppressed; `recipients_delivered`: delivered of those.",
    }),
    quantity: z.int().openapi({
      description: "How many. It may still grow for two days (late bounces may shrink it).",
      example: 4711,
    }),
  })
  .openapi("UsageRecord", {
    description: "What a workspace used on one day, for your billing.",
    example: {
      id: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv:2026-11-22:recipients_accepted",
      workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
      workspaceExternalId: "customer-17",
      day: "2026-11-22",
      metric: "recipients_accepted",
      quantity: 4711,
    },
  });

import { z } from "@hono/zod-openapi";
import type { OperationDefinition } from "../../../kernel/operations/index.ts";

const plannedRecord = z
  .object({
    type: z.string().openapi({ description: "Type of the DNS record.", example: "A" }),
    name: z.string().openapi({ description: "Name of the record.", example: "mx1.svc.example.com" }),
    value: z
      .string()
      .nullable()
      .openapi({ description: "Its value; null while only the provider knows it.", example: null }),
  })
  .openapi("PlannedRecord", { description: "A DNS record that will be written." });

const plannedServer = z
  .object({
    provider: z.string().openapi({ description: "The provider.", example: "sandbox" }),
    region: z.string().openapi({ description: "The provider's region.", example: "eu-central" }),
    size: z.string().openapi({ description: "The provider's size.", example: "starter" }),
  })
  .openapi("PlannedServer", { description: "A server that will be ordered." });

/** The answer to `dryRun: true`: what would happen, and what it would cost. */
export const planSchema = z
  .object({
    steps: z
      .array(
        z.object({
          name: z.string().openapi({ description: "Name of the step.", example: "create_server" }),
          title: z.string().openapi({ description: "The step in words.", example: "Create the server" }),
          seconds: z.number().min(0).openapi({ description: "How long it usually takes.", example: 30 }),
        }),
      )
      .openapi({ description: "The steps in their order." }),
    records: z.array(plannedRecord).openapi({ description: "DNS records that will be written." }),
    servers: z.array(plannedServer).openapi({ description: "Servers that will be ordered." }),
    minutes: z.number().min(0).openapi({ description: "How long it usually takes in all.", example: 2 }),
    money: z
      .object({
        amount: z.int().openapi({ description: "Per month, in minor units.", example: 999 }),
        currency: z.string().length(3).openapi({ description: "ISO 4217.", example: "USD" }),
      })
      .nullable()
      .openapi({ description: "What it adds to the monthly bill; null when nothing." }),
  })
  .openapi("Plan", {
    description: "What an operation would do.",
    example: {
      steps: [{ name: "create_server", title: "Create the server", seconds: 30 }],
      records: [{ type: "A", name: "mx1.svc.example.com", value: null }],
      servers: [{ provider: "sandbox", region: "eu-central", size: "starter" }],
      minutes: 2,
      money: { amount: 999, currency: "USD" },
    },
  });

export type Plan = z.input<typeof planSchema>;

/** The plan of an operation: its steps and their time, and whatever else is known beforehand. */
export function planOf<Runtime, Input>(
  definition: Pick<OperationDefinition<Runtime, Input>, "steps">,
  known: Partial<Pick<Plan, "records" | "servers" | "money">> = {},
): Plan {
  const steps = definition.steps.map(({ name, title, seconds }) => ({ name, title, seconds }));
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
  return {
    steps,
    records: known.records ?? [],
    servers: known.servers ?? [],
    minutes: Math.ceil(seconds / 6) / 10,
    money: known.money ?? null,
  };
}

import { z } from "@hono/zod-openapi";

export const sizeSchema = z
  .object({
    name: z.string().openapi({ description: "The provider's name of the size.", example: "starter" }),
    cpus: z.number().openapi({ description: "Virtual processors.", example: 1 }),
    memoryMb: z.number().openapi({ description: "Memory in MB.", example: 2048 }),
    diskGb: z.number().openapi({ description: "Disk in GB.", example: 40 }),
    monthlyPrice: z.int().openapi({ description: "Price per month, in minor units.", example: 999 }),
    currency: z.string().length(3).openapi({ description: "ISO 4217.", example: "USD" }),
  })
  .openapi("ServerSize", { description: "A size of server, with its price." });

export const regionSchema = z
  .object({
    provider: z.string().openapi({ description: "The provider of servers.", example: "sandbox" }),
    name: z.string().openapi({ description: "The provider's name of the region.", example: "eu-central" }),
    title: z.string().openapi({ description: "The region in words.", example: "Frankfurt" }),
    sizes: z.array(sizeSchema).openapi({ description: "What can be ordered there." }),
  })
  .openapi("Region", {
    description: "Where nodes can be created.",
    example: {
      provider: "sandbox",
      name: "eu-central",
      title: "Frankfurt",
      sizes: [{ name: "starter", cpus: 1, memoryMb: 2048, diskGb: 40, monthlyPrice: 999, currency: "USD" }],
    },
  });

import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import type { DnsAccountRow } from "./tables.ts";

const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .openapi({ description: "Your name for the account.", example: "Main DNS" });

const credentials = z.string().min(1).max(10_000).openapi({
  format: "password",
  writeOnly: true,
  description:
    "What the provider gave you for its API. Kept in the vault, never returned. `sandbox` takes none.",
  example: "token-of-the-provider",
});

export const createDnsAccountSchema = z
  .object({
    name,
    provider: z
      .string()
      .regex(/^[a-z0-9_-]{1,40}$/)
      .default("sandbox")
      .openapi({
        description: "The DNS provider. Default: `sandbox`, the only one for test keys.",
        example: "sandbox",
      }),
    workspaceId: idSchema(
      "ws",
      "The workspace that owns the account. Default: all workspaces may use it.",
    ).optional(),
    credentials: credentials.optional(),
  })
  .openapi({ example: { name: "Main DNS", provider: "sandbox" } });

export const updateDnsAccountSchema = z
  .object({ name: name.optional(), credentials: credentials.optional() })
  .openapi({ example: { name: "Main DNS" } });

export const dnsAccountSchema = z
  .object({
    id: idSchema("dnsacc", "The account."),
    workspaceId: idSchema("ws", "The workspace that owns it.")
      .nullable()
      .openapi({ description: "The workspace that owns it; null when all may use it.", example: null }),
    name: z.string().openapi({ description: "Your name for it.", example: "Main DNS" }),
    provider: z.string().openapi({ description: "The DNS provider.", example: "sandbox" }),
    zones: z
      .array(z.string())
      .openapi({ description: "Zones it may write, as found at the last check.", example: ["example.com"] }),
    createdAt: z.iso.datetime().openapi({ description: "When it was made." }),
    updatedAt: z.iso.datetime().openapi({ description: "When it was last changed or checked." }),
  })
  .openapi("DnsAccount", {
    description: "An account at a DNS provider, with which Mailstead writes records.",
    example: {
      id: "dnsacc_01jd8x3q4vf7k9m2n5p6r8s0tv",
      workspaceId: null,
      name: "Main DNS",
      provider: "sandbox",
      zones: ["example.com"],
      createdAt: "2026-11-22T10:00:00.000Z",
      updatedAt: "2026-11-22T10:00:00.000Z",
    },
  });

export type DnsAccountAnswer = z.input<typeof dnsAccountSchema>;

/** The account as the API shows it, without its credentials. */
export function toDnsAccount(row: DnsAccountRow): DnsAccountAnswer {
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    name: row.name,
    provider: row.provider,
    zones: row.zones,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

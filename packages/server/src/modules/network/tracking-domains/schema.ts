import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import { trackingRecords } from "./records.ts";
import type { TrackingDomainRow } from "./tables.ts";

export const createTrackingDomainSchema = z
  .object({
    domainId: idSchema("dom", "The sending domain whose links it carries."),
    label: z
      .string()
      .toLowerCase()
      .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, "must be one DNS label of letters, digits and hyphens")
      .default("track")
      .openapi({ description: "First label of the host, before the domain's name.", example: "track" }),
  })
  .openapi({ example: { domainId: "dom_01jd8x3q4vf7k9m2n5p6r8s0tv", label: "track" } });

export const trackingDomainExample = {
  id: "trk_01jd8x3q4vf7k9m2n5p6r8s0tv" as const,
  workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv" as const,
  domainId: "dom_01jd8x3q4vf7k9m2n5p6r8s0tv" as const,
  host: "track.acme.com",
  status: "pending_dns" as const,
  records: [
    { type: "CNAME" as const, name: "track.acme.com", value: "track.svc.example.com" },
    {
      type: "CNAME" as const,
      name: "_acme-challenge.track.acme.com",
      value: "01jd8x3q4vf7k9m2n5p6r8s0tv.acme.svc.example.com",
    },
  ],
  certificateId: null,
  lastCheckedAt: null,
  error: null,
  createdAt: "2026-11-22T10:00:00.000Z",
  updatedAt: "2026-11-22T10:00:00.000Z",
};

export const trackingDomainSchema = z
  .object({
    id: idSchema("trk", "The tracking domain."),
    workspaceId: idSchema("ws", "The workspace."),
    domainId: idSchema("dom", "The sending domain."),
    host: z
      .string()
      .openapi({ description: "The host that links and pixels use.", example: "track.acme.com" }),
    status: z.enum(["pending_dns", "issuing", "active", "broken"]).openapi({
      description:
        "Links are rewritten only while it is `active`. `broken`: the records are gone; links already sent keep working where they still arrive.",
    }),
    records: z
      .array(
        z.object({
          type: z.literal("CNAME").openapi({ description: "Type of the record." }),
          name: z.string().openapi({ description: "Name of the record." }),
          value: z.string().openapi({ description: "Its value." }),
        }),
      )
      .openapi({ description: "Records to publish; both must stay, the second for renewals." }),
    certificateId: idSchema("cert", "Its certificate.")
      .nullable()
      .openapi({ description: "Its certificate, once there is one.", example: null }),
    lastCheckedAt: z.iso
      .datetime()
      .nullable()
      .openapi({ description: "When its records were last looked up." }),
    error: z.string().nullable().openapi({ description: "What is missing or wrong, in words." }),
    createdAt: z.iso.datetime().openapi({ description: "When it was made." }),
    updatedAt: z.iso.datetime().openapi({ description: "When it last changed." }),
  })
  .openapi("TrackingDomain", {
    description: "A host of the customer's own domain on which opens and clicks are tracked.",
    example: trackingDomainExample,
  });

/** A tracking domain as the API shows it. */
export function toTrackingDomain(row: TrackingDomainRow): z.input<typeof trackingDomainSchema> {
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    domainId: row.domainId,
    host: row.host,
    status: row.status,
    records: trackingRecords(row),
    certificateId: row.certificateId,
    lastCheckedAt: row.lastCheckedAt?.toISOString() ?? null,
    error: row.error,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

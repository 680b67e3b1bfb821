import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import { nameProblem } from "../../../mail/address/index.ts";
import { isTimezone, localDay } from "./day.ts";
import { MAILBOX_STATUSES, type MailboxRow, type MailboxStatus } from "./tables.ts";

const EXAMPLE_TIME = "2026-11-22T10:00:00.000Z";

const displayName = z
  .string()
  .max(256)
  .refine(name => nameProblem(name) === undefined, { error: "must be plain text without control characters" })
  .nullable()
  .openapi({ description: "Name shown beside the address.", example: "Ann Example" });
const quotaMb = z
  .int()
  .min(1)
  .max(1_048_576)
  .openapi({ description: "Storage in MB, 1–1,048,576. Default 1,024.", example: 1024 });
const perDay = z.int().min(0).max(1_000_000).openapi({
  description: "Recipients it may send to per day of its own time zone. Default 500.",
  example: 500,
});
const timezone = z
  .string()
  .max(64)
  .refine(isTimezone, { error: "must be an IANA time zone such as Europe/Berlin" })
  .openapi({ description: "IANA time zone in which its day begins. Default UTC.", example: "Europe/Berlin" });

const fields = {
  id: idSchema("mbx", "The mailbox's id."),
  workspaceId: idSchema("ws", "The workspace it belongs to."),
  domainId: idSchema("dom", "Its domain."),
  address: z
    .string()
    .openapi({ description: "Its address, in lower case.", example: "ann@mail.acme.example" }),
  displayName,
  quotaMb,
  perDay,
  timezone,
  status: z.enum(MAILBOX_STATUSES).openapi({
    description:
      "`creating`: the mailbox host makes it; `active`; `paused`: by you; `disabled`: by us; `rate_limited`: its daily limit is used up until its next day.",
    example: "active",
  }),
  usedToday: z.int().openapi({ description: "Recipients sent to on its present day.", example: 12 }),
  createdAt: z.iso.datetime().openapi({ description: "When it was created.", example: EXAMPLE_TIME }),
  updatedAt: z.iso.datetime().openapi({ description: "When it was last changed.", example: EXAMPLE_TIME }),
};

const example = {
  id: "mbx_01jd8x3q4vf7k9m2n5p6r8s0tv",
  workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
  domainId: "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
  address: "ann@mail.acme.example",
  displayName: "Ann Example",
  quotaMb: 1024,
  perDay: 500,
  timezone: "Europe/Berlin",
  status: "active",
  usedToday: 12,
  createdAt: EXAMPLE_TIME,
  updatedAt: EXAMPLE_TIME,
} as const;

export const mailboxSchema = z
  .object(fields)
  .openapi("Mailbox", { description: "An address that people send and receive with.", example });

export const mailboxWithPasswordSchema = z
  .object({
    ...fields,
    password: z.string().openapi({
      description: "Its password for SMTP and IMAP. Shown this once; we keep only a hash.",
      example: "q3rZ8xk1Vw5t7y9AbCdEfGhI",
    }),
  })
  .openapi("MailboxWithPassword", {
    description: "A mailbox with its new password.",
    example: { ...example, password: "q3rZ8xk1Vw5t7y9AbCdEfGhI" },
  });

export const createMailboxInput = z
  .strictObject({
    domainId: idSchema("dom", "A verified domain."),
    localPart: z
      .string()
      .min(1)
      .max(64)
      .openapi({ description: "The part before the @; kept in lower case.", example: "ann" }),
    displayName: displayName.optional(),
    quotaMb: quotaMb.default(1024),
    perDay: perDay.default(500),
    timezone: timezone.default("UTC"),
  })
  .openapi("CreateMailbox", {
    example: { domainId: "dom_01jd8x3q4vf7k9m2n5p6r8s0tv", localPart: "ann", displayName: "Ann Example" },
  });
export type CreateMailboxInput = z.output<typeof createMailboxInput>;

export const updateMailboxInput = z
  .strictObject({
    displayName: displayName.optional(),
    quotaMb: quotaMb.optional(),
    perDay: perDay.optional(),
    timezone: timezone.optional(),
  })
  .openapi("UpdateMailbox", { example: { perDay: 200 } });
export type UpdateMailboxInput = z.output<typeof updateMailboxInput>;

/** A mailbox as the API shows it. `now` is the workspace's clock. */
export function toMailbox(row: MailboxRow, now: Date): z.input<typeof mailboxSchema> {
  const usedToday = row.day === localDay(now, row.timezone) ? row.dayUsed : 0;
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    domainId: row.domainId,
    address: row.address,
    displayName: row.displayName,
    quotaMb: row.quotaMb,
    perDay: row.perDay,
    timezone: row.timezone,
    status: shownStatus(row, usedToday),
    usedToday,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** The limit ends by itself at the next midnight, so it is told from the count and never stored. */
function shownStatus(row: MailboxRow, usedToday: number): MailboxStatus {
  return row.status === "active" && usedToday > 0 && usedToday >= row.perDay ? "rate_limited" : row.status;
}

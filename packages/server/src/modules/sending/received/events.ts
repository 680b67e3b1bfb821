import { z } from "@hono/zod-openapi";
import { type Id, idSchema, parseId } from "../../../kernel/ids/index.ts";
import { defineRenderedEvent, type EventRenderer } from "../../../kernel/log/index.ts";
import { receivedFields } from "./schema.ts";
import type { ReceivedKind } from "./tables.ts";

/** What the log keeps: addresses and subject are joined when the event is shown, so that they can be erased. */
export interface StoredReceivedEmail {
  receivedEmailId: Id<"recv">;
  workspaceId: Id<"ws">;
  kind: ReceivedKind;
  emailId: Id<"email"> | null;
  position: number | null;
}

export const emailReceived = defineRenderedEvent<StoredReceivedEmail>()({
  type: "email.received",
  description: "Mail came to an address we receive for. Its text and source are at `receivedEmails.get`.",
  schema: z.object({ receivedEmailId: idSchema("recv", "The received email."), ...receivedFields }),
  example: {
    receivedEmailId: "recv_01jd8x3q4vf7k9m2n5p6r8s0tv",
    workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
    kind: "reply",
    emailId: "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
    position: 0,
    from: "ann@example.com",
    to: "hello@acme.example",
    subject: "Re: Your invoice",
  },
});

const storedId = z.object({ receivedEmailId: z.string() });

interface Joined {
  id: string;
  from: string | null;
  to: string;
  subject: string | null;
}

/** Joins addresses and subject of mail that still exists. */
export const receivedRenderer: EventRenderer = {
  prefix: emailReceived.type,
  async render(tx, rows) {
    const ids = rows.map(row => {
      const stored = storedId.safeParse(row.data);
      return stored.success ? parseId(stored.data.receivedEmailId) : undefined;
    });
    const found = await tx.query<Joined>(
      `SELECT id, from_address AS "from", to_address AS "to", subject FROM tenant.received_emails
       WHERE organization_id = ANY ($1::uuid[]) AND id = ANY ($2::uuid[])`,
      [[...new Set(rows.map(row => row.organizationId))], ids.filter(id => id !== undefined)],
    );
    const known = new Map(found.map(({ id, ...joined }) => [id, joined]));
    return rows.map((row, index) => ({
      ...(typeof row.data === "object" ? row.data : {}),
      ...(known.get(ids[index] ?? "") ?? { from: null, to: null, subject: null }),
    }));
  },
};

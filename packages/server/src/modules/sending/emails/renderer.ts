import { z } from "zod";
import { parseId } from "../../../kernel/ids/index.ts";
import type { EventRenderer, LogRow } from "../../../kernel/log/index.ts";

/** The part of an event's data that finds its recipient. */
const reference = z.object({ emailId: z.string(), position: z.int(), link: z.int().optional() });

interface Joined {
  place: number;
  subject: string | null;
  metadata: string | null;
  address: string | null;
  url: string | null;
}

/**
 * Joins what the log must not keep: address, subject, metadata, and where a followed link leads. They are null (or
 * empty) once the email was erased. Rows that name no email are shown as they are.
 */
export const emailEventRenderer: EventRenderer = {
  prefix: "email.",
  async render(tx, rows) {
    const wanted = rows.flatMap((row, index) => {
      const found = referenceOf(row);
      return found === undefined ? [] : [{ ...found, organizationId: row.organizationId, index }];
    });
    if (wanted.length === 0) return rows.map(row => row.data);
    const joined = await tx.query<Joined>(
      `SELECT k.place, e.subject, e.metadata, e.links[k.link + 1] AS url, r.address
       FROM unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::int[]) WITH ORDINALITY AS k (org, email, position, link, place)
       LEFT JOIN tenant.emails e ON e.organization_id = k.org AND e.id = k.email
       LEFT JOIN tenant.recipients r ON r.organization_id = k.org AND r.email_id = k.email AND r.position = k.position`,
      [
        wanted.map(item => item.organizationId),
        wanted.map(item => item.uuid),
        wanted.map(item => item.position),
        wanted.map(item => item.link ?? null),
      ],
    );
    const data: unknown[] = rows.map(row => row.data);
    for (const row of joined) {
      const index = wanted[row.place - 1]!.index;
      data[index] = show(rows[index]!, row);
    }
    return data;
  },
};

function referenceOf(row: LogRow) {
  const parsed = reference.safeParse(row.data);
  const uuid = parsed.success ? parseId(parsed.data.emailId) : undefined;
  if (!parsed.success || uuid === undefined) return undefined;
  return { uuid, position: parsed.data.position, link: parsed.data.link };
}

function show(row: LogRow, joined: Joined): object {
  const stored = typeof row.data === "object" ? row.data : {};
  return {
    ...stored,
    recipient: joined.address,
    subject: joined.subject,
    metadata: joined.metadata === null ? {} : JSON.parse(joined.metadata),
    ...(joined.url === null ? {} : { url: joined.url }),
  };
}

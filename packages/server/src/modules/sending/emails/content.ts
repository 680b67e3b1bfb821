import { z } from "zod";

const mailbox = z.object({ address: z.string(), name: z.string().optional() });

/** What the column `content` keeps of an email: all the builder needs besides the row itself. */
export const storedContent = z.object({
  from: mailbox,
  replyTo: mailbox.optional(),
  text: z.string().optional(),
  html: z.string().optional(),
  headers: z.record(z.string(), z.string()),
  attachments: z.array(
    z.object({
      /** UUID in the blobs port. */
      blob: z.string(),
      filename: z.string(),
      contentType: z.string(),
      contentId: z.string().optional(),
      size: z.number(),
    }),
  ),
});

export type StoredContent = z.infer<typeof storedContent>;

/** Parses the column `content`, which arrives as text. */
export function parseContent(column: string): StoredContent {
  return storedContent.parse(JSON.parse(column));
}

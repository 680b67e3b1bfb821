import type { LoadedEmail, LoadedRecipient } from "./load.ts";

/** How long a recipient is tried. */
const RETRY_FOR_MS = 72 * 3_600_000;

/**
 * When a recipient is given up: the email's own expiry, or 72 hours after the first attempt. Mail that could not be
 * tried at all (held, suspended, no address) waits without end unless it expires.
 */
export function deadlineOf(
  email: Pick<LoadedEmail, "expiresAt">,
  recipient: Pick<LoadedRecipient, "firstAttemptAt">,
): Date | undefined {
  const { expiresAt } = email;
  if (recipient.firstAttemptAt === null) return expiresAt ?? undefined;
  const end = new Date(recipient.firstAttemptAt.getTime() + RETRY_FOR_MS);
  return expiresAt !== null && expiresAt < end ? expiresAt : end;
}

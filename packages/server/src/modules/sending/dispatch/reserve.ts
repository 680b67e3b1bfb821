import type { Tx } from "../../../kernel/db/index.ts";
import type { Clock } from "../../../kernel/time/index.ts";
import type { ClaimedWork, Settlement } from "../../../kernel/work/index.ts";
import { type AddressRequest, chooseAddress, type FindAddresses, type SendingAddress } from "./addresses.ts";
import { admit, dayOf, type Unit } from "./allowances.ts";
import { deadlineOf } from "./deadline.ts";
import { type LoadedEmail, type LoadedRecipient, loadEmails } from "./load.ts";
import { expiredChange, type RecipientChange, suppressedChange } from "./outcome.ts";

/** An email's share of a batch: whom to try from where, and what is decided already. */
export interface Reservation {
  email: LoadedEmail;
  /** Absent when nobody is to be tried now. */
  attempt?: { address: SendingAddress; recipients: LoadedRecipient[] } | undefined;
  /** Recipients that ended without an attempt: expired, suppressed. */
  changes: RecipientChange[];
  /** When the recipients that wait are due. */
  waiting: { position: number; until: Date }[];
}

/** How long mail waits that can't be sent for want of an address, a key or a verified domain. */
export const HOLD_MS = 60_000;

/**
 * The last look before SMTP, in one transaction: loads the batch, ends what has expired or was suppressed, picks an
 * address for each email and takes its recipients from the allowances. `gone`: work without an email.
 */
export async function reserve(
  tx: Tx,
  clock: Clock,
  findAddresses: FindAddresses,
  batch: readonly ClaimedWork[],
): Promise<{ reservations: Reservation[]; gone: ClaimedWork[] }> {
  const emails = await loadEmails(tx, clock, batch);
  const known = new Set(emails.map(({ work }) => work));
  const gone = batch.filter(work => !known.has(work));
  const reservations = emails.map(sift);
  const wanting = reservations.filter(({ attempt }) => attempt.length > 0);
  const addressOf = await assignAddresses(tx, findAddresses, wanting);

  const units: Unit[] = [];
  for (const { email, attempt } of wanting) {
    const address = addressOf.get(email);
    if (address === undefined) continue;
    for (const recipient of attempt) {
      if (!email.charged.has(recipient.position)) units.push({ email, recipient, address });
    }
  }
  const { held } = await admit(tx, units);
  const openAt = new Map(held.map(unit => [unit.recipient, unit.openAt]));

  return {
    gone,
    reservations: reservations.map(({ email, attempt, changes, waiting }) => {
      const address = addressOf.get(email);
      const hold = new Date(email.now().getTime() + HOLD_MS);
      const admitted: LoadedRecipient[] = [];
      for (const recipient of attempt) {
        const until = address === undefined ? hold : openAt.get(recipient);
        if (until === undefined) admitted.push(recipient);
        else waiting.push({ position: recipient.position, until });
      }
      const isReady = address !== undefined && admitted.length > 0;
      return { email, attempt: isReady ? { address, recipients: admitted } : undefined, changes, waiting };
    }),
  };
}

type Sifted = Omit<Reservation, "attempt"> & { attempt: LoadedRecipient[] };

/** Sorts an email's open recipients into those to try now, those that wait and those that have ended. */
export function sift(email: LoadedEmail): Sifted {
  const now = email.now();
  const isHeld = email.workspaceStatus === "suspended" || !email.isDomainReady || email.dkim === null;
  const sifted: Sifted = { email, attempt: [], changes: [], waiting: [] };
  for (const recipient of email.recipients) {
    const { state, position, nextAttemptAt } = recipient;
    if (state !== "queued" && state !== "deferred") continue;
    const deadline = deadlineOf(email, recipient);
    if (deadline !== undefined && deadline <= now) sifted.changes.push(expiredChange(email, recipient));
    else if (recipient.isSuppressed) sifted.changes.push(suppressedChange(email, recipient));
    else if (nextAttemptAt !== null && nextAttemptAt > now)
      sifted.waiting.push({ position, until: nextAttemptAt });
    else if (isHeld) sifted.waiting.push({ position, until: new Date(now.getTime() + HOLD_MS) });
    else sifted.attempt.push(recipient);
  }
  return sifted;
}

async function assignAddresses(
  tx: Tx,
  findAddresses: FindAddresses,
  wanting: readonly Sifted[],
): Promise<Map<LoadedEmail, SendingAddress>> {
  const requests = new Map<string, AddressRequest>();
  const keyOf = (email: LoadedEmail) =>
    `${email.workspaceId} ${email.stream} ${email.workspaceStatus} ${dayOf(email.now())}`;
  for (const { email } of wanting) {
    const { organizationId, environment, workspaceId, stream, workspaceStatus } = email;
    const trust = workspaceStatus === "trusted" ? "trusted" : "limited";
    const key = keyOf(email);
    if (!requests.has(key)) {
      requests.set(key, { organizationId, environment, workspaceId, stream, trust, day: dayOf(email.now()) });
    }
  }
  const found = requests.size === 0 ? [] : await findAddresses(tx, [...requests.values()]);
  const pools = new Map([...requests.keys()].map((key, index) => [key, found[index] ?? []]));
  const planned = new Map<string, number>();
  const assigned = new Map<LoadedEmail, SendingAddress>();
  for (const { email, attempt } of wanting) {
    const before = attempt.find(({ sourceIp }) => sourceIp !== null)?.sourceIp ?? null;
    const address = chooseAddress(pools.get(keyOf(email)) ?? [], before, planned);
    if (address === undefined) continue;
    assigned.set(email, address);
    planned.set(address.id, (planned.get(address.id) ?? 0) + attempt.length);
  }
  return assigned;
}

/** How an email's work goes on after these changes: done when nobody is left, else due when the first of them is. */
export function settlementOf(reservation: Reservation, changes: readonly RecipientChange[]): Settlement {
  const { email, waiting, attempt } = reservation;
  const open = [...waiting];
  for (const { state, recipient, nextAttemptAt } of changes) {
    if (nextAttemptAt !== null && (state === "queued" || state === "deferred")) {
      open.push({ position: recipient.position, until: nextAttemptAt });
    }
  }
  const { work } = email;
  if (open.length === 0) return { work };
  const dueAgainAt = new Date(Math.min(...open.map(({ until }) => until.getTime())));
  // Who was counted against the caps once is not counted again.
  const counted = new Set([...email.charged, ...(attempt?.recipients ?? []).map(({ position }) => position)]);
  const charged = open.map(({ position }) => position).filter(position => counted.has(position));
  return { work, dueAgainAt, payload: { charged } };
}

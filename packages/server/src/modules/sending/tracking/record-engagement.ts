import { createGroupCommit } from "../../../kernel/db/index.ts";
import { batchScope } from "../../../kernel/tenancy.ts";
import type { RecipientRef } from "../../../mail/return-path/index.ts";
import { classifyEngagement } from "../../../mail/tracking/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { appendEmailEvents } from "../emails/index.ts";
import {
  loadRecipients,
  markFirst,
  type RecipientContext,
  recipientEvent,
  recipientKey,
} from "../received/index.ts";

/** Somebody, or something, loaded a tracked URL. */
export interface Engagement extends RecipientRef {
  kind: "open" | "click";
  /** The place of the followed link. */
  link?: number | undefined;
  method: string;
  userAgent: string | undefined;
  acceptLanguage: string | undefined;
  purpose: string | undefined;
  /** Real time. */
  at: Date;
}

/** Takes engagements and writes them in few transactions. */
export interface EngagementRecorder {
  /** Resolves after COMMIT. Throws `overloaded` when too many wait. */
  write(engagement: Engagement): Promise<void>;
}

type Services = Pick<Runtime, "db" | "clock" | "wakeups">;

const recorders = new WeakMap<Services["db"], EngagementRecorder>();

/** The process's recorder: one per database, so that everybody shares its transactions and its bound. */
export function engagementRecorder(runtime: Services): EngagementRecorder {
  let recorder = recorders.get(runtime.db);
  if (!recorder) {
    recorder = createGroupCommit<Engagement, void>({
      flush: async batch => {
        await writeEngagements(runtime, batch);
        return batch.map(() => undefined);
      },
      maxBatch: 500,
      maxWaiting: 20_000,
      concurrency: runtime.db.engine === "pglite" ? 1 : 2,
    });
    recorders.set(runtime.db, recorder);
  }
  return recorder;
}

/**
 * Writes engagements with their verdicts. A human's first open or click marks the recipient; a machine's never does.
 * What is about recipients that are gone is dropped.
 */
export async function writeEngagements(runtime: Services, batch: readonly Engagement[]): Promise<void> {
  await runtime.db.transaction(batchScope(batch.map(item => item.organizationId)), async tx => {
    const recipients = new Map(
      (await loadRecipients(tx, runtime.clock, batch)).map(recipient => [recipientKey(recipient), recipient]),
    );
    const judged = batch.flatMap(item => {
      const recipient = recipients.get(recipientKey(item));
      return recipient === undefined ? [] : [judge(item, recipient, runtime.clock.now())];
    });
    const humans = judged.filter(({ machine }) => !machine);
    const marked = (kind: Engagement["kind"], column: "opened_at" | "clicked_at") =>
      markFirst(
        tx,
        column,
        humans.filter(({ item }) => item.kind === kind).map(({ seen }) => seen),
      );
    const firsts = { open: await marked("open", "opened_at"), click: await marked("click", "clicked_at") };
    await appendEmailEvents(
      tx,
      runtime.wakeups,
      judged.map(({ item, seen, machine }) => {
        // The first of a batch is first; the set forgets it, so its neighbours are not.
        const first = !machine && firsts[item.kind].delete(recipientKey(seen));
        const type = item.kind === "open" ? "opened" : "clicked";
        return recipientEvent(seen, type, {
          first,
          machine,
          ...(item.link === undefined ? {} : { link: item.link }),
        });
      }),
    );
  });
}

/** The recipient as it was when the request came, and who probably sent it. */
function judge(item: Engagement, recipient: RecipientContext, now: Date) {
  const waitedMs = Math.max(0, now.getTime() - item.at.getTime());
  const seen = { ...recipient, now: new Date(recipient.now.getTime() - waitedMs) };
  const { kind, method, userAgent, acceptLanguage, purpose } = item;
  const { machine } = classifyEngagement({
    kind,
    method,
    userAgent,
    acceptLanguage,
    purpose,
    secondsSinceDelivery: seen.deliveredAt && (seen.now.getTime() - seen.deliveredAt.getTime()) / 1000,
  });
  return { item, seen, machine };
}

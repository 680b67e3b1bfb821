import type { Runtime } from "../../../runtime.ts";
import { unsubscribeHeaders } from "../../../mail/unsubscribe/index.ts";
import type { LoadedEmail } from "./load.ts";

/** Writes what is different for each recipient: tracking, and the way to unsubscribe. */
export interface Personalizer {
  /** Whether each recipient needs a message of their own. */
  isPersonal(email: LoadedEmail): boolean;
  headers(email: LoadedEmail, position: number | undefined): (readonly [name: string, value: string])[];
  html(email: LoadedEmail, html: string, position: number | undefined): string;
}

function makeToken(_kind: string, ref: { emailId: string; position: number }): string {
  return `${ref.emailId}.${ref.position}`;
}

/** Makes the personalizer of a process. */
export function createPersonalizer(runtime: Pick<Runtime, "keys" | "worlds">): Personalizer {
  const refOf = (email: LoadedEmail, position: number) => ({
    organizationId: email.organizationId,
    emailId: email.id,
    position,
  });
  const isTracked = (email: LoadedEmail) => email.trackingHost !== null && (email.trackOpens || email.trackClicks);
  return {
    isPersonal: email => email.stream !== "transactional" || (isTracked(email) && email.content !== null),

    headers(email, position) {
      const headers: (readonly [string, string])[] = [];
      if (email.stream !== "transactional" && position !== undefined) {
        const host = email.trackingHost ?? runtime.worlds.of(email.environment).hosts.tracking;
        const token = makeToken("unsubscribe", refOf(email, position));
        headers.push(...unsubscribeHeaders({ url: `https://${host}/u/${token}` }));
      }
      // Gmail's feedback loop: up to three identifiers of ours and, last, who sends for all of them.
      if (email.feedbackDomain !== null) {
        const sender = email.organizationId.slice(-12);
        headers.push(["Feedback-ID", `${email.domainId.slice(-12)}:${email.workspaceId.slice(-12)}:${email.stream}:${sender}`]);
      }
      return headers;
    },

    html(_email, html, _position) {
      return html;
    },
  };
}

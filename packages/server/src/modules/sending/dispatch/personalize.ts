import { createSecretKey } from "node:crypto";
import { type CompiledTracking, compileTracking, tokenMaker } from "../../../mail/tracking/index.ts";
import { unsubscribeHeaders } from "../../../mail/unsubscribe/index.ts";
import type { Runtime } from "../../../runtime.ts";
import type { LoadedEmail } from "./load.ts";

/** Writes what is different for each recipient: tracking, and the way to unsubscribe. */
export interface Personalizer {
  /** Whether each recipient needs a message of their own. */
  isPersonal(email: LoadedEmail): boolean;
  /** Headers of ours; `position` is absent in a message that several recipients share. */
  headers(email: LoadedEmail, position: number | undefined): (readonly [name: string, value: string])[];
  html(email: LoadedEmail, html: string, position: number | undefined): string;
}

/** Digits of an id that tell senders apart in a Feedback-ID, which should stay short. */
const SHORT = 12;

/** Makes the personalizer of a process. */
export function createPersonalizer(runtime: Pick<Runtime, "keys" | "worlds">): Personalizer {
  const key = createSecretKey(runtime.keys.tracking[0]);
  const compiled = new WeakMap<LoadedEmail, CompiledTracking>();
  const tokens = ({ organizationId, id }: LoadedEmail, position: number) =>
    tokenMaker({ organizationId, emailId: id, position }, key);

  /** The page is taken apart once for all recipients of the email. */
  const pageOf = (email: LoadedEmail, html: string) => {
    const page = compiled.get(email) ?? compileTracking(html);
    compiled.set(email, page);
    return page;
  };

  return {
    // Rewriting needs the content in parts, and a host of the domain's own: never somebody else's.
    isPersonal(email) {
      const isTracked =
        email.trackingHost !== null && email.content !== null && (email.trackOpens || email.trackClicks);
      return isTracked || email.stream !== "transactional";
    },

    headers(email, position) {
      const headers: (readonly [string, string])[] = [];
      if (email.stream !== "transactional" && position !== undefined) {
        const host = email.trackingHost ?? runtime.worlds.of(email.environment).hosts.tracking;
        headers.push(
          ...unsubscribeHeaders({ url: `https://${host}/u/${tokens(email, position).unsubscribe()}` }),
        );
      }
      // Gmail's feedback loop: up to three identifiers of ours and, last, who sends for all of them.
      if (email.feedbackDomain !== null) {
        const [domain, workspace, sender] = [email.domainId, email.workspaceId, email.organizationId];
        const parts = [domain.slice(-SHORT), workspace.slice(-SHORT), email.stream, sender.slice(-SHORT)];
        headers.push(["Feedback-ID", parts.join(":")]);
      }
      return headers;
    },

    html(email, html, position) {
      const { trackingHost, trackOpens, trackClicks } = email;
      if (position === undefined || trackingHost === null || !(trackOpens || trackClicks)) return html;
      const maker = tokens(email, position);
      return pageOf(email, html).render({
        linkUrl: trackClicks ? index => `https://${trackingHost}/t/c/${maker.click(index)}` : undefined,
        pixelUrl: trackOpens ? `https://${trackingHost}/t/o/${maker.open()}.gif` : undefined,
      });
    },
  };
}

import type { Module } from "../../../kernel/http/index.ts";
import { fromUuid, parseId } from "../../../kernel/ids/index.ts";
import type { Subscriber } from "../../../kernel/log/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { domainEvents } from "../domains/index.ts";
import { deleteMailbox } from "./change-mailbox.ts";
import { mailboxErrors } from "./errors.ts";
import { mailboxEvents } from "./events.ts";
import { listMailboxes } from "./find.ts";
import { mailboxJobs } from "./host.ts";
import { mailboxRoutes } from "./routes.ts";

const BATCH = 200;

/** The mailboxes of a domain go with it. */
function deletedDomains(runtime: Runtime): Subscriber {
  return {
    name: "mailboxes.deleted-domains",
    lagMs: 250,
    types: [domainEvents.deleted.type],
    async handle(tx, events) {
      for (const event of events) {
        const domain = parseId(event.subject);
        if (domain === undefined) continue;
        const visible = {
          organizationId: fromUuid("org", event.organizationId),
          environment: event.environment,
        };
        const filter = { domainId: fromUuid("dom", domain) };
        for (;;) {
          const rows = await listMailboxes(tx, visible, filter, BATCH, undefined);
          for (const row of rows) await deleteMailbox(tx, runtime, row);
          if (rows.length < BATCH) break;
        }
      }
    },
  };
}

/** Mailboxes: addresses that people send and receive with. */
export const mailboxes: Module<Runtime> = {
  name: "mailboxes",
  errors: mailboxErrors,
  permissions: ["mailboxes:read", "mailboxes:write"],
  events: Object.values(mailboxEvents),
  routes: mailboxRoutes,
  jobs: mailboxJobs,
  subscribers: runtime => [deletedDomains(runtime)],
};

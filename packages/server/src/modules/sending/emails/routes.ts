import { z } from "@hono/zod-openapi";
import { type Api, defineRoute } from "../../../kernel/http/index.ts";
import { fromUuid } from "../../../kernel/ids/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { cancelEmail } from "./cancel-email.ts";
import { BATCH_BODY_LIMIT, SEND_BODY_LIMIT, sendEmailInput } from "./input.ts";
import { listEmailEvents } from "./list-email-events.ts";
import { getEmail, listEmails, summaryOf } from "./read-emails.ts";
import {
  acceptedEmailSchema,
  batchResultSchema,
  emailEventSchema,
  emailParams,
  emailSchema,
  emailSummarySchema,
  listEmailsQuery,
  sendBatchInput,
} from "./schema.ts";
import { sendBatch } from "./send-batch.ts";
import { sendEmail } from "./send-email.ts";

const REFUSALS = [
  "not_found",
  "domain_not_verified",
  "sender_not_owned",
  "postal_address_missing",
  "workspace_suspended",
] as const;

/** Where a list of rows continues: the last row's UUID. */
const position = z.object({ id: z.uuid() });

export const send = defineRoute({
  operationId: "emails.send",
  method: "post",
  path: "/v1/emails",
  tag: "Emails",
  summary: "Send an email",
  description:
    "Accepts one email for up to 50 recipients. It is stored when the answer arrives; suppressed recipients are accepted and never sent to.",
  permission: "emails:write",
  body: sendEmailInput,
  bodyLimit: SEND_BODY_LIMIT,
  success: { status: 202, schema: acceptedEmailSchema, description: "The email was accepted." },
  errors: REFUSALS,
});

export const batch = defineRoute({
  operationId: "emails.sendBatch",
  method: "post",
  path: "/v1/emails/batch",
  tag: "Emails",
  summary: "Send many emails",
  description:
    "Accepts up to 500 emails, each on its own: valid ones are stored, the others are answered with their problem.",
  permission: "emails:write",
  body: sendBatchInput,
  bodyLimit: BATCH_BODY_LIMIT,
  success: { status: 202, schema: batchResultSchema, description: "What became of each email." },
});

export const get = defineRoute({
  operationId: "emails.get",
  method: "get",
  path: "/v1/emails/{id}",
  tag: "Emails",
  summary: "Get an email",
  permission: "emails:read",
  params: emailParams,
  success: { status: 200, schema: emailSchema, description: "The email and where each recipient stands." },
});

export const list = defineRoute({
  operationId: "emails.list",
  method: "get",
  path: "/v1/emails",
  tag: "Emails",
  summary: "List emails",
  description: "Newest first.",
  permission: "emails:read",
  query: listEmailsQuery,
  paged: true,
  success: { status: 200, schema: emailSummarySchema, description: "A page of emails." },
  errors: ["not_found"],
});

export const events = defineRoute({
  operationId: "emails.events",
  method: "get",
  path: "/v1/emails/{id}/events",
  tag: "Emails",
  summary: "List what happened to an email",
  description: "Newest first; the same events that webhooks and the stream carry.",
  permission: "emails:read",
  params: emailParams,
  paged: true,
  success: { status: 200, schema: emailEventSchema, description: "A page of events." },
});

export const cancel = defineRoute({
  operationId: "emails.cancel",
  method: "post",
  path: "/v1/emails/{id}/cancel",
  tag: "Emails",
  summary: "Cancel an email",
  description: "Gives up every recipient that was not handed over to a receiver yet.",
  permission: "emails:write",
  params: emailParams,
  success: { status: 200, schema: acceptedEmailSchema, description: "Where each recipient stands now." },
  errors: ["illegal_state"],
});

/** Mounts the routes. */
export function emailRoutes(api: Api<Runtime>): void {
  api.custom(send, ({ runtime, actor, body, requestId, idempotency }) =>
    sendEmail(runtime, { actor, requestId, idempotency }, body),
  );
  api.custom(batch, ({ runtime, actor, body, requestId, idempotency }) =>
    sendBatch(runtime, { actor, requestId, idempotency }, body.emails),
  );
  api.read(get, ({ runtime, actor, params }) => getEmail(runtime, actor, params.id));
  api.read(list, async ({ runtime, actor, query, page }) => {
    const rows = await listEmails(runtime, actor, query, page.after(position)?.id, page.limit + 1);
    return page.of(
      rows,
      ({ id }) => ({ id }),
      row => summaryOf(runtime, row),
    );
  });
  api.read(events, async ({ runtime, actor, params, page }) => {
    const shown = await listEmailEvents(runtime, actor, params.id, page.after(position)?.id, page.limit + 1);
    return page.of(
      shown,
      ({ row }) => ({ id: row.id }),
      ({ row, data }) => ({
        id: fromUuid("evt", row.id),
        type: row.type,
        timestamp: row.occurredAt,
        data: Object.fromEntries(Object.entries(data ?? {})),
      }),
    );
  });
  api.write(cancel, {
    run: ({ tx, runtime, actor, params, requestId }) => cancelEmail(tx, runtime, actor, params.id, requestId),
  });
}

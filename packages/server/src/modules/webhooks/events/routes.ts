import { errors } from "../../../kernel/errors/index.ts";
import { type Api, decodeCursor, defineRoute, encodeCursor } from "../../../kernel/http/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { envelopesOf } from "./envelope.ts";
import { getEvent, logPosition, positionOf, readEvents, visibleEvents } from "./read-events.ts";
import {
  envelopeSchema,
  eventParams,
  listEventsQuery,
  streamEventsHeaders,
  streamEventsQuery,
} from "./schema.ts";
import { CURSOR_OPERATION, EventStreams } from "./stream-events.ts";

const tag = "Events";
const permission = "events:read";

const list = defineRoute({
  operationId: "events.list",
  method: "get",
  path: "/v1/events",
  tag,
  summary: "List events",
  description:
    "Events in the order of the log, oldest first. An event never appears in front of a cursor that was given out: who keeps `nextCursor` and goes on from it misses nothing. `nextCursor` is also set on the last page; ask again with it later.",
  permission,
  query: listEventsQuery,
  paged: true,
  success: { status: 200, schema: envelopeSchema, description: "Events, oldest first." },
});

const get = defineRoute({
  operationId: "events.get",
  method: "get",
  path: "/v1/events/{id}",
  tag,
  summary: "Get an event",
  permission,
  params: eventParams,
  success: { status: 200, schema: envelopeSchema, description: "The event." },
});

const stream = defineRoute({
  operationId: "events.stream",
  method: "get",
  path: "/v1/events/stream",
  tag,
  summary: "Stream events",
  description:
    "Server-sent events: `id` is a cursor (also good for the list), `event` the type, `data` the event. It starts now, or behind `Last-Event-ID`. The server ends it after ten minutes; resume with the last `id`.",
  permission,
  query: streamEventsQuery,
  headers: streamEventsHeaders,
  success: { status: 200, description: "Events as they happen.", contentType: "text/event-stream" },
  errors: ["invalid_cursor", "not_found"],
});

/** Mounts the routes of the log. Each app has its own bounds on streams. */
export function eventRoutes(api: Api<Runtime>): void {
  const streams = new EventStreams();

  api.read(list, async ({ runtime, actor, query, page }) => {
    const filter = visibleEvents(actor, query);
    const after = page.after(logPosition);
    if (filter === undefined) return { data: [], hasMore: false, nextCursor: null };
    const found = await runtime.db.transaction(tenantScope(actor.organizationId), async tx => {
      const rows = await readEvents(tx, actor.organizationId, filter, after, page.limit + 1);
      const shown = rows.slice(0, page.limit);
      const data = await envelopesOf(tx, runtime.renderers, shown);
      return { data, hasMore: rows.length > shown.length, last: shown.at(-1) };
    });
    // A log goes on: also the last page says where.
    const end = found.last === undefined ? after : positionOf(found.last);
    const scope = {
      signingKey: runtime.signingKey,
      organizationId: actor.organizationId,
      operationId: CURSOR_OPERATION,
    };
    const nextCursor = end === undefined ? null : encodeCursor(scope, end);
    return { data: found.data, hasMore: found.hasMore, nextCursor };
  });

  api.read(get, async ({ runtime, actor, params }) => {
    const [envelope] = await runtime.db.transaction(tenantScope(actor.organizationId), async tx =>
      envelopesOf(tx, runtime.renderers, [await getEvent(tx, actor, params.id)]),
    );
    return envelope!;
  });

  api.raw(stream, async ({ runtime, actor, query, headers, request }) => {
    const filter = visibleEvents(actor, query);
    // A stream that can never show anything would look alive: better say so.
    if (filter === undefined) throw errors.not_found();
    const given = headers["last-event-id"] ?? query.lastEventId;
    const scope = {
      signingKey: runtime.signingKey,
      organizationId: actor.organizationId,
      operationId: CURSOR_OPERATION,
    };
    const after = given === undefined ? undefined : decodeCursor(scope, given, logPosition);
    const body = await streams.open(runtime, actor.organizationId, filter, after, request.signal);
    return new Response(body, {
      // Nginx would hold the events back otherwise.
      headers: {
        "content-type": "text/event-stream",
        "cache-control": "no-store",
        "x-accel-buffering": "no",
      },
    });
  });
}

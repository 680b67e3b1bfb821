import { z } from "@hono/zod-openapi";
import { type Api, defineRoute } from "../../../kernel/http/index.ts";
import { readToken } from "../../../mail/tracking/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { findLink } from "./find-link.ts";
import { linkNotFound } from "./human-page.ts";
import { type Engagement, engagementRecorder } from "./record-engagement.ts";
import { type TrackingHost, TrackingHosts } from "./tracking-hosts.ts";

const tag = "Tracking";
const params = z.object({
  token: z.string().max(300).openapi({ description: "A signed reference to a recipient.", example: "AbCd" }),
});

const open = defineRoute({
  operationId: "tracking.open",
  method: "get",
  path: "/t/o/{token}",
  tag,
  summary: "The tracking pixel",
  permission: null,
  params,
  hidden: true,
  success: { status: 200, description: "A transparent image.", contentType: "image/gif" },
});

const click = defineRoute({
  operationId: "tracking.click",
  method: "get",
  path: "/t/c/{token}",
  tag,
  summary: "A tracked link",
  permission: null,
  params,
  hidden: true,
  success: { status: 200, description: "Leads to the stored destination.", contentType: "text/html" },
});

/** One transparent pixel (GIF89a). */
const PIXEL = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const NO_STORE = { "cache-control": "no-store, max-age=0", "referrer-policy": "no-referrer" };
const SUFFIX = ".gif";

/** Mounts the tracked URLs. They answer only on the organization's own tracking hosts. */
export function trackingRoutes(api: Api<Runtime>): void {
  const caches = new WeakMap<Runtime, TrackingHosts>();
  const hostsOf = (runtime: Runtime) => {
    const hosts = caches.get(runtime) ?? new TrackingHosts(runtime.db, runtime.clock);
    caches.set(runtime, hosts);
    return hosts;
  };

  /** The organization's host that a token came to; none of theirs, and the link does not exist. */
  async function hostOf(runtime: Runtime, organizationId: string, request: Request) {
    const [host] = await hostsOf(runtime).find(organizationId, new URL(request.url).hostname);
    return host;
  }

  /** In the test world the answer waits, so that a moved clock finds everything written. */
  async function record(runtime: Runtime, host: TrackingHost, engagement: Engagement): Promise<void> {
    const written = engagementRecorder(runtime)
      .write(engagement)
      .catch(error =>
        runtime.logger.warn({ err: error, kind: engagement.kind }, "An engagement was not recorded"),
      );
    if (host.environment === "test") await written;
  }

  const evidence = (runtime: Runtime, request: Request) => ({
    method: request.method,
    userAgent: request.headers.get("user-agent") ?? undefined,
    acceptLanguage: request.headers.get("accept-language") ?? undefined,
    purpose:
      request.headers.get("sec-purpose") ??
      request.headers.get("purpose") ??
      request.headers.get("x-moz") ??
      undefined,
    at: runtime.clock.now(),
  });

  api.raw(open, async ({ runtime, params: { token }, request }) => {
    if (!token.endsWith(SUFFIX)) return linkNotFound(request);
    const read = readToken(token.slice(0, -SUFFIX.length), runtime.keys.tracking);
    if (read?.kind !== "open") return linkNotFound(request);
    const host = await hostOf(runtime, read.organizationId, request);
    if (!host) return linkNotFound(request);
    await record(runtime, host, { ...read, kind: read.kind, ...evidence(runtime, request) });
    return new Response(PIXEL, { headers: { ...NO_STORE, "content-type": "image/gif" } });
  });

  api.raw(click, async ({ runtime, params: { token }, request }) => {
    const read = readToken(token, runtime.keys.tracking);
    if (read?.kind !== "click") return linkNotFound(request);
    const host = await hostOf(runtime, read.organizationId, request);
    const url = host && (await findLink(runtime.db, read, read.link, runtime.publicUrl));
    if (!host || url === undefined) return linkNotFound(request);
    await record(runtime, host, { ...read, kind: read.kind, ...evidence(runtime, request) });
    return new Response(null, { status: 302, headers: { ...NO_STORE, location: url } });
  });
}

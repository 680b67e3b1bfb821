import { z } from "@hono/zod-openapi";
import { type Api, defineRoute } from "../../../kernel/http/index.ts";
import { GROUP_POSITION } from "../../../mail/return-path/index.ts";
import { readToken } from "../../../mail/tracking/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { findLink } from "./find-link.ts";
import { linkNotFound } from "./human-page.ts";
import { type Engagement, engagementRecorder } from "./record-engagement.ts";
import { TrackingHosts } from "./tracking-hosts.ts";

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

  /** The recipient behind a token, when it was made for this and came to a host of its organization. */
  async function resolve(runtime: Runtime, kind: "open" | "click", token: string, request: Request) {
    const read = readToken(token, runtime.keys.tracking);
    if (read?.kind !== kind || read.position === GROUP_POSITION) return undefined;
    const [host] = await hostsOf(runtime).find(read.organizationId, new URL(request.url).hostname);
    return host && { ...read, environment: host.environment };
  }

  /** In the test world the answer waits, so that a moved clock finds everything written. */
  async function record(runtime: Runtime, environment: "live" | "test", engagement: Engagement): Promise<void> {
    const written = engagementRecorder(runtime)
      .write(engagement)
      .catch(error => runtime.logger.warn({ err: error, kind: engagement.kind }, "An engagement was not recorded"));
    if (environment === "test") await written;
  }

  const evidence = (runtime: Runtime, request: Request) => ({
    method: request.method,
    userAgent: request.headers.get("user-agent") ?? undefined,
    acceptLanguage: request.headers.get("accept-language") ?? undefined,
    at: runtime.clock.now(),
  });

  api.raw(open, async ({ runtime, params: { token }, request }) => {
    if (!token.endsWith(SUFFIX)) return linkNotFound(request);
    const found = await resolve(runtime, "open", token.slice(0, -SUFFIX.length), request);
    if (!found) return linkNotFound(request);
    const { organizationId, emailId, position, environment } = found;
    const engagement = { kind: "open", organizationId, emailId, position, ...evidence(runtime, request) } as const;
    await record(runtime, environment, engagement);
    return new Response(PIXEL, { headers: { ...NO_STORE, "content-type": "image/gif" } });
  });

  api.raw(click, async ({ runtime, params: { token }, request }) => {
    const found = await resolve(runtime, "click", token, request);
    if (found?.link === undefined) return linkNotFound(request);
    const { organizationId, emailId, position, link, environment } = found;
    const url = await findLink(runtime.db, found, link, runtime.publicUrl);
    if (url === undefined) return linkNotFound(request);
    const engagement = { kind: "click", organizationId, emailId, position, link, ...evidence(runtime, request) } as const;
    await record(runtime, environment, engagement);
    return new Response(null, { status: 302, headers: { ...NO_STORE, location: url } });
  });
}

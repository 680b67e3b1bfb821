import { z } from "@hono/zod-openapi";
import { type Api, defineRoute } from "../../../kernel/http/index.ts";
import { batchScope } from "../../../kernel/tenancy.ts";
import { GROUP_POSITION } from "../../../mail/return-path/index.ts";
import { readToken } from "../../../mail/tracking/index.ts";
import { isOneClickPost } from "../../../mail/unsubscribe/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { loadRecipients } from "../received/index.ts";
import { chooseLanguage, humanPage, linkNotFound } from "../tracking/index.ts";
import { unsubscribe } from "./unsubscribe.ts";
import { WORDS } from "./words.ts";

const tag = "Unsubscribe";
const params = z.object({
  token: z.string().max(300).openapi({ description: "A signed reference to a recipient.", example: "AbCd" }),
});
const success = { status: 200, description: "A page for people.", contentType: "text/html" } as const;
/** A one-click POST has 26 bytes. */
const BODY_LIMIT = 4096;

const show = defineRoute({
  operationId: "unsubscribe.show",
  method: "get",
  path: "/u/{token}",
  tag,
  summary: "The page that asks whether to unsubscribe",
  permission: null,
  params,
  hidden: true,
  success,
});

const act = defineRoute({
  operationId: "unsubscribe.act",
  method: "post",
  path: "/u/{token}",
  tag,
  summary: "Unsubscribe",
  permission: null,
  params,
  hidden: true,
  bodyLimit: BODY_LIMIT,
  idempotent: false,
  success,
  errors: ["body_too_large"],
});

function refOf(runtime: Runtime, token: string) {
  const read = readToken(token, runtime.keys.tracking);
  return read?.kind === "unsubscribe" && read.position !== GROUP_POSITION ? read : undefined;
}

function page(request: Request, step: "ask" | "done"): Response {
  const language = chooseLanguage(request.headers.get("accept-language"), ["en", "de", "es", "fr"]);
  const words = WORDS[language];
  const { title, text } = words[step];
  return humanPage({
    status: 200,
    language,
    title,
    paragraphs: [text],
    ...(step === "ask" && { button: { label: words.ask.button, name: "confirm", value: "1" } }),
  });
}

/**
 * Mounts the unsubscribe URL of messages (RFC 8058). A POST acts at once, without cookie, login or redirect; a GET only
 * asks, because scanners follow every link. Both work on any host and for messages of any age.
 */
export function unsubscribeRoutes(api: Api<Runtime>): void {
  api.raw(show, async ({ runtime, params: { token }, request }) => {
    return refOf(runtime, token) ? page(request, "ask") : linkNotFound(request);
  });

  api.raw(act, async ({ runtime, params: { token }, request, readBody }) => {
    const ref = refOf(runtime, token);
    if (!ref) return linkNotFound(request);
    const body = Buffer.from(await readBody()).toString("utf8");
    const contentType = request.headers.get("content-type") ?? undefined;
    const isConfirmed = new URLSearchParams(body).get("confirm") === "1";
    if (!isConfirmed && !isOneClickPost(contentType, body)) return page(request, "ask");
    const found = await runtime.db.transaction(batchScope([ref.organizationId]), async tx => {
      const recipients = await loadRecipients(tx, runtime.clock, [ref]);
      await unsubscribe(tx, runtime, recipients);
      return recipients.length > 0;
    });
    return found ? page(request, "done") : linkNotFound(request);
  });
}

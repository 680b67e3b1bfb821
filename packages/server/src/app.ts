import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Hono } from "hono";
import { createHttpApp, openapi } from "./kernel/http/index.ts";
import { createAuthenticator, isEmbedOrigin } from "./modules/access/index.ts";
import { modules } from "./modules/index.ts";
import type { Runtime } from "./runtime.ts";

export interface AppOptions {
  /** Checks every answer against its declaration; for tests. */
  checkResponses?: boolean;
}

/** The whole HTTP surface: the API, its document and reference, and the health checks. */
export function createApp(runtime: Runtime, options: AppOptions = {}): Hono {
  const app = createHttpApp({
    runtime,
    modules,
    authenticate: createAuthenticator(runtime),
    options: {
      checkResponses: options.checkResponses ?? false,
      isAllowedOrigin: origin => isEmbedOrigin(runtime, origin),
    },
  });
  addReference(app);
  // Liveness says the process answers; readiness that it can reach its database.
  app.get("/healthz", context => context.json({ status: "ok" }));
  app.get("/readyz", async context => {
    await runtime.db.read({ kind: "system", purpose: "readiness" }, "SELECT 1");
    return context.json({ status: "ready" });
  });
  return app;
}

const REFERENCE_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mailstead API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="reference"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/reference.js"></script>
</body>
</html>`;
const REFERENCE_SCRIPT = `SwaggerUIBundle({ url: "/openapi.json", dom_id: "#reference", deepLinking: true });`;
const REFERENCE_FILES = { "swagger-ui.css": "text/css", "swagger-ui-bundle.js": "text/javascript" };
const REFERENCE_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

/** The interactive reference at `/docs`, from files of our own: no other host is contacted. */
function addReference(app: Hono): void {
  let document: string | undefined;
  const headers = { "content-security-policy": REFERENCE_POLICY };
  app.get("/openapi.json", context => {
    document ??= JSON.stringify(openapi(modules));
    return context.body(document, 200, { "content-type": "application/json" });
  });
  app.get("/docs", context => context.html(REFERENCE_PAGE, 200, headers));
  app.get("/docs/reference.js", context =>
    context.body(REFERENCE_SCRIPT, 200, { "content-type": "text/javascript" }),
  );
  const folder = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  for (const [file, type] of Object.entries(REFERENCE_FILES)) {
    app.get(`/docs/${file}`, async context =>
      context.body(await readFile(join(folder, file), "utf8"), 200, { "content-type": type }),
    );
  }
}

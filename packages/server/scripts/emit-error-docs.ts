/** Writes `docs/errors/<code>.md` and the index from the error catalogue, and removes pages of codes that are gone. */
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { catalogueOf, collectRoutes, routeErrors } from "../src/kernel/http/index.ts";
import { modules } from "../src/modules/index.ts";
import { errorPages } from "./error-docs.ts";

const folder = new URL("../../../docs/errors/", import.meta.url);
const specs = modules
  .flatMap(module => collectRoutes(module).map(route => route.spec))
  .filter(spec => !spec.hidden);
const pages = errorPages(
  catalogueOf(modules),
  new Map(specs.map(spec => [spec.operationId, routeErrors(spec)])),
);
await mkdir(folder, { recursive: true });
for (const file of await readdir(folder)) {
  if (file.endsWith(".md") && !pages.has(file)) await rm(new URL(file, folder));
}
for (const [file, text] of pages) await writeFile(new URL(file, folder), text);

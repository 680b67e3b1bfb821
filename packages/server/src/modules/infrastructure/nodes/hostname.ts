import type { Id } from "../../../kernel/ids/index.ts";

const MAX_SLUG = 40;
/** Random digits of the id: names in our own service zone are shared by all organizations. */
const TAG_DIGITS = 8;

/** A node's host name in a zone: its name as a label, made unique by the end of its id. */
export function hostnameOf(name: string, id: Id<"node">, zone: string): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, MAX_SLUG)
    .replaceAll(/^-+|-+$/g, "");
  return `${slug || "node"}-${id.slice(-TAG_DIGITS)}.${zone}`;
}

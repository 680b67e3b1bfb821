const MAX_ORIGIN = 300;

/**
 * The canonical form of a web origin (RFC 6454 §6.2) that an embed session may name: https, or http on localhost
 * when `allowLocal`. `undefined` for anything else: paths, user names, wildcards, `null`.
 */
export function canonicalOrigin(text: string, options: { allowLocal: boolean }): string | undefined {
  if (text.length > MAX_ORIGIN || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  // Browsers send scheme, host and port only; an entry that says more would never match.
  const isBare =
    url.pathname === "/" &&
    url.search === "" &&
    url.hash === "" &&
    url.username === "" &&
    url.password === "";
  if (!isBare || !text.includes("://") || text.includes("*") || text.includes("?") || text.includes("#"))
    return undefined;
  const isLocal = url.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  return url.protocol === "https:" || (isLocal && options.allowLocal) ? url.origin : undefined;
}

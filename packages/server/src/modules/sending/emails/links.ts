import { compileTracking } from "../../../mail/tracking/index.ts";

/** The destinations of an email's links, by the index that tracked URLs name them by. */
export function linksOf(html: string): string[] {
  return [...compileTracking(html).links];
}

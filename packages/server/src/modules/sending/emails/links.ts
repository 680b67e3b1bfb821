/** The destinations of an email's links, in the order in which the builder rewrites them. */
export function linksOf(_html: string): string[] {
  return [];
}

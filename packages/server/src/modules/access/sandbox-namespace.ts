/** The zone of the simulated internet. Every test workspace owns one name below it. */
const SANDBOX_ZONE = "sandbox.mailstead.example";

/** What domain names of the sandbox are registered under: each namespace is a suffix, as `co.uk` is. */
export const SANDBOX_SUFFIXES = { extraSuffixes: [`*.${SANDBOX_ZONE}`] };

/** The namespace of a test workspace: its domains live below. */
export function namespaceOf(sandboxLabel: string): string {
  return `${sandboxLabel}.${SANDBOX_ZONE}`;
}

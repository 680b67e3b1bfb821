/**
 * The same methods one resource at a time, so that a bundler keeps only those used: browsers and widgets. Errors and
 * types come from the main entry.
 *
 * @example
 * const domains = new Domains(new Client({ token }));
 */
export { Client } from "./core/client.ts";
export type { ClientOptions, RequestOptions, RetryNotice } from "./core/options.ts";
export * from "./generated/resources.gen.ts";

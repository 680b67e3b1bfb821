/** Real servers for the parts of the suite, the benches and the crash tests that need them. */
export { type Lane, type LaneOptions, LaneUnavailable } from "./lane.ts";
export { type PostgresOptions, startPostgres } from "./postgres.ts";
export { startRedis } from "./redis.ts";

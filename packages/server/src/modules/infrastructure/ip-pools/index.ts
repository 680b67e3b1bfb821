export { type AddressQuery, poolAddresses, type SendingAddress } from "./addresses.ts";
export { ensurePool, type PoolKey, type Stream, type Trust } from "./pools.ts";
export { streamSchema, trustSchema } from "./schema.ts";

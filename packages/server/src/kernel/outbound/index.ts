export { isGlobalAddress } from "./global-address.ts";
export { type GuardedAgentOptions, guardedAgent, guardedLookup, vettedAddresses } from "./guard.ts";
export { type OutboundPolicy, OutboundRefused } from "./policy.ts";
export { dnsAddresses, type ResolveAddresses, systemAddresses } from "./resolve.ts";
export { hostOf, type UrlRefusal, type VettedUrl, vetUrl } from "./vet-url.ts";

export type { AddressRequest, FindAddresses, SendingAddress } from "./addresses.ts";
export { type CrashPoint, createSendHandler, type SendHandlerOptions } from "./handler.ts";

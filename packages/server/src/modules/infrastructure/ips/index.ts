export { type IpAddressRow, ipAddresses } from "./tables.ts";

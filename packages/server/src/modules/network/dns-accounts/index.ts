export { getDnsAccount, openDnsAccount, readZones } from "./accounts.ts";
export { serviceZoneOf } from "./service-zone.ts";
export type { DnsAccountRow } from "./tables.ts";
export { type ZoneRecords, zoneRecordsFor } from "./zone-records.ts";

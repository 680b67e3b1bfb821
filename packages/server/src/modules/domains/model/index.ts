export {
  dkimName,
  dkimVaultPath,
  expectedRecords,
  fromRow,
  presentation,
  recordKey,
  requiredKeys,
} from "./expected.ts";
export {
  type DomainKey,
  findDomain,
  liveKeysOf,
  lookupDomain,
  recordsOf,
  type Visibility,
  workspaceNow,
} from "./find.ts";
export { JOBS, scheduleCheck, scheduleJob, scheduleServiceZone, scheduleWithdrawal } from "./schedule.ts";
export {
  delegationLabel,
  organizationLabel,
  sendingAddresses,
  serviceNames,
  spfOf,
} from "./service-names.ts";
export { syncRecords } from "./sync-records.ts";
export {
  type DkimKeyRow,
  type DnsRecordRow,
  DOMAIN_STATUSES,
  type DomainRow,
  type DomainStatus,
  dkimKeys,
  dnsRecords,
  domains,
  KEY_STATUSES,
  type KeyStatus,
  RECEIVING,
  RECORD_PURPOSES,
  RECORD_STATUSES,
  type Receiving,
} from "./tables.ts";

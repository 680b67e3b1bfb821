export { fingerprintOf } from "./fingerprint.ts";
export {
  type DnsChange,
  type DnsConflict,
  type DnsConflictReason,
  type DnsPlan,
  type DnsPlanInput,
  planDnsChanges,
} from "./plan.ts";
export {
  DNS_VALUE_TYPES,
  type DnsCapabilities,
  type DnsFilter,
  type DnsProvider,
  DnsProviderError,
  type DnsProviderFailure,
  type DnsStoredValue,
  type DnsValue,
  type DnsValueType,
  type DnsZone,
} from "./port.ts";

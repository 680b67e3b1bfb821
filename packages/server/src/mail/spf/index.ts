export {
  countSpfLookups,
  SPF_LIMITS,
  type SpfLookupCode,
  type SpfLookupFinding,
  type SpfLookupNode,
  type SpfLookupReport,
} from "./lookups.ts";
export { type MergedSpf, mergeSpf, splitSpf } from "./merge.ts";
export {
  isSpfRecord,
  type ParsedSpf,
  parseSpf,
  type SpfFinding,
  type SpfFindingCode,
  type SpfInvalidTerm,
  type SpfMechanism,
  type SpfMechanismName,
  type SpfModifier,
  type SpfQualifier,
  type SpfTerm,
  termKey,
} from "./record.ts";

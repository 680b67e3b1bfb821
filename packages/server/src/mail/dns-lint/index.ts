export { type DkimKeyRecord, readDkimKey } from "./dkim-key.ts";
export {
  type DomainRecordParams,
  type ExpectedRecord,
  type ExpectedRecordType,
  OWNERSHIP_LABEL,
  OWNERSHIP_PREFIX,
  RETURN_PATH_LABEL,
  type RecordPurpose,
  recordsForDomain,
} from "./expected-records.ts";
export { FINDING_SPECS, type Finding, type FindingCode, type Severity } from "./findings.ts";
export {
  type DnsQuestion,
  type LintInput,
  type LintResult,
  lintDomain,
  questionsFor,
} from "./lint.ts";
export { canonicalValue, presentValue, sameValue, txtStrings, unquoteTxt } from "./record-values.ts";
export { type DnsScore, SCORE_WEIGHTS, type ScorePart } from "./score.ts";
export type { Observation, RecordStatus, RecordVerdict, ServerResult } from "./verdict.ts";

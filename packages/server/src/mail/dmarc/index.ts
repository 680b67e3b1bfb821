export {
  adviseDmarc,
  DMARC_GATES,
  type DmarcAdvice,
  type DmarcAdviceReason,
  type DmarcEvidence,
  stricter,
  tightenDmarc,
} from "./advice.ts";
export {
  type Alignment,
  type AlignmentInput,
  type AuthenticatedDomain,
  computeAlignment,
  isAligned,
} from "./alignment.ts";
export {
  type AlignmentMode,
  type DmarcFinding,
  type DmarcFindingCode,
  type DmarcPolicy,
  type DmarcTag,
  effectivePolicy,
  isDmarcRecord,
  type ParsedDmarc,
  parseDmarc,
  policyStrength,
} from "./record.ts";
export { type DmarcDiscovery, type DmarcStep, discoverDmarc, organizationalDomain } from "./tree-walk.ts";

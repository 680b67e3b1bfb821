export {
  type CertificateRequest,
  certificateOf,
  destroyCertificate,
  issueCertificate,
} from "./certificates.ts";
export { certificateJobs, type FindChallengePlace } from "./jobs.ts";
export { type ChallengePlace, ownChallenge } from "./solver.ts";
export type { CertificateRow } from "./tables.ts";

export { type DkimKey, type DkimKeyType, generateDkimKey, publicKeyOf } from "./keys.ts";
export {
  type DkimRecord,
  type DkimRecordProblem,
  type DkimRecordResult,
  dkimRecord,
  parseDkimRecord,
  REVOKED_DKIM_RECORD,
} from "./record.ts";
export { createDkimSigner, type DkimSigner, signMessage } from "./sign.ts";

export { GROUP_POSITION, packRef, REF_BYTES, type RecipientRef, unpackRef } from "./recipient-ref.ts";
export { type MacKey, makeReturnPath, readReturnPath } from "./return-path.ts";

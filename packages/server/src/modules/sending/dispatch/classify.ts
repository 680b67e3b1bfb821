import type { RecipientResult } from "../../../mail/smtp/index.ts";

/** Why an attempt did not succeed, and what follows for the address. */
export interface BounceVerdict {
  class: string;
  reason: string;
  /** `hard`: suppress the address now; `soft`: count; `none`: it says nothing about the recipient. */
  suppression: "hard" | "soft" | "none";
}

/** Reads the answer to an attempt. */
export function classify(_result: Pick<RecipientResult, "status" | "stage" | "code" | "enhanced" | "text">): BounceVerdict {
  return { class: "other", reason: "unknown", suppression: "none" };
}

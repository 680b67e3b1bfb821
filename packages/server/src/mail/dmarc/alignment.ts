import type { AlignmentMode } from "./record.ts";

/** A domain that passed SPF or DKIM, with its organizational domain. */
export interface AuthenticatedDomain {
  readonly domain: string;
  readonly organizationalDomain: string;
}

export interface AlignmentInput {
  /** The domain of the From header. */
  readonly from: AuthenticatedDomain;
  /** The envelope sender's domain, when SPF passed for it. */
  readonly spf?: AuthenticatedDomain;
  /** The `d=` domains of the DKIM signatures that verified. */
  readonly dkim?: readonly AuthenticatedDomain[];
  readonly spfAlignment: AlignmentMode;
  readonly dkimAlignment: AlignmentMode;
}

export interface Alignment {
  readonly spf: boolean;
  readonly dkim: boolean;
  /** DMARC passes when either is aligned (RFC 9989 §4.4). */
  readonly aligned: boolean;
}

/** True when the names are equal (strict) or share their organizational domain (relaxed); RFC 9989 §4.4. */
export function isAligned(
  from: AuthenticatedDomain,
  other: AuthenticatedDomain,
  mode: AlignmentMode,
): boolean {
  return mode === "strict"
    ? from.domain === other.domain
    : from.organizationalDomain === other.organizationalDomain;
}

/** Which authenticated identifiers speak for the From domain. */
export function computeAlignment(input: AlignmentInput): Alignment {
  const spf = input.spf !== undefined && isAligned(input.from, input.spf, input.spfAlignment);
  const dkim = (input.dkim ?? []).some(signer => isAligned(input.from, signer, input.dkimAlignment));
  return { spf, dkim, aligned: spf || dkim };
}

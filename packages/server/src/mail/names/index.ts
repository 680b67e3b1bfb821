export {
  type DomainName,
  type DomainNameProblem,
  type DomainNameResult,
  isSubdomainOf,
  isWithin,
  normalizeOwnerName,
  parentDomains,
  parseDomainName,
  registrableDomain,
} from "./domain-name.ts";
export { isPublicSuffix, publicSuffix, type SuffixOptions } from "./public-suffix.ts";
export { reverseName } from "./reverse-name.ts";

import { headerProblem } from "../../../mail/mime/index.ts";

/** Headers of the sending service itself, besides those the message builder reserves. Lower case. */
const OWN = new Set([
  "list-unsubscribe",
  "list-unsubscribe-post",
  "feedback-id",
  "cfbl-address",
  "cfbl-feedback-id",
  "received-spf",
  "domainkey-signature",
]);

/** Why a caller's header is refused; undefined when it may be written as it is. */
export function callerHeaderProblem(
  name: string,
  value: string,
): { code: string; message: string } | undefined {
  const lower = name.toLowerCase();
  if (OWN.has(lower) || lower.startsWith("x-mailstead-")) {
    return { code: "forbidden_header", message: "is written by Mailstead itself" };
  }
  const problem = headerProblem(name, value);
  if (problem === undefined) return undefined;
  const isInjection = /\p{Cc}/u.test(name) || /\p{Cc}/u.test(value);
  const isReserved = problem.reason === "reserved_header";
  const code = isInjection ? "header_injection" : isReserved ? "forbidden_header" : "invalid_header";
  return { code, message: problem.message };
}

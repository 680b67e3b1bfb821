import { Secret } from "../secrets/index.ts";

const HIDDEN = "[redacted]";
/** Names whose value is never logged, whatever it is. */
const SENSITIVE =
  /authorization|cookie|passw(?:or)?d|passphrase|secret|token|api[-_]?key|private[-_]?key|signing[-_]?key|master[-_]?key|credential|otp$|^dsn$/i;
/** Credentials that can be told by their form, wherever they stand. */
const CREDENTIALS: readonly [RegExp, string][] = [
  [/-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g, HIDDEN],
  [/\bms_(?:live|test)_[A-Za-z0-9_]{8,}/g, HIDDEN],
  [/\bwhs(?:ec|k)_[A-Za-z0-9+/=]{8,}/g, HIDDEN],
  [/\b(Bearer|Basic) +[\w.~+/=-]{8,}/gi, `$1 ${HIDDEN}`],
  [/\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g, HIDDEN],
  [/(:\/\/[^\s:@/]{0,256}:)[^\s@/]{1,256}@/g, `$1${HIDDEN}@`],
];
const MAX_TEXT = 4000;
const MAX_DEPTH = 6;
const MAX_MEMBERS = 50;
const MAX_CAUSES = 5;

/** Log fields made safe: a bounded copy without secrets, errors cut down to what is known to be harmless. */
export function redact(fields: object): Record<string, unknown> {
  return redactMembers(fields, 0);
}

/** A text without what looks like a credential. */
export function redactText(text: string): string {
  let clean = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
  for (const [pattern, replacement] of CREDENTIALS) clean = clean.replace(pattern, replacement);
  return clean;
}

function redactMembers(object: object, depth: number): Record<string, unknown> {
  const clean: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(object).slice(0, MAX_MEMBERS)) {
    clean[name] = SENSITIVE.test(name) ? HIDDEN : redactValue(value, depth);
  }
  return clean;
}

function redactValue(value: unknown, depth: number): unknown {
  if (typeof value === "string") return redactText(value);
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Secret) return HIDDEN;
  if (value instanceof Date) return value;
  if (value instanceof Error) return redactError(value, 0);
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (depth >= MAX_DEPTH) return "[deeper]";
  if (Array.isArray(value)) return value.slice(0, MAX_MEMBERS).map(item => redactValue(item, depth + 1));
  return redactMembers(value, depth + 1);
}

/** By allow-list: a driver's error also carries parameters, rows and vendor bodies. */
function redactError(error: Error, causes: number): Record<string, unknown> {
  const code: unknown = Reflect.get(error, "code");
  return {
    type: error.name,
    message: redactText(withoutParameters(error.message)),
    ...(typeof code === "string" || typeof code === "number" ? { code } : {}),
    ...(error.stack === undefined
      ? {}
      : { stack: redactText(withoutParameters(error.stack, error.message)) }),
    ...(error.cause instanceof Error && causes < MAX_CAUSES
      ? { cause: redactError(error.cause, causes + 1) }
      : {}),
  };
}

/** A query builder's message ends with the values of the query: they may be anything. */
function withoutParameters(text: string, message = text): string {
  const at = message.search(/\n\s*params:/i);
  return at === -1 ? text : text.replace(message.slice(at), "");
}

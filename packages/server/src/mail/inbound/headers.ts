import { canonicalAddress, decodeWords } from "../address/index.ts";

/** Header fields as they came, unfolded but not decoded. */
export class Headers {
  readonly #fields: readonly (readonly [name: string, value: string])[];

  constructor(fields: readonly (readonly [name: string, value: string])[]) {
    this.#fields = fields;
  }

  /** The first field of a name (lower case), not decoded; `undefined` when there is none. */
  first(name: string): string | undefined {
    return this.#fields.find(field => field[0] === name)?.[1];
  }

  all(name: string): string[] {
    return this.#fields.filter(field => field[0] === name).map(field => field[1]);
  }

  /** The first field of a name as people read it: encoded words decoded. */
  text(name: string): string | undefined {
    const value = this.first(name);
    return value === undefined ? undefined : decodeWords(value).replace(CONTROLS, " ").trim();
  }

  /** Names in lower case with values, in order. */
  entries(): readonly (readonly [name: string, value: string])[] {
    return this.#fields;
  }
}

const CONTROLS = /\p{Cc}+/gu;
const MAX_FIELDS = 500;
const MAX_VALUE = 8192;

/** Bytes as text: UTF-8 where that is what they are (RFC 6532), else Latin-1, so that nothing is lost. */
export function headerText(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  return text.includes("\uFFFD") ? bytes.toString("latin1") : text;
}

/** Reads header lines; lines that are no field are skipped, values are cut at 8192 characters. Never throws. */
export function parseHeaders(text: string): Headers {
  const fields: [string, string][] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const last = fields.at(-1);
    if (/^[ \t]/.test(line)) {
      if (last !== undefined && last[1].length < MAX_VALUE) last[1] += ` ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(":");
    if (colon <= 0 || colon > 100 || fields.length >= MAX_FIELDS) continue;
    fields.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]);
  }
  return new Headers(fields.map(([name, value]) => [name, value.slice(0, MAX_VALUE)] as const));
}

/** A value with parameters, such as Content-Type. */
export interface StructuredValue {
  /** Lower case. */
  readonly value: string;
  /** By lower-case name. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Reads `value; name=value; name="value"` (RFC 2045 §5.1), forgiving; comments are not understood. */
export function parseStructured(text: string): StructuredValue {
  const input = text.slice(0, 2000);
  const semicolon = input.indexOf(";");
  const value = (semicolon === -1 ? input : input.slice(0, semicolon)).trim().toLowerCase();
  const parameters = new Map<string, string>();
  if (semicolon !== -1) {
    for (const [, name = "", raw = ""] of input
      .slice(semicolon)
      .matchAll(/;\s*([^\s=;"]{1,80})\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)/g)) {
      const plain = raw.startsWith('"') ? raw.replace(/^"|"$/g, "").replace(/\\(.)/g, "$1") : raw.trim();
      if (!parameters.has(name.toLowerCase())) parameters.set(name.toLowerCase(), plain);
    }
  }
  return { value, parameters };
}

/** The first address in a header value or report field, canonical; `undefined` when there is none we could write to. */
export function findAddress(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const angled = /<([^<>\s]{3,320})>/.exec(text)?.[1];
  const bare = text.split(/[\s<>()[\],;:"]+/).find(word => word.includes("@"));
  for (const candidate of [angled, bare]) {
    const result = candidate === undefined ? undefined : canonicalAddress(candidate);
    if (result?.ok) return result.address.address;
  }
  return undefined;
}

/** The display name in front of an address, decoded. */
export function findName(text: string | undefined): string | undefined {
  const open = text?.indexOf("<") ?? -1;
  if (text === undefined || open <= 0) return undefined;
  const name = decodeWords(text.slice(0, open).trim().replace(/^"|"$/g, "").replace(/\\(.)/g, "$1"));
  return name.replace(CONTROLS, " ").trim().slice(0, 256) || undefined;
}

const MAX_IDS = 50;

/** Message ids without angle brackets, the last fifty. */
export function findMessageIds(text: string | undefined): string[] {
  if (text === undefined) return [];
  return [...text.matchAll(/<([^<>\s]{1,900})>/g)].map(match => match[1]!).slice(-MAX_IDS);
}

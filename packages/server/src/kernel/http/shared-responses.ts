import { isDeepStrictEqual } from "node:util";
import { z } from "zod";

const operation = z.looseObject({ responses: z.record(z.string(), z.unknown()) });
const holder = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({ responses: z.record(z.string(), z.unknown()).default({}) }),
});
const reference = z.strictObject({ $ref: z.string().startsWith("#/components/responses/") });
const described = z.looseObject({ description: z.string() });

/**
 * A document in which the failures that several operations share stand once, in `components.responses`: said in every
 * operation they would make up half of it.
 */
export function shareResponses<Document extends object>(document: Document): Document {
  const { paths } = holder.parse(document);
  const failures = Object.values(paths)
    .flatMap(item => Object.values(item))
    .flatMap(({ responses }) => Object.entries(responses).filter(([status]) => /^[45]/.test(status)));
  const shared: Record<string, unknown> = {};
  for (const [status, failure] of failures) shared[nameOf(status, failure)] ??= failure;
  const used = (status: string, failure: unknown) =>
    failures.filter(([other, candidate]) => other === status && isDeepStrictEqual(candidate, failure))
      .length > 1;
  const kept: Record<string, unknown> = {};
  const result = mapResponses(document, (status, response) => {
    const name = nameOf(status, response);
    if (!/^[45]/.test(status) || !isDeepStrictEqual(shared[name], response) || !used(status, response))
      return response;
    kept[name] = response;
    return { $ref: `#/components/responses/${name}` };
  });
  return withComponents(result, kept);
}

/** The same document with every shared response put back in its place. */
export function inlineResponses<Document extends object>(document: Document): Document {
  const { components } = holder.parse(document);
  const result = mapResponses(document, (_status, response) => {
    const parsed = reference.safeParse(response);
    return parsed.success ? components.responses[parsed.data.$ref.split("/").at(-1) ?? ""] : response;
  });
  return withComponents(result, undefined);
}

/** `NotFound404`, from the codes in the description; many codes are cut to their first three. */
function nameOf(status: string, response: unknown): string {
  const parsed = described.safeParse(response);
  const codes = parsed.success
    ? [...parsed.data.description.matchAll(/`([a-z_]+)`/g)].map(match => match[1]!)
    : [];
  const words = codes.slice(0, 3).flatMap(code => code.split("_"));
  return `${words.map(word => word[0]!.toUpperCase() + word.slice(1)).join("")}${codes.length > 3 ? codes.length : ""}${status}`;
}

function mapResponses<Document extends object>(
  document: Document,
  change: (status: string, response: unknown) => unknown,
): Document {
  const copy = structuredClone(document);
  const paths: unknown = Reflect.get(copy, "paths");
  for (const item of Object.values(z.record(z.string(), z.unknown()).parse(paths))) {
    if (typeof item !== "object" || item === null) continue;
    for (const one of Object.values(item)) {
      const responses: unknown = Reflect.get(one, "responses");
      if (typeof responses !== "object" || responses === null) continue;
      for (const [status, response] of Object.entries(responses))
        Reflect.set(responses, status, change(status, response));
    }
  }
  return copy;
}

function withComponents<Document extends object>(
  document: Document,
  responses: Record<string, unknown> | undefined,
): Document {
  const components: object = z.looseObject({}).parse(Reflect.get(document, "components"));
  const { responses: _, ...others } = { responses: undefined, ...components };
  Reflect.set(document, "components", responses === undefined ? others : { ...others, responses });
  return document;
}

import { describe, expect, it } from "vitest";
import { inlineResponses, shareResponses } from "./shared-responses.ts";

const failure = (codes: string) => ({
  description: codes,
  content: { "application/problem+json": { schema: {} } },
});
const document = {
  paths: {
    "/a": {
      get: {
        responses: {
          "200": { description: "A." },
          "404": failure("`not_found`."),
          "409": failure("`illegal_state`."),
        },
      },
    },
    "/b": {
      post: { responses: { "404": failure("`not_found`."), "422": failure("`a_b`, `c`, `d`, `e`.") } },
    },
    "/c": { get: { responses: { "404": failure("`not_found`, `gone`.") } } },
  },
  components: { schemas: { Problem: {} } },
};

describe("shared responses", () => {
  it("stand once when two operations have them, and only failures", () => {
    const shared = shareResponses(document);
    expect(shared.paths["/a"].get.responses).toEqual({
      "200": { description: "A." },
      "404": { $ref: "#/components/responses/NotFound404" },
      "409": failure("`illegal_state`."),
    });
    expect(shared.paths["/c"].get.responses["404"]).toEqual(failure("`not_found`, `gone`."));
    expect(shared.components).toEqual({
      schemas: { Problem: {} },
      responses: { NotFound404: failure("`not_found`.") },
    });
  });

  it("are put back as they were", () => {
    expect(inlineResponses(shareResponses(document))).toEqual(document);
    expect(document.paths["/a"].get.responses["404"]).toEqual(failure("`not_found`."));
  });
});

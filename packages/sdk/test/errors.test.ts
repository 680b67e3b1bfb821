import fc from "fast-check";
import { expect, test } from "vitest";
import * as errors from "../src/core/errors.ts";

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => ({
  operation: "domains.create",
  status,
  headers: new Headers(headers),
  body,
  retryAfterMs: undefined,
});

test.each([
  [400, errors.BadRequestError],
  [401, errors.AuthenticationError],
  [403, errors.PermissionError],
  [404, errors.NotFoundError],
  [409, errors.ConflictError],
  [422, errors.ValidationError],
  [429, errors.RateLimitError],
  [500, errors.ServerError],
  [503, errors.OverloadedError],
  [507, errors.ServerError],
  [418, errors.ApiError],
])("%d becomes its class", (status, Class) => {
  const error = errors.apiError(answer(status, undefined));
  expect(error.constructor).toBe(Class);
  expect(error.name).toBe(Class.name);
  expect(error).toBeInstanceOf(errors.ApiError);
  expect(error).toBeInstanceOf(errors.MailsteadError);
});

test("a problem document fills every field", () => {
  const body = {
    type: "https://docs.test/errors/invalid_request",
    title: "Invalid",
    status: 422,
    detail: "Give a name.",
    code: "invalid_request",
    requestId: "req_1",
    errors: [{ pointer: "/name", code: "required", message: "Missing" }, "garbage", { pointer: 5 }],
  };
  expect(errors.apiError(answer(422, body))).toMatchObject({
    message: "domains.create: 422 Give a name. [invalid_request, request req_1]",
    status: 422,
    code: "invalid_request",
    detail: "Give a name.",
    docUrl: "https://docs.test/errors/invalid_request",
    operation: "domains.create",
    requestId: "req_1",
    errors: [
      { pointer: "/name", code: "required", message: "Missing" },
      { pointer: "", code: "", message: "" },
    ],
  });
});

test("a proxy's page gives status and request id, and stays out of the message", () => {
  const error = errors.apiError(answer(502, "<html>secret</html>", { "x-request-id": "req_2" }));
  expect(error).toMatchObject({ code: "http_502", requestId: "req_2", errors: [] });
  expect(error.message).not.toContain("html");
});

test("no body makes the error constructor throw", () => {
  fc.assert(
    fc.property(fc.anything(), body => {
      const error = errors.apiError(answer(400, body));
      expect(typeof error.code).toBe("string");
      expect(error.message.length).toBeLessThan(700 + error.code.length + (error.requestId?.length ?? 0));
    }),
  );
});

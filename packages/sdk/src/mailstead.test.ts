import { expect, test } from "vitest";
import * as sdk from "./index.ts";
import { Mailstead } from "./index.ts";

test("the public values are exactly these", () => {
  expect(Object.keys(sdk).sort()).toEqual([
    "AbortError",
    "ApiError",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "ConnectionError",
    "FailedStateError",
    "Mailstead",
    "MailsteadError",
    "NotFoundError",
    "OverloadedError",
    "PermissionError",
    "RateLimitError",
    "ServerError",
    "TimeoutError",
    "ValidationError",
    "operations",
  ]);
});

test("needs a credential", () => {
  expect(() => new Mailstead({})).toThrow(expect.objectContaining({ code: "missing_credentials" }));
});

test("withWorkspace is another client and leaves the first as it was", () => {
  const mailstead = new Mailstead({ apiKey: "ms_test_a_b" });
  const pinned = mailstead.withWorkspace("ws_1");
  expect(pinned).toBeInstanceOf(Mailstead);
  expect(pinned).not.toBe(mailstead);
});

import { expect, it } from "vitest";
import { Secret } from "../../../kernel/secrets/index.ts";
import { hashPassword, isPassword, makePassword } from "./password.ts";

it("accepts the right password only, and salts", async () => {
  const password = makePassword();
  const [one, two] = [await hashPassword(password), await hashPassword(password)];
  expect(one).not.toBe(two);
  expect(await isPassword(password.reveal(), one)).toBe(true);
  expect(await isPassword(password.reveal(), two)).toBe(true);
  expect(await isPassword(`${password.reveal()}x`, one)).toBe(false);
  expect(await isPassword("", one)).toBe(false);
});

it("refuses without a hash, with a broken one, and absurd input", async () => {
  const hash = await hashPassword(new Secret("correct horse"));
  expect(await isPassword("", undefined)).toBe(false);
  expect(await isPassword("x", "garbage")).toBe(false);
  expect(await isPassword("x", "scrypt$1073741824$8$1$AAAA$AAAA")).toBe(false);
  expect(await isPassword("x".repeat(10_000), hash)).toBe(false);
  expect(`${makePassword()}`).toBe("[redacted]");
});

import { describe, expect, it } from "vitest";
import { ManualClock } from "../../../kernel/time/index.ts";
import { LoginThrottle } from "./login-throttle.ts";

const HERE = "192.0.2.1";

function tries(
  throttle: LoginThrottle,
  count: number,
  address: (i: number) => string,
  user: (i: number) => string,
): number {
  let open = 0;
  for (let i = 0; i < count; i++) if (throttle.tryLogin(address(i), user(i))) open += 1;
  return open;
}

describe("LoginThrottle", () => {
  it("puts a user at one address off after five failures, in any spelling, and lets time heal it", () => {
    const clock = new ManualClock();
    const throttle = new LoginThrottle(clock);
    expect(
      tries(
        throttle,
        20,
        () => HERE,
        i => (i % 2 ? "Ann@x.example" : "ann@X.example"),
      ),
    ).toBe(5);
    clock.advance(15 * 60_000 + 1);
    expect(throttle.tryLogin(HERE, "ann@x.example")).toBe(true);
  });

  it("does not lock a user out from elsewhere", () => {
    const throttle = new LoginThrottle(new ManualClock());
    tries(
      throttle,
      50,
      () => HERE,
      () => "ann@x.example",
    );
    expect(throttle.tryLogin("192.0.2.2", "ann@x.example")).toBe(true);
  });

  it("stops an address that tries many users, and many addresses that try one", () => {
    const throttle = new LoginThrottle(new ManualClock());
    expect(
      tries(
        throttle,
        200,
        () => HERE,
        i => `user${i}@x.example`,
      ),
    ).toBe(50);
    expect(
      tries(
        throttle,
        300,
        i => `198.51.100.${i}`,
        () => "bob@x.example",
      ),
    ).toBe(100);
  });

  it("forgets failures after a success, and never counts successes", () => {
    const throttle = new LoginThrottle(new ManualClock());
    for (let i = 0; i < 200; i++) {
      expect(throttle.tryLogin(HERE, "ann@x.example")).toBe(true);
      throttle.succeed(HERE, "ann@x.example");
    }
    expect(
      tries(
        throttle,
        4,
        () => HERE,
        () => "ann@x.example",
      ),
    ).toBe(4);
    throttle.succeed(HERE, "ann@x.example");
    expect(
      tries(
        throttle,
        10,
        () => HERE,
        () => "ann@x.example",
      ),
    ).toBe(5);
  });
});

import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import {
  createVerifier,
  generateSecret,
  type HeadersLike,
  type RawBody,
  sign,
  type VerifierOptions,
  verifyWebhook,
  type WebhookErrorCode,
  WebhookVerificationError,
} from "./index.ts";
import { signFixture } from "./testing.ts";

const now = 1_731_705_121;
const secret = `whsec_${btoa("thirty-two bytes of test secret!")}`;
const body = JSON.stringify({
  id: "evt_1",
  type: "domain.verified",
  timestamp: "2026-01-01T00:00:00Z",
  data: {},
});
const signed = (overrides: Partial<Parameters<typeof sign>[0]> = {}) =>
  sign({ id: "evt_1", timestamp: now, body, secrets: [secret], ...overrides });

/** The code a verification is refused with, or "accepted". */
async function outcome(
  rawBody: unknown,
  headers: HeadersLike,
  options: Partial<VerifierOptions> = {},
): Promise<WebhookErrorCode | "accepted"> {
  try {
    await verifyWebhook(rawBody as RawBody, headers, {
      secrets: [secret],
      clock: () => now * 1000,
      ...options,
    });
    return "accepted";
  } catch (error) {
    if (error instanceof WebhookVerificationError) return error.code;
    throw error;
  }
}

/** An Ed25519 pair made by node:crypto, in the wire form of Standard Webhooks. */
function ed25519Pair(): { privateKey: string; publicKey: string } {
  const pair = generateKeyPairSync("ed25519");
  const seed = pair.privateKey.export({ format: "der", type: "pkcs8" }).subarray(-32);
  const point = pair.publicKey.export({ format: "der", type: "spki" }).subarray(-32);
  return {
    privateKey: `whsk_${Buffer.concat([seed, point]).toString("base64")}`,
    publicKey: `whpk_${point.toString("base64")}`,
  };
}

describe("published vectors", () => {
  const vectors = [
    {
      scheme: "v1",
      secret: "whsec_plJ3nmyCDGBKInavdOK15jsl",
      check: "whsec_plJ3nmyCDGBKInavdOK15jsl",
      id: "msg_loFOjxBNrRLzqYUf",
      timestamp: 1_731_705_121,
      body: '{"event_type":"ping","data":{"success":true}}',
      signature: "v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=",
    },
    {
      scheme: "v1, second",
      secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
      check: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
      timestamp: 1_614_265_330,
      body: '{"test": 2432232314}',
      signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    },
    {
      scheme: "v1a",
      secret: "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==",
      check: "whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=",
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
      timestamp: 1_614_265_330,
      body: '{"test": 2432232314}',
      signature:
        "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==",
    },
  ];

  test.each(vectors)("$scheme is reproduced and accepted", async vector => {
    const headers = await sign({ ...vector, secrets: [vector.secret] });
    expect(headers["webhook-signature"]).toBe(vector.signature);

    const options = { secrets: [vector.check], clock: () => vector.timestamp * 1000 };
    // These bodies carry no event type, so a fitting signature is followed by `bad_json`, never by acceptance.
    expect(await outcome(vector.body, headers, options)).toBe("bad_json");
    expect(await outcome(`${vector.body} `, headers, options)).toBe("no_matching_signature");
  });
});

describe("against the standardwebhooks package", () => {
  test("it accepts what we sign", async () => {
    const time = Math.floor(Date.now() / 1000); // its clock cannot be injected
    const headers = await signed({ timestamp: time });
    expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
  });

  test("we accept what it signs", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.uint8Array({ minLength: 24, maxLength: 64 }), async (text, key) => {
        const payload = JSON.stringify({ type: "domain.verified", text });
        const theirs = `whsec_${Buffer.from(key).toString("base64")}`;
        const headers = {
          "webhook-id": "evt_9",
          "webhook-timestamp": String(now),
          "webhook-signature": new Webhook(theirs).sign("evt_9", new Date(now * 1000), payload),
        };
        expect(await outcome(payload, headers, { secrets: [theirs] })).toBe("accepted");
      }),
      { numRuns: 30 },
    );
  });
});

describe("verify", () => {
  test("answers the parsed event", async () => {
    const verifier = createVerifier({ secrets: [secret], clock: () => now * 1000 });
    expect(await verifier.verify(body, await signed())).toEqual(JSON.parse(body));
  });

  test.each([
    ["Headers", (headers: Record<string, string>) => new Headers(headers)],
    ["a Map", (headers: Record<string, string>) => new Map(Object.entries(headers))],
    ["a record", (headers: Record<string, string>) => headers],
    [
      "a record in other letter case",
      (headers: Record<string, string>) =>
        Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value])),
    ],
    [
      "a record of lists",
      (headers: Record<string, string>) =>
        Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    ],
  ])("reads headers from %s", async (_, convert) => {
    expect(await outcome(body, convert(await signed()))).toBe("accepted");
  });

  test.each([
    ["text", body],
    ["bytes", new TextEncoder().encode(body)],
    ["a Buffer", Buffer.from(body)],
    ["an ArrayBuffer", new TextEncoder().encode(body).buffer],
  ])("takes the body as %s", async (_, raw) => {
    expect(await outcome(raw, await signed())).toBe("accepted");
  });

  test.each([
    ["a parsed object", JSON.parse(body)],
    ["nothing", undefined],
    ["null", null],
    ["a number", 5],
  ])("refuses %s as body", async (_, raw) => {
    expect(await outcome(raw, await signed())).toBe("body_not_raw");
  });

  test.each(["webhook-id", "webhook-timestamp", "webhook-signature"])("needs %s exactly once", async name => {
    const headers: Record<string, string> = { ...(await signed()) };
    const value = headers[name] ?? "";
    expect(await outcome(body, { ...headers, [name]: undefined })).toBe("missing_header");
    expect(await outcome(body, { ...headers, [name]: "" })).toBe("missing_header");
    expect(await outcome(body, { ...headers, [name]: [value, value] })).toBe("missing_header");
  });

  test.each([
    "1731705121.0",
    "1731705121abc",
    " 1731705121",
    "0x6737b2a1",
    "1e9",
    "-1",
    "0",
    "01731705121",
    "٣",
    "",
  ])("refuses the timestamp %j", async timestamp => {
    const result = await outcome(body, { ...(await signed()), "webhook-timestamp": timestamp });
    expect(result).toBe(timestamp ? "bad_timestamp" : "missing_header");
  });

  test.each([
    [300, 300, "accepted"],
    [301, 300, "too_old"],
    [-300, 300, "accepted"],
    [-301, 300, "too_new"],
    [300.5, 300, "too_old"],
    [1, 0, "too_old"],
    [0, 0, "accepted"],
    [0, Number.NaN, "too_old"],
  ] as const)("at an age of %d s with a tolerance of %d s: %s", async (age, toleranceSeconds, expected) => {
    const clock = () => (now + age) * 1000;
    expect(await outcome(body, await signed(), { clock, toleranceSeconds })).toBe(expected);
  });

  test("refuses any single changed byte of the body", async () => {
    const headers = await signed();
    const original = new TextEncoder().encode(body);
    await fc.assert(
      fc.asyncProperty(fc.nat(original.length - 1), fc.integer({ min: 1, max: 255 }), async (index, mask) => {
        const changed = original.slice();
        changed[index] = (changed[index] ?? 0) ^ mask;
        expect(await outcome(changed, headers)).toBe("no_matching_signature");
      }),
      { numRuns: 50 },
    );
  });

  test("binds id and timestamp", async () => {
    const headers = await signed();
    expect(await outcome(body, { ...headers, "webhook-id": "evt_2" })).toBe("no_matching_signature");
    expect(await outcome(body, { ...headers, "webhook-timestamp": String(now + 1) })).toBe(
      "no_matching_signature",
    );
  });

  test("does not let a full stop move the boundary between id, timestamp and body", async () => {
    // The same signed bytes, cut differently: "evt" + now + "<now>.{…}" read as id "evt.<now>".
    const headers = await signed({ id: "evt", body: `${now}.${body}` });
    expect(await outcome(body, { ...headers, "webhook-id": `evt.${now}` })).toBe("no_matching_signature");
  });

  test("never throws anything but its own error on garbage headers", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (id, signature) => {
        const headers = {
          "webhook-id": id,
          "webhook-timestamp": String(now),
          "webhook-signature": signature,
        };
        expect(["missing_header", "no_matching_signature"]).toContain(await outcome(body, headers));
      }),
    );
  });

  test("looks at a bounded number of signatures", async () => {
    const valid = (await signed())["webhook-signature"];
    const flood = (count: number) => `${"v1,AAAA ".repeat(count)}${valid}`;
    expect(await outcome(body, { ...(await signed()), "webhook-signature": flood(31) })).toBe("accepted");
    expect(await outcome(body, { ...(await signed()), "webhook-signature": flood(32) })).toBe(
      "no_matching_signature",
    );
  });

  test.each(["not json", "[1]", "null", '"text"', '{"type":5}', "{}"])(
    "calls the signed body %j bad_json",
    async raw => {
      expect(await outcome(raw, await signed({ body: raw }))).toBe("bad_json");
    },
  );

  test("calls signed bytes that are not UTF-8 bad_json", async () => {
    const raw = new Uint8Array([0x7b, 0xff, 0x7d]);
    expect(await outcome(raw, await signed({ body: raw }))).toBe("bad_json");
  });
});

describe("secrets", () => {
  test("during a rotation either side may be ahead", async () => {
    const next = generateSecret();
    const both = await signed({ secrets: [next, secret] });
    expect(both["webhook-signature"].split(" ")).toHaveLength(2);
    expect(await outcome(body, both, { secrets: [secret] })).toBe("accepted");
    expect(await outcome(body, both, { secrets: [next] })).toBe("accepted");
    expect(await outcome(body, await signed(), { secrets: [next, secret] })).toBe("accepted");
    expect(await outcome(body, await signed(), { secrets: [next] })).toBe("no_matching_signature");
  });

  test("Ed25519 keys of node:crypto sign and verify, and a stranger's do not", async () => {
    const ours = ed25519Pair();
    const headers = await signed({ secrets: [ours.privateKey] });
    expect(await outcome(body, headers, { secrets: [ours.publicKey] })).toBe("accepted");
    expect(await outcome(body, headers, { secrets: [ed25519Pair().publicKey] })).toBe(
      "no_matching_signature",
    );
    expect(await outcome(body, headers, { secrets: [secret, ours.publicKey] })).toBe("accepted");
  });

  test("a signature counts only under its own scheme", async () => {
    const headers = await signed();
    const relabelled = headers["webhook-signature"].replace("v1,", "v1a,");
    expect(await outcome(body, { ...headers, "webhook-signature": relabelled })).toBe(
      "no_matching_signature",
    );
  });

  test("generated secrets differ and hold 32 bytes", () => {
    const made = Array.from({ length: 20 }, generateSecret);
    expect(new Set(made).size).toBe(20);
    for (const one of made) expect(Buffer.from(one.slice(6), "base64")).toHaveLength(32);
  });

  test.each([
    "",
    "whsec_",
    "whsec_!!!!",
    `whsec_${btoa("x".repeat(15))}`,
    `whsec_${btoa("x".repeat(65))}`,
    btoa("x".repeat(32)),
    ed25519Pair().privateKey,
    `whpk_${btoa("x".repeat(31))}`,
  ])("a verifier refuses the secret %#", bad => {
    expect(() => createVerifier({ secrets: [bad] })).toThrow(expect.objectContaining({ code: "bad_secret" }));
  });

  test("a verifier needs a secret", () => {
    expect(() => createVerifier({ secrets: [] })).toThrow(expect.objectContaining({ code: "bad_secret" }));
  });

  test("errors never quote the secret", async () => {
    const bad = `${secret}*`;
    const error = await sign({ id: "a", timestamp: now, body, secrets: [bad] }).catch((e: unknown) => e);
    expect(String(error)).toContain("secret");
    expect(JSON.stringify([String(error), error])).not.toContain(secret.slice(6));
  });
});

describe("sign", () => {
  test.each([
    ["an id with a full stop", { id: "a.b" }],
    ["an empty id", { id: "" }],
    ["an id with a line break", { id: "a\nb" }],
    ["fractional seconds", { timestamp: 1.5 }],
    ["an invalid date", { timestamp: new Date(Number.NaN) }],
    ["no secrets", { secrets: [] }],
  ])("refuses %s", async (_, overrides) => {
    await expect(signed(overrides)).rejects.toBeInstanceOf(TypeError);
  });
});

test("signFixture makes a request the verifier accepts", async () => {
  const event = { id: "evt_7", type: "email.bounced", data: { code: 550 } };
  const fixture = await signFixture(event, secret, new Date(now * 1000));
  expect(fixture.headers["webhook-id"]).toBe("evt_7");
  const verifier = createVerifier({ secrets: [secret], clock: () => now * 1000 });
  expect(await verifier.verify(fixture.body, fixture.headers)).toEqual(event);
});

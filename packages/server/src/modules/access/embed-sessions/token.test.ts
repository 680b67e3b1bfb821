import { createHmac, createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "../../../kernel/ids/index.ts";
import { signToken, verifyToken } from "./token.ts";

const seed = Buffer.alloc(32, 7);
const other = Buffer.alloc(32, 8);
const now = new Date("2026-03-01T10:00:00.000Z");
const times = { now, expiresAt: new Date("2026-03-01T10:10:00.000Z") };
const claims = {
  sessionId: newId("emb"),
  organizationId: newId("org"),
  workspaceId: newId("ws"),
  permissions: ["domains:read"],
  origins: ["https://app.example"],
};
const whose = { sessionId: claims.sessionId, organizationId: claims.organizationId };
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const privateKey = createPrivateKey({
  key: Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]),
  format: "der",
  type: "pkcs8",
});

describe("embed tokens", () => {
  it("are EdDSA JWTs with the documented claims, checked here with node:crypto alone", async () => {
    const [header = "", body = "", signature = ""] = (await signToken([seed], claims, times)).split(".");
    const isAuthentic = verify(
      null,
      Buffer.from(`${header}.${body}`),
      createPublicKey(privateKey),
      Buffer.from(signature, "base64url"),
    );
    expect(isAuthentic).toBe(true);
    expect(JSON.parse(Buffer.from(header, "base64url").toString())).toMatchObject({
      alg: "EdDSA",
      kid: expect.any(String),
    });
    expect(JSON.parse(Buffer.from(body, "base64url").toString())).toEqual({
      iss: "mailstead",
      aud: "mailstead-embed",
      sub: claims.sessionId,
      org: claims.organizationId,
      ws: claims.workspaceId,
      permissions: claims.permissions,
      origins: claims.origins,
      iat: now.getTime() / 1000,
      exp: now.getTime() / 1000 + 600,
    });
  });

  it("verify under every seed, and expire", async () => {
    const token = await signToken([seed], claims, times);
    expect(await verifyToken([seed], token, now)).toEqual(whose);
    expect(await verifyToken([other, seed], token, now)).toEqual(whose);
    expect(await verifyToken([other], token, now)).toBeUndefined();
    expect(await verifyToken([seed], token, times.expiresAt)).toBe("expired");
  });

  it("take no other algorithm, audience, issuer or header", async () => {
    const [header = "", body = ""] = (await signToken([seed], claims, times)).split(".");
    const { kid } = JSON.parse(Buffer.from(header, "base64url").toString());
    const base = JSON.parse(Buffer.from(body, "base64url").toString());
    const spki = createPublicKey(privateKey).export({ format: "der", type: "spki" });
    const signed = (head: unknown, claim: unknown) => {
      const text = `${part(head)}.${part(claim)}`;
      return `${text}.${sign(null, Buffer.from(text), privateKey).toString("base64url")}`;
    };
    const hmac = `${part({ alg: "HS256", kid, typ: "JWT" })}.${body}`;
    const forged = [
      `${part({ alg: "none", kid, typ: "JWT" })}.${body}.`,
      `${hmac}.${createHmac("sha256", spki).update(hmac).digest("base64url")}`,
      signed({ alg: "EdDSA", typ: "JWT" }, base),
      signed({ alg: "EdDSA", kid, typ: "at+jwt" }, base),
      signed({ alg: "EdDSA", kid, typ: "JWT" }, { ...base, aud: "mailstead" }),
      signed({ alg: "EdDSA", kid, typ: "JWT" }, { ...base, iss: "evil" }),
      signed({ alg: "EdDSA", kid, typ: "JWT" }, { ...base, sub: "key_x" }),
      signed({ alg: "EdDSA", kid, typ: "JWT" }, { ...base, exp: undefined }),
    ];
    for (const token of forged) expect(await verifyToken([seed], token, now)).toBeUndefined();
    // The same construction with honest claims passes: the list above fails for the right reason.
    expect(await verifyToken([seed], signed({ alg: "EdDSA", kid, typ: "JWT" }, base), now)).toEqual(whose);
  });

  it("never throw on garbage", async () => {
    const token = await signToken([seed], claims, times);
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "binary", maxLength: 120 }),
        fc.nat(token.length - 1),
        async (text, at) => {
          expect(await verifyToken([seed], text, now)).toBeUndefined();
          const spliced = `${token.slice(0, at)}${text}${token.slice(at + 1)}`;
          if (spliced !== token) expect(await verifyToken([seed], spliced, now)).toBeUndefined();
        },
      ),
      { numRuns: 60 },
    );
    expect(await verifyToken([seed], "a.".repeat(10_000), now)).toBeUndefined();
  });
});

import { createHash, createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { errors as joseErrors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { type Id, idSchema } from "../../../kernel/ids/index.ts";

/** How long one token lives; the session lives longer and mints the next. */
export const TOKEN_MINUTES = 10;
const ISSUER = "mailstead";
const AUDIENCE = "mailstead-embed";
const ALGORITHM = "EdDSA";
/** Far above the longest token: 10 origins and 100 permissions. */
const MAX_TOKEN = 16_384;

/** What a token says. Permissions and origins are repeated for the page's use; the session's row decides. */
export interface EmbedClaims {
  sessionId: Id<"emb">;
  organizationId: Id<"org">;
  workspaceId: Id<"ws">;
  permissions: string[];
  origins: string[];
}

type Seeds = readonly [Buffer, ...Buffer[]];

interface SigningKey {
  id: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

/** PKCS #8 of an Ed25519 private key up to the seed (RFC 8410 §7). */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");
const keys = new WeakMap<Buffer, SigningKey>();

/** The Ed25519 key of a 32-byte seed; its id is made of the public key. */
function keyOf(seed: Buffer): SigningKey {
  const known = keys.get(seed);
  if (known) return known;
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: "der", type: "pkcs8" });
  const publicKey = createPublicKey(privateKey);
  const id = createHash("sha256")
    .update(publicKey.export({ format: "der", type: "spki" }))
    .digest("base64url")
    .slice(0, 16);
  const key = { id, privateKey, publicKey };
  keys.set(seed, key);
  return key;
}

/** A token (JWT, EdDSA) that ends at `expiresAt`, signed with the newest seed. */
export async function signToken(
  seeds: Seeds,
  claims: EmbedClaims,
  times: { now: Date; expiresAt: Date },
): Promise<string> {
  const key = keyOf(seeds[0]);
  return new SignJWT({
    org: claims.organizationId,
    ws: claims.workspaceId,
    permissions: claims.permissions,
    origins: claims.origins,
  })
    .setProtectedHeader({ alg: ALGORITHM, kid: key.id, typ: "JWT" })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(claims.sessionId)
    .setIssuedAt(times.now)
    .setExpirationTime(times.expiresAt)
    .sign(key.privateKey);
}

const payload = z.object({ sub: idSchema("emb", "Session."), org: idSchema("org", "Organization.") });

/**
 * Whose token it is. The algorithm is fixed, whatever the header says; every seed verifies. Answers `expired` for
 * an authentic token past its time and `undefined` for anything else.
 */
export async function verifyToken(
  seeds: Seeds,
  token: string,
  now: Date,
): Promise<{ sessionId: Id<"emb">; organizationId: Id<"org"> } | "expired" | undefined> {
  if (token.length > MAX_TOKEN) return undefined;
  try {
    const verified = await jwtVerify(
      token,
      header => {
        const key = seeds.map(keyOf).find(({ id }) => id === header.kid);
        if (key === undefined) throw new joseErrors.JWSInvalid("Unknown key");
        return key.publicKey;
      },
      {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience: AUDIENCE,
        typ: "JWT",
        requiredClaims: ["exp", "iat", "sub"],
        currentDate: now,
      },
    );
    const claims = payload.safeParse(verified.payload);
    return claims.success ? { sessionId: claims.data.sub, organizationId: claims.data.org } : undefined;
  } catch (error) {
    if (error instanceof joseErrors.JWTExpired) return "expired";
    if (error instanceof joseErrors.JOSEError) return undefined;
    throw error;
  }
}

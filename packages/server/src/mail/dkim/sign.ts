import { createHash, type KeyObject, sign } from "node:crypto";
import { type CanonicalField, relaxedBodyHash, relaxedField, relaxedHeader } from "./canonical.ts";
import { readPrivateKey } from "./keys.ts";

/** One domain's key, parsed and ready. Make it once and keep it: parsing the PEM costs half as much as signing. */
export interface DkimSigner {
  /** `d=`, A-labels. */
  readonly domain: string;
  /** `s=` */
  readonly selector: string;
  readonly algorithm: "rsa-sha256" | "ed25519-sha256";
  readonly key: KeyObject;
}

/** Prepares a signer. Throws a `TypeError` on names that don't belong into a tag, or an unusable key. */
export function createDkimSigner(options: {
  domain: string;
  selector: string;
  privateKeyPem: string;
}): DkimSigner {
  const { domain, selector, privateKeyPem } = options;
  if (!NAME.test(domain) || !NAME.test(selector))
    throw new TypeError("A DKIM domain and selector are DNS names.");
  const { key, keyType } = readPrivateKey(privateKeyPem);
  return { domain, selector, key, algorithm: keyType === "rsa" ? "rsa-sha256" : "ed25519-sha256" };
}

const NAME = /^[A-Za-z0-9_-]{1,63}(?:\.[A-Za-z0-9_-]{1,63}){0,10}$/;

/** Signed once more than they occur, so that nobody can add one unnoticed (RFC 6376 §8.15). */
const OVERSIGNED = [
  "from",
  "to",
  "cc",
  "subject",
  "date",
  "message-id",
  "reply-to",
  "list-unsubscribe",
  "list-unsubscribe-post",
];
/** Signed as often as they occur. */
const SIGNED_IF_PRESENT = [
  "sender",
  "in-reply-to",
  "references",
  "mime-version",
  "content-type",
  "content-transfer-encoding",
  "list-id",
  "feedback-id",
  "auto-submitted",
  "cfbl-address",
  "cfbl-feedback-id",
];

/**
 * Signs a message (RFC 6376, RFC 8463): relaxed/relaxed over the whole body, never `l=`. The answer is one
 * DKIM-Signature field per signer, in their order, each ended by CRLF, to be put before the header. The body is hashed
 * once; RSA runs on the thread pool. A header of bytes beyond ASCII is passed as Latin-1. The promise rejects only if the crypto library does.
 */
export async function signMessage(
  message: { readonly header: string; readonly body: Buffer },
  signers: readonly DkimSigner[],
  now: Date,
): Promise<string> {
  const { names, text } = selectFields(relaxedHeader(message.header));
  const bodyHash = relaxedBodyHash(message.body);
  const seconds = Math.floor(now.getTime() / 1000);
  const fields = signers.map(async signer => {
    const unsigned = signatureField(signer, seconds, names, bodyHash);
    const signature = await signBytes(signer, `${text}${relaxedField(unsigned).text}`);
    return `${unsigned}${fold(signature)}\r\n`;
  });
  return (await Promise.all(fields)).join("");
}

/** The `h=` list, and the fields it names in relaxed form; of several with one name the last comes first (§5.4.2). */
function selectFields(fields: readonly CanonicalField[]): { names: string[]; text: string } {
  const byName = new Map<string, string[]>();
  for (const { name, text } of fields) {
    const texts = byName.get(name);
    if (texts === undefined) byName.set(name, [text]);
    else texts.push(text);
  }
  const names: string[] = [];
  let text = "";
  const take = (name: string) => {
    const texts = byName.get(name) ?? [];
    for (let at = texts.length - 1; at >= 0; at--) {
      names.push(name);
      text += `${texts[at]}\r\n`;
    }
  };
  for (const name of OVERSIGNED) {
    take(name);
    names.push(name);
  }
  for (const name of SIGNED_IF_PRESENT) take(name);
  return { names, text };
}

/** The field up to and with `b=`. */
function signatureField(
  signer: DkimSigner,
  seconds: number,
  names: readonly string[],
  bodyHash: string,
): string {
  return (
    `DKIM-Signature: v=1; a=${signer.algorithm}; c=relaxed/relaxed;\r\n` +
    ` d=${signer.domain}; s=${signer.selector}; t=${seconds};\r\n` +
    ` h=${foldNames(names)};\r\n bh=${bodyHash};\r\n b=`
  );
}

const LINE = 74;

function foldNames(names: readonly string[]): string {
  let out = "";
  let column = 3;
  for (const [at, name] of names.entries()) {
    const piece = at === 0 ? name : `:${name}`;
    if (column + piece.length > LINE) {
      // White space is allowed around the colons (§3.5 "h=").
      out += "\r\n ";
      column = 1;
    }
    out += piece;
    column += piece.length;
  }
  return out;
}

function fold(base64: string): string {
  let out = base64.slice(0, LINE - 3);
  for (let at = LINE - 3; at < base64.length; at += LINE) out += `\r\n ${base64.slice(at, at + LINE)}`;
  return out;
}

function signBytes(signer: DkimSigner, text: string): Promise<string> {
  const bytes = Buffer.from(text, "latin1");
  const { key, algorithm } = signer;
  const isRsa = algorithm === "rsa-sha256";
  // RFC 8463 §3: Ed25519 signs the SHA-256 of the canonical header.
  const data = isRsa ? bytes : createHash("sha256").update(bytes).digest();
  return new Promise((resolve, reject) => {
    sign(isRsa ? "sha256" : null, data, key, (error, signature) => {
      if (error === null) resolve(signature.toString("base64"));
      else reject(error);
    });
  });
}

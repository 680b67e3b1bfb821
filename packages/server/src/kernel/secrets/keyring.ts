import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Wraps data keys. The local one holds master keys in memory; HashiCorp Vault Transit is another. */
export interface MasterKey {
  /** Wraps a 32-byte data key; the result names the master key that was used. */
  wrap(dataKey: Buffer): Promise<string>;
  unwrap(wrapped: string): Promise<Buffer>;
}

/** Envelope encryption for values at rest (AES-256-GCM, NIST SP 800-38D). */
export interface Keyring {
  /** `aad` binds the ciphertext to its row: decrypting it under another one fails. */
  encrypt(plaintext: string | Buffer, aad: string): Promise<string>;
  /** Throws when the blob was changed, moved to another row, or its key is gone. */
  decrypt(blob: string, aad: string): Promise<Buffer>;
}

/** Far below the 2^32 random nonces that one GCM key allows. */
const USES_PER_DATA_KEY = 1_000_000;
const CACHED_DATA_KEYS = 256;

/** Data keys are random, wrapped once and carried in every blob: `v1.wrappedKey.nonce.ciphertext.tag`. */
export function createKeyring(master: MasterKey): Keyring {
  let current: { key: Buffer; wrapped: string; uses: number } | undefined;
  const unwrapped = new Map<string, Buffer>();

  async function writingKey() {
    if (current === undefined || current.uses >= USES_PER_DATA_KEY) {
      const key = randomBytes(32);
      current = { key, wrapped: encode(Buffer.from(await master.wrap(key))), uses: 0 };
    }
    current.uses += 1;
    return current;
  }

  async function readingKey(wrapped: string): Promise<Buffer> {
    if (current?.wrapped === wrapped) return current.key;
    const cached = unwrapped.get(wrapped);
    if (cached) return cached;
    const key = await master.unwrap(decode(wrapped).toString());
    if (unwrapped.size >= CACHED_DATA_KEYS) unwrapped.delete(unwrapped.keys().next().value ?? "");
    unwrapped.set(wrapped, key);
    return key;
  }

  return {
    async encrypt(plaintext, aad) {
      const { key, wrapped } = await writingKey();
      const sealed = seal(key, plaintext, aad);
      return `v1.${wrapped}.${sealed}`;
    },
    async decrypt(blob, aad) {
      const [version, wrapped, ...sealed] = blob.split(".");
      if (version !== "v1" || wrapped === undefined) throw new Error("Unknown ciphertext format");
      return open(await readingKey(wrapped), sealed.join("."), aad);
    },
  };
}

/**
 * Master keys held in memory: the first writes, all read, so that a key is rotated by putting a new one first.
 * Each is 32 bytes.
 */
export function localMasterKey(keys: { id: string; key: Buffer }[]): MasterKey {
  const [writer] = keys;
  if (writer === undefined) throw new Error("At least one master key is needed");
  for (const { id, key } of keys) {
    if (key.length !== 32) throw new Error(`Master key "${id}" must be 32 bytes, not ${key.length}`);
    if (!/^[a-z0-9-]+$/i.test(id))
      throw new Error(`Master key id "${id}" may hold letters, digits and hyphens`);
  }
  return {
    async wrap(dataKey) {
      return `${writer.id}.${seal(writer.key, dataKey, `data-key:${writer.id}`)}`;
    },
    async unwrap(wrapped) {
      const dot = wrapped.indexOf(".");
      const id = wrapped.slice(0, dot);
      const holder = keys.find(candidate => candidate.id === id);
      if (!holder) throw new Error(`Master key "${id}" is not configured; add it to decrypt older values`);
      return open(holder.key, wrapped.slice(dot + 1), `data-key:${id}`);
    },
  };
}

function seal(key: Buffer, plaintext: string | Buffer, aad: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(aad));
  const body = Buffer.concat([
    typeof plaintext === "string" ? cipher.update(plaintext, "utf8") : cipher.update(plaintext),
    cipher.final(),
  ]);
  return `${encode(nonce)}.${encode(body)}.${encode(cipher.getAuthTag())}`;
}

function open(key: Buffer, sealed: string, aad: string): Buffer {
  const [nonce, body, tag] = sealed.split(".");
  if (nonce === undefined || body === undefined || tag === undefined) throw new Error("Truncated ciphertext");
  // Without a fixed length a tag cut to four bytes would pass.
  const decipher = createDecipheriv("aes-256-gcm", key, decode(nonce), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(aad));
  decipher.setAuthTag(decode(tag));
  return Buffer.concat([decipher.update(decode(body)), decipher.final()]);
}

function encode(bytes: Buffer): string {
  return bytes.toString("base64url");
}

/** Takes only what `encode` makes: one text per value, so that a changed character never passes. */
function decode(text: string): Buffer {
  const bytes = Buffer.from(text, "base64url");
  if (encode(bytes) !== text) throw new Error("Malformed ciphertext");
  return bytes;
}

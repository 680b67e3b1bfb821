import { createHmac, timingSafeEqual } from "node:crypto";
import { type MacKey, packRef, REF_BYTES, type RecipientRef, unpackRef } from "../return-path/index.ts";

/**
 * What a tracking URL stands for. A click names the link by its index only: where it leads was stored when the email was
 * accepted, so that a token can never redirect anywhere else. Age is in the email's own id (a UUIDv7).
 */
export type TrackingToken =
  | (RecipientRef & { readonly kind: "open" | "unsubscribe" })
  | (RecipientRef & { readonly kind: "click" /** 0–65535. */; readonly link: number });

const KIND_BYTE = { open: 1, click: 2, unsubscribe: 3 } as const;
const KIND_BY_BYTE = new Map<number, TrackingToken["kind"]>([
  [1, "open"],
  [2, "click"],
  [3, "unsubscribe"],
]);

const LINK_BYTES = 2;
const MAC_BYTES = 8;
/** One HMAC-SHA256 yields the MACs of four neighbouring links: a mail with twenty links costs five of them. */
const MACS_PER_BLOCK = 4;
export const MAX_LINKS = 65_536;
/** Keeps this MAC apart from every other use of the same key. */
const CONTEXT = "mailstead tracking v1\0";
const PLAIN_LENGTH = 1 + REF_BYTES + MAC_BYTES;
const CLICK_LENGTH = PLAIN_LENGTH + LINK_BYTES;

/** Makes the tokens of one recipient. */
export interface TokenMaker {
  open(): string;
  unsubscribe(): string;
  /** Cheapest in ascending order of links. Throws a `RangeError` beyond 65535. */
  click(link: number): string;
}

/**
 * Prepares the tokens of one recipient: base64url, 56 characters (59 for clicks), signed with 64 bits of HMAC-SHA256.
 * Throws a `TypeError` on malformed UUIDs.
 */
export function tokenMaker(ref: RecipientRef, key: MacKey): TokenMaker {
  const packed = Buffer.alloc(REF_BYTES);
  packRef(ref, packed, 0);
  let block = -1;
  let macs: Buffer | undefined;
  const plain = (kind: "open" | "unsubscribe") => {
    const bytes = Buffer.allocUnsafe(PLAIN_LENGTH);
    bytes[0] = KIND_BYTE[kind];
    packed.copy(bytes, 1);
    blockMacs(KIND_BYTE[kind], packed, 0, key).copy(bytes, 1 + REF_BYTES, 0, MAC_BYTES);
    return bytes.toString("base64url");
  };
  return {
    open: () => plain("open"),
    unsubscribe: () => plain("unsubscribe"),
    click(link) {
      if (!Number.isInteger(link) || link < 0 || link >= MAX_LINKS)
        throw new RangeError(`Not a link index: ${link}`);
      const wanted = Math.floor(link / MACS_PER_BLOCK);
      if (macs === undefined || wanted !== block) {
        macs = blockMacs(KIND_BYTE.click, packed, wanted, key);
        block = wanted;
      }
      const bytes = Buffer.allocUnsafe(CLICK_LENGTH);
      bytes[0] = KIND_BYTE.click;
      packed.copy(bytes, 1);
      bytes.writeUInt16BE(link, 1 + REF_BYTES);
      const slot = (link % MACS_PER_BLOCK) * MAC_BYTES;
      macs.copy(bytes, 1 + REF_BYTES + LINK_BYTES, slot, slot + MAC_BYTES);
      return bytes.toString("base64url");
    },
  };
}

/** One token. For several of the same recipient use {@link tokenMaker}. */
export function makeToken(token: TrackingToken, key: MacKey): string {
  const maker = tokenMaker(token, key);
  return token.kind === "click" ? maker.click(token.link) : maker[token.kind]();
}

/**
 * Reads a token; `undefined` for anything we did not sign with one of these keys. All keys are tried, in constant time,
 * so that links in old mail keep working after a rotation.
 */
export function readToken(text: string, keys: readonly MacKey[]): TrackingToken | undefined {
  if (text.length > 64 || !/^[\w-]+$/.test(text)) return undefined;
  const bytes = Buffer.from(text, "base64url");
  const kind = KIND_BY_BYTE.get(bytes[0] ?? 0);
  if (kind === undefined || bytes.length !== (kind === "click" ? CLICK_LENGTH : PLAIN_LENGTH))
    return undefined;
  // One token, one spelling: unused bits at the end must be zero.
  if (bytes.toString("base64url") !== text) return undefined;
  const link = kind === "click" ? bytes.readUInt16BE(1 + REF_BYTES) : 0;
  const packed = bytes.subarray(1, 1 + REF_BYTES);
  const given = bytes.subarray(bytes.length - MAC_BYTES);
  const slot = (link % MACS_PER_BLOCK) * MAC_BYTES;
  let valid = false;
  for (const key of keys) {
    const macs = blockMacs(KIND_BYTE[kind], packed, Math.floor(link / MACS_PER_BLOCK), key);
    valid = timingSafeEqual(macs.subarray(slot, slot + MAC_BYTES), given) || valid;
  }
  if (!valid) return undefined;
  const ref = unpackRef(packed, 0);
  return kind === "click" ? { kind, ...ref, link } : { kind, ...ref };
}

/** The MACs of one block of links; independent of each other, as the output of a pseudo-random function is. */
function blockMacs(kind: number, packed: Buffer, block: number, key: MacKey): Buffer {
  const head = Buffer.of(kind, block >> 8, block & 0xff);
  return createHmac("sha256", key).update(CONTEXT).update(head).update(packed).digest();
}

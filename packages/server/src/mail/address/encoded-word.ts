/** RFC 2047 §2: an encoded word, delimiters included. */
const MAX_WORD = 75;
const DELIMITERS = "=?UTF-8?B??=".length;

/** Whether a text survives a header as it is: printable ASCII that nobody takes for an encoded word. */
export function isPlainHeaderText(text: string): boolean {
  return PLAIN.test(text) && !text.includes("=?") && !text.includes("  ");
}

const PLAIN = /^(?:[!-~](?:[ -~]*[!-~])?)?$/;

/**
 * Writes a text as RFC 2047 encoded words in UTF-8, separated by single spaces (which decoders drop, §6.2). Each is
 * at most 75 characters and holds whole characters only. Q or B, whichever is shorter; the Q form is safe inside a
 * display name (§5 (3)). Lone surrogates become U+FFFD.
 *
 * @param used Characters already on the first line; its first word is shorter by as many. Default 0.
 */
export function encodeWords(text: string, used = 0): string {
  const wellFormed = text.toWellFormed();
  const form = cost(wellFormed, forms.Q) <= Math.ceil(cost(wellFormed, forms.B) / 3) * 4 ? forms.Q : forms.B;
  return pack(wellFormed, used, form);
}

interface Form {
  readonly letter: "Q" | "B";
  /** What one character adds to a word under construction. */
  piece(character: string): string;
  /** How much of {@link capacity} a piece takes. */
  cost(piece: string): number;
  /** How much fits into so many characters of encoded text. */
  capacity(room: number): number;
  finish(word: string): string;
}

const forms: Record<"Q" | "B", Form> = {
  Q: {
    letter: "Q",
    piece: qCharacter,
    cost: piece => piece.length,
    capacity: room => room,
    finish: word => word,
  },
  B: {
    letter: "B",
    piece: character => character,
    cost: piece => Buffer.byteLength(piece),
    capacity: room => Math.floor(room / 4) * 3,
    finish: word => Buffer.from(word).toString("base64"),
  },
};

function cost(text: string, form: Form): number {
  let total = 0;
  for (const character of text) total += form.cost(form.piece(character));
  return total;
}

/** RFC 2047 §5 (3): what needs no encoding even inside a display name. */
const Q_SAFE = /^[A-Za-z0-9!*+\-/]$/;

function qCharacter(character: string): string {
  if (character === " ") return "_";
  if (Q_SAFE.test(character)) return character;
  let out = "";
  for (const byte of Buffer.from(character)) out += `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  return out;
}

/** Too little room for a word on the first line: folding will move it to the next. */
const MIN_ROOM = 16;

function pack(text: string, used: number, form: Form): string {
  const room = MAX_WORD - DELIMITERS;
  const words: string[] = [];
  let capacity = form.capacity(room - used >= MIN_ROOM ? room - used : room);
  let word = "";
  let size = 0;
  for (const character of text) {
    const piece = form.piece(character);
    const weight = form.cost(piece);
    if (size + weight > capacity && word !== "") {
      words.push(word);
      word = "";
      size = 0;
      capacity = form.capacity(room);
    }
    word += piece;
    size += weight;
  }
  words.push(word);
  return words.map(content => `=?UTF-8?${form.letter}?${form.finish(content)}?=`).join(" ");
}

const WORD = /=\?([^?*\s]{1,40})(?:\*[^?\s]{0,40})?\?([QqBb])\?([^?\s]*)\?=/g;
/** Longer header texts are left as they are. */
const MAX_DECODED = 64 * 1024;

/**
 * Decodes the RFC 2047 encoded words in a header text; neighbours in one charset are joined before decoding, so that
 * characters split by careless senders survive. What can't be decoded stays as it is. Never throws.
 */
export function decodeWords(text: string): string {
  if (text.length > MAX_DECODED || !text.includes("=?")) return text;
  let out = "";
  let last = 0;
  let pending: { charset: string; bytes: Buffer[] } | undefined;
  const flush = () => {
    if (pending !== undefined) out += decodeCharset(Buffer.concat(pending.bytes), pending.charset);
    pending = undefined;
  };
  for (const match of text.matchAll(WORD)) {
    const between = text.slice(last, match.index);
    const charset = match[1]!.toLowerCase();
    const bytes = /^b$/i.test(match[2]!) ? Buffer.from(match[3]!, "base64") : decodeQ(match[3]!);
    const adjoins = pending !== undefined && /^\s*$/.test(between);
    if (pending !== undefined && adjoins && pending.charset === charset) {
      pending.bytes.push(bytes);
    } else {
      flush();
      if (!adjoins) out += between;
      pending = { charset, bytes: [bytes] };
    }
    last = match.index + match[0].length;
  }
  flush();
  return out + text.slice(last);
}

function decodeQ(content: string): Buffer {
  const text = content
    .replaceAll("_", " ")
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, "latin1");
}

/** Text from bytes in a charset by its MIME or WHATWG name; an unknown charset is read as UTF-8. Never throws. */
export function decodeCharset(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** A row of a CSV file; `line` is where it starts, from 1. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/** Not CSV: an unclosed quote, text after one, a cell or row out of bounds, or bytes that are not UTF-8. */
export class CsvError extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

const MAX_CELL = 2000;
const MAX_CELLS = 50;

/**
 * Reads comma-separated values (RFC 4180) from a stream of bytes, in memory that does not grow with the file. CRLF,
 * LF and CR end a row; empty rows are passed by; a byte-order mark is ignored. Throws a {@link CsvError}.
 */
export async function* readCsv(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRow> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = new RowReader();
  const decode = (chunk?: Uint8Array) => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      throw new CsvError(reader.line, "The bytes are not UTF-8.");
    }
  };
  for await (const chunk of chunks) yield* reader.read(decode(chunk));
  yield* reader.read(decode());
  yield* reader.end();
}

class RowReader {
  line = 1;
  #start = 1;
  #cells: string[] = [];
  #cell = "";
  /** `closed`: after the quote that may end the cell. */
  #state: "plain" | "quoted" | "closed" = "plain";
  #afterCr = false;

  *read(text: string): Generator<CsvRow> {
    for (const character of text) {
      const isSecondOfCrLf = character === "\n" && this.#afterCr;
      this.#afterCr = character === "\r";
      if (isSecondOfCrLf) {
        if (this.#state === "quoted") this.#add(character);
        continue;
      }
      if (character === "\0") throw new CsvError(this.line, "The file holds a NUL character.");
      if (this.#state === "quoted") this.#readQuoted(character);
      else if (character === "\n" || character === "\r") yield* this.#endRow();
      else if (character === ",") this.#endCell();
      else this.#readPlain(character);
    }
  }

  *end(): Generator<CsvRow> {
    if (this.#state === "quoted") throw new CsvError(this.#start, "A quote is never closed.");
    yield* this.#endRow();
  }

  #readQuoted(character: string) {
    if (character === '"') {
      this.#state = "closed";
      return;
    }
    if (character === "\n" || character === "\r") this.line += 1;
    this.#add(character);
  }

  #readPlain(character: string) {
    if (character === '"') {
      if (this.#state === "closed") {
        this.#state = "quoted";
        this.#add('"');
        return;
      }
      if (this.#cell !== "")
        throw new CsvError(this.line, "A quote stands inside a cell that has none around it.");
      this.#state = "quoted";
      return;
    }
    if (this.#state === "closed") throw new CsvError(this.line, "Text follows a closing quote.");
    this.#add(character);
  }

  #add(character: string) {
    if (this.#cell.length >= MAX_CELL)
      throw new CsvError(this.line, `A cell is longer than ${MAX_CELL} characters.`);
    this.#cell += character;
  }

  #endCell() {
    if (this.#cells.length >= MAX_CELLS)
      throw new CsvError(this.line, `A row has more than ${MAX_CELLS} cells.`);
    this.#cells.push(this.#cell);
    this.#cell = "";
    this.#state = "plain";
  }

  *#endRow(): Generator<CsvRow> {
    const isEmpty = this.#cells.length === 0 && this.#cell === "" && this.#state === "plain";
    if (!isEmpty) {
      this.#endCell();
      yield { line: this.#start, cells: this.#cells };
    }
    this.#cells = [];
    this.line += 1;
    this.#start = this.line;
  }
}

import { QuoteType, Tokenizer } from "htmlparser2";
import { MAX_LINKS } from "./token.ts";

export interface CompileOptions {
  /** Links to leave alone, by their decoded destination; the unsubscribe URL must be among them. Default: none. */
  readonly skip?: (href: string) => boolean;
}

/** What one recipient's copy gets. */
export interface RenderTargets {
  /** The URL that replaces the link of this index; without it links stay as they were. */
  readonly linkUrl?: ((index: number) => string) | undefined;
  /** The URL of the open pixel; without it none is added. */
  readonly pixelUrl?: string | undefined;
}

/** A page taken apart once, to be put together for many recipients. */
export interface CompiledTracking {
  /** Destinations by index, decoded: what to store. */
  readonly links: readonly string[];
  /** Everything but replaced attribute values and the pixel is the original, character for character. */
  render(targets: RenderTargets): string;
}

/** A place where something is put instead of `raw`. */
interface Slot {
  readonly before: string;
  readonly raw: string;
  readonly link: number | "pixel";
}

/**
 * Finds the http(s) links of `<a>` and `<area>` and the place for an open pixel. Indexes depend on the page alone. Links
 * in comments, scripts and templates for other clients (conditional comments) are not touched. Never throws.
 */
export function compileTracking(html: string, options: CompileOptions = {}): CompiledTracking {
  const { found, pixelAt } = scan(html, options.skip ?? (() => false));
  const links = found.map(link => link.href);
  const slots: Slot[] = [];
  let from = 0;
  const cut = (start: number, end: number, link: number | "pixel") => {
    slots.push({ before: html.slice(from, start), raw: html.slice(start, end), link });
    from = end;
  };
  let pixelCut = false;
  for (const [index, { start, end }] of found.entries()) {
    if (!pixelCut && pixelAt <= start) {
      cut(pixelAt, pixelAt, "pixel");
      pixelCut = true;
    }
    cut(start, end, index);
  }
  if (!pixelCut) cut(pixelAt, pixelAt, "pixel");
  const tail = html.slice(from);

  return {
    links,
    render({ linkUrl, pixelUrl }) {
      let out = "";
      for (const slot of slots) {
        out += slot.before;
        if (slot.link === "pixel") out += pixelUrl === undefined ? "" : pixelTag(pixelUrl);
        else out += linkUrl === undefined ? slot.raw : `"${escapeAttribute(linkUrl(slot.link))}"`;
      }
      return out + tail;
    },
  };
}

/** Rewrites a page for one recipient: {@link compileTracking} and its `render` in one. */
export function rewriteHtml(
  html: string,
  options: CompileOptions & RenderTargets,
): { html: string; links: readonly string[] } {
  const compiled = compileTracking(html, options);
  return { html: compiled.render(options), links: compiled.links };
}

interface FoundLink {
  readonly href: string;
  /** The value with its quotes, if it has any. */
  readonly start: number;
  readonly end: number;
}

function scan(html: string, skip: (href: string) => boolean): { found: FoundLink[]; pixelAt: number } {
  const found: FoundLink[] = [];
  let bodyEnd: number | undefined;
  let htmlEnd: number | undefined;
  let inLink = false;
  let hrefSeen = false;
  let attribute = "";
  let attributeEnd = 0;
  let value = "";
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true, xmlMode: false },
    {
      onopentagname(start, end) {
        const name = html.slice(start, end).toLowerCase();
        inLink = name === "a" || name === "area";
        hrefSeen = false;
      },
      onclosetag(start, end) {
        const name = html.slice(start, end).toLowerCase();
        if (name === "body") bodyEnd = start - 2;
        else if (name === "html") htmlEnd = start - 2;
      },
      onattribname(start, end) {
        attribute = inLink ? html.slice(start, end).toLowerCase() : "";
        attributeEnd = end;
        value = "";
      },
      onattribdata(start, end) {
        if (inLink) value += html.slice(start, end);
      },
      onattribentity(codepoint) {
        if (inLink) value += String.fromCodePoint(codepoint);
      },
      onattribend(quote, end) {
        // Of repeated attributes the first counts.
        if (!inLink || attribute !== "href" || hrefSeen) return;
        hrefSeen = true;
        const href = cleanHref(value);
        if (quote === QuoteType.NoValue || !isHttp(href) || found.length >= MAX_LINKS || skip(href)) return;
        found.push({ href, start: valueStart(html, attributeEnd), end });
      },
      onopentagend: ignore,
      onselfclosingtag: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      ontext: ignore,
      ontextentity: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return { found, pixelAt: bodyEnd ?? htmlEnd ?? html.length };
}

/** Behind the equals sign and the white space around it. */
function valueStart(html: string, nameEnd: number): number {
  const gap = /\s*=\s*/y;
  gap.lastIndex = nameEnd;
  return gap.test(html) ? gap.lastIndex : nameEnd;
}

/** What a browser makes of an href before it parses it (URL Standard §4.4). */
function cleanHref(value: string): string {
  return value.replace(/[\t\r\n]/g, "").replace(/^[\0- ]+|[\0- ]+$/g, "");
}

function isHttp(href: string): boolean {
  return /^https?:/i.test(href) && URL.canParse(href);
}

function pixelTag(url: string): string {
  return `<img src="${escapeAttribute(url)}" width="1" height="1" alt="" style="display:block;width:1px;height:1px;border:0">`;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };

function escapeAttribute(text: string): string {
  return /[&"<>]/.test(text) ? text.replace(/[&"<>]/g, character => ESCAPES[character]!) : text;
}

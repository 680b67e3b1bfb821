import { createHash } from "node:crypto";

const STYLE = `:root{color-scheme:light dark}
body{margin:0;font:1.0625rem/1.6 system-ui,sans-serif;display:grid;min-height:100vh;place-items:center}
main{max-width:32rem;padding:2rem 1.5rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem}
button{font:inherit;font-weight:600;padding:.75rem 1.5rem;border:2px solid;border-radius:.5rem;background:CanvasText;color:Canvas;cursor:pointer}
button:focus-visible{outline:3px solid Highlight;outline-offset:3px}`;
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

/** A small page for people who came here from a message. All texts are ours: nothing of a message or request. */
export interface HumanPage {
  status: number;
  /** BCP 47. */
  language: string;
  title: string;
  paragraphs: readonly string[];
  /** The one thing that can be done here, by a POST to the same URL. */
  button?: { label: string; name: string; value: string };
}

/** Renders the page: no script, no cookie, nothing loaded, no name of ours, readable without style. */
export function humanPage(page: HumanPage): Response {
  const form =
    page.button === undefined
      ? ""
      : `<form method="post"><button name="${escapeHtml(page.button.name)}" value="${escapeHtml(page.button.value)}">${escapeHtml(page.button.label)}</button></form>\n`;
  const html = `<!doctype html>
<html lang="${escapeHtml(page.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(page.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(page.title)}</h1>
${page.paragraphs.map(text => `<p>${escapeHtml(text)}</p>`).join("\n")}
${form}</main>
</body>
</html>
`;
  return new Response(html, {
    status: page.status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-language": page.language,
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "content-security-policy": `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    },
  });
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, character => ENTITIES[character] ?? "");
}

/**
 * The best of the offered languages for an `Accept-Language` header (RFC 9110 §12.5.4), by primary subtag; the first
 * one where nothing fits. Never throws.
 */
export function chooseLanguage<Language extends string>(
  header: string | null,
  offered: readonly [Language, ...Language[]],
): Language {
  let best: { language: Language; quality: number } | undefined;
  for (const range of (header ?? "").slice(0, 500).split(",")) {
    const [tag = "", ...parameters] = range.split(";").map(part => part.trim().toLowerCase());
    const language = offered.find(candidate => candidate === tag.split("-")[0]);
    const weight = parameters.find(parameter => parameter.startsWith("q="));
    const quality = weight === undefined ? 1 : Number.parseFloat(weight.slice(2));
    if (language === undefined || !(quality > 0 && quality <= 1)) continue;
    if (best === undefined || quality > best.quality) best = { language, quality };
  }
  return best?.language ?? offered[0];
}

const NOT_FOUND = {
  en: {
    title: "This link does not work",
    text: "It may be incomplete, or too old. Please open it again from the message.",
  },
  de: {
    title: "Dieser Link funktioniert nicht",
    text: "Er ist vielleicht unvollständig oder zu alt. Bitte öffnen Sie ihn noch einmal aus der Nachricht.",
  },
  es: {
    title: "Este enlace no funciona",
    text: "Puede que esté incompleto o sea demasiado antiguo. Ábralo de nuevo desde el mensaje.",
  },
  fr: {
    title: "Ce lien ne fonctionne pas",
    text: "Il est peut-être incomplet ou trop ancien. Veuillez l’ouvrir à nouveau depuis le message.",
  },
} as const;

/** What people see for a link that is none of ours. */
export function linkNotFound(request: Request): Response {
  const language = chooseLanguage(request.headers.get("accept-language"), ["en", "de", "es", "fr"]);
  const { title, text } = NOT_FOUND[language];
  return humanPage({ status: 404, language, title, paragraphs: [text] });
}

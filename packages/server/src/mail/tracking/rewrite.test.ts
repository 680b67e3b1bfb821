import fc from "fast-check";
import { DomUtils, parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { compileTracking, rewriteHtml } from "./index.ts";

const linkUrl = (index: number) => `https://t.example/c/${index}`;
const pixelUrl = "https://t.example/o/x";

describe("rewriteHtml", () => {
  it.each([
    [
      '<a href="http://a.example/x?a=1&amp;b=2">',
      '<a href="https://t.example/c/0">',
      ["http://a.example/x?a=1&b=2"],
    ],
    ["<A HREF='HTTPS://a.example'>", '<A HREF="https://t.example/c/0">', ["HTTPS://a.example"]],
    ["<a href=http://a.example class=x>", '<a href="https://t.example/c/0" class=x>', ["http://a.example"]],
    ["<a class=x href=http://a.example/>", '<a class=x href="https://t.example/c/0">', ["http://a.example/"]],
    [
      '<a\n href\n =\n "http://a.example"\n>',
      '<a\n href\n =\n "https://t.example/c/0"\n>',
      ["http://a.example"],
    ],
    ['<area href="http://a.example">', '<area href="https://t.example/c/0">', ["http://a.example"]],
    [
      '<a href=" http://a.example/\na&#x2F;b ">',
      '<a href="https://t.example/c/0">',
      ["http://a.example/a/b"],
    ],
    [
      '<a href="http://a.example" href="http://b.example">',
      '<a href="https://t.example/c/0" href="http://b.example">',
      ["http://a.example"],
    ],
    [
      '<a title="<a href=http://x.example>" href="http://a.example">',
      '<a title="<a href=http://x.example>" href="https://t.example/c/0">',
      ["http://a.example"],
    ],
  ])("%j", (html, expected, links) => {
    expect(rewriteHtml(html, { linkUrl })).toEqual({ html: expected, links });
  });

  it.each([
    '<a href="mailto:a@b.example">',
    '<a href="tel:+1">',
    '<a href="#top">',
    '<a href="/relative">',
    '<a href="">',
    "<a href>",
    "<a>",
    '<a href="javascript:alert(1)">',
    '<a href="http://">',
    '<a data-href="http://a.example">',
    '<link href="http://a.example/style.css">',
    '<img src="http://a.example/i.png">',
    '<!-- <a href="http://a.example"> -->',
    '<!--[if mso]><a href="http://a.example"><![endif]-->',
    '<style>a[href="http://a.example"]{}</style>',
    "<script>x = '<a href=\"http://a.example\">'</script>",
    '<textarea><a href="http://a.example"></textarea>',
    '<a href="http://a.example',
  ])("leaves %j alone", html => {
    expect(rewriteHtml(html, { linkUrl })).toEqual({ html, links: [] });
  });

  it("never touches what is skipped, and numbers the rest", () => {
    const html =
      '<a href="http://a.example">1</a><a href="https://t.example/u/tok">2</a><a href="http://c.example">3</a>';
    const result = rewriteHtml(html, { linkUrl, skip: href => href.startsWith("https://t.example/u/") });
    expect(result.links).toEqual(["http://a.example", "http://c.example"]);
    expect(result.html).toContain('<a href="https://t.example/u/tok">');
    expect(result.html).toContain('<a href="https://t.example/c/1">3</a>');
  });

  it("escapes the URLs it writes", () => {
    const html = rewriteHtml('<a href="http://a.example">', {
      linkUrl: () => 'https://t.example/?a=1&b="><x>',
    }).html;
    expect(html).toBe('<a href="https://t.example/?a=1&amp;b=&quot;&gt;&lt;x&gt;">');
  });

  it.each([
    ["<html><body><p>x</p></body></html>", /^<html><body><p>x<\/p><img [^>]+><\/body><\/html>$/],
    ["<p>x</p>", /^<p>x<\/p><img [^>]+>$/],
    ["<html><p>x</p></html>\n", /^<html><p>x<\/p><img [^>]+><\/html>\n$/],
    ["<BODY>x</BODY >", /^<BODY>x<img [^>]+><\/BODY >$/],
    ["<body><!-- </body> -->x", /^<body><!-- <\/body> -->x<img [^>]+>$/],
    ["", /^<img [^>]+>$/],
  ])("puts the pixel at the end of %j", (html, expected) => {
    expect(rewriteHtml(html, { pixelUrl }).html).toMatch(expected);
  });

  it("puts the pixel before a link behind the body", () => {
    const html = '<body></body><a href="http://a.example">x</a>';
    expect(rewriteHtml(html, { linkUrl, pixelUrl }).html).toMatch(
      /^<body><img [^>]+><\/body><a href="https:\/\/t.example\/c\/0">x/,
    );
  });
});

describe("compileTracking", () => {
  const piece = fc.constantFrom(
    '<a href="http://a.example/1">',
    "<a href='https://b.example/?x=&quot;'>",
    "<a href=http://c.example>",
    "</a>",
    "<area href=http://d.example>",
    "<body>",
    "</body>",
    "</html>",
    "<!-- ",
    " -->",
    "<style>",
    "</style>",
    "<",
    ">",
    '"',
    "=",
    "href",
    "&amp",
    "text 𝒳 ü",
  );
  const pages = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.array(piece, { maxLength: 25 }).map(p => p.join("")),
  );

  it("gives back the page itself when nothing is asked for, and changes nothing else", () => {
    fc.assert(
      fc.property(pages, html => {
        const compiled = compileTracking(html);
        expect(compiled.render({})).toBe(html);
        // A mark that is no link shows where values stood: putting the page back together must undo the rendering.
        const rendered = compiled.render({ linkUrl: index => `@@${index}@@`, pixelUrl: "@@p@@" });
        const parts = rendered.split(/"@@\d+@@"|<img src="@@p@@"[^>]*>/);
        let at = 0;
        for (const part of parts) {
          const found = html.indexOf(part, at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + part.length;
        }
        expect(parts).toHaveLength(compiled.links.length + 2);
      }),
      { numRuns: 500 },
    );
  });

  it("finds the links a document tree has", () => {
    fc.assert(
      fc.property(pages, html => {
        const { links } = compileTracking(html);
        const anchors = DomUtils.findAll(
          element => ["a", "area"].includes(element.name),
          parseDocument(html).children,
        );
        const expected = anchors
          .map(element => element.attribs.href ?? "")
          .filter(href => /^https?:/.test(href) && URL.canParse(href));
        expect(links).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("renders per recipient, always with the same indexes", () => {
    const compiled = compileTracking('<a href="http://a.example">1</a><a href="http://a.example">2</a>');
    expect(compiled.links).toHaveLength(2);
    const render = (name: string) =>
      compiled.render({ linkUrl: index => `https://t.example/${name}${index}` });
    expect(render("x")).toBe('<a href="https://t.example/x0">1</a><a href="https://t.example/x1">2</a>');
    expect(render("y")).toBe('<a href="https://t.example/y0">1</a><a href="https://t.example/y1">2</a>');
  });
});

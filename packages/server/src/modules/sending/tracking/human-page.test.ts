import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSafeDestination } from "./find-link.ts";
import { chooseLanguage, humanPage, linkNotFound } from "./human-page.ts";

describe("chooseLanguage", () => {
  it.each([
    [null, "en"],
    ["", "en"],
    ["de", "de"],
    ["de-AT,de;q=0.9,en;q=0.8", "de"],
    ["en;q=0.2, fr;q=0.9", "fr"],
    ["es;q=0, de;q=0.1", "de"],
    ["ja, zh;q=0.9", "en"],
    ["fr;q=nonsense, de", "de"],
    ["*", "en"],
  ] as const)("%j → %s", (header, language) => {
    expect(chooseLanguage(header, ["en", "de", "es", "fr"])).toBe(language);
  });

  it("bears any header", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 1000 }), header => {
        expect(["en", "de"]).toContain(chooseLanguage(header, ["en", "de"]));
      }),
    );
  });
});

describe("humanPage", () => {
  it("escapes its texts and allows its own style only", async () => {
    const page = humanPage({ status: 200, language: "en", title: `<b>"&'`, paragraphs: ["</main><script>"] });
    const html = await page.text();
    expect(html).toContain("<title>&lt;b&gt;&quot;&amp;'</title>");
    expect(html).not.toContain("<script");
    expect(html).not.toContain("<form");
    expect(page.headers.get("content-security-policy")).toMatch(
      /default-src 'none'; style-src 'sha256-[\w+/=]{44}'/,
    );
    expect(page.headers.get("cache-control")).toBe("no-store");
  });

  it("tells people in their language that a link does not work", async () => {
    const page = linkNotFound(new Request("http://x/", { headers: { "accept-language": "de-DE" } }));
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('<html lang="de">');
  });
});

describe("isSafeDestination", () => {
  it.each([
    ["https://acme.example/a?b=c#d", true],
    ["http://acme.example", true],
    ["javascript:alert(1)", false],
    ["data:text/html,x", false],
    ["ftp://acme.example", false],
    ["//acme.example", false],
    ["https://user:pass@acme.example/", false],
    ["https://acme.example/\r\nset-cookie: a=b", false],
    ["https://api.mailstead.example/v1/emails", false],
  ])("%j → %s", (url, safe) => {
    expect(isSafeDestination(url, "https://api.mailstead.example")).toBe(safe);
  });
});

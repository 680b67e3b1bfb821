import { getDomain } from "tldts";

/** Receiving providers that answer under several host names; everyone else is known by registrable domain. */
const providers: Readonly<Record<string, string>> = {
  "google.com": "google",
  "googlemail.com": "google",
  "smtp.goog": "google",
  "outlook.com": "microsoft",
  "hotmail.com": "microsoft",
  "mx.microsoft": "microsoft",
  "office365.us": "microsoft",
  "yahoodns.net": "yahoo",
  "yahoo.com": "yahoo",
  "aol.com": "yahoo",
  "icloud.com": "apple",
  "apple.com": "apple",
  "me.com": "apple",
  "protonmail.ch": "proton",
  "proton.me": "proton",
  "zoho.com": "zoho",
  "zoho.eu": "zoho",
  "zoho.in": "zoho",
  "messagingengine.com": "fastmail",
  "pphosted.com": "proofpoint",
  "ppe-hosted.com": "proofpoint",
  "gpphosted.com": "proofpoint",
  "mimecast.com": "mimecast",
  "barracudanetworks.com": "barracuda",
  "iphmx.com": "cisco",
  "messagelabs.com": "broadcom",
  "gmx.net": "united-internet",
  "web.de": "united-internet",
  "1and1.com": "united-internet",
  "kundenserver.de": "united-internet",
  "ovh.net": "ovh",
  "secureserver.net": "godaddy",
  "mail.ru": "vk",
  "yandex.net": "yandex",
  "yandex.ru": "yandex",
  "qq.com": "tencent",
  "naver.com": "naver",
  "comcast.net": "comcast",
};

/**
 * The receiving site an MX host belongs to: recipients, connections, caps and back-off are grouped by it. A known
 * provider's short name, else the host's registrable domain (customers of a
 * cloud count apart), else (a private or test name) the host itself.
 */
export function siteOf(mxHost: string): string {
  const host = mxHost.toLowerCase();
  for (let at = host.length; at !== -1; ) {
    at = host.lastIndexOf(".", at - 1);
    const known = Object.hasOwn(providers, host.slice(at + 1)) ? providers[host.slice(at + 1)] : undefined;
    if (known !== undefined) return known;
    if (at <= 0) break;
  }
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}

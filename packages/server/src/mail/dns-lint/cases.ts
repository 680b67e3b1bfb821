import {
  type Answers,
  base,
  cname,
  delegated,
  fails,
  found,
  goodDelegated,
  hosted,
  key,
  key1024,
  mx,
  otherKey,
  txt,
} from "./fixture.ts";
import type { DomainRecordParams, FindingCode, RecordStatus } from "./index.ts";

/** One thing a domain can get wrong (or spell its own way), and what the lint must say. */
export interface Case {
  readonly about: string;
  readonly params?: DomainRecordParams;
  readonly from?: Answers;
  readonly change: Answers;
  /** `purpose` or `purpose/type` → status; all others must be valid. */
  readonly status?: Record<string, RecordStatus>;
  /** Exactly these codes, `authoritative_wrong` aside. */
  readonly codes?: FindingCode[];
}

export const cases: Case[] = [
  { about: "all right", change: {} },
  { about: "all right, mailboxes hosted", params: hosted, change: {} },
  { about: "all right, delegated", params: delegated, from: goodDelegated, change: {} },
  // Meaning, not spelling.
  {
    about: "ownership among other texts",
    change: { "_mailstead.acme.example": [txt("x", "mailstead-verification=tok123")] },
  },
  {
    about: "ownership of a former claim beside ours",
    change: {
      "_mailstead.acme.example": [txt("mailstead-verification=old", "mailstead-verification=tok123")],
    },
  },
  {
    about: "ownership in literal quotes",
    change: { "_mailstead.acme.example": [txt('"mailstead-verification=tok123"')] },
  },
  {
    about: "DKIM tags in another order, without k",
    change: { "s1._domainkey.acme.example": [txt(`v=DKIM1;p=${key};t=s`)] },
  },
  {
    about: "DKIM key with spaces inside",
    change: {
      "s1._domainkey.acme.example": [txt(`v=DKIM1; k=rsa; p=${key.slice(0, 200)} ${key.slice(200)}`)],
    },
  },
  { about: "DKIM without v", change: { "s1._domainkey.acme.example": [txt(`k=rsa; p=${key}`)] } },
  {
    about: "a stricter DMARC record",
    change: { "_dmarc.acme.example": [txt("v=DMARC1;p=reject;rua=mailto:d@acme.example")] },
  },
  {
    about: "MX in capitals with a dot and another preference",
    change: {
      "bounce.acme.example": [
        mx([5, "IN.Mailstead.Example."]),
        txt("v=spf1 include:spf.mailstead.example ~all"),
      ],
    },
  },
  {
    about: "SPF with more in it",
    params: hosted,
    change: {
      "acme.example": [
        mx([10, "mail.acme.example"]),
        txt("hello", "v=spf1 mx include:SPF.mailstead.example -all"),
      ],
    },
  },
  {
    about: "CNAME in capitals with a dot",
    params: delegated,
    from: goodDelegated,
    change: { "bounce.acme.example": [cname("Bounce.SVC.partner.example.")] },
  },
  // Missing and different.
  {
    about: "ownership missing",
    change: { "_mailstead.acme.example": [] },
    status: { ownership: "missing" },
    codes: ["record_missing"],
  },
  {
    about: "ownership of somebody else",
    change: { "_mailstead.acme.example": [txt("mailstead-verification=tok124")] },
    status: { ownership: "mismatch" },
    codes: ["record_mismatch"],
  },
  {
    about: "DKIM missing",
    change: { "s1._domainkey.acme.example": [] },
    status: { dkim: "missing" },
    codes: ["record_missing"],
  },
  {
    about: "DKIM cut at 255 characters",
    change: { "s1._domainkey.acme.example": [txt(`v=DKIM1; k=rsa; p=${key}`.slice(0, 255))] },
    status: { dkim: "mismatch" },
    codes: ["dkim_truncated"],
  },
  {
    about: "DKIM damaged",
    change: { "s1._domainkey.acme.example": [txt(`v=DKIM1; p=${key.slice(0, 60)}!!${key.slice(60)}`)] },
    status: { dkim: "mismatch" },
    codes: ["dkim_truncated"],
  },
  {
    about: "DKIM of another key",
    change: { "s1._domainkey.acme.example": [txt(`v=DKIM1; p=${otherKey}`)] },
    status: { dkim: "mismatch" },
    codes: ["dkim_wrong_key"],
  },
  {
    about: "DKIM of another, short key",
    change: { "s1._domainkey.acme.example": [txt(`v=DKIM1; p=${key1024}`)] },
    status: { dkim: "mismatch" },
    codes: ["dkim_short_key"],
  },
  {
    about: "DKIM withdrawn",
    change: { "s1._domainkey.acme.example": [txt("v=DKIM1; p=")] },
    status: { dkim: "mismatch" },
    codes: ["dkim_revoked"],
  },
  {
    about: "two DKIM keys",
    change: { "s1._domainkey.acme.example": [txt(`v=DKIM1; p=${key}`, `v=DKIM1; p=${otherKey}`)] },
    status: { dkim: "multiple" },
    codes: ["dkim_duplicate"],
  },
  {
    about: "a short key of ours",
    params: { ...base, dkimKeys: [{ selector: "s1", publicKey: key1024 }] },
    change: { "s1._domainkey.acme.example": [txt(`v=DKIM1; p=${key1024}`)] },
    codes: ["dkim_short_key"],
  },
  {
    about: "DKIM in literal quotes",
    change: { "s1._domainkey.acme.example": [txt(`"v=DKIM1; k=rsa; p=${key}"`)] },
    status: { dkim: "mismatch" },
    codes: ["txt_literal_quotes"],
  },
  {
    about: "DMARC missing",
    change: { "_dmarc.acme.example": [] },
    status: { dmarc: "missing" },
    codes: ["dmarc_missing"],
  },
  {
    about: "DMARC with a typing error",
    change: { "_dmarc.acme.example": [txt("v=DMARC1; p=quarantaine")] },
    status: { dmarc: "mismatch" },
    codes: ["dmarc_invalid"],
  },
  {
    about: "DMARC twice",
    change: { "_dmarc.acme.example": [txt("v=DMARC1; p=none", "v=DMARC1; p=reject")] },
    status: { dmarc: "multiple" },
    codes: ["dmarc_invalid"],
  },
  {
    about: "DMARC with pct",
    change: { "_dmarc.acme.example": [txt("v=DMARC1; p=none; pct=20")] },
    codes: ["dmarc_deprecated_tag"],
  },
  {
    about: "DMARC with strict SPF alignment",
    change: { "_dmarc.acme.example": [txt("v=DMARC1; p=none; aspf=s")] },
    codes: ["dmarc_strict_spf_alignment"],
  },
  {
    about: "return path elsewhere",
    change: {
      "bounce.acme.example": [mx([10, "mx.other.example"]), txt("v=spf1 include:spf.mailstead.example ~all")],
    },
    status: { "return_path/MX": "mismatch" },
    codes: ["record_mismatch"],
  },
  {
    about: "return path shared, ours second",
    change: {
      "bounce.acme.example": [
        mx([20, "in.mailstead.example"], [10, "mx.other.example"]),
        txt("v=spf1 include:spf.mailstead.example ~all"),
      ],
    },
    status: { "return_path/MX": "mismatch" },
    codes: ["record_mismatch"],
  },
  {
    about: "return path shared, ours first",
    change: {
      "bounce.acme.example": [
        mx([10, "in.mailstead.example"], [20, "mx.other.example"]),
        txt("v=spf1 include:spf.mailstead.example ~all"),
      ],
    },
    codes: ["mx_competes"],
  },
  // SPF.
  {
    about: "SPF without us",
    params: hosted,
    change: { "acme.example": [mx([10, "mail.acme.example"]), txt("v=spf1 mx -all")] },
    status: { spf: "mismatch" },
    codes: ["spf_missing_mechanism"],
  },
  {
    about: "SPF with us behind all",
    params: hosted,
    change: {
      "acme.example": [mx([10, "mail.acme.example"]), txt("v=spf1 mx -all include:spf.mailstead.example")],
    },
    status: { spf: "mismatch" },
    codes: ["spf_missing_mechanism", "spf_unsafe"],
  },
  {
    about: "SPF that fails us softly",
    params: hosted,
    change: {
      "acme.example": [mx([10, "mail.acme.example"]), txt("v=spf1 ~include:spf.mailstead.example -all")],
    },
    status: { spf: "mismatch" },
    codes: ["spf_missing_mechanism"],
  },
  {
    about: "two SPF records",
    params: hosted,
    change: {
      "acme.example": [
        mx([10, "mail.acme.example"]),
        txt("v=spf1 mx -all", "v=spf1 include:spf.mailstead.example ~all"),
      ],
    },
    status: { spf: "multiple" },
    codes: ["duplicate_spf"],
  },
  {
    about: "two SPF records where none is ours to check",
    change: { "acme.example": [txt("v=spf1 mx -all", "v=spf1 a ~all")] },
    codes: ["duplicate_spf"],
  },
  {
    about: "SPF with a syntax error",
    params: hosted,
    change: {
      "acme.example": [
        mx([10, "mail.acme.example"]),
        txt("v=spf1 ipv4:192.0.2.1 include:spf.mailstead.example ~all"),
      ],
    },
    status: { spf: "mismatch" },
    codes: ["spf_permerror"],
  },
  {
    about: "SPF that lets everybody in",
    params: hosted,
    change: {
      "acme.example": [mx([10, "mail.acme.example"]), txt("v=spf1 include:spf.mailstead.example +all")],
    },
    codes: ["spf_unsafe"],
  },
  {
    about: "SPF missing",
    params: hosted,
    change: { "acme.example": [mx([10, "mail.acme.example"])] },
    status: { spf: "missing" },
    codes: ["record_missing"],
  },
  {
    about: "MX missing",
    params: hosted,
    change: { "acme.example": [txt("v=spf1 include:spf.mailstead.example ~all")] },
    status: { receiving: "missing" },
    codes: ["record_missing"],
  },
  // Aliases.
  {
    about: "tracking behind a proxy",
    params: delegated,
    from: goodDelegated,
    change: { "links.acme.example": [found("A", "203.0.113.7")] },
    status: { tracking: "missing" },
    codes: ["proxied_record"],
  },
  {
    about: "DKIM as TXT where an alias belongs",
    params: delegated,
    from: goodDelegated,
    change: { "s1._domainkey.acme.example": [txt(`v=DKIM1; p=${key}`)] },
    status: { dkim: "missing" },
    codes: ["cname_conflict"],
  },
  {
    about: "an alias where a TXT belongs",
    change: { "_mailstead.acme.example": [cname("somewhere.example")] },
    status: { ownership: "missing" },
    codes: ["cname_conflict"],
  },
  {
    about: "alias elsewhere",
    params: delegated,
    from: goodDelegated,
    change: { "bounce.acme.example": [cname("bounce.other.example")] },
    status: { return_path: "mismatch" },
    codes: ["record_mismatch"],
  },
  {
    about: "two aliases",
    params: delegated,
    from: goodDelegated,
    change: { "bounce.acme.example": [found("CNAME", "bounce.svc.partner.example", "x.example")] },
    status: { return_path: "multiple" },
    codes: ["record_multiple"],
  },
  {
    about: "alias at the apex",
    change: { "acme.example": [cname("shop.example")] },
    codes: ["cname_at_apex"],
  },
  // Wrong place.
  {
    about: "ownership with the domain twice",
    change: {
      "_mailstead.acme.example": [],
      "_mailstead.acme.example.acme.example": [txt("mailstead-verification=tok123")],
    },
    status: { ownership: "missing" },
    codes: ["wrong_host_domain_appended_twice"],
  },
  {
    about: "alias with the domain twice",
    params: delegated,
    from: goodDelegated,
    change: {
      "bounce.acme.example": [],
      "bounce.acme.example.acme.example": [cname("bounce.svc.partner.example")],
    },
    status: { return_path: "missing" },
    codes: ["wrong_host_domain_appended_twice"],
  },
  // Silence.
  {
    about: "SERVFAIL for one record",
    change: { "_mailstead.acme.example": [fails("TXT")] },
    status: { ownership: "error" },
    codes: ["unresponsive"],
  },
  {
    about: "a time-out for one record",
    change: { "s1._domainkey.acme.example": [fails("TXT", "timeout")] },
    status: { dkim: "error" },
    codes: ["unresponsive"],
  },
];

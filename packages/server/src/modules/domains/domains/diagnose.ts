import type { z } from "@hono/zod-openapi";
import { lintDomain } from "../../../mail/dns-lint/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { type DnsRecordRow, type DomainRow, fromRow } from "../model/index.ts";
import type { diagnosisSchema } from "./diagnosis-schema.ts";
import { observeDomain, spfCosts } from "./observe.ts";
import { recordIdOf } from "./schema.ts";

/** Asks every server about a domain's records and explains what is wrong. Changes nothing. */
export async function diagnoseDomain(
  runtime: Runtime,
  domain: DomainRow,
  records: readonly DnsRecordRow[],
  signal?: AbortSignal,
): Promise<z.input<typeof diagnosisSchema>> {
  const { resolver } = runtime.worlds.of(domain.environment);
  const stored = records.map(fromRow);
  const options = { fresh: true, ...(signal === undefined ? {} : { signal }) };
  const { observations, dmarc } = await observeDomain(resolver, domain.name, stored, options);
  // A policy from above makes a record of the domain's own needless.
  const isCovered = dmarc.policyDomain !== undefined && dmarc.policyDomain !== domain.name;
  const expected = stored.filter(record => !(isCovered && record.purpose === "dmarc"));
  const spf = await spfCosts(resolver, observations);
  const lint = lintDomain({ domain: domain.name, expected, observations, dmarc, spf });
  return {
    domainId: domain.id,
    score: lint.score.value,
    parts: { ...lint.score.parts },
    findings: lint.findings.map(({ found, ...finding }) => ({
      ...finding,
      ...(found ? { found: [...found] } : {}),
    })),
    records: lint.records.map(verdict => ({
      recordId: recordIdOf(records, verdict.record),
      purpose: verdict.record.purpose,
      type: verdict.record.type,
      name: verdict.record.name,
      status: verdict.status,
      propagationPercent: verdict.propagationPercent,
      servers: verdict.results.map(result => ({
        server: result.server,
        source: result.source,
        result: result.result,
        found: [...result.found],
        ttl: result.ttl ?? null,
      })),
    })),
    spf: Object.entries(spf).map(([name, { lookups, voidLookups, complete }]) => ({
      name,
      lookups,
      voidLookups,
      complete,
    })),
    dmarc: {
      policyDomain: dmarc.policyDomain ?? null,
      record: dmarc.record ?? null,
      organizationalDomain: dmarc.organizationalDomain ?? null,
    },
  };
}

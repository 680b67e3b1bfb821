import { type DmarcDiscovery, discoverDmarc } from "../../../mail/dmarc/index.ts";
import {
  type DnsQuestion,
  type ExpectedRecord,
  type Observation,
  questionsFor,
} from "../../../mail/dns-lint/index.ts";
import { countSpfLookups, isSpfRecord, type SpfLookupReport } from "../../../mail/spf/index.ts";
import type { DnsAnswer, ResolveOptions, Resolver } from "../../../world/resolver/port.ts";

/** What the DNS says about a domain now. */
export interface DomainObservation {
  observations: Observation[];
  dmarc: DmarcDiscovery;
  /** Addresses of the authoritative servers; empty when they could not be found. */
  servers: readonly string[];
}

/** Questions in flight: polite to other people's servers, and a check still takes few round trips. */
const CONCURRENCY = 8;
/** Servers asked for each record; zones have two to six. */
const MAX_SERVERS = 6;

/** Asks the zone's own servers and the resolver everything the lint wants to know. Never throws for a DNS outcome. */
export async function observeDomain(
  resolver: Resolver,
  domain: string,
  expected: readonly ExpectedRecord[],
  options: ResolveOptions = {},
): Promise<DomainObservation> {
  const [{ servers: all }, dmarc] = await Promise.all([
    resolver.authoritative(domain, options),
    discoverDmarc(domain, resolver),
  ]);
  const servers = all.slice(0, MAX_SERVERS);
  const asks = questionsFor(domain, expected).flatMap(question => [
    () => observe(question, "resolver", "resolver", resolver.resolve(question.name, question.type, options)),
    ...servers.map(
      server => () =>
        observe(
          question,
          "authoritative",
          server,
          resolver.resolveAt(server, question.name, question.type, options),
        ),
    ),
  ]);
  return { observations: await inParallel(asks), dmarc, servers };
}

/** What each SPF record that was seen costs a receiver, by the name that publishes it. */
export async function spfCosts(
  resolver: Resolver,
  observations: readonly Observation[],
): Promise<Record<string, SpfLookupReport>> {
  const records = new Map<string, string>();
  for (const { name, answer } of observations) {
    if (answer.status !== "found") continue;
    const record = answer.records.find(
      (text): text is string => typeof text === "string" && isSpfRecord(text),
    );
    if (record !== undefined && !records.has(name)) records.set(name, record);
  }
  const counted = [...records].map(
    async ([name, record]) => [name, await countSpfLookups(record, name, resolver)] as const,
  );
  return Object.fromEntries(await Promise.all(counted));
}

async function observe(
  question: DnsQuestion,
  source: Observation["source"],
  server: string,
  answer: Promise<DnsAnswer>,
): Promise<Observation> {
  return { ...question, source, server, answer: await answer };
}

async function inParallel<Result>(tasks: readonly (() => Promise<Result>)[]): Promise<Result[]> {
  const results: Result[] = [];
  const queue = tasks.entries();
  const line = async () => {
    for (const [index, task] of queue) results[index] = await task();
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, line));
  return results;
}

/**
 * The main job, through the SDK over HTTP, as a partner's back end would do it:
 * workspace → node → domain → DKIM → mailbox → webhooks → 200 emails → outcomes → numbers that agree.
 */
import { parseArgs } from "node:util";
import { Mailstead } from "@mailstead/sdk";
import { createMailstead } from "@mailstead/server";
import { agreement, type Tally, tallyOf } from "./agreement.ts";
import { writeEmails } from "./emails.ts";
import { type Progress, progress } from "./progress.ts";
import { startReceiver } from "./receiver.ts";

const HOUR = 3600;
/** On a busy machine everything takes longer; a good run needs a tenth of it. */
const PATIENCE_MS = 180_000;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { json: { type: "boolean" }, keep: { type: "boolean" } } });
  const show = progress();
  const started = performance.now();
  const seconds = () => Math.round(performance.now() - started) / 1000;

  const server = await createMailstead({
    settings: {
      MAILSTEAD_DATA_DIR: process.env.MAILSTEAD_DATA_DIR ?? ".mailstead",
      MAILSTEAD_ALLOW_PRIVATE_NETWORKS: "true",
      PORT: process.env.PORT ?? "0",
      LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
    },
  });
  const listening = await server.listen();
  await server.start();
  const { apiKey } = await server.createOrganization({ name: "Demo agency" });
  const boot = seconds();
  show.done(`Server on ${listening.url}, embedded database`, boot);

  const receiver = await startReceiver();
  try {
    const mailstead = new Mailstead({ apiKey, baseUrl: listening.url });
    const times = await job(mailstead, receiver, show, seconds);
    const seen = await outcome(mailstead, receiver, times.workspaceId, show);
    const total = seconds();
    report(seen.tally, seen, total, times);
    for (const problem of seen.problems) show.problem(problem);
    if (values.keep) {
      show.line(
        `\nThe server keeps running.\n  API       ${listening.url}\n  Reference ${listening.url}/docs\n  Test key  ${apiKey}\n`,
      );
      await new Promise<void>(resolve =>
        process.once("SIGINT", () => resolve()).once("SIGTERM", () => resolve()),
      );
    }
    if (values.json) {
      console.log(
        JSON.stringify({
          nodeReady: times.nodeReady !== undefined,
          domainVerified: times.domainVerified,
          emails: seen.tally,
          webhooks: { received: receiver.received, verified: receiver.verified.size },
          analytics: seen.analytics,
          seconds: { boot, nodeReady: times.nodeReady, firstDelivered: times.firstDelivered, total },
        }),
      );
    }
    return seen.problems.length === 0 ? 0 : 1;
  } finally {
    await receiver.close();
    await listening.close();
    await server.stop();
  }
}

interface Times {
  workspaceId: string;
  nodeReady: number;
  domainVerified: boolean;
  firstDelivered: number;
}

/** Sets a customer up and sends. */
async function job(
  mailstead: Mailstead,
  receiver: Awaited<ReturnType<typeof startReceiver>>,
  show: Progress,
  seconds: () => number,
): Promise<Times> {
  const workspace = await mailstead.workspaces.create({
    name: "Bakery Blum",
    externalId: `customer-${Date.now()}`,
    postalAddress: "1 Mill Lane, Bakewell",
  });
  show.done(`Workspace ${workspace.id}`);

  const endpoint = await mailstead.webhookEndpoints.create({ url: receiver.url, workspaceId: workspace.id });
  if (endpoint.secret !== null) receiver.trust(endpoint.secret);
  show.done(`Webhook endpoint ${endpoint.id}`);

  const node = await mailstead.nodes.create({
    name: "mta1",
    region: "eu-central",
    size: "starter",
    placement: "dedicated",
    workspaceId: workspace.id,
    mailboxHost: true,
  });
  await mailstead.operations.waitFor(node.operation, {
    within: PATIENCE_MS,
    onProgress: operation => show.operation("Node", operation),
  });
  const nodeReady = seconds();
  show.done(`Node ${node.node?.id} is ready`, nodeReady);

  const dns = await mailstead.dnsAccounts.create({
    name: "Sandbox DNS",
    provider: "sandbox",
    workspaceId: workspace.id,
  });
  const domain = await mailstead.domains.create({
    workspaceId: workspace.id,
    name: `blum.${workspace.sandboxLabel}.sandbox.mailstead.example`,
    receiving: "full",
    dnsAccountId: dns.id,
  });
  const applied = await mailstead.domains.applyDns(domain.id, {});
  await mailstead.operations.waitFor(applied.operation, {
    within: PATIENCE_MS,
    onProgress: operation => show.operation("DNS", operation),
  });
  const verified = await mailstead.domains.waitFor(domain.id, { status: "verified", within: PATIENCE_MS });
  const keys = await mailstead.domains.dkimKeys.list(domain.id);
  show.done(
    `Domain ${verified.name} is verified, DKIM key ${keys.data[0]?.selector} is ${keys.data[0]?.status}`,
    seconds(),
  );

  await mailstead.trackingDomains.create({ domainId: domain.id });
  await until(async () => {
    const hosts = await mailstead.trackingDomains.list({ domainId: domain.id });
    return hosts.data.some(host => host.status === "active");
  });
  const mailbox = await mailstead.mailboxes.create({
    domainId: domain.id,
    localPart: "anna",
    displayName: "Anna Blum",
  });
  show.done(`Tracking host and mailbox ${mailbox.address}`);

  const emails = writeEmails(mailbox.address);
  await mailstead.suppressions.create({
    workspaceId: workspace.id,
    address: emails.suppressed,
    stream: "all",
    reason: "manual",
  });
  for (const email of emails.single) await mailstead.emails.send({ workspaceId: workspace.id, ...email });
  for (const batch of emails.batches) {
    const answer = await mailstead.emails.sendBatch({
      emails: batch.map(email => ({ workspaceId: workspace.id, ...email })),
    });
    const refused = answer.results.filter(result => result.problem !== undefined);
    if (refused.length > 0) throw new Error(`A batch item was refused: ${JSON.stringify(refused[0])}`);
  }
  show.done(`${emails.count} emails accepted`, seconds());

  let firstDelivered = 0;
  await until(async () => {
    const found = await mailstead.events.list({
      types: ["email.delivered"],
      workspaceId: workspace.id,
      limit: 1,
    });
    firstDelivered = seconds();
    return found.data.length > 0;
  });
  show.done("First email delivered", firstDelivered);

  const clock = await mailstead.sandbox.clock.advance({ workspaceId: workspace.id, seconds: HOUR });
  await mailstead.operations.waitFor(clock.id, {
    within: PATIENCE_MS,
    onProgress: operation => show.operation("Clock", operation),
  });
  show.done("An hour played: retries, opens, clicks, replies, complaints, late bounces", seconds());
  return {
    workspaceId: workspace.id,
    nodeReady,
    domainVerified: verified.status === "verified",
    firstDelivered,
  };
}

/** Reads the result from four sides and compares them. */
async function outcome(
  mailstead: Mailstead,
  receiver: Awaited<ReturnType<typeof startReceiver>>,
  workspaceId: string,
  show: Progress,
) {
  const emails = [];
  for await (const email of mailstead.emails.list({ workspaceId, limit: 100 })) emails.push(email);
  const tally = tallyOf(emails);
  let problems: string[] = [];
  let analytics: Record<string, number | null> = {};
  // Analytics and webhooks follow the log within seconds.
  await until(async () => {
    const events = [];
    for await (const event of mailstead.events.list({ workspaceId, limit: 100 })) events.push(event);
    const overview = await mailstead.analytics.overview({ workspaceId });
    analytics = Object.fromEntries(overview.metrics.map(metric => [metric.name, metric.value]));
    problems = agreement({
      tally,
      events,
      analytics,
      verified: receiver.verified,
      received: receiver.received,
    });
    return problems.length === 0;
  }, 60_000).catch(() => show.line("The numbers did not come to agree within a minute"));
  return { tally, analytics, problems, received: receiver.received, verified: receiver.verified.size };
}

function report(
  tally: Tally,
  seen: { analytics: Record<string, number | null>; received: number; verified: number },
  total: number,
  times: Times,
): void {
  const rate = (name: string) => `${seen.analytics[name] ?? "–"} %`;
  process.stderr.write(`
  accepted ${tally.accepted}   sent ${tally.sent}   delivered ${tally.delivered}   deferred ${tally.deferred}   bounced ${tally.bounced}   suppressed ${tally.suppressed}
  complained ${tally.complained}   opened ${tally.opened}   clicked ${tally.clicked}   replied ${tally.replied}
  webhooks received ${seen.received}, verified ${seen.verified}
  delivery rate ${rate("deliveryRate")}   open rate ${rate("openRate")}   click rate ${rate("clickRate")}   reply rate ${rate("replyRate")}   bounce rate ${rate("bounceRate")}
  first delivered after ${times.firstDelivered} s, all of it in ${total} s
`);
}

async function until(condition: () => Promise<boolean>, withinMs = PATIENCE_MS): Promise<void> {
  const end = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error("Waited too long");
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

process.exitCode = await main();

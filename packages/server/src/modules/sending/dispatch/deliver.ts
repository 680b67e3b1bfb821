import type { KeyObject } from "node:crypto";
import { fromUuid } from "../../../kernel/ids/index.ts";
import { MimeError } from "../../../mail/mime/index.ts";
import { GROUP_POSITION, makeReturnPath } from "../../../mail/return-path/index.ts";
import type { RoutingResult } from "../../../mail/smtp/index.ts";
import type { Runtime } from "../../../runtime.ts";
import type { SendingAddress } from "./addresses.ts";
import type { ByteBudget } from "./byte-budget.ts";
import type { LoadedEmail, LoadedRecipient } from "./load.ts";
import { composeMessage, readSource, type Source, signedBytes, UnsendableError } from "./message.ts";
import { type RecipientChange, transactionChanges, unbuildableChange, unroutableChange } from "./outcome.ts";
import type { Personalizer } from "./personalize.ts";
import { domainOf, type PlannedTransaction, planTransactions } from "./plan.ts";
import type { Signers } from "./signers.ts";
import type { Transport, Transports } from "./transport.ts";

/** What delivering needs of the process. */
export interface Delivery {
  runtime: Runtime;
  transports: Transports;
  signers: Signers;
  personalizer: Personalizer;
  budget: ByteBudget;
  /** Signs return paths. */
  returnPathKey: KeyObject;
  /** Called right after a final dot was written; for crash tests. */
  afterDot?: (() => void) | undefined;
}

/** Base64, the copy with the signature, and what the socket holds. */
const COPIES = 4;
const OVERHEAD = 4096;

/** Tries an email's recipients from one address; answers a change for each. Rejects when a key or file can't be read. */
export async function deliverEmail(
  delivery: Delivery,
  email: LoadedEmail,
  address: SendingAddress,
  recipients: readonly LoadedRecipient[],
): Promise<RecipientChange[]> {
  const { runtime, transports, personalizer, budget } = delivery;
  const attempt = { email, random: runtime.random };
  const transport = transports.of(email.environment);
  const routes = await routesOf(transport, recipients);
  const isPersonal = personalizer.isPersonal(email);
  const { transactions, unroutable } = planTransactions(recipients, routes, isPersonal);
  const changes = unroutable.map(item => unroutableChange(attempt, item));
  if (transactions.length === 0) return changes;
  const messages = isPersonal ? transactions.length : 1;
  return budget.run(messages * (email.size * COPIES + OVERHEAD), async () => {
    try {
      const source = await readSource(email, runtime.worlds.blobs);
      const sent = await send(delivery, email, address, source, transactions, isPersonal);
      return [...changes, ...sent];
    } catch (error) {
      if (!(error instanceof MimeError || error instanceof UnsendableError)) throw error;
      const ended = transactions.flatMap(transaction => transaction.recipients);
      const reason = error instanceof MimeError ? "unbuildable" : error.reason;
      return [
        ...changes,
        ...ended.map(recipient => unbuildableChange(email, recipient, reason, error.message)),
      ];
    }
  });
}

async function routesOf(
  { router }: Transport,
  recipients: readonly LoadedRecipient[],
): Promise<Map<string, RoutingResult>> {
  const domains = [...new Set(recipients.map(({ address }) => domainOf(address)))];
  const results = await Promise.all(domains.map(domain => router.route(domain)));
  return new Map(domains.map((domain, index) => [domain, results[index]!]));
}

async function send(
  delivery: Delivery,
  email: LoadedEmail,
  address: SendingAddress,
  source: Source,
  transactions: readonly PlannedTransaction[],
  isPersonal: boolean,
): Promise<RecipientChange[]> {
  const { signers, personalizer } = delivery;
  if (email.dkim === null) throw new TypeError("An email is not reserved without a key");
  const signer = await signers.of(email, email.dkim);
  const compose = (position: number | undefined) =>
    signedBytes(composeMessage(email, source, personalizer, position), signer, email.now());
  const shared = isPersonal ? undefined : await compose(undefined);
  const changes = await Promise.all(
    transactions.map(async transaction => {
      const data = shared ?? (await compose(transaction.recipients[0]!.position));
      return transmit(delivery, email, address, transaction, data);
    }),
  );
  return changes.flat();
}

async function transmit(
  { runtime, transports, returnPathKey, afterDot }: Delivery,
  email: LoadedEmail,
  address: SendingAddress,
  { site, hosts, recipients }: PlannedTransaction,
  data: Buffer,
): Promise<RecipientChange[]> {
  const [only, ...others] = recipients;
  const position = others.length === 0 && only !== undefined ? only.position : GROUP_POSITION;
  const ref = { organizationId: email.organizationId, emailId: email.id, position };
  const report = await transports.of(email.environment).pool.deliver({
    sourceIp: address.address,
    realm: runtime.worlds
      .of(email.environment)
      .realmOf(fromUuid("org", email.organizationId), fromUuid("ws", email.workspaceId)),
    ehloName: address.hostname,
    site,
    hosts,
    envelope: {
      mailFrom: makeReturnPath(ref, returnPathKey, `bounce.${email.domainName}`),
      recipients: recipients.map(recipient => recipient.address),
      data,
    },
    ...(afterDot && {
      // The hook comes before the dot leaves; the next turn comes after.
      onDotSent: () => {
        setImmediate(afterDot);
      },
    }),
  });
  return transactionChanges({ email, address, site, random: runtime.random }, recipients, report);
}

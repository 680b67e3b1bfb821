import type { Capabilities } from "./capabilities.ts";
import { wireContent } from "./dot.ts";
import { type Envelope, envelopeObstacle, isSafeAddress, mailCommand } from "./envelope.ts";
import {
  failureVerdict,
  localVerdict,
  type RecipientResult,
  replyVerdict,
  SmtpSessionError,
  type Stage,
  type Verdict,
} from "./outcome.ts";
import type { Reply } from "./reply.ts";
import type { Wire } from "./wire.ts";

/** Small content is written together with its dot; larger content leaves first and the dot follows. */
const ONE_WRITE = 64 * 1024;

/** Hooks of one delivery. */
export interface DeliveryEvents {
  /**
   * Called right before the final dot is written, so that "sent" can be recorded. A returned promise is awaited
   * before the dot leaves. Throwing or rejecting drops the connection (nothing was sent) and rejects the delivery.
   */
  onDotSent?(): void | Promise<void>;
}

/** Results of a transaction; `reset` says that RSET must precede the next one. */
export interface TransactionResult {
  readonly recipients: RecipientResult[];
  readonly reset: boolean;
}

/**
 * One mail transaction (RFC 5321 §3.3) on a ready connection, pipelined (RFC 2920) where offered. `reset` asks for
 * RSET first. A recipient is delivered only if its RCPT and the final dot were both answered with 2xx.
 *
 * @throws only what `onDotSent` throws; every other outcome is a result.
 */
export async function transact(
  wire: Wire,
  capabilities: Capabilities,
  envelope: Envelope,
  events: DeliveryEvents,
  reset: boolean,
): Promise<TransactionResult> {
  const obstacle = envelopeObstacle(envelope, capabilities);
  if (obstacle !== undefined) {
    return { recipients: envelope.recipients.map(recipient => ({ recipient, ...obstacle })), reset };
  }
  const transaction = new Transaction(wire, capabilities, envelope, events);
  const leftOpen = await transaction.run(reset);
  return { recipients: transaction.results(), reset: leftOpen };
}

class Transaction {
  readonly #wire: Wire;
  readonly #capabilities: Capabilities;
  readonly #envelope: Envelope;
  readonly #events: DeliveryEvents;
  /** By recipient; undefined until decided. */
  readonly #verdicts: (Verdict | undefined)[];
  #dotWritten = false;

  constructor(wire: Wire, capabilities: Capabilities, envelope: Envelope, events: DeliveryEvents) {
    this.#wire = wire;
    this.#capabilities = capabilities;
    this.#envelope = envelope;
    this.#events = events;
    this.#verdicts = envelope.recipients.map(recipient =>
      isSafeAddress(recipient)
        ? undefined
        : localVerdict("failed", "local", "5.1.3", "recipient address cannot be used in SMTP"),
    );
  }

  /** Runs the dialogue; returns whether RSET is needed afterwards. */
  async run(reset: boolean): Promise<boolean> {
    if (!this.#verdicts.includes(undefined)) return reset;
    try {
      return await this.#dialogue(reset);
    } catch (error) {
      if (!(error instanceof SmtpSessionError)) {
        this.#wire.fail("aborted", "recording the final dot failed");
        throw error;
      }
      this.#decideOpen(failureVerdict(error, this.#dotWritten));
      return true;
    }
  }

  /** One result per recipient, in the envelope's order. */
  results(): RecipientResult[] {
    const undecided = localVerdict("deferred", "local", "4.3.0", "not attempted");
    return this.#envelope.recipients.map((recipient, at) => ({
      recipient,
      ...(this.#verdicts[at] ?? undecided),
    }));
  }

  async #dialogue(reset: boolean): Promise<boolean> {
    const pipelining = this.#capabilities.pipelining;
    const open = this.#verdicts.flatMap((verdict, at) => (verdict === undefined ? [at] : []));
    const rcpt = (at: number) => `RCPT TO:<${this.#envelope.recipients[at]}>\r\n`;
    const mail = mailCommand(this.#envelope, this.#capabilities);
    if (pipelining) {
      const commands = `${reset ? "RSET\r\n" : ""}${mail}${open.map(rcpt).join("")}DATA\r\n`;
      this.#wire.send(commands, open.length + (reset ? 3 : 2));
    }
    const ask = (command: string, stage: "mail" | "rcpt" | "data"): Promise<Reply> => {
      if (!pipelining) this.#wire.send(command, 1);
      return this.#wire.reply(stage);
    };

    if (reset) this.#accepted(await ask("RSET\r\n", "mail"), "mail");
    const sender = this.#accepted(await ask(mail, "mail"), "mail");
    if (sender.status !== "delivered") {
      this.#decideOpen(sender);
      if (!pipelining) return true;
    }
    for (const at of open) {
      const verdict = this.#accepted(await ask(rcpt(at), "rcpt"), "rcpt");
      if (verdict.status !== "delivered") this.#verdicts[at] ??= verdict;
    }
    const anyAccepted = this.#verdicts.includes(undefined);
    if (!anyAccepted && !pipelining) return true;

    const go = await ask("DATA\r\n", "data");
    if (go.code !== 354) {
      const refusal = replyVerdict(go, "data");
      if (refusal === undefined || refusal.status === "delivered") throw this.#nonsense(go, "data");
      this.#decideOpen(refusal);
      return true;
    }
    if (anyAccepted) await this.#content();
    // RFC 2920 §3.1: a server that wants content for nobody gets a lone dot; its answer concerns nobody.
    else await this.#endEmpty();
    return false;
  }

  async #content(): Promise<void> {
    const { body, end } = wireContent(this.#envelope.data);
    const together = body.length <= ONE_WRITE;
    if (!together) await this.#wire.content(body);
    this.#wire.assertOpen("data");
    const recorded = this.#events.onDotSent?.();
    if (recorded !== undefined) await recorded;
    this.#wire.assertOpen("data");
    this.#dotWritten = true;
    this.#wire.send(together ? [body, end] : [end], 1);
    const answer = await this.#wire.reply("dot");
    this.#decideOpen(this.#accepted(answer, "dot"));
  }

  async #endEmpty(): Promise<void> {
    this.#wire.send(".\r\n", 1);
    await this.#wire.reply("dot");
  }

  /** The verdict of a reply that must be 2xx, 4xx or 5xx. */
  #accepted(reply: Reply, stage: Stage): Verdict {
    const verdict = replyVerdict(reply, stage);
    if (verdict === undefined) throw this.#nonsense(reply, stage);
    return verdict;
  }

  #nonsense(reply: Reply, stage: Stage): SmtpSessionError {
    const detail = `reply ${reply.code} makes no sense in ${stage} stage`;
    this.#wire.fail("protocol", detail, reply);
    return new SmtpSessionError("protocol", stage, detail);
  }

  #decideOpen(verdict: Verdict): void {
    for (let at = 0; at < this.#verdicts.length; at += 1) this.#verdicts[at] ??= verdict;
  }
}

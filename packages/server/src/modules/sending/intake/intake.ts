import type { Endpoint } from "../../../kernel/listeners.ts";
import { selfSigned } from "../../../kernel/tls/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { type Destination, findDestination } from "./destination.ts";
import { receive } from "./receive.ts";
import { openSmtpListener, Refusal } from "./smtp-listener.ts";

const MAX_SIZE = 35 * 1024 * 1024;
const MAX_RECIPIENTS = 100;
const MAX_CLIENTS = 200;

/**
 * Opens the server that mail to us arrives at: return paths, receiving domains, mailboxes. It takes nothing else,
 * offers no AUTH and never answers by mail.
 */
export async function openIntake(runtime: Runtime): Promise<Endpoint & { close(): Promise<void> }> {
  const { config, db, clock, logger, keys } = runtime;
  const name = runtime.worlds.of("live").hosts.intake;
  const find = (address: string): Promise<Destination> => findDestination(db, keys.returnPath, address);

  return openSmtpListener<never>({
    name,
    host: config.host,
    port: config.intakePort,
    tls: await selfSigned(name, clock.now()),
    size: MAX_SIZE,
    maxClients: MAX_CLIENTS,
    maxRecipients: MAX_RECIPIENTS,
    logger,
    async rcptTo(address) {
      await find(address);
    },
    async data(raw, { mailFrom, recipients }) {
      // Looked up again: what RCPT found may be minutes old.
      const destinations: Destination[] = [];
      for (const address of recipients) destinations.push(await find(address));
      if (destinations.length === 0) throw new Refusal(554, "5.5.1 No valid recipients");
      await receive(runtime, { mailFrom, destinations, raw });
      return "2.0.0 OK";
    },
  });
}

import type { Endpoint } from "../../../kernel/listeners.ts";
import { selfSigned } from "../../../kernel/tls/index.ts";
import { canonicalAddress } from "../../../mail/address/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { openSmtpListener, Refusal, type Visitor } from "../intake/index.ts";
import { LoginThrottle } from "./login-throttle.ts";
import { submit } from "./submit.ts";
import { requireOwnAddress, type Submitter } from "./submitter.ts";

/** How logins are checked; each answers undefined for wrong or unusable credentials. */
export interface Logins {
  mailbox(address: string, password: string): Promise<Submitter | undefined>;
  /** `keyId` is the key's id, `key` the whole key. */
  apiKey(keyId: string, key: string): Promise<Submitter | undefined>;
}

/** RFC 1870. Base64 makes 25 MB of attachments 34 MB. */
const MAX_SIZE = 35 * 1024 * 1024;
const MAX_RECIPIENTS = 50;
const MAX_CLIENTS = 200;

/**
 * Opens the submission server (RFC 6409): STARTTLS, then AUTH PLAIN or LOGIN by a mailbox or an API key, then mail from
 * an address of theirs. Nobody sends without logging in.
 */
export async function openIngress(
  runtime: Runtime,
  logins: Logins,
): Promise<Endpoint & { close(): Promise<void> }> {
  const { config, db, clock, logger } = runtime;
  const throttle = new LoginThrottle(clock);
  const name = runtime.worlds.of("live").hosts.intake;

  async function login(credentials: { username: string; password: string }, visitor: Visitor<Submitter>) {
    const { username, password } = credentials;
    const { remoteAddress } = visitor;
    if (!throttle.tryLogin(remoteAddress, username)) {
      throw new Refusal(454, "4.7.0 Too many failed logins; try again in a quarter of an hour");
    }
    const submitter = await check(username, password).catch(error => {
      // The password was right, or could not be looked up: no reason to slow anybody down.
      throttle.succeed(remoteAddress, username);
      throw error;
    });
    if (!submitter) {
      logger.warn({ remoteAddress }, "A login to the SMTP ingress failed");
      throw new Refusal(
        535,
        "5.7.8 Authentication failed: use a mailbox's address and password, or a key's id and the key",
      );
    }
    throttle.succeed(remoteAddress, username);
    return submitter;
  }

  async function check(username: string, password: string): Promise<Submitter | undefined> {
    if (username.length > 320 || password === "" || password.length > 1000) return undefined;
    return username.startsWith("key_")
      ? logins.apiKey(username, password)
      : logins.mailbox(username, password);
  }

  return openSmtpListener<Submitter>({
    name,
    host: config.host,
    port: config.smtpPort,
    tls: await selfSigned(name, clock.now()),
    size: MAX_SIZE,
    maxClients: MAX_CLIENTS,
    maxRecipients: MAX_RECIPIENTS,
    logger,
    login,
    async mailFrom(address, { user }) {
      const canonical = canonicalAddress(address);
      if (!canonical.ok) throw new Refusal(553, "5.1.7 The sender must be an address of yours");
      await requireOwnAddress(db, requireUser(user), canonical.address);
    },
    async rcptTo(address, { user }) {
      requireUser(user);
      const canonical = canonicalAddress(address);
      if (!canonical.ok) throw new Refusal(553, `5.1.3 ${canonical.message}`);
    },
    async data(raw, { user, recipients }) {
      return `2.0.0 queued as ${await submit(runtime, requireUser(user), recipients, raw)}`;
    },
  });
}

/** The listener asks for AUTH itself; this holds should it ever not. */
function requireUser(user: Submitter | undefined): Submitter {
  if (!user) throw new Refusal(530, "5.7.0 Authentication required");
  return user;
}

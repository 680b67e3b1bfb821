import { worldErrors } from "../../errors.ts";
import { type Faults, noFaults } from "../../sandbox/faults.ts";
import type { MailServer } from "../port.ts";

const MAX_QUOTA_MB = 1024 * 1024;
const MAX_MESSAGE_BYTES = 50 * 1024 * 1024;

/**
 * A simulated mailbox host. It keeps nothing: mailboxes, passwords and received mail live in our own tables
 * anyway, so a restart cannot lose them. It only refuses what a real host would refuse.
 */
export function createSandboxMailServer({ faults = noFaults }: { faults?: Faults } = {}): MailServer {
  async function call(method: string): Promise<void> {
    const fault = await faults("mailserver", method);
    if (fault === "error_200")
      throw worldErrors.provider_unknown(`The mailbox host answered "${method}" with an error.`);
    if (fault !== undefined)
      throw worldErrors.provider_unavailable(`The mailbox host did not answer "${method}".`);
  }

  return {
    kind: "sandbox",
    async install() {
      await call("install");
      return { smtpPort: 587, imapPort: 993 };
    },
    async addDomain(_host, domain) {
      await call("addDomain");
      if (!isDomain(domain)) throw worldErrors.provider_invalid(`"${domain}" is not a domain name.`);
    },
    async createMailbox(_host, mailbox) {
      await call("createMailbox");
      checkAddress(mailbox.address);
      checkQuota(mailbox.quotaMb);
      checkPassword(mailbox.password.reveal());
    },
    async updateMailbox(_host, address, change) {
      await call("updateMailbox");
      checkAddress(address);
      if (change.quotaMb !== undefined) checkQuota(change.quotaMb);
      if (change.password !== undefined) checkPassword(change.password.reveal());
    },
    async deleteMailbox(_host, address) {
      await call("deleteMailbox");
      checkAddress(address);
    },
    async deliver(_host, address, raw) {
      await call("deliver");
      checkAddress(address);
      if (raw.length > MAX_MESSAGE_BYTES)
        throw worldErrors.provider_invalid("The message is larger than 50 MB.");
    },
  };
}

function isDomain(name: string): boolean {
  return name.length <= 253 && /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/.test(name);
}

function checkAddress(address: string): void {
  const at = address.lastIndexOf("@");
  const local = address.slice(0, at);
  const isFine = at > 0 && at <= 64 && !/[\s"<>]/.test(local) && isDomain(address.slice(at + 1));
  if (!isFine) throw worldErrors.provider_invalid("The mailbox address is not valid.");
}

function checkQuota(quotaMb: number): void {
  if (!Number.isInteger(quotaMb) || quotaMb < 1 || quotaMb > MAX_QUOTA_MB) {
    throw worldErrors.provider_invalid(`A quota is 1 to ${MAX_QUOTA_MB} MB.`);
  }
}

function checkPassword(password: string): void {
  if (password.length < 12)
    throw worldErrors.provider_invalid("A mailbox password has at least 12 characters.");
}

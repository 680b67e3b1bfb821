import type { Secret } from "../../kernel/secrets/index.ts";

/** Where the mailboxes of a node live: accounts, quotas, IMAP. */
export interface MailServer {
  readonly kind: string;
  /** Installs or brings up the software on a host; answers when it serves. Bears being called again. */
  install(host: {
    externalId: string;
    address: string;
    hostname: string;
  }): Promise<{ smtpPort: number; imapPort: number }>;
  addDomain(hostExternalId: string, domain: string): Promise<void>;
  createMailbox(
    hostExternalId: string,
    mailbox: { address: string; quotaMb: number; password: Secret },
  ): Promise<void>;
  updateMailbox(
    hostExternalId: string,
    address: string,
    change: { quotaMb?: number; enabled?: boolean; password?: Secret },
  ): Promise<void>;
  deleteMailbox(hostExternalId: string, address: string): Promise<void>;
  /** Puts a received message into a mailbox. */
  deliver(hostExternalId: string, address: string, raw: Buffer): Promise<void>;
}

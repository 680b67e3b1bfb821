import { beforeEach, describe, expect, it } from "vitest";
import { Secret } from "../../kernel/secrets/index.ts";
import type { MailServer } from "./port.ts";

/** What every mailbox host keeps to. `host` is one on which the software may be installed. */
export function mailServerContract(
  name: string,
  make: () => Promise<{
    server: MailServer;
    host: { externalId: string; address: string; hostname: string };
  }>,
): void {
  describe(`mail server contract: ${name}`, () => {
    let server: MailServer;
    let host: string;
    const mailbox = {
      address: "ada@contract.example",
      quotaMb: 512,
      password: new Secret("correct horse battery"),
    };

    beforeEach(async () => {
      const made = await make();
      server = made.server;
      host = made.host.externalId;
      const ports = await server.install(made.host);
      expect(await server.install(made.host)).toEqual(ports);
      expect(ports.smtpPort).toBeGreaterThan(0);
      expect(ports.imapPort).toBeGreaterThan(0);
      await server.addDomain(host, "contract.example");
    });

    it("creates, changes, fills and deletes a mailbox", async () => {
      await server.createMailbox(host, mailbox);
      await server.updateMailbox(host, mailbox.address, { quotaMb: 1024, enabled: false });
      await server.updateMailbox(host, mailbox.address, {
        enabled: true,
        password: new Secret("another long one"),
      });
      await server.deliver(host, mailbox.address, Buffer.from("Subject: hello\r\n\r\nhello\r\n"));
      await server.deleteMailbox(host, mailbox.address);
    });

    it.each([
      ["an address without a domain", { ...mailbox, address: "ada" }],
      ["a header in the address", { ...mailbox, address: "ada\r\nx@contract.example" }],
      ["no quota", { ...mailbox, quotaMb: 0 }],
      ["a short password", { ...mailbox, password: new Secret("short") }],
    ])("refuses %s", async (_, wrong) => {
      await expect(server.createMailbox(host, wrong)).rejects.toMatchObject({ code: "provider_invalid" });
    });
  });
}

import { fromUuid } from "../../../kernel/ids/index.ts";
import { createDkimSigner, type DkimSigner } from "../../../mail/dkim/index.ts";
import type { Vault } from "../../../world/vault/port.ts";
import type { LoadedEmail } from "./load.ts";

const MAX_SIGNERS = 2000;

/** Signers by key: reading and parsing a private key costs more than signing with it. */
export class Signers {
  readonly #vault: Vault;
  readonly #signers = new Map<string, Promise<DkimSigner>>();

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** The signer of an email's domain. Rejects when the vault can't be read; the next call asks again. */
  of(
    email: Pick<LoadedEmail, "organizationId" | "domainName">,
    dkim: NonNullable<LoadedEmail["dkim"]>,
  ): Promise<DkimSigner> {
    const known = this.#signers.get(dkim.id);
    this.#signers.delete(dkim.id);
    const signer = known ?? this.#load(email, dkim);
    this.#signers.set(dkim.id, signer);
    for (const oldest of this.#signers.keys()) {
      if (this.#signers.size <= MAX_SIGNERS) break;
      this.#signers.delete(oldest);
    }
    if (known === undefined) signer.catch(() => this.#signers.delete(dkim.id));
    return signer;
  }

  async #load(
    { organizationId, domainName }: Pick<LoadedEmail, "organizationId" | "domainName">,
    { selector, vaultPath }: NonNullable<LoadedEmail["dkim"]>,
  ): Promise<DkimSigner> {
    const key = await this.#vault.get(fromUuid("org", organizationId), vaultPath);
    return createDkimSigner({ domain: domainName, selector, privateKeyPem: key.reveal() });
  }
}

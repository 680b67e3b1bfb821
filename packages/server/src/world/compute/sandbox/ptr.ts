import type { Database } from "../../../kernel/db/index.ts";

/** Where the simulated provider publishes the names of its addresses. */
export interface PtrWriter {
  /** Makes `hostname` the only PTR of an IPv4 address; `undefined` removes it. */
  setPtr(address: string, hostname: string | undefined): Promise<void>;
}

/** Writes into the records that the simulated DNS serves. */
export function createTablePtr(db: Database, onChange: () => void = () => {}): PtrWriter {
  return {
    async setPtr(address, hostname) {
      const name = `${address.split(".").reverse().join(".")}.in-addr.arpa`;
      await db.transaction({ kind: "system", purpose: "sandbox PTR" }, async tx => {
        await tx.query("DELETE FROM platform.sandbox_records WHERE name = $1 AND type = 'PTR'", [name]);
        tx.afterCommit(onChange);
        if (hostname === undefined) return;
        await tx.query("INSERT INTO platform.sandbox_records (name, type, value) VALUES ($1, 'PTR', $2)", [
          name,
          hostname,
        ]);
      });
    },
  };
}

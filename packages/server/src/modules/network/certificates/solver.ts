import { setTimeout as pause } from "node:timers/promises";
import type { Runtime } from "../../../runtime.ts";
import type { ChallengeSolver } from "../../../world/ca/port.ts";
import { zoneRecordsFor } from "../dns-accounts/index.ts";
import type { Owner } from "../schedule.ts";

const TTL = 60;
const LOOKS = 10;
const LOOK_AGAIN_MS = 1000;

/** Where the proof for a name is written; its CNAME at `_acme-challenge.<name>` when that is another zone. */
export type ChallengePlace = (name: string) => string;

/** The proof lies at the name itself. */
export const ownChallenge: ChallengePlace = name => `_acme-challenge.${name}`;

/** Proves control by TXT records in the zones that the owner's DNS accounts (or our service zone) hold. */
export function dnsSolver(runtime: Runtime, owner: Owner, placeOf: ChallengePlace): ChallengeSolver {
  const { resolver } = runtime.worlds.of(owner.environment);

  async function change(kind: "add" | "remove", name: string, value: string): Promise<void> {
    const place = placeOf(name);
    const records = await zoneRecordsFor(runtime, owner, place);
    await records[kind]({ name: place, type: "TXT", value, ttl: TTL });
  }

  return {
    async addDns(name, value) {
      await change("add", name, value);
      // Vendors take a while to serve what they accepted. The authority's own look decides.
      for (let look = 0; look < LOOKS; look++) {
        if (look > 0) await pause(LOOK_AGAIN_MS);
        const answer = await resolver.resolve(ownChallenge(name), "TXT", { fresh: true });
        if (answer.status === "found" && answer.records.includes(value)) return;
      }
    },
    removeDns: (name, value) => change("remove", name, value),
  };
}

import type { Database } from "../../../kernel/db/index.ts";
import type { Environment } from "../../../kernel/tenancy.ts";
import type { Clock } from "../../../kernel/time/index.ts";

/** An active tracking host of an organization. UUID. */
export interface TrackingHost {
  workspaceId: string;
  environment: Environment;
}

const CACHE_MS = 10_000;
const MAX_ENTRIES = 10_000;

/** Says whether a name is an active tracking host of an organization; answers are kept for ten seconds. */
export class TrackingHosts {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #known = new Map<string, { hosts: TrackingHost[]; until: number }>();

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** The hosts of this name, one per environment at most; empty when the organization has none. */
  async find(organizationId: string, name: string): Promise<readonly TrackingHost[]> {
    const host = name.toLowerCase();
    const key = `${organizationId} ${host}`;
    const now = this.#clock.now().getTime();
    const known = this.#known.get(key);
    if (known && known.until > now) return known.hosts;
    const hosts = await this.#database.read<TrackingHost>(
      { kind: "tenant", organizationId },
      `SELECT workspace_id AS "workspaceId", environment FROM tenant.tracking_domains
       WHERE organization_id = $1 AND host = $2 AND status = 'active'`,
      [organizationId, host],
    );
    // Names come from requests: forgetting all is cheap and keeps the memory bounded.
    if (this.#known.size >= MAX_ENTRIES) this.#known.clear();
    this.#known.set(key, { hosts, until: now + CACHE_MS });
    return hosts;
  }
}

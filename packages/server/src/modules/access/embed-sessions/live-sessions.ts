import type { Database, Tx } from "../../../kernel/db/index.ts";
import { fromUuid, type Id, toUuid } from "../../../kernel/ids/index.ts";
import {
  type Environment,
  type OrganizationId,
  tenantScope,
  type WorkspaceId,
} from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { LookupCache } from "../lookup-cache.ts";

/** What authentication needs of a session and of the key that made it. */
export interface LiveSession {
  environment: Environment;
  workspaceId: WorkspaceId;
  actorId: string;
  permissions: string[];
  origins: string[];
  expiresAt: Date;
  revokedAt: Date | null;
  key: { permissions: string[]; rateLimitPerMinute: number; expiresAt: Date | null; revokedAt: Date | null };
}

interface Row {
  environment: Environment;
  workspace_id: string;
  actor_id: string;
  permissions: string[];
  origins: string[];
  expires_at: string;
  revoked_at: string | null;
  key_permissions: string[];
  key_rate_limit: number;
  key_expires_at: string | null;
  key_revoked_at: string | null;
}

const FIND = `SELECT s.environment, s.workspace_id, s.actor_id, s.permissions, s.origins, s.expires_at, s.revoked_at,
    k.permissions AS key_permissions, k.rate_limit_per_minute AS key_rate_limit, k.expires_at AS key_expires_at,
    k.revoked_at AS key_revoked_at
  FROM tenant.embed_sessions s
  JOIN tenant.api_keys k ON k.organization_id = s.organization_id AND k.id = s.api_key_id
  JOIN tenant.workspaces w ON w.organization_id = s.organization_id AND w.id = s.workspace_id AND w.deleted_at IS NULL
  WHERE s.organization_id = $1 AND s.id = $2`;

type Needs = Pick<Runtime, "db" | "clock">;

/** The sessions of one process, looked up at most once a second each. */
export class LiveSessions {
  readonly #runtime: Needs;
  readonly #sessions: LookupCache<LiveSession | undefined>;
  readonly #origins: LookupCache<boolean>;

  constructor(runtime: Needs) {
    this.#runtime = runtime;
    this.#sessions = new LookupCache(runtime.clock);
    this.#origins = new LookupCache(runtime.clock);
  }

  /** The session as it was at most a second ago; `undefined` also when its workspace was deleted. */
  find(organizationId: OrganizationId, id: Id<"emb">): Promise<LiveSession | undefined> {
    return this.#sessions.get(id, async () => {
      const [row] = await this.#runtime.db.read<Row>(tenantScope(organizationId), FIND, [
        toUuid(organizationId),
        toUuid(id),
      ]);
      return row && parseRow(row);
    });
  }

  /** Whether some living session, of any organization, may be used from this web origin. */
  isAllowedOrigin(origin: string): Promise<boolean> {
    return this.#origins.get(origin, async () => {
      const found = await this.#runtime.db.read(
        { kind: "system", purpose: "answer a preflight" },
        `SELECT 1 FROM tenant.embed_sessions
         WHERE origins @> ARRAY[$1::text] AND revoked_at IS NULL AND expires_at > $2::timestamptz LIMIT 1`,
        [origin, this.#runtime.clock.now().toISOString()],
      );
      return found.length > 0;
    });
  }

  forget(id: Id<"emb">, origins: readonly string[]): void {
    this.#sessions.forget(id);
    for (const origin of origins) this.#origins.forget(origin);
  }
}

function parseRow(row: Row): LiveSession {
  const date = (value: string | null) => (value === null ? null : new Date(value));
  return {
    environment: row.environment,
    workspaceId: fromUuid("ws", row.workspace_id),
    actorId: row.actor_id,
    permissions: row.permissions,
    origins: row.origins,
    expiresAt: new Date(row.expires_at),
    revokedAt: date(row.revoked_at),
    key: {
      permissions: row.key_permissions,
      rateLimitPerMinute: row.key_rate_limit,
      expiresAt: date(row.key_expires_at),
      revokedAt: date(row.key_revoked_at),
    },
  };
}

/** One per database handle: runtimes are copied and extended, the handle is not. */
const perDatabase = new WeakMap<Database, LiveSessions>();

/** The sessions of this process. */
export function liveSessionsOf(runtime: Needs): LiveSessions {
  const sessions = perDatabase.get(runtime.db) ?? new LiveSessions(runtime);
  perDatabase.set(runtime.db, sessions);
  return sessions;
}

/** Makes authentication and preflights look again once the transaction committed. */
export function forgetSession(tx: Tx, runtime: Needs, id: Id<"emb">, origins: readonly string[]): void {
  tx.afterCommit(() => liveSessionsOf(runtime).forget(id, origins));
}

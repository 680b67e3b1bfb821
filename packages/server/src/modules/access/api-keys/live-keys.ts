import { type Database, outsideTransaction, type Tx } from "../../../kernel/db/index.ts";
import type { Environment } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { LookupCache } from "../lookup-cache.ts";

/** What authentication needs of a key. Ids are UUIDs. */
export interface LiveKey {
  id: string;
  organizationId: string;
  environment: Environment;
  secretHash: string;
  permissions: string[];
  workspaceId: string | null;
  rateLimitPerMinute: number;
  expiresAt: Date | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
  /** Set when the workspace it is bound to was deleted. */
  workspaceDeletedAt: string | null;
}

type Row = Omit<LiveKey, "expiresAt" | "revokedAt" | "lastUsedAt"> &
  Record<"expiresAt" | "revokedAt" | "lastUsedAt", string | null>;

const FIND = `SELECT k.id, k.organization_id AS "organizationId", k.environment, k.secret_hash AS "secretHash", k.permissions,
    k.workspace_id AS "workspaceId", k.rate_limit_per_minute AS "rateLimitPerMinute", k.expires_at AS "expiresAt",
    k.revoked_at AS "revokedAt", k.last_used_at AS "lastUsedAt", w.deleted_at AS "workspaceDeletedAt"
  FROM tenant.api_keys k
  LEFT JOIN tenant.workspaces w ON w.organization_id = k.organization_id AND w.id = k.workspace_id
  WHERE k.key_id = $1`;

/** Last use is kept to the minute: good enough to find forgotten keys, and one write a minute at most. */
const USE_INTERVAL_MS = 60_000;
const FLUSH_DELAY_MS = 1000;
const MAX_PENDING = 10_000;

/** The keys of one process: looked up at most once a second each, their use written down aside. */
export class LiveKeys {
  readonly #runtime: Pick<Runtime, "db" | "clock" | "logger">;
  readonly #cache: LookupCache<LiveKey | undefined>;
  /** Uses that wait to be written, by key UUID. */
  #pending = new Map<string, Date>();
  /** When a use was last noted here, by key UUID. */
  readonly #noted = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  constructor(runtime: Pick<Runtime, "db" | "clock" | "logger">) {
    this.#runtime = runtime;
    this.#cache = new LookupCache(runtime.clock);
  }

  /** The key with this public part, as it was at most a second ago. */
  find(keyId: string): Promise<LiveKey | undefined> {
    return this.#cache.get(keyId, async () => {
      const [row] = await this.#runtime.db.read<Row>({ kind: "system", purpose: "authenticate" }, FIND, [
        keyId,
      ]);
      const date = (value: string | null) => (value === null ? null : new Date(value));
      return (
        row && {
          ...row,
          expiresAt: date(row.expiresAt),
          revokedAt: date(row.revokedAt),
          lastUsedAt: date(row.lastUsedAt),
        }
      );
    });
  }

  forget(keyId: string): void {
    this.#cache.forget(keyId);
  }

  /** Notes a use; it is written within seconds, off the request's path. */
  used(key: LiveKey): void {
    const now = this.#runtime.clock.now();
    const before = Math.max(this.#noted.get(key.id) ?? 0, key.lastUsedAt?.getTime() ?? 0);
    if (now.getTime() - before < USE_INTERVAL_MS || this.#pending.size >= MAX_PENDING) return;
    if (this.#noted.size >= MAX_PENDING) this.#noted.clear();
    this.#noted.set(key.id, now.getTime());
    this.#pending.set(key.id, now);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.flush();
    }, FLUSH_DELAY_MS).unref();
  }

  /** Writes what is noted. A failure is logged, never thrown: a lost note costs a minute of precision. */
  async flush(): Promise<void> {
    if (this.#pending.size === 0) return;
    // Sorted, so that two processes lock rows in the same order.
    const uses = [...this.#pending].sort(([a], [b]) => (a < b ? -1 : 1));
    this.#pending = new Map();
    try {
      await outsideTransaction(() =>
        this.#runtime.db.transaction({ kind: "system", purpose: "note uses of api keys" }, tx =>
          tx.query(
            `UPDATE tenant.api_keys k SET last_used_at = u.used_at
             FROM unnest($1::uuid[], $2::timestamptz[]) AS u (id, used_at)
             WHERE k.id = u.id AND (k.last_used_at IS NULL OR k.last_used_at < u.used_at)`,
            [uses.map(([id]) => id), uses.map(([, at]) => at.toISOString())],
          ),
        ),
      );
    } catch (error) {
      this.#runtime.logger.warn({ err: error, keys: uses.length }, "Could not note the last use of API keys");
    }
  }

  /** Writes what is noted and stops the timer. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.flush();
  }
}

/** One per database handle: runtimes are copied and extended, the handle is not. */
const perDatabase = new WeakMap<Database, LiveKeys>();

/** The keys of this process. */
export function liveKeysOf(runtime: Pick<Runtime, "db" | "clock" | "logger">): LiveKeys {
  const keys = perDatabase.get(runtime.db) ?? new LiveKeys(runtime);
  perDatabase.set(runtime.db, keys);
  return keys;
}

/** Makes authentication look again once the transaction committed. */
export function forgetKey(tx: Tx, runtime: Pick<Runtime, "db" | "clock" | "logger">, keyId: string): void {
  tx.afterCommit(() => liveKeysOf(runtime).forget(keyId));
}

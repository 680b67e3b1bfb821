/**
 * What a workspace leaves in the database, in an order that foreign keys allow. Written as SQL over every area's
 * tables, because erasing is about rows, not about features; a test fails when a table is missing here.
 */

/** The kind of the work that purges a workspace. */
export const PURGE_JOB = "purge_workspace";

/** Rows of one statement: a purge is many short transactions. */
export const PURGE_BATCH = 1000;

export interface PurgeStep {
  /** Name of the table, as the certificate shows it. */
  table: string;
  /** Deletes up to `PURGE_BATCH` rows of organization `$1` and workspace `$2`; answers `n`, how many. */
  statement: string;
}

const OWN = "workspace_id = $2";
const OF_DOMAINS = `domain_id IN (SELECT id FROM tenant.domains WHERE organization_id = $1 AND ${OWN})`;
const OF_NODES = `node_id IN (SELECT id FROM tenant.nodes WHERE organization_id = $1 AND ${OWN})`;
const OF_ENDPOINTS = `endpoint_id IN (SELECT id FROM tenant.webhook_endpoints WHERE organization_id = $1 AND ${OWN})`;
const OF_ADDRESSES = `ip_id IN (SELECT id FROM tenant.ip_addresses WHERE organization_id = $1 AND ${OF_NODES})`;

/** A table without partitions: row addresses are unique. */
function rows(table: string, where: string): PurgeStep {
  return {
    table,
    statement: `WITH gone AS (
        DELETE FROM tenant.${table} WHERE ctid = ANY (ARRAY(
          SELECT ctid FROM tenant.${table} WHERE organization_id = $1 AND ${where} LIMIT ${PURGE_BATCH}))
        RETURNING 1)
      SELECT count(*)::int AS n FROM gone`,
  };
}

/** A partitioned table, whose rows are addressed by key. */
function keyedRows(table: string, key: string, where: string): PurgeStep {
  return {
    table,
    statement: `WITH gone AS (
        DELETE FROM tenant.${table} WHERE organization_id = $1 AND ${key} IN (
          SELECT ${key} FROM tenant.${table} WHERE organization_id = $1 AND ${where} LIMIT ${PURGE_BATCH})
        RETURNING 1)
      SELECT count(*)::int AS n FROM gone`,
  };
}

/** Everything but mail and events, which are walked (see `purge-mail.ts`), and what the last step deletes. */
export const PURGE_STEPS: readonly PurgeStep[] = [
  rows("sandbox_actions", OWN),
  rows("sandbox_messages", OWN),
  rows("sandbox_faults", OWN),
  rows("sandbox_greylist", OWN),
  rows("suppressions", OWN),
  rows("soft_bounces", OWN),
  rows("metric_tag_hours", OWN),
  keyedRows("webhook_deliveries", "id", OF_ENDPOINTS),
  rows("webhook_endpoints", OWN),
  rows("tracking_domains", OWN),
  rows("certificates", OWN),
  rows("mailboxes", OWN),
  rows("dkim_keys", OF_DOMAINS),
  rows("dns_records", OF_DOMAINS),
  rows("domains", OWN),
  rows("dns_accounts", OWN),
  rows("ip_days", OF_ADDRESSES),
  rows("ip_addresses", OF_NODES),
  rows("nodes", OWN),
  rows("ip_pools", OWN),
  rows("embed_sessions", OWN),
  rows("api_keys", OWN),
  rows("operations", OWN),
  // The purge's own row goes last, with the workspace.
  rows("work", `${OWN} AND kind <> '${PURGE_JOB}'`),
];

/** Tables that are emptied by code of their own: walked, or deleted with the workspace itself. */
export const PURGED_APART = ["emails", "recipients", "received_emails", "events", "lanes", "workspaces"];

/** Tables that hold nothing of a workspace once the others are empty, or what must outlive it. */
export const PURGE_KEEPS: Readonly<Record<string, string>> = {
  organizations: "belongs to the organization",
  purge_certificates: "is what is left",
  metric_hours: "is numbers only, which the partner bills by",
  secrets: "destroyed through the vault port",
  blobs: "deleted through the blobs port",
  idempotency_keys: "expire within a day",
};

import { z } from "zod";
import type { Database } from "../../../kernel/db/index.ts";
import { NAME_SERVER, namespaceOf, SERVICE_ZONE } from "../../sandbox/names.ts";
import { DNS_VALUE_TYPES, type DnsFilter, type DnsStoredValue, type DnsValue } from "../port.ts";
import type { StoredZone, ZoneStore } from "./zone-store.ts";

const identity = z.tuple([z.string(), z.enum(DNS_VALUE_TYPES), z.string()]);

/** A record's id: what identifies the row, so that it is stable while the value is. */
const idOf = (value: DnsValue) =>
  Buffer.from(JSON.stringify([value.name, value.type, value.value])).toString("base64url");

function readId(id: string): z.infer<typeof identity> | undefined {
  try {
    return identity.parse(JSON.parse(Buffer.from(id, "base64url").toString()));
  } catch {
    // Not an id of ours: there is no such record.
    return undefined;
  }
}

type Row = Pick<DnsValue, "name" | "type" | "value" | "ttl">;

/**
 * The sandbox's zones in `platform.sandbox_records`. A namespace is an organization (UUID): it sees the zone of each
 * of its test workspaces, and its own names in the service zone.
 */
export function createTableZoneStore(database: Database, onChange: () => void = () => {}): ZoneStore {
  const system = { kind: "system", purpose: "sandbox zones" } as const;

  /** Writes; `onChange` is told once it is committed. */
  function change(text: string, params: readonly unknown[]) {
    return database.transaction(system, async tx => {
      tx.afterCommit(onChange);
      return tx.query(text, params);
    });
  }

  function list(namespace: string, zoneId: string, filter: DnsFilter = {}) {
    return database.read<Row>(
      system,
      `SELECT name, type, value, ttl FROM platform.sandbox_records
       WHERE organization_id = $1 AND (name = $2 OR right(name, length($2) + 1) = '.' || $2)
         AND ($3::text IS NULL OR name = $3) AND ($4::text IS NULL OR type = $4)
       ORDER BY name, type, value`,
      [namespace, zoneId, filter.name ?? null, filter.type ?? null],
    );
  }

  return {
    async zones(namespace) {
      const rows = await database.read<{ label: string }>(
        system,
        `SELECT sandbox_label AS label FROM tenant.workspaces
         WHERE organization_id = $1 AND environment = 'test' AND deleted_at IS NULL ORDER BY id`,
        [namespace],
      );
      return [...rows.map(row => namespaceOf(row.label)), SERVICE_ZONE].map(
        (name): StoredZone => ({ id: name, name, nameServers: [NAME_SERVER] }),
      );
    },

    async list(namespace, zoneId, filter) {
      const rows = await list(namespace, zoneId, filter);
      return rows.map((row): DnsStoredValue => ({ ...row, id: idOf(row) }));
    },

    async add(namespace, _zoneId, value) {
      await change(
        `INSERT INTO platform.sandbox_records (name, type, value, ttl, organization_id) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (name, type, value) DO UPDATE SET ttl = excluded.ttl`,
        [value.name, value.type, value.value, value.ttl, namespace],
      );
      return { ...value, id: idOf(value) };
    },

    async replace(namespace, _zoneId, id, value) {
      const old = readId(id);
      if (old === undefined) return undefined;
      const rows = await change(
        `UPDATE platform.sandbox_records SET value = $5, ttl = $6
           WHERE organization_id = $1 AND name = $2 AND type = $3 AND value = $4 RETURNING name`,
        [namespace, ...old, value.value, value.ttl],
      );
      return rows.length === 0 ? undefined : { ...value, id: idOf(value) };
    },

    async remove(namespace, _zoneId, id) {
      const old = readId(id);
      if (old === undefined) return false;
      const rows = await change(
        `DELETE FROM platform.sandbox_records
           WHERE organization_id = $1 AND name = $2 AND type = $3 AND value = $4 RETURNING name`,
        [namespace, ...old],
      );
      return rows.length > 0;
    },
  };
}

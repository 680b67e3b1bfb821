import type { Tx } from "../../../kernel/db/index.ts";
import { parseId } from "../../../kernel/ids/index.ts";
import type { LogRow, Subscriber } from "../../../kernel/log/index.ts";
import { COUNTED_TYPES, COUNTERS, type Counters, changesOf, countedData, noCounters } from "./counters.ts";

export const ROLLUP = "analytics";
const NONE = "00000000-0000-0000-0000-000000000000";
const SEPARATOR = "\u0000";

/** Sums of a batch: one entry per row that it touches. */
export class Sums {
  readonly hours = new Map<string, Counters>();
  readonly tags = new Map<string, Counters>();

  /** Adds one event; what cannot be read is not counted. */
  add(row: LogRow): void {
    const parsed = countedData.safeParse(row.data);
    if (!parsed.success || row.workspaceId === null) return;
    const data = parsed.data;
    const changes = Object.entries(changesOf(row.type, data)) as [keyof Counters, number][];
    if (changes.every(([, change]) => change === 0)) return;
    const uuid = (id: string | undefined) => (id === undefined ? NONE : (parseId(id) ?? NONE));
    const scope = [row.organizationId, row.environment, row.workspaceId, data.cohort];
    bump(
      this.hours,
      [
        ...scope,
        uuid(data.domainId),
        uuid(data.nodeId),
        uuid(data.mailboxId),
        data.provider ?? "",
        data.stream,
      ],
      changes,
    );
    for (const tag of data.tags) bump(this.tags, [...scope, tag], changes);
  }

  /** Writes the sums. Rows are sorted, so that two writers never wait for each other in a circle. */
  async write(tx: Tx): Promise<void> {
    await upsert(
      tx,
      "tenant.metric_hours",
      [
        "organization_id",
        "environment",
        "workspace_id",
        "hour",
        "domain_id",
        "node_id",
        "mailbox_id",
        "provider",
        "stream",
      ],
      ["uuid", "text", "uuid", "timestamptz", "uuid", "uuid", "uuid", "text", "text"],
      "organization_id, workspace_id, hour, stream, domain_id, node_id, mailbox_id, provider",
      this.hours,
    );
    await upsert(
      tx,
      "tenant.metric_tag_hours",
      ["organization_id", "environment", "workspace_id", "hour", "tag"],
      ["uuid", "text", "uuid", "timestamptz", "text"],
      "organization_id, workspace_id, hour, tag",
      this.tags,
    );
  }
}

function bump(map: Map<string, Counters>, key: string[], changes: [keyof Counters, number][]): void {
  const id = key.join(SEPARATOR);
  let counters = map.get(id);
  if (counters === undefined) {
    counters = noCounters();
    map.set(id, counters);
  }
  for (const [counter, change] of changes) counters[counter] += change;
}

async function upsert(
  tx: Tx,
  table: string,
  columns: string[],
  types: string[],
  conflict: string,
  sums: Map<string, Counters>,
): Promise<void> {
  if (sums.size === 0) return;
  const entries = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
  const keys = entries.map(([id]) => id.split(SEPARATOR));
  const casts = [...types, ...COUNTERS.map(() => "bigint")].map((type, index) => `$${index + 1}::${type}[]`);
  await tx.query(
    `INSERT INTO ${table} AS m (${[...columns, ...COUNTERS].join(", ")})
     SELECT * FROM unnest(${casts.join(", ")})
     ON CONFLICT (${conflict}) DO UPDATE SET ${COUNTERS.map(name => `${name} = m.${name} + excluded.${name}`).join(", ")}`,
    [
      ...columns.map((_, index) => keys.map(key => key[index])),
      ...COUNTERS.map(counter => entries.map(([, counters]) => counters[counter])),
    ],
  );
}

/** Keeps the counters within seconds of the log; its cursor and its sums commit together. */
export const rollup: Subscriber = {
  name: ROLLUP,
  types: COUNTED_TYPES,
  batchSize: 2000,
  lagMs: 250,
  async handle(tx, events) {
    const sums = new Sums();
    for (const event of events) sums.add(event);
    await sums.write(tx);
  },
};

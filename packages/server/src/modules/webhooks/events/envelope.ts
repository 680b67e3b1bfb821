import type { Tx } from "../../../kernel/db/index.ts";
import { fromUuid } from "../../../kernel/ids/index.ts";
import type { EventRenderer, LogRow } from "../../../kernel/log/index.ts";
import type { Envelope } from "./schema.ts";

/**
 * The events of these log rows as partners see them, in order: personal fields joined by the renderers (the
 * longest prefix wins), workspaces with the partner's own ids. One query for the workspaces and one call per
 * renderer, however many rows. The transaction must see the rows' organizations.
 */
export async function envelopesOf(
  tx: Tx,
  renderers: readonly EventRenderer[],
  rows: readonly LogRow[],
): Promise<Envelope[]> {
  if (rows.length === 0) return [];
  const data = await renderedData(tx, renderers, rows);
  const externalIds = await externalIdsOf(tx, rows);
  return rows.map((row, index) => ({
    id: fromUuid("evt", row.id),
    type: row.type,
    timestamp: row.occurredAt,
    organizationId: fromUuid("org", row.organizationId),
    workspaceId: row.workspaceId === null ? null : fromUuid("ws", row.workspaceId),
    workspaceExternalId: row.workspaceId === null ? null : (externalIds.get(row.workspaceId) ?? null),
    // Every event's stored and rendered data is an object: `defineEvent` takes no other.
    data: data[index] as Envelope["data"],
  }));
}

async function renderedData(tx: Tx, renderers: readonly EventRenderer[], rows: readonly LogRow[]) {
  const data: unknown[] = rows.map(row => row.data);
  const byRenderer = new Map<EventRenderer, number[]>();
  rows.forEach((row, index) => {
    const renderer = rendererOf(renderers, row.type);
    if (renderer === undefined) return;
    const indexes = byRenderer.get(renderer) ?? [];
    indexes.push(index);
    byRenderer.set(renderer, indexes);
  });
  for (const [renderer, indexes] of byRenderer) {
    const rendered = await renderer.render(
      tx,
      indexes.map(index => rows[index]!),
    );
    indexes.forEach((index, at) => {
      data[index] = rendered[at];
    });
  }
  return data;
}

function rendererOf(renderers: readonly EventRenderer[], type: string): EventRenderer | undefined {
  let best: EventRenderer | undefined;
  for (const renderer of renderers) {
    const isLonger = best === undefined || renderer.prefix.length > best.prefix.length;
    if (isLonger && type.startsWith(renderer.prefix)) best = renderer;
  }
  return best;
}

async function externalIdsOf(tx: Tx, rows: readonly LogRow[]): Promise<Map<string, string>> {
  const workspaces = new Map<string, string>();
  for (const row of rows) if (row.workspaceId !== null) workspaces.set(row.workspaceId, row.organizationId);
  if (workspaces.size === 0) return new Map();
  const found = await tx.query<{ id: string; external_id: string }>(
    `SELECT w.id, w.external_id FROM tenant.workspaces w
     JOIN unnest($1::uuid[], $2::uuid[]) AS k (organization_id, id) USING (organization_id, id)
     WHERE w.external_id IS NOT NULL`,
    [[...workspaces.values()], [...workspaces.keys()]],
  );
  return new Map(found.map(row => [row.id, row.external_id]));
}

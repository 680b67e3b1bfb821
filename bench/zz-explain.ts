import { uuidv7 } from "../packages/server/src/kernel/ids/index.ts";
import { benchPGlite } from "./database.ts";

const b = await benchPGlite();
const org = uuidv7();
const scope = { kind: "batch", organizationIds: [org] } as const;
const ids = Array.from({ length: 5000 }, () => uuidv7());
await b.database.transaction(scope, async tx => {
  await tx.query(
    `INSERT INTO tenant.webhook_deliveries (organization_id,id,endpoint_id,event_id,event_type,status,created_at) SELECT $1::uuid, x, $1::uuid, x, 't','pending', now() FROM unnest($2::uuid[]) x`,
    [org, ids],
  );
  await tx.query(
    `INSERT INTO tenant.work (organization_id,id,workspace_id,lane,kind,subject,due_at) SELECT $1::uuid, x, $1::uuid, 'webhook:a','k', x, now() FROM unnest($2::uuid[]) x`,
    [org, ids],
  );
  await tx.query(
    `INSERT INTO tenant.events (organization_id,id,shard,environment,type,subject,public,occurred_at,data) SELECT $1::uuid, x, 1, 'test', 't','s',true, now(),'{}' FROM unnest($2::uuid[]) x`,
    [org, ids],
  );
});
async function explain(name: string, text: string, params: unknown[]) {
  await b.database.transaction(scope, async tx => {
    for (let i = 0; i < 7; i++) {
      const t = performance.now();
      await tx.query(text, params);
      if (i > 0 && i < 6) continue;
      console.log(name, i, (performance.now() - t).toFixed(1), "ms");
    }
    const rows = await tx.query<any>(`EXPLAIN (ANALYZE, BUFFERS OFF) ${text}`, params);
    console.log(rows.map(r => r["QUERY PLAN"]).join("\n"), "\n");
  });
}
const some = ids.slice(100, 300);
const orgs = some.map(() => org);
await explain(
  "lateral",
  `SELECT d.id, e.* FROM unnest($1::uuid[], $2::uuid[]) AS k (organization_id, id)
 CROSS JOIN LATERAL (SELECT id, endpoint_id, event_id, attempts FROM tenant.webhook_deliveries d WHERE d.organization_id = k.organization_id AND d.id = k.id AND d.status = 'pending' OFFSET 0) d
 CROSS JOIN LATERAL (SELECT e.id as eid, e.data FROM tenant.events e WHERE e.organization_id = k.organization_id AND e.id = d.event_id OFFSET 0) e`,
  [orgs, some],
);
await explain(
  "any",
  `SELECT d.id, d.event_id FROM tenant.webhook_deliveries d WHERE d.organization_id = ANY($1::uuid[]) AND d.id = ANY($2::uuid[]) AND d.status = 'pending'`,
  [[org], some],
);
await explain(
  "anyupdate",
  `UPDATE tenant.webhook_deliveries d SET status = r.status FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS r (organization_id, id, status) WHERE d.organization_id = r.organization_id AND d.id = r.id AND d.id = ANY($2::uuid[])`,
  [orgs, some, some.map(() => "succeeded")],
);
await explain(
  "anydelete",
  `DELETE FROM tenant.work w USING unnest($1::uuid[], $2::uuid[], $3::int[]) AS s (organization_id, id, epoch) WHERE w.organization_id = s.organization_id AND w.id = s.id AND w.lease_epoch = s.epoch AND w.id = ANY($2::uuid[]) RETURNING w.id`,
  [orgs, some, some.map(() => 1)],
);
await b.close();

-- Schemas, roles, the log, lanes and work, operations. See docs/decisions/0002-tenancy.md.

CREATE SCHEMA tenant;

-- Roles belong to the cluster: another database may have made them already.
DO $$
DECLARE role text;
BEGIN
  FOREACH role IN ARRAY ARRAY['mailstead_tenant', 'mailstead_batch', 'mailstead_system'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOBYPASSRLS', role);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA tenant, platform TO mailstead_tenant, mailstead_batch, mailstead_system;

-- Forced row-level security for one table: rows of the organizations that the transaction names. The setting is read in a
-- subquery, once per statement instead of once per row.
CREATE FUNCTION platform.protect(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format(
    'CREATE POLICY organization ON %s TO mailstead_tenant, mailstead_batch
       USING (organization_id = ANY ((SELECT nullif(current_setting(''app.orgs'', true), '''')::uuid[])::uuid[]))
       WITH CHECK (organization_id = ANY ((SELECT nullif(current_setting(''app.orgs'', true), '''')::uuid[])::uuid[]))', target);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO mailstead_tenant, mailstead_batch', target);
END $$;

-- A dispatch table: the system role sees the rows of every organization.
CREATE FUNCTION platform.open_to_system(target regclass, rights text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE POLICY dispatch ON %s TO mailstead_system USING (true) WITH CHECK (true)', target);
  EXECUTE format('GRANT %s ON %s TO mailstead_system', rights, target);
END $$;

-- The first UUIDv7 of an instant: partition bounds.
CREATE FUNCTION platform.uuid_at(instant timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT (lpad(to_hex((extract(epoch FROM instant) * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid
$$;

-- Makes the monthly partitions of a table for the months from `first` to `last`. Policies are per table, so
-- each partition is protected as well.
CREATE FUNCTION platform.make_partitions(parent text, first date, last date) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  month date := date_trunc('month', first)::date;
  child text;
  made int := 0;
BEGIN
  -- One process at a time: two would make the same table.
  PERFORM pg_advisory_xact_lock(7411053);
  IF parent !~ '^[a-z_]+$' THEN RAISE EXCEPTION 'bad table name'; END IF;
  WHILE month <= last LOOP
    child := format('%s_%s', parent, to_char(month, 'YYYYMM'));
    IF to_regclass('tenant.' || child) IS NULL THEN
      EXECUTE format('CREATE TABLE tenant.%I PARTITION OF tenant.%I FOR VALUES FROM (%L) TO (%L)',
        child, parent, platform.uuid_at(month::timestamptz), platform.uuid_at((month + interval '1 month')::timestamptz));
      PERFORM platform.protect(('tenant.' || child)::regclass);
      made := made + 1;
    END IF;
    month := (month + interval '1 month')::date;
  END LOOP;
  RETURN made;
END $$;
REVOKE EXECUTE ON FUNCTION platform.make_partitions(text, date, date) FROM PUBLIC;

-- Partitions of every partitioned table from `first` on for three months. Made ahead of time: once rows of a month lie in
-- the default partition, its own can't be made any more.
CREATE FUNCTION platform.ensure_partitions(first date) RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT coalesce(sum(platform.make_partitions(c.relname, first, (first + interval '2 months')::date)), 0)::int
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'tenant' AND c.relkind = 'p'
$$;
REVOKE EXECUTE ON FUNCTION platform.ensure_partitions(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.ensure_partitions(date) TO mailstead_system;

-- The log ------------------------------------------------------------------------------------------------

-- The log's epoch: raised by import and restore, because transaction ids restart there.
CREATE TABLE platform.log_epoch (epoch int NOT NULL, singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton));
INSERT INTO platform.log_epoch (epoch) VALUES (1);
CREATE FUNCTION platform.current_epoch() RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT epoch FROM platform.log_epoch $$;
GRANT EXECUTE ON FUNCTION platform.current_epoch() TO mailstead_tenant, mailstead_batch, mailstead_system;

CREATE TABLE tenant.events (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  epoch int NOT NULL DEFAULT platform.current_epoch(),
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  shard smallint NOT NULL CHECK (shard BETWEEN 0 AND 15),
  environment text NOT NULL CHECK (environment IN ('live', 'test')),
  workspace_id uuid,
  type text NOT NULL,
  subject text NOT NULL,
  actor text,
  request_id text,
  public boolean NOT NULL,
  occurred_at timestamptz NOT NULL,
  data jsonb NOT NULL,
  PRIMARY KEY (organization_id, id)
) PARTITION BY RANGE (id);
CREATE INDEX events_by_shard ON tenant.events (shard, epoch, xid, id);
CREATE INDEX events_by_organization ON tenant.events (organization_id, epoch, xid, id);
CREATE INDEX events_by_subject ON tenant.events (organization_id, subject, id);
SELECT platform.protect('tenant.events');
SELECT platform.open_to_system('tenant.events', 'SELECT');
CREATE TABLE tenant.events_default PARTITION OF tenant.events DEFAULT;
SELECT platform.protect('tenant.events_default');

-- How far each subscriber has read each shard.
CREATE TABLE platform.cursors (
  subscriber text NOT NULL,
  shard smallint NOT NULL CHECK (shard BETWEEN 0 AND 15),
  epoch int NOT NULL DEFAULT 0,
  xid xid8 NOT NULL DEFAULT '0',
  id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  moved_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (subscriber, shard)
);
GRANT SELECT, INSERT, UPDATE ON platform.cursors TO mailstead_system, mailstead_batch;

-- Lanes and work -----------------------------------------------------------------------------------------

CREATE TABLE tenant.lanes (
  organization_id uuid NOT NULL,
  -- The organization's own id for work that belongs to no workspace.
  workspace_id uuid NOT NULL,
  lane text NOT NULL,
  priority smallint NOT NULL DEFAULT 100,
  clock_offset_ms bigint NOT NULL DEFAULT 0,
  paused boolean NOT NULL DEFAULT false,
  per_minute int CHECK (per_minute >= 0),
  per_day int CHECK (per_day >= 0),
  minute_start timestamptz NOT NULL DEFAULT '-infinity',
  minute_used int NOT NULL DEFAULT 0,
  day_start timestamptz NOT NULL DEFAULT '-infinity',
  day_used int NOT NULL DEFAULT 0,
  last_claimed_at timestamptz NOT NULL DEFAULT '-infinity',
  PRIMARY KEY (organization_id, workspace_id, lane)
);
CREATE INDEX lanes_by_name ON tenant.lanes (lane, priority, last_claimed_at);
SELECT platform.protect('tenant.lanes');
SELECT platform.open_to_system('tenant.lanes', 'SELECT, UPDATE');

CREATE TABLE tenant.work (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  workspace_id uuid NOT NULL,
  lane text NOT NULL,
  kind text NOT NULL,
  subject uuid NOT NULL,
  payload jsonb,
  due_at timestamptz NOT NULL,
  lease_until timestamptz,
  lease_epoch int NOT NULL DEFAULT 0,
  attempts int NOT NULL DEFAULT 0,
  PRIMARY KEY (organization_id, id)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX work_due ON tenant.work (organization_id, workspace_id, lane, due_at, id);
CREATE UNIQUE INDEX work_subject ON tenant.work (organization_id, kind, subject);
SELECT platform.protect('tenant.work');
SELECT platform.open_to_system('tenant.work', 'SELECT, UPDATE, DELETE');

-- Operations ---------------------------------------------------------------------------------------------

CREATE TABLE tenant.operations (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  workspace_id uuid,
  environment text NOT NULL CHECK (environment IN ('live', 'test')),
  kind text NOT NULL,
  subject text NOT NULL,
  status text NOT NULL CHECK (status IN ('queued', 'running', 'waiting', 'compensating', 'succeeded', 'failed', 'cancelled')),
  input jsonb NOT NULL,
  steps jsonb NOT NULL,
  progress smallint NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
  error jsonb,
  cancel_requested boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  finished_at timestamptz,
  PRIMARY KEY (organization_id, id)
);
CREATE INDEX operations_by_subject ON tenant.operations (organization_id, subject, id);
SELECT platform.protect('tenant.operations');

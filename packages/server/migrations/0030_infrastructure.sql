-- Pools, nodes, addresses.

CREATE TABLE tenant.ip_pools (
  organization_id uuid NOT NULL REFERENCES tenant.organizations,
  id uuid NOT NULL,
  environment text NOT NULL CHECK (environment IN ('live', 'test')),
  name text NOT NULL,
  -- A shared pool serves one stream at one level of trust; a dedicated one serves a workspace, all its streams.
  placement text NOT NULL CHECK (placement IN ('shared', 'dedicated')),
  stream text CHECK (stream IN ('transactional', 'marketing', 'outreach')),
  trust text CHECK (trust IN ('limited', 'trusted', 'quarantine')),
  workspace_id uuid,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id),
  CHECK ((placement = 'shared' AND stream IS NOT NULL AND trust IS NOT NULL AND workspace_id IS NULL)
      OR (placement = 'dedicated' AND stream IS NULL AND trust IS NULL AND workspace_id IS NOT NULL))
);
CREATE UNIQUE INDEX ip_pools_shared ON tenant.ip_pools (organization_id, environment, stream, trust) WHERE placement = 'shared';
CREATE UNIQUE INDEX ip_pools_dedicated ON tenant.ip_pools (organization_id, workspace_id) WHERE placement = 'dedicated';
SELECT platform.protect('tenant.ip_pools');

CREATE TABLE tenant.nodes (
  organization_id uuid NOT NULL REFERENCES tenant.organizations,
  id uuid NOT NULL,
  environment text NOT NULL CHECK (environment IN ('live', 'test')),
  name text NOT NULL,
  provider text NOT NULL,
  region text NOT NULL,
  size text NOT NULL,
  placement text NOT NULL CHECK (placement IN ('shared', 'dedicated')),
  workspace_id uuid,
  state text NOT NULL CHECK (state IN ('requested', 'provisioning', 'configuring', 'verifying', 'warming', 'active', 'paused',
    'maintenance', 'unhealthy', 'failed', 'cleaned_up', 'suspended', 'scheduled_decommission', 'decommissioned')),
  state_reason text,
  -- Whether mailboxes live on it too.
  mailbox_host boolean NOT NULL DEFAULT false,
  hostname text NOT NULL,
  external_id text,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id),
  CHECK ((placement = 'dedicated') = (workspace_id IS NOT NULL))
);
SELECT platform.protect('tenant.nodes');

CREATE TABLE tenant.ip_addresses (
  organization_id uuid NOT NULL REFERENCES tenant.organizations,
  id uuid NOT NULL,
  environment text NOT NULL CHECK (environment IN ('live', 'test')),
  node_id uuid NOT NULL,
  pool_id uuid,
  address text NOT NULL,
  -- The name its PTR gives, and our HELO.
  hostname text NOT NULL,
  status text NOT NULL CHECK (status IN ('available', 'assigned', 'warming', 'warmed', 'degraded', 'burned', 'quarantined')),
  per_day int,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, node_id) REFERENCES tenant.nodes (organization_id, id),
  FOREIGN KEY (organization_id, pool_id) REFERENCES tenant.ip_pools (organization_id, id)
);
CREATE UNIQUE INDEX ip_addresses_address ON tenant.ip_addresses (organization_id, environment, address);
CREATE INDEX ip_addresses_pool ON tenant.ip_addresses (organization_id, pool_id);
SELECT platform.protect('tenant.ip_addresses');

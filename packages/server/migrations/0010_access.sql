-- Organizations, workspaces, api keys, embed sessions, secrets at rest.

CREATE TABLE tenant.organizations (
  organization_id uuid PRIMARY KEY,
  name text NOT NULL,
  -- A zone delegated to us: white-label names for PTR, HELO, DKIM, bounces, tracking.
  service_domain text,
  -- Signs a second DKIM signature and the Feedback-ID, where set.
  feedback_domain text,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
SELECT platform.protect('tenant.organizations');

CREATE TABLE tenant.workspaces (
  organization_id uuid NOT NULL REFERENCES tenant.organizations,
  id uuid NOT NULL,
  environment text NOT NULL CHECK (environment IN ('live', 'test')),
  external_id text,
  name text NOT NULL,
  status text NOT NULL CHECK (status IN ('limited', 'trusted', 'suspended')),
  -- Where a resume returns to.
  status_before_suspension text CHECK (status_before_suspension IN ('limited', 'trusted')),
  suspended_reason text,
  -- { "transactional": { "perMinute": n|null, "perDay": n|null }, "marketing": …, "outreach": … }
  limits jsonb NOT NULL,
  region text,
  -- Postal address of the sender, for commercial mail.
  postal_address text,
  content_retention_days int NOT NULL DEFAULT 30 CHECK (content_retention_days BETWEEN 0 AND 3650),
  clock_offset_ms bigint NOT NULL DEFAULT 0,
  -- The label of a test workspace's namespace: <label>.sandbox.mailstead.example
  sandbox_label text UNIQUE,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  deleted_at timestamptz,
  purge_at timestamptz,
  PRIMARY KEY (organization_id, id),
  CHECK ((environment = 'test') = (sandbox_label IS NOT NULL)),
  CHECK (environment = 'test' OR clock_offset_ms = 0)
);
CREATE UNIQUE INDEX workspaces_external_id ON tenant.workspaces (organization_id, environment, external_id) WHERE deleted_at IS NULL;
SELECT platform.protect('tenant.workspaces');
SELECT platform.open_to_system('tenant.workspaces', 'SELECT');

-- What is left of a purged workspace: what was deleted, how much, when.
CREATE TABLE tenant.purge_certificates (
  organization_id uuid NOT NULL REFERENCES tenant.organizations,
  id uuid NOT NULL,
  workspace_id uuid NOT NULL,
  external_id text,
  rows_deleted jsonb NOT NULL,
  purged_at timestamptz NOT NULL,
  digest text NOT NULL,
  PRIMARY KEY (organization_id, id)
);
SELECT platform.protect('tenant.purge_certificates');

CREATE TABLE tenant.api_keys (
  organization_id uuid NOT NULL REFERENCES tenant.organizations,
  id uuid NOT NULL,
  environment text NOT NULL CHECK (environment IN ('live', 'test')),
  name text NOT NULL,
  -- The public part of the key, by which it is found.
  key_id text NOT NULL UNIQUE,
  secret_hash text NOT NULL,
  permissions text[] NOT NULL,
  workspace_id uuid,
  rate_limit_per_minute int NOT NULL CHECK (rate_limit_per_minute > 0),
  created_by text,
  created_at timestamptz NOT NULL,
  expires_at timestamptz,
  revoked_at timestamptz,
  replaced_by uuid,
  last_used_at timestamptz,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, workspace_id) REFERENCES tenant.workspaces (organization_id, id)
);
SELECT platform.protect('tenant.api_keys');
SELECT platform.open_to_system('tenant.api_keys', 'SELECT, UPDATE');

CREATE TABLE tenant.embed_sessions (
  organization_id uuid NOT NULL REFERENCES tenant.organizations,
  id uuid NOT NULL,
  environment text NOT NULL CHECK (environment IN ('live', 'test')),
  workspace_id uuid NOT NULL,
  api_key_id uuid NOT NULL,
  actor_id text NOT NULL,
  actor_name text,
  permissions text[] NOT NULL,
  origins text[] NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, workspace_id) REFERENCES tenant.workspaces (organization_id, id),
  FOREIGN KEY (organization_id, api_key_id) REFERENCES tenant.api_keys (organization_id, id)
);
SELECT platform.protect('tenant.embed_sessions');

-- The encrypted-table adapter of the vault port. Versions count up from 1 per path.
CREATE TABLE tenant.secrets (
  organization_id uuid NOT NULL,
  path text NOT NULL,
  version int NOT NULL,
  ciphertext text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, path, version)
);
SELECT platform.protect('tenant.secrets');

-- The table adapter of the blobs port.
CREATE TABLE tenant.blobs (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  sha256 text NOT NULL,
  size int NOT NULL,
  content bytea NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id)
);
SELECT platform.protect('tenant.blobs');

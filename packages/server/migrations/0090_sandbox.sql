-- The simulated internet of test workspaces. Zones and servers are shared by all of them, so they are platform tables.

CREATE TABLE platform.sandbox_records (
  name text NOT NULL,
  type text NOT NULL,
  value text NOT NULL,
  ttl int NOT NULL DEFAULT 60,
  organization_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (name, type, value)
);
-- Whether anything lies below a name.
CREATE INDEX sandbox_records_reversed ON platform.sandbox_records (reverse(name) text_pattern_ops);
CREATE INDEX sandbox_records_organization ON platform.sandbox_records (organization_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.sandbox_records TO mailstead_system;

CREATE TABLE platform.sandbox_servers (
  id uuid PRIMARY KEY,
  organization_id uuid NOT NULL,
  client_token text NOT NULL UNIQUE,
  label text NOT NULL,
  region text NOT NULL,
  size text NOT NULL,
  status text NOT NULL,
  address text,
  ptr text,
  ready_at timestamptz,
  created_at timestamptz NOT NULL
);
CREATE SEQUENCE platform.sandbox_addresses MINVALUE 0 START 0;
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.sandbox_servers TO mailstead_system;
GRANT USAGE ON SEQUENCE platform.sandbox_addresses TO mailstead_system;

-- What the receiving providers got.
CREATE TABLE tenant.sandbox_messages (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  workspace_id uuid NOT NULL,
  email_id uuid,
  provider text NOT NULL,
  recipient text NOT NULL,
  mail_from text NOT NULL,
  source_ip text NOT NULL,
  helo text NOT NULL,
  tls boolean NOT NULL,
  placement text NOT NULL CHECK (placement IN ('inbox', 'spam')),
  authentication jsonb NOT NULL,
  raw text NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id)
);
CREATE INDEX sandbox_messages_workspace ON tenant.sandbox_messages (organization_id, workspace_id, id);
SELECT platform.protect('tenant.sandbox_messages');

-- What a simulated person or server will do later: open, click, reply, complain, bounce late. Work of kind `sandbox` points here.
CREATE TABLE tenant.sandbox_actions (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  workspace_id uuid NOT NULL,
  message_id uuid NOT NULL,
  action text NOT NULL,
  PRIMARY KEY (organization_id, id)
);
SELECT platform.protect('tenant.sandbox_actions');

CREATE TABLE tenant.sandbox_faults (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  workspace_id uuid,
  port text NOT NULL,
  fault text NOT NULL,
  -- How many calls still fail; null: until removed.
  remaining int,
  parameters jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id)
);
SELECT platform.protect('tenant.sandbox_faults');

-- Greylisting memory of the simulated receivers.
CREATE TABLE tenant.sandbox_greylist (
  organization_id uuid NOT NULL,
  workspace_id uuid NOT NULL,
  triplet text NOT NULL,
  first_seen timestamptz NOT NULL,
  PRIMARY KEY (organization_id, workspace_id, triplet)
);
SELECT platform.protect('tenant.sandbox_greylist');

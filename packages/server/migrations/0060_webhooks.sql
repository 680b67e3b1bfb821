-- Endpoints and their deliveries. The body is rendered from the log at each attempt and not stored twice.

CREATE TABLE tenant.webhook_endpoints (
  organization_id uuid NOT NULL REFERENCES tenant.organizations,
  id uuid NOT NULL,
  environment text NOT NULL CHECK (environment IN ('live', 'test')),
  url text NOT NULL,
  description text,
  -- Null: all.
  types text[],
  workspace_id uuid,
  status text NOT NULL CHECK (status IN ('enabled', 'disabled')),
  disabled_reason text,
  -- Encrypted; the previous one signs too until it expires.
  secret text NOT NULL,
  previous_secret text,
  previous_expires_at timestamptz,
  -- Ed25519 (v1a) instead of HMAC: whsk_ encrypted in secret, whpk_ here.
  public_key text,
  -- Since when every attempt fails; null after a success.
  failing_since timestamptz,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id)
);
SELECT platform.protect('tenant.webhook_endpoints');

CREATE TABLE tenant.webhook_deliveries (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  endpoint_id uuid NOT NULL,
  event_id uuid NOT NULL,
  event_type text NOT NULL,
  status text NOT NULL CHECK (status IN ('pending', 'succeeded', 'failed')),
  attempts smallint NOT NULL DEFAULT 0,
  response_status smallint,
  -- The first 4 kB of the last answer.
  response_excerpt text,
  error text,
  duration_ms int,
  created_at timestamptz NOT NULL,
  next_attempt_at timestamptz,
  finished_at timestamptz,
  PRIMARY KEY (organization_id, id)
) PARTITION BY RANGE (id);
CREATE INDEX webhook_deliveries_endpoint ON tenant.webhook_deliveries (organization_id, endpoint_id, id);
CREATE INDEX webhook_deliveries_event ON tenant.webhook_deliveries (organization_id, event_id);
SELECT platform.protect('tenant.webhook_deliveries');
CREATE TABLE tenant.webhook_deliveries_default PARTITION OF tenant.webhook_deliveries DEFAULT;
SELECT platform.protect('tenant.webhook_deliveries_default');

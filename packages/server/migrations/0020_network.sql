-- DNS accounts, certificates, tracking domains.

CREATE TABLE tenant.dns_accounts (
  organization_id uuid NOT NULL REFERENCES tenant.organizations,
  id uuid NOT NULL,
  environment text NOT NULL CHECK (environment IN ('live', 'test')),
  workspace_id uuid,
  name text NOT NULL,
  provider text NOT NULL,
  -- Zones the account may write, as found at the last check.
  zones text[] NOT NULL DEFAULT '{}',
  vault_path text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id)
);
SELECT platform.protect('tenant.dns_accounts');

CREATE TABLE tenant.certificates (
  organization_id uuid NOT NULL REFERENCES tenant.organizations,
  id uuid NOT NULL,
  environment text NOT NULL CHECK (environment IN ('live', 'test')),
  workspace_id uuid,
  -- What it is for: an id of a node or a tracking domain.
  subject text NOT NULL,
  names text[] NOT NULL,
  status text NOT NULL CHECK (status IN ('pending_dns', 'issuing', 'valid', 'renewing', 'expiring', 'expired', 'failed')),
  issuer text,
  serial text,
  not_before timestamptz,
  not_after timestamptz,
  renew_at timestamptz,
  chain_pem text,
  vault_path text,
  error text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id)
);
SELECT platform.protect('tenant.certificates');

CREATE TABLE tenant.tracking_domains (
  organization_id uuid NOT NULL REFERENCES tenant.organizations,
  id uuid NOT NULL,
  environment text NOT NULL CHECK (environment IN ('live', 'test')),
  workspace_id uuid NOT NULL,
  domain_id uuid NOT NULL,
  host text NOT NULL,
  target text NOT NULL,
  status text NOT NULL CHECK (status IN ('pending_dns', 'issuing', 'active', 'broken')),
  certificate_id uuid,
  last_checked_at timestamptz,
  error text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX tracking_domains_host ON tenant.tracking_domains (organization_id, environment, host);
SELECT platform.protect('tenant.tracking_domains');

-- Domains, their records and keys, mailboxes; and who holds a name.

CREATE TABLE tenant.domains (
  organization_id uuid NOT NULL REFERENCES tenant.organizations,
  id uuid NOT NULL,
  environment text NOT NULL CHECK (environment IN ('live', 'test')),
  workspace_id uuid NOT NULL,
  -- Lower case, ASCII (IDNA), no trailing dot.
  name text NOT NULL,
  parent_id uuid,
  status text NOT NULL CHECK (status IN ('pending', 'verifying', 'verified', 'degraded', 'failed', 'expired')),
  ownership_token text NOT NULL,
  receiving text NOT NULL DEFAULT 'none' CHECK (receiving IN ('none', 'subdomain', 'full')),
  dns_account_id uuid,
  track_opens boolean,
  track_clicks boolean,
  dkim_rotation_days int NOT NULL DEFAULT 90 CHECK (dkim_rotation_days BETWEEN 30 AND 365),
  verified_at timestamptz,
  last_checked_at timestamptz,
  -- Since when the authoritative servers say no; null while they say yes.
  failing_since timestamptz,
  check_attempts int NOT NULL DEFAULT 0,
  score smallint,
  findings jsonb NOT NULL DEFAULT '[]',
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  deleted_at timestamptz,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, workspace_id) REFERENCES tenant.workspaces (organization_id, id)
);
CREATE UNIQUE INDEX domains_name ON tenant.domains (organization_id, workspace_id, name) WHERE deleted_at IS NULL;
SELECT platform.protect('tenant.domains');

CREATE TABLE tenant.dns_records (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  domain_id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('ownership', 'dkim', 'return_path', 'spf', 'dmarc', 'mx', 'tracking')),
  type text NOT NULL,
  name text NOT NULL,
  value text NOT NULL,
  priority int,
  ttl int NOT NULL DEFAULT 3600,
  required boolean NOT NULL,
  status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'valid', 'mismatch', 'missing', 'multiple', 'error')),
  found jsonb NOT NULL DEFAULT '[]',
  last_checked_at timestamptz,
  -- Set when we wrote it: only such records are ever removed by us.
  written_at timestamptz,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, domain_id) REFERENCES tenant.domains (organization_id, id)
);
CREATE INDEX dns_records_domain ON tenant.dns_records (organization_id, domain_id);
SELECT platform.protect('tenant.dns_records');

CREATE TABLE tenant.dkim_keys (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  domain_id uuid NOT NULL,
  selector text NOT NULL,
  status text NOT NULL CHECK (status IN ('generated', 'published', 'verified', 'active', 'retiring', 'revoked')),
  public_key text NOT NULL,
  fingerprint text NOT NULL,
  vault_path text NOT NULL,
  created_at timestamptz NOT NULL,
  published_at timestamptz,
  verified_at timestamptz,
  activated_at timestamptz,
  retiring_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, domain_id) REFERENCES tenant.domains (organization_id, id)
);
CREATE UNIQUE INDEX dkim_keys_selector ON tenant.dkim_keys (organization_id, domain_id, selector);
CREATE UNIQUE INDEX dkim_keys_active ON tenant.dkim_keys (organization_id, domain_id) WHERE status = 'active';
SELECT platform.protect('tenant.dkim_keys');

CREATE TABLE tenant.mailboxes (
  organization_id uuid NOT NULL REFERENCES tenant.organizations,
  id uuid NOT NULL,
  environment text NOT NULL CHECK (environment IN ('live', 'test')),
  workspace_id uuid NOT NULL,
  domain_id uuid NOT NULL,
  address text NOT NULL,
  display_name text,
  quota_mb int NOT NULL DEFAULT 1024 CHECK (quota_mb BETWEEN 1 AND 1048576),
  per_day int NOT NULL DEFAULT 500 CHECK (per_day >= 0),
  timezone text NOT NULL DEFAULT 'UTC',
  status text NOT NULL CHECK (status IN ('creating', 'active', 'paused', 'disabled', 'rate_limited')),
  password_hash text,
  day text,
  day_used int NOT NULL DEFAULT 0,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  deleted_at timestamptz,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, domain_id) REFERENCES tenant.domains (organization_id, id)
);
CREATE UNIQUE INDEX mailboxes_address ON tenant.mailboxes (organization_id, workspace_id, address) WHERE deleted_at IS NULL;
SELECT platform.protect('tenant.mailboxes');
-- Submission finds a mailbox by its address before it knows the organization.
SELECT platform.open_to_system('tenant.mailboxes', 'SELECT');

-- One workspace per world (live, test) holds a name verified: the constraint, not a check, makes it exclusive.
CREATE TABLE platform.verified_domains (
  environment text NOT NULL,
  name text NOT NULL,
  organization_id uuid NOT NULL,
  workspace_id uuid NOT NULL,
  domain_id uuid NOT NULL,
  verified_at timestamptz NOT NULL,
  PRIMARY KEY (environment, name)
);

-- Takes the name; answers the holder after the call: (domain_id, took). With `takeover` a fresh proof replaces the holder.
CREATE FUNCTION platform.hold_domain(env text, domain_name text, org uuid, ws uuid, domain uuid, at timestamptz, takeover boolean)
RETURNS TABLE (holder_organization uuid, holder_workspace uuid, holder_domain uuid, took boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE before platform.verified_domains;
BEGIN
  INSERT INTO platform.verified_domains VALUES (env, domain_name, org, ws, domain, at) ON CONFLICT DO NOTHING;
  IF FOUND THEN
    RETURN QUERY SELECT org, ws, domain, true;
    RETURN;
  END IF;
  SELECT * INTO before FROM platform.verified_domains v WHERE v.environment = env AND v.name = domain_name FOR UPDATE;
  IF before.domain_id = domain THEN
    RETURN QUERY SELECT org, ws, domain, true;
  ELSIF takeover THEN
    UPDATE platform.verified_domains v SET organization_id = org, workspace_id = ws, domain_id = domain, verified_at = at
      WHERE v.environment = env AND v.name = domain_name;
    RETURN QUERY SELECT before.organization_id, before.workspace_id, before.domain_id, true;
  ELSE
    RETURN QUERY SELECT before.organization_id, before.workspace_id, before.domain_id, false;
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION platform.hold_domain(text, text, uuid, uuid, uuid, timestamptz, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.hold_domain(text, text, uuid, uuid, uuid, timestamptz, boolean) TO mailstead_tenant;

CREATE FUNCTION platform.release_domain(env text, domain_name text, domain uuid) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH gone AS (DELETE FROM platform.verified_domains v WHERE v.environment = env AND v.name = domain_name AND v.domain_id = domain RETURNING 1)
  SELECT EXISTS (SELECT 1 FROM gone)
$$;
REVOKE EXECUTE ON FUNCTION platform.release_domain(text, text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.release_domain(text, text, uuid) TO mailstead_tenant;

-- Who holds a name, for the intake of mail: found by domain before the organization is known.
CREATE FUNCTION platform.holder_of_domain(env text, domain_name text)
RETURNS TABLE (organization_id uuid, workspace_id uuid, domain_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT v.organization_id, v.workspace_id, v.domain_id FROM platform.verified_domains v
  WHERE v.environment = env AND v.name = domain_name
$$;
REVOKE EXECUTE ON FUNCTION platform.holder_of_domain(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.holder_of_domain(text, text) TO mailstead_tenant, mailstead_system;

-- Purge certificates are read per environment; a service domain names one organization; preflights ask for an origin.

ALTER TABLE tenant.purge_certificates ADD COLUMN environment text NOT NULL DEFAULT 'live' CHECK (environment IN ('live', 'test'));
ALTER TABLE tenant.purge_certificates ALTER COLUMN environment DROP DEFAULT;
CREATE UNIQUE INDEX purge_certificates_workspace ON tenant.purge_certificates (organization_id, workspace_id);

-- Over all organizations on purpose: two of them can't name their servers below the same zone.
CREATE UNIQUE INDEX organizations_service_domain ON tenant.organizations (service_domain);

CREATE INDEX embed_sessions_workspace ON tenant.embed_sessions (organization_id, workspace_id, id);
CREATE INDEX embed_sessions_origins ON tenant.embed_sessions USING gin (origins);
-- A preflight carries no credential: only the origin is known.
SELECT platform.open_to_system('tenant.embed_sessions', 'SELECT');

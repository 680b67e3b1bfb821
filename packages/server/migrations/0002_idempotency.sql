-- Answers of requests with an Idempotency-Key. The row and the request's effect commit together.

CREATE TABLE tenant.idempotency_keys (
  organization_id uuid NOT NULL,
  -- The API key or embed session; another one's equal key is independent.
  principal text NOT NULL,
  operation text NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
  -- SHA-256 of method, path, workspace and canonical body.
  request_hash bytea NOT NULL CHECK (octet_length(request_hash) = 32),
  -- Encrypted status, headers and body. Null only inside the transaction that makes it.
  response text,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, principal, operation, key)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX idempotency_keys_expiry ON tenant.idempotency_keys (expires_at);
SELECT platform.protect('tenant.idempotency_keys');
-- The sweep of expired rows looks at every organization.
SELECT platform.open_to_system('tenant.idempotency_keys', 'SELECT, DELETE');

-- Emails, recipients, suppressions, received mail, and allowances.

CREATE TABLE tenant.emails (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  workspace_id uuid NOT NULL,
  environment text NOT NULL,
  stream text NOT NULL CHECK (stream IN ('transactional', 'marketing', 'outreach')),
  domain_id uuid NOT NULL,
  mailbox_id uuid,
  -- Who sent it: a key, session or mailbox id.
  actor text NOT NULL,
  source text NOT NULL CHECK (source IN ('api', 'smtp')),
  -- Everything the builder needs: from, replyTo, subject, text, html, headers, attachments as blob ids; null when retention ended.
  content jsonb,
  -- For mail that came in whole by SMTP: the blob with its bytes.
  raw_blob uuid,
  size int NOT NULL,
  from_address text NOT NULL,
  subject text NOT NULL,
  message_id text NOT NULL,
  track_opens boolean NOT NULL,
  track_clicks boolean NOT NULL,
  -- Stored destinations of rewritten links, by index.
  links text[],
  tags text[] NOT NULL DEFAULT '{}',
  metadata jsonb NOT NULL DEFAULT '{}',
  scheduled_at timestamptz,
  expires_at timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id)
) PARTITION BY RANGE (id);
CREATE INDEX emails_by_workspace ON tenant.emails (organization_id, workspace_id, id);
SELECT platform.protect('tenant.emails');
CREATE TABLE tenant.emails_default PARTITION OF tenant.emails DEFAULT;
SELECT platform.protect('tenant.emails_default');

-- The unit of delivery: one address of one email, known by its place in it.
CREATE TABLE tenant.recipients (
  organization_id uuid NOT NULL,
  email_id uuid NOT NULL,
  position smallint NOT NULL CHECK (position BETWEEN 0 AND 254),
  workspace_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('to', 'cc', 'bcc')),
  address text NOT NULL,
  name text,
  -- The address as suppressions know it.
  address_key text NOT NULL,
  state text NOT NULL CHECK (state IN ('queued', 'deferred', 'delivered', 'bounced', 'failed', 'suppressed', 'cancelled')),
  -- True when the last attempt ended between the final dot and its answer.
  uncertain boolean NOT NULL DEFAULT false,
  attempts smallint NOT NULL DEFAULT 0,
  -- The receiving provider, by MX site, and the address it was sent from.
  provider text,
  mx_host text,
  node_id uuid,
  source_ip text,
  smtp_code smallint,
  smtp_enhanced text,
  smtp_text text,
  bounce_class text,
  bounce_reason text,
  next_attempt_at timestamptz,
  first_attempt_at timestamptz,
  sent_at timestamptz,
  delivered_at timestamptz,
  bounced_at timestamptz,
  complained_at timestamptz,
  opened_at timestamptz,
  clicked_at timestamptz,
  replied_at timestamptz,
  unsubscribed_at timestamptz,
  PRIMARY KEY (organization_id, email_id, position)
) PARTITION BY RANGE (email_id);
SELECT platform.protect('tenant.recipients');
CREATE TABLE tenant.recipients_default PARTITION OF tenant.recipients DEFAULT;
SELECT platform.protect('tenant.recipients_default');

CREATE TABLE tenant.suppressions (
  organization_id uuid NOT NULL REFERENCES tenant.organizations,
  id uuid NOT NULL,
  workspace_id uuid NOT NULL,
  environment text NOT NULL,
  -- A stream, or `all`.
  stream text NOT NULL CHECK (stream IN ('all', 'transactional', 'marketing', 'outreach')),
  address text NOT NULL,
  address_key text NOT NULL,
  reason text NOT NULL CHECK (reason IN ('hard_bounce', 'soft_bounces', 'complaint', 'unsubscribe', 'manual', 'erasure', 'import')),
  note text,
  email_id uuid,
  created_at timestamptz NOT NULL,
  expires_at timestamptz,
  PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX suppressions_address ON tenant.suppressions (organization_id, workspace_id, address_key, stream);
SELECT platform.protect('tenant.suppressions');

-- Soft bounces of one address: three within fifteen days suppress it.
CREATE TABLE tenant.soft_bounces (
  organization_id uuid NOT NULL,
  workspace_id uuid NOT NULL,
  address_key text NOT NULL,
  count smallint NOT NULL,
  first_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, workspace_id, address_key)
);
SELECT platform.protect('tenant.soft_bounces');

-- Mail that came to us: bounces, complaints, replies, and mail to hosted names.
CREATE TABLE tenant.received_emails (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  workspace_id uuid NOT NULL,
  environment text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('bounce', 'complaint', 'reply', 'auto_reply', 'unsubscribe', 'other')),
  -- Makes the intake idempotent: a digest of envelope and content.
  digest text NOT NULL,
  email_id uuid,
  position smallint,
  from_address text,
  to_address text NOT NULL,
  subject text,
  message_id text,
  preview text,
  raw_blob uuid,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX received_emails_digest ON tenant.received_emails (organization_id, digest);
CREATE INDEX received_emails_workspace ON tenant.received_emails (organization_id, workspace_id, id);
SELECT platform.protect('tenant.received_emails');

-- What one address of ours has sent today, against its ramp.
CREATE TABLE tenant.ip_days (
  organization_id uuid NOT NULL,
  ip_id uuid NOT NULL,
  day date NOT NULL,
  used int NOT NULL,
  PRIMARY KEY (organization_id, ip_id, day)
);
SELECT platform.protect('tenant.ip_days');

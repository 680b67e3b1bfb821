-- Counters fed from the log. An email counts in the UTC hour in which it was accepted, so that every rate of a
-- range compares the same mail. The zero UUID and '' stand for "none" (keys must not be null).

CREATE TABLE tenant.metric_hours (
  organization_id uuid NOT NULL,
  environment text NOT NULL,
  workspace_id uuid NOT NULL,
  hour timestamptz NOT NULL,
  domain_id uuid NOT NULL,
  node_id uuid NOT NULL,
  mailbox_id uuid NOT NULL,
  provider text NOT NULL,
  stream text NOT NULL,
  accepted bigint NOT NULL DEFAULT 0,
  suppressed bigint NOT NULL DEFAULT 0,
  sent bigint NOT NULL DEFAULT 0,
  delivered bigint NOT NULL DEFAULT 0,
  hard_bounced bigint NOT NULL DEFAULT 0,
  soft_bounced bigint NOT NULL DEFAULT 0,
  failed bigint NOT NULL DEFAULT 0,
  cancelled bigint NOT NULL DEFAULT 0,
  complained bigint NOT NULL DEFAULT 0,
  opened bigint NOT NULL DEFAULT 0,
  machine_opens bigint NOT NULL DEFAULT 0,
  clicked bigint NOT NULL DEFAULT 0,
  machine_clicks bigint NOT NULL DEFAULT 0,
  replied bigint NOT NULL DEFAULT 0,
  unsubscribed bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (organization_id, workspace_id, hour, stream, domain_id, node_id, mailbox_id, provider)
);
SELECT platform.protect('tenant.metric_hours');

CREATE TABLE tenant.metric_tag_hours (
  organization_id uuid NOT NULL,
  environment text NOT NULL,
  workspace_id uuid NOT NULL,
  hour timestamptz NOT NULL,
  tag text NOT NULL,
  accepted bigint NOT NULL DEFAULT 0,
  suppressed bigint NOT NULL DEFAULT 0,
  sent bigint NOT NULL DEFAULT 0,
  delivered bigint NOT NULL DEFAULT 0,
  hard_bounced bigint NOT NULL DEFAULT 0,
  soft_bounced bigint NOT NULL DEFAULT 0,
  failed bigint NOT NULL DEFAULT 0,
  cancelled bigint NOT NULL DEFAULT 0,
  complained bigint NOT NULL DEFAULT 0,
  opened bigint NOT NULL DEFAULT 0,
  machine_opens bigint NOT NULL DEFAULT 0,
  clicked bigint NOT NULL DEFAULT 0,
  machine_clicks bigint NOT NULL DEFAULT 0,
  replied bigint NOT NULL DEFAULT 0,
  unsubscribed bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (organization_id, workspace_id, hour, tag)
);
SELECT platform.protect('tenant.metric_tag_hours');

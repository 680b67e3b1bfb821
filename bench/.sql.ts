export const EMAILS_SQL=`SELECT k.place, e.workspace_id AS "workspaceId", e.environment, e.stream, w.status AS "workspaceStatus",
    e.domain_id AS "domainId", d.name AS "domainName",
    d.status IN ('verified', 'degraded') AND d.deleted_at IS NULL AS "isDomainReady", e.mailbox_id AS "mailboxId",
    q.id AS "dkimId", q.selector, q.vault_path AS "vaultPath", t.host AS "trackingHost",
    o.feedback_domain AS "feedbackDomain", e.content, e.raw_blob AS "rawBlob", e.size, e.subject,
    e.message_id AS "messageId", e.track_opens AS "trackOpens", e.track_clicks AS "trackClicks", e.tags,
    e.scheduled_at AS "scheduledAt", e.expires_at AS "expiresAt", e.created_at AS "createdAt"
  FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS k (org, id, place)
  JOIN tenant.emails e ON e.organization_id = k.org AND e.id = k.id
  JOIN tenant.organizations o ON o.organization_id = k.org
  JOIN tenant.workspaces w ON w.organization_id = k.org AND w.id = e.workspace_id AND w.deleted_at IS NULL
  JOIN tenant.domains d ON d.organization_id = k.org AND d.id = e.domain_id
  LEFT JOIN tenant.dkim_keys q ON q.organization_id = k.org AND q.domain_id = d.id AND q.status = 'active'
  LEFT JOIN LATERAL (SELECT host FROM tenant.tracking_domains t
    WHERE t.organization_id = k.org AND t.domain_id = d.id AND t.status = 'active' AND (e.track_opens OR e.track_clicks
      OR e.stream <> 'transactional') ORDER BY t.id LIMIT 1) t ON true`;export const RECIPIENTS_SQL=`SELECT k.place, r.position, r.kind, r.address, r.address_key AS "addressKey", r.name, r.state, r.uncertain,
    r.attempts, r.source_ip AS "sourceIp", r.smtp_enhanced AS "smtpEnhanced", r.next_attempt_at AS "nextAttemptAt",
    r.first_attempt_at AS "firstAttemptAt", r.sent_at IS NOT NULL AS "wasSent",
    EXISTS (SELECT 1 FROM tenant.suppressions s WHERE s.organization_id = k.org AND s.workspace_id = r.workspace_id
      AND s.address_key = r.address_key AND s.stream IN ('all', k.stream) AND (s.expires_at IS NULL OR s.expires_at > k.now))
      AS "isSuppressed"
  FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[]) WITH ORDINALITY AS k (org, id, stream, now, place)
  JOIN tenant.recipients r ON r.organization_id = k.org AND r.email_id = k.id
  ORDER BY k.place, r.position`;export const UPDATE_SQL="";
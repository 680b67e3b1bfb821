-- Replies to mail that came in by SMTP are known by the Message-ID its author gave it.
CREATE INDEX emails_smtp_message_id ON tenant.emails (organization_id, message_id) WHERE source = 'smtp';

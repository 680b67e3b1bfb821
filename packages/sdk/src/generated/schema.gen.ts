// Generated from openapi.json by scripts/generate.ts. Do not edit.

export interface paths {
	"/v1/analytics/overview": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * The funnel of a period, its trend and one breakdown
		 * @description An email counts in the UTC hour in which it was accepted. Counts are of recipients in their current state.
		 */
		get: operations["analytics.overview"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/analytics/rebuild": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Count everything anew from the event log
		 * @description The result is the same; for the day you doubt it.
		 */
		post: operations["analytics.rebuild"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/api-keys": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * List API keys
		 * @description Newest first, revoked and expired ones too.
		 */
		get: operations["apiKeys.list"];
		put?: never;
		/**
		 * Create an API key
		 * @description Makes a key in the environment of the calling key, with at most its permissions; a key bound to a workspace makes keys of that workspace only. The key itself is in this answer and nowhere else.
		 */
		post: operations["apiKeys.create"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/api-keys/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** Get an API key */
		get: operations["apiKeys.get"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/api-keys/{id}/revoke": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Revoke an API key
		 * @description Refuses the key at once and ends its embed sessions. Revoking it again changes nothing.
		 */
		post: operations["apiKeys.revoke"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/api-keys/{id}/rotate": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Rotate an API key
		 * @description Makes a new key that holds the same, and lets the old one expire after the overlap. A key that had an expiry is replaced by one that lives as long.
		 */
		post: operations["apiKeys.rotate"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/certificates": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** List certificates */
		get: operations["certificates.list"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/certificates/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** Get a certificate */
		get: operations["certificates.get"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/dns-accounts": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** List DNS accounts */
		get: operations["dnsAccounts.list"];
		put?: never;
		/**
		 * Add a DNS account
		 * @description Lists the account's zones to check the credentials; nothing is stored when they are refused.
		 */
		post: operations["dnsAccounts.create"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/dns-accounts/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** Get a DNS account */
		get: operations["dnsAccounts.get"];
		put?: never;
		post?: never;
		/**
		 * Remove a DNS account and its credentials
		 * @description Records it wrote stay where they are.
		 */
		delete: operations["dnsAccounts.delete"];
		options?: never;
		head?: never;
		/**
		 * Rename a DNS account or replace its credentials
		 * @description New credentials are checked first; refused ones change nothing.
		 */
		patch: operations["dnsAccounts.update"];
		trace?: never;
	};
	"/v1/dns-accounts/{id}/check": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Check a DNS account and read its zones again */
		post: operations["dnsAccounts.check"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/domains": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** List domains */
		get: operations["domains.list"];
		put?: never;
		/**
		 * Claim a domain
		 * @description Answers the DNS records to publish. A DKIM key is made at once; its private half never leaves the vault. Several workspaces may claim a name; the one that verifies it holds it.
		 */
		post: operations["domains.create"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/domains/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** Get a domain */
		get: operations["domains.get"];
		put?: never;
		post?: never;
		/**
		 * Delete a domain
		 * @description The name is free for others at once. DNS records that we wrote are removed; those that people added stay. Keys are destroyed.
		 */
		delete: operations["domains.delete"];
		options?: never;
		head?: never;
		/** Change a domain's settings */
		patch: operations["domains.update"];
		trace?: never;
	};
	"/v1/domains/{id}/diagnose": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Explain what is wrong with a domain's records
		 * @description Asks every name server of the zone and a resolver, and compares. Changes nothing.
		 */
		post: operations["domains.diagnose"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/domains/{id}/dkim-keys": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** List the DKIM keys of a domain */
		get: operations["domains.dkimKeys.list"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/domains/{id}/dkim-keys/{dkimKeyId}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** Get a DKIM key */
		get: operations["domains.dkimKeys.get"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/domains/{id}/dkim-keys/rotate": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Rotate the DKIM key of a domain
		 * @description Makes a new key under a new selector. Publish its record (or apply the DNS records); once every name server shows it, mail is signed with it, and the old key retires for seven days before it is revoked.
		 */
		post: operations["domains.dkimKeys.rotate"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/domains/{id}/dns-records": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** List the DNS records of a domain */
		get: operations["domains.listDnsRecords"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/domains/{id}/dns-records/apply": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Write a domain's records through its DNS account
		 * @description Reads the zone, plans, writes, waits until every name server shows the records, and verifies the domain. Values of others are never removed; an SPF record that is there is merged with ours.
		 */
		post: operations["domains.applyDns"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/domains/{id}/verify": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Look a domain's records up now
		 * @description Asks the domain's own name servers and a resolver. Answers the domain with what was found, verified or not; at most once in five seconds.
		 */
		post: operations["domains.verify"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/emails": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * List emails
		 * @description Newest first.
		 */
		get: operations["emails.list"];
		put?: never;
		/**
		 * Send an email
		 * @description Accepts one email for up to 50 recipients. It is stored when the answer arrives; suppressed recipients are accepted and never sent to.
		 */
		post: operations["emails.send"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/emails/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** Get an email */
		get: operations["emails.get"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/emails/{id}/cancel": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Cancel an email
		 * @description Gives up every recipient that was not handed over to a receiver yet.
		 */
		post: operations["emails.cancel"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/emails/{id}/events": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * List what happened to an email
		 * @description Newest first; the same events that webhooks and the stream carry.
		 */
		get: operations["emails.events"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/emails/batch": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Send many emails
		 * @description Accepts up to 500 emails, each on its own: valid ones are stored, the others are answered with their problem.
		 */
		post: operations["emails.sendBatch"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/embed-sessions": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * List embed sessions
		 * @description Newest first, ended ones too.
		 */
		get: operations["embedSessions.list"];
		put?: never;
		/**
		 * Create an embed session
		 * @description Called by your server, with a secret key, for a person who is about to see widgets: hand the token to the page. It works from the named origins only, in the named workspace only, and ends with the session or the key.
		 */
		post: operations["embedSessions.create"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/embed-sessions/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** Get an embed session */
		get: operations["embedSessions.get"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/embed-sessions/{id}/revoke": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Revoke an embed session
		 * @description Refuses its tokens at once; call it when the person signs out. Revoking it again changes nothing.
		 */
		post: operations["embedSessions.revoke"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/embed-sessions/{id}/token": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Mint the next token of an embed session
		 * @description For the widgets' refresh callback: call it from your server after checking that the person is still signed in.
		 */
		post: operations["embedSessions.token"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/events": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * List events
		 * @description Events in the order of the log, oldest first. An event never appears in front of a cursor that was given out: who keeps `nextCursor` and goes on from it misses nothing. `nextCursor` is also set on the last page; ask again with it later.
		 */
		get: operations["events.list"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/events/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** Get an event */
		get: operations["events.get"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/events/stream": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Stream events
		 * @description Server-sent events: `id` is a cursor (also good for the list), `event` the type, `data` the event. It starts now, or behind `Last-Event-ID`. The server ends it after ten minutes; resume with the last `id`.
		 */
		get: operations["events.stream"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/ip-pools": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** List IP pools */
		get: operations["ipPools.list"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/ip-pools/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** Get an IP pool */
		get: operations["ipPools.get"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/ip-pools/{id}/assign": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Put an address into a pool
		 * @description It leaves the pool it was in. Shared nodes' addresses go into shared pools only, others into their workspace's.
		 */
		post: operations["ipPools.assign"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/ips": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** List sending addresses */
		get: operations["ips.list"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/ips/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** Get a sending address */
		get: operations["ips.get"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/mailboxes": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** List mailboxes */
		get: operations["mailboxes.list"];
		put?: never;
		/**
		 * Create a mailbox
		 * @description Answers its password once. Where the domain receives mail for people, the mailbox host makes the account.
		 */
		post: operations["mailboxes.create"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/mailboxes/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** Get a mailbox */
		get: operations["mailboxes.get"];
		put?: never;
		post?: never;
		/** Delete a mailbox */
		delete: operations["mailboxes.delete"];
		options?: never;
		head?: never;
		/** Change a mailbox's settings */
		patch: operations["mailboxes.update"];
		trace?: never;
	};
	"/v1/mailboxes/{id}/pause": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Pause a mailbox */
		post: operations["mailboxes.pause"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/mailboxes/{id}/reset-password": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Give a mailbox a new password
		 * @description Answers the new password once; the old one stops working at once.
		 */
		post: operations["mailboxes.resetPassword"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/mailboxes/{id}/resume": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Resume a paused mailbox */
		post: operations["mailboxes.resume"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/nodes": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** List nodes */
		get: operations["nodes.list"];
		put?: never;
		/**
		 * Create a node
		 * @description Starts an operation: server, open port 25, A and PTR records, certificate, mailbox server, pool. When a step fails for good, all of it is taken back. With `dryRun: true` the answer is the plan and nothing changes.
		 */
		post: operations["nodes.create"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/nodes/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** Get a node */
		get: operations["nodes.get"];
		put?: never;
		post?: never;
		/**
		 * Remove a node
		 * @description Starts an operation: drain, remove the records, destroy certificate and server. With `dryRun=true` the answer is the plan.
		 */
		delete: operations["nodes.delete"];
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/nodes/{id}/pause": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Pause a node
		 * @description It takes no new mail; mail that only it could send waits.
		 */
		post: operations["nodes.pause"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/nodes/{id}/resume": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Resume a paused node */
		post: operations["nodes.resume"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/operations": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** List operations */
		get: operations["operations.list"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/operations/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** Get an operation with its steps */
		get: operations["operations.get"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/operations/{id}/cancel": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Cancel an operation
		 * @description It finishes the step it is in, then takes back what it did; then its status is `cancelled`.
		 */
		post: operations["operations.cancel"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/operations/{id}/retry": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Retry a failed or cancelled operation
		 * @description Steps that succeeded and were not taken back are not repeated.
		 */
		post: operations["operations.retry"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/organization": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get the organization
		 * @description The organization of the credential. `ETag` is its version, for `If-Match`.
		 */
		get: operations["organization.get"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		/**
		 * Update the organization
		 * @description Changes the fields that are given. The service domain takes effect on records made from then on; it must be a domain of yours, delegated to Mailstead, that no other organization uses.
		 */
		patch: operations["organization.update"];
		trace?: never;
	};
	"/v1/received-emails": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * List received emails
		 * @description Replies, bounces, complaints and other mail that came to the workspace's addresses.
		 */
		get: operations["receivedEmails.list"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/received-emails/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** Get a received email */
		get: operations["receivedEmails.get"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/received-emails/{id}/raw": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get the source of a received email
		 * @description The message as it came, byte by byte. 404 once its retention has ended.
		 */
		get: operations["receivedEmails.getRaw"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/regions": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** List regions with sizes and prices */
		get: operations["regions.list"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/sandbox/clock": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** Read a test workspace's clock */
		get: operations["sandbox.clock.get"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/sandbox/clock/advance": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Move a test workspace's clock forward
		 * @description Stops at every due time on the way and lets all work of that instant finish: retries, scheduled mail, what simulated people do. Give `seconds` or `to`.
		 */
		post: operations["sandbox.clock.advance"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/sandbox/faults": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** List the faults that are set */
		get: operations["sandbox.faults.list"];
		put?: never;
		/** Make a part of the simulated outside fail */
		post: operations["sandbox.faults.create"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/sandbox/faults/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post?: never;
		/** Remove a fault */
		delete: operations["sandbox.faults.delete"];
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/sandbox/inbox": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** List what the simulated receivers got */
		get: operations["sandbox.inbox.list"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/sandbox/inbox/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** Read a received message with its source */
		get: operations["sandbox.inbox.get"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/suppressions": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** List suppressions */
		get: operations["suppressions.list"];
		put?: never;
		/**
		 * Suppress an address
		 * @description Mail to the address is not sent any more, in one stream of the workspace or in all. A suppression that is there already stays, or becomes stronger.
		 */
		post: operations["suppressions.create"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/suppressions/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** Get a suppression */
		get: operations["suppressions.get"];
		put?: never;
		post?: never;
		/**
		 * Lift a suppression
		 * @description Complaints and unsubscriptions are lifted only with `acknowledge=true`, erasures never.
		 */
		delete: operations["suppressions.delete"];
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/suppressions/batch": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Suppress several addresses */
		post: operations["suppressions.createBatch"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/suppressions/check": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Check addresses against the suppressions */
		post: operations["suppressions.check"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/suppressions/delete-batch": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Lift several suppressions
		 * @description Complaints, unsubscriptions and erasures are refused here.
		 */
		post: operations["suppressions.deleteBatch"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/suppressions/import": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Import suppressions from CSV
		 * @description The body is `text/csv` in UTF-8, at most 10 MB: `address,reason,stream`, the last two optional, with or without a header. Bad rows are told and passed by. Sending the same file again changes nothing.
		 */
		post: operations["suppressions.import"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/tracking-domains": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** List tracking domains */
		get: operations["trackingDomains.list"];
		put?: never;
		/**
		 * Add a tracking domain
		 * @description Publish the records of the answer; it becomes active once they and the domain's verification are there.
		 */
		post: operations["trackingDomains.create"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/tracking-domains/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** Get a tracking domain */
		get: operations["trackingDomains.get"];
		put?: never;
		post?: never;
		/**
		 * Remove a tracking domain
		 * @description Links under its host stop working. Remove its records from your DNS as well.
		 */
		delete: operations["trackingDomains.delete"];
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/tracking-domains/{id}/verify": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Look a tracking domain's records up now
		 * @description The look-up runs behind the answer; read the tracking domain again, or wait for its event.
		 */
		post: operations["trackingDomains.verify"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/usage": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** List daily usage by workspace, for your billing */
		get: operations["usage.list"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/webhook-deliveries": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** List webhook deliveries */
		get: operations["webhookDeliveries.list"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/webhook-deliveries/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** Get a webhook delivery */
		get: operations["webhookDeliveries.get"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/webhook-deliveries/{id}/retry": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Retry a webhook delivery
		 * @description Tries it again now, also when it had succeeded. After the eighth attempt each retry is a single one.
		 */
		post: operations["webhookDeliveries.retry"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/webhook-endpoints": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** List webhook endpoints */
		get: operations["webhookEndpoints.list"];
		put?: never;
		/**
		 * Create a webhook endpoint
		 * @description Events from now on are posted to the URL, signed by Standard Webhooks. The secret is shown this once.
		 */
		post: operations["webhookEndpoints.create"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/webhook-endpoints/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** Get a webhook endpoint */
		get: operations["webhookEndpoints.get"];
		put?: never;
		post?: never;
		/** Delete a webhook endpoint */
		delete: operations["webhookEndpoints.delete"];
		options?: never;
		head?: never;
		/**
		 * Update a webhook endpoint
		 * @description Changes the fields that are given; `status: enabled` turns a disabled endpoint on again. Events of the time between come by replay.
		 */
		patch: operations["webhookEndpoints.update"];
		trace?: never;
	};
	"/v1/webhook-endpoints/{id}/replay": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Deliver past events again
		 * @description Makes new deliveries of events that the endpoint's filters match, with the same event ids. Give `from` (and `to`), or `sinceEventId`.
		 */
		post: operations["webhookEndpoints.replay"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/webhook-endpoints/{id}/rotate-secret": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Rotate a webhook endpoint's secret
		 * @description The new secret is shown this once. Both sign until the overlap ends, so receivers can change over in between.
		 */
		post: operations["webhookEndpoints.rotateSecret"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/webhook-endpoints/{id}/test": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Send a test event
		 * @description Posts a signed `webhook.test` event now and tells what came back, within 20 seconds.
		 */
		post: operations["webhookEndpoints.test"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/workspaces": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * List workspaces
		 * @description Newest first, in the environment of the key; deleted ones are left out.
		 */
		get: operations["workspaces.list"];
		put?: never;
		/**
		 * Create a workspace, or get the one with this externalId
		 * @description One workspace is one customer of yours, in the environment of the key. With an `externalId` the call may be repeated safely: the workspace that has it is answered, with the new name if one is given, and its other fields stay as they are. A live workspace starts `limited`.
		 */
		post: operations["workspaces.create"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/workspaces/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get a workspace
		 * @description A deleted workspace is answered until it is purged; `deletedAt` and `purgeAt` tell.
		 */
		get: operations["workspaces.get"];
		put?: never;
		post?: never;
		/**
		 * Delete a workspace
		 * @description Stops everything at once and frees its `externalId`; its keys and sessions end. Its data is erased 30 days later (event `workspace.purged`).
		 */
		delete: operations["workspaces.delete"];
		options?: never;
		head?: never;
		/**
		 * Update a workspace
		 * @description Changes the fields that are given. New caps hold for the next email.
		 */
		patch: operations["workspaces.update"];
		trace?: never;
	};
	"/v1/workspaces/{id}/purge-certificate": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get the purge certificate of a workspace
		 * @description What was erased, how much and when; there is none before the purge ended.
		 */
		get: operations["workspaces.purgeCertificate"];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/workspaces/{id}/resume": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Resume a workspace
		 * @description Ends a suspension: the workspace has its former status again and held mail goes out.
		 */
		post: operations["workspaces.resume"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/workspaces/{id}/suspend": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Suspend a workspace
		 * @description Holds its mail, which nothing is lost of, and refuses new mail with the reason. Reading still works.
		 */
		post: operations["workspaces.suspend"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/v1/workspaces/{id}/trust": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Trust a workspace
		 * @description Lifts a `limited` workspace to `trusted`; caps that still stand as they started fall away.
		 */
		post: operations["workspaces.trust"];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
}
export interface webhooks {
	"apikey.created": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** An API key was made. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "createdAt": "2026-01-15T09:30:00.000Z",
					 *         "createdBy": "key_01jd8x3q4vf7k9m2n5p6r8s0tw",
					 *         "environment": "test",
					 *         "expiresAt": null,
					 *         "hint": "ms_test_4Kd93mWq0ZtB",
					 *         "id": "key_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "name": "Billing service",
					 *         "permissions": [
					 *           "domains:read",
					 *           "emails:write"
					 *         ],
					 *         "rateLimitPerMinute": 6000,
					 *         "replacedBy": null,
					 *         "revokedAt": null,
					 *         "status": "active",
					 *         "workspaceId": null
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "apikey.created",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["ApikeyCreatedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"apikey.revoked": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** An API key was revoked: it is refused from now on, and its embed sessions have ended. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "createdAt": "2026-01-15T09:30:00.000Z",
					 *         "createdBy": "key_01jd8x3q4vf7k9m2n5p6r8s0tw",
					 *         "environment": "test",
					 *         "expiresAt": null,
					 *         "hint": "ms_test_4Kd93mWq0ZtB",
					 *         "id": "key_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "name": "Billing service",
					 *         "permissions": [
					 *           "domains:read",
					 *           "emails:write"
					 *         ],
					 *         "rateLimitPerMinute": 6000,
					 *         "replacedBy": null,
					 *         "revokedAt": "2026-01-15T10:00:00.000Z",
					 *         "status": "revoked",
					 *         "workspaceId": null
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "apikey.revoked",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["ApikeyRevokedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"apikey.rotated": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** An API key was replaced; it works until `expiresAt`. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "createdAt": "2026-01-15T09:30:00.000Z",
					 *         "createdBy": "key_01jd8x3q4vf7k9m2n5p6r8s0tw",
					 *         "environment": "test",
					 *         "expiresAt": "2026-01-16T09:30:00.000Z",
					 *         "hint": "ms_test_4Kd93mWq0ZtB",
					 *         "id": "key_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "name": "Billing service",
					 *         "permissions": [
					 *           "domains:read",
					 *           "emails:write"
					 *         ],
					 *         "rateLimitPerMinute": 6000,
					 *         "replacedBy": "key_01jd8x3q4vf7k9m2n5p6r8s0tx",
					 *         "revokedAt": null,
					 *         "status": "active",
					 *         "workspaceId": null
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "apikey.rotated",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["ApikeyRotatedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"certificate.expired": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A certificate expired without having been renewed. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "createdAt": "2026-11-22T10:00:00.000Z",
					 *         "error": null,
					 *         "id": "cert_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "issuer": "Let's Encrypt R11",
					 *         "names": [
					 *           "mx1-r8s0tv.svc.example.com"
					 *         ],
					 *         "notAfter": "2027-02-20T10:00:00.000Z",
					 *         "notBefore": "2026-11-22T10:00:00.000Z",
					 *         "renewAt": "2027-01-21T10:00:00.000Z",
					 *         "serial": "4f1d",
					 *         "status": "expired",
					 *         "subject": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "updatedAt": "2026-11-22T10:00:00.000Z",
					 *         "workspaceId": null
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "certificate.expired",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["CertificateExpiredEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"certificate.expiring": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A certificate was not renewed and has 14, 7 or 1 days left. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "createdAt": "2026-11-22T10:00:00.000Z",
					 *         "error": null,
					 *         "id": "cert_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "issuer": "Let's Encrypt R11",
					 *         "names": [
					 *           "mx1-r8s0tv.svc.example.com"
					 *         ],
					 *         "notAfter": "2027-02-20T10:00:00.000Z",
					 *         "notBefore": "2026-11-22T10:00:00.000Z",
					 *         "renewAt": "2027-01-21T10:00:00.000Z",
					 *         "serial": "4f1d",
					 *         "status": "expiring",
					 *         "subject": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "updatedAt": "2026-11-22T10:00:00.000Z",
					 *         "workspaceId": null
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "certificate.expiring",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["CertificateExpiringEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"certificate.failed": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Issuing or renewing a certificate failed; what there was stays in use. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "createdAt": "2026-11-22T10:00:00.000Z",
					 *         "error": "The certificate authority could not see the proof.",
					 *         "id": "cert_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "issuer": "Let's Encrypt R11",
					 *         "names": [
					 *           "mx1-r8s0tv.svc.example.com"
					 *         ],
					 *         "notAfter": "2027-02-20T10:00:00.000Z",
					 *         "notBefore": "2026-11-22T10:00:00.000Z",
					 *         "renewAt": "2027-01-21T10:00:00.000Z",
					 *         "serial": "4f1d",
					 *         "status": "failed",
					 *         "subject": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "updatedAt": "2026-11-22T10:00:00.000Z",
					 *         "workspaceId": null
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "certificate.failed",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["CertificateFailedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"certificate.issued": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A certificate was issued or renewed. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "createdAt": "2026-11-22T10:00:00.000Z",
					 *         "error": null,
					 *         "id": "cert_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "issuer": "Let's Encrypt R11",
					 *         "names": [
					 *           "mx1-r8s0tv.svc.example.com"
					 *         ],
					 *         "notAfter": "2027-02-20T10:00:00.000Z",
					 *         "notBefore": "2026-11-22T10:00:00.000Z",
					 *         "renewAt": "2027-01-21T10:00:00.000Z",
					 *         "serial": "4f1d",
					 *         "status": "valid",
					 *         "subject": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "updatedAt": "2026-11-22T10:00:00.000Z",
					 *         "workspaceId": null
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "certificate.issued",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["CertificateIssuedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"dkim.activated": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Every name server shows the DKIM key: mail is signed with it from now on. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "dkimKeyId": "dkim_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "domain": "mail.acme.example",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "selector": "s202611a"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "dkim.activated",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["DkimActivatedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"dkim.generated": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A DKIM key was made; its record waits to be published. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "dkimKeyId": "dkim_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "domain": "mail.acme.example",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "selector": "s202611a"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "dkim.generated",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["DkimGeneratedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"dkim.revoked": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A retired DKIM key was revoked: its private half is destroyed, its record may be removed. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "dkimKeyId": "dkim_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "domain": "mail.acme.example",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "selector": "s202611a"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "dkim.revoked",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["DkimRevokedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"dkim.rotated": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Another DKIM key took over; the old one stays published for seven days. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "dkimKeyId": "dkim_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "domain": "mail.acme.example",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "retiredDkimKeyId": "dkim_01jd8x3q4vf7k9m2n5p6r8s0ta",
					 *         "retiredSelector": "s202608a",
					 *         "selector": "s202611a"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "dkim.rotated",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["DkimRotatedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"dns_account.created": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A DNS account was added and its credentials were checked. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "createdAt": "2026-11-22T10:00:00.000Z",
					 *         "id": "dnsacc_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "name": "Main DNS",
					 *         "provider": "sandbox",
					 *         "updatedAt": "2026-11-22T10:00:00.000Z",
					 *         "workspaceId": null,
					 *         "zones": [
					 *           "example.com"
					 *         ]
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "dns_account.created",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["DnsAccountCreatedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"dns_account.deleted": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A DNS account was removed, with its credentials. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "createdAt": "2026-11-22T10:00:00.000Z",
					 *         "id": "dnsacc_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "name": "Main DNS",
					 *         "provider": "sandbox",
					 *         "updatedAt": "2026-11-22T10:00:00.000Z",
					 *         "workspaceId": null,
					 *         "zones": [
					 *           "example.com"
					 *         ]
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "dns_account.deleted",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["DnsAccountDeletedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"dns_account.updated": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A DNS account was changed, or its zones were read again. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "createdAt": "2026-11-22T10:00:00.000Z",
					 *         "id": "dnsacc_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "name": "Main DNS",
					 *         "provider": "sandbox",
					 *         "updatedAt": "2026-11-22T10:00:00.000Z",
					 *         "workspaceId": null,
					 *         "zones": [
					 *           "example.com"
					 *         ]
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "dns_account.updated",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["DnsAccountUpdatedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"dns.drift_detected": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A DNS record that was right is not any more. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "domain": "mail.acme.example",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "found": [],
					 *         "record": {
					 *           "expected": "10 intake.mailstead.example",
					 *           "id": "rec_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "name": "bounce.mail.acme.example",
					 *           "purpose": "return_path",
					 *           "type": "MX"
					 *         },
					 *         "status": "missing"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "dns.drift_detected",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["DnsDriftDetectedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"domain.created": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A domain was claimed. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "name": "mail.acme.example",
					 *         "status": "pending"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "domain.created",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["DomainCreatedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"domain.degraded": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** The domain's own name servers no longer show a required record. Mail still goes out; after 24 hours of it the domain fails. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "name": "mail.acme.example",
					 *         "reason": "The DKIM record is missing.",
					 *         "status": "degraded"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "domain.degraded",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["DomainDegradedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"domain.deleted": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** The domain was deleted. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "name": "mail.acme.example",
					 *         "status": "verified"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "domain.deleted",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["DomainDeletedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"domain.failed": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** The domain is no longer verified: no mail may be sent from it. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "name": "mail.acme.example",
					 *         "reason": "The DKIM record has been missing for 24 hours.",
					 *         "status": "failed"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "domain.failed",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["DomainFailedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"domain.verified": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Every record that sending needs is in place; mail may be sent from the domain. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "name": "mail.acme.example",
					 *         "status": "verified"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "domain.verified",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["DomainVerifiedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"email.auto_replied": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A machine answered for the recipient: an out-of-office note or the like. Nobody has read the email. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "cohort": "2026-03-01T09:00:00.000Z",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "metadata": {
					 *           "orderId": "4711"
					 *         },
					 *         "position": 0,
					 *         "recipient": "ann@example.com",
					 *         "stream": "transactional",
					 *         "subject": "Your invoice",
					 *         "tags": [
					 *           "invoice"
					 *         ]
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "email.auto_replied",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["EmailAutoRepliedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"email.bounced": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** The email was refused for good, at once or later. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "bounceClass": "hard",
					 *         "bounceReason": "unknown_user",
					 *         "cohort": "2026-03-01T09:00:00.000Z",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "from": "queued",
					 *         "metadata": {
					 *           "orderId": "4711"
					 *         },
					 *         "nodeId": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "position": 0,
					 *         "provider": "google",
					 *         "recipient": "ann@example.com",
					 *         "smtp": {
					 *           "code": 550,
					 *           "enhanced": "5.1.1",
					 *           "text": "No such user"
					 *         },
					 *         "stream": "transactional",
					 *         "subject": "Your invoice",
					 *         "tags": [
					 *           "invoice"
					 *         ]
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "email.bounced",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["EmailBouncedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"email.cancelled": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** The email was cancelled before it was handed over. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "cohort": "2026-03-01T09:00:00.000Z",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "from": "queued",
					 *         "metadata": {
					 *           "orderId": "4711"
					 *         },
					 *         "position": 0,
					 *         "recipient": "ann@example.com",
					 *         "stream": "transactional",
					 *         "subject": "Your invoice",
					 *         "tags": [
					 *           "invoice"
					 *         ]
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "email.cancelled",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["EmailCancelledEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"email.clicked": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A link of the email was followed. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "cohort": "2026-03-01T09:00:00.000Z",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "first": true,
					 *         "link": 0,
					 *         "machine": false,
					 *         "metadata": {
					 *           "orderId": "4711"
					 *         },
					 *         "position": 0,
					 *         "recipient": "ann@example.com",
					 *         "stream": "transactional",
					 *         "subject": "Your invoice",
					 *         "tags": [
					 *           "invoice"
					 *         ],
					 *         "url": "https://acme.example/"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "email.clicked",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["EmailClickedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"email.complained": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** The recipient reported the email as unwanted. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "cohort": "2026-03-01T09:00:00.000Z",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "metadata": {
					 *           "orderId": "4711"
					 *         },
					 *         "position": 0,
					 *         "recipient": "ann@example.com",
					 *         "stream": "transactional",
					 *         "subject": "Your invoice",
					 *         "tags": [
					 *           "invoice"
					 *         ]
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "email.complained",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["EmailComplainedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"email.deferred": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** An attempt did not succeed; another will follow. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "bounceClass": "soft",
					 *         "cohort": "2026-03-01T09:00:00.000Z",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "from": "queued",
					 *         "metadata": {
					 *           "orderId": "4711"
					 *         },
					 *         "nodeId": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "position": 0,
					 *         "provider": "google",
					 *         "recipient": "ann@example.com",
					 *         "smtp": {
					 *           "code": 450,
					 *           "enhanced": "4.2.2",
					 *           "text": "Mailbox full"
					 *         },
					 *         "stream": "transactional",
					 *         "subject": "Your invoice",
					 *         "tags": [
					 *           "invoice"
					 *         ]
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "email.deferred",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["EmailDeferredEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"email.delivered": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** The receiver took responsibility for the email. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "cohort": "2026-03-01T09:00:00.000Z",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "from": "queued",
					 *         "metadata": {
					 *           "orderId": "4711"
					 *         },
					 *         "nodeId": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "position": 0,
					 *         "provider": "google",
					 *         "recipient": "ann@example.com",
					 *         "smtp": {
					 *           "code": 250,
					 *           "enhanced": "2.0.0",
					 *           "text": "OK"
					 *         },
					 *         "stream": "transactional",
					 *         "subject": "Your invoice",
					 *         "tags": [
					 *           "invoice"
					 *         ]
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "email.delivered",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["EmailDeliveredEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"email.failed": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** The email never reached a receiver and is given up. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "bounceReason": "expired",
					 *         "cohort": "2026-03-01T09:00:00.000Z",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "from": "queued",
					 *         "metadata": {
					 *           "orderId": "4711"
					 *         },
					 *         "position": 0,
					 *         "recipient": "ann@example.com",
					 *         "stream": "transactional",
					 *         "subject": "Your invoice",
					 *         "tags": [
					 *           "invoice"
					 *         ]
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "email.failed",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["EmailFailedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"email.opened": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** The email was opened. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "cohort": "2026-03-01T09:00:00.000Z",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "first": true,
					 *         "machine": false,
					 *         "metadata": {
					 *           "orderId": "4711"
					 *         },
					 *         "position": 0,
					 *         "recipient": "ann@example.com",
					 *         "stream": "transactional",
					 *         "subject": "Your invoice",
					 *         "tags": [
					 *           "invoice"
					 *         ]
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "email.opened",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["EmailOpenedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"email.queued": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** An email was accepted for this recipient. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "cohort": "2026-03-01T09:00:00.000Z",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "metadata": {
					 *           "orderId": "4711"
					 *         },
					 *         "position": 0,
					 *         "recipient": "ann@example.com",
					 *         "stream": "transactional",
					 *         "subject": "Your invoice",
					 *         "tags": [
					 *           "invoice"
					 *         ]
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "email.queued",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["EmailQueuedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"email.received": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Mail came to an address we receive for. Its text and source are at `receivedEmails.get`. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "from": "ann@example.com",
					 *         "kind": "reply",
					 *         "position": 0,
					 *         "receivedEmailId": "recv_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "subject": "Re: Your invoice",
					 *         "to": "hello@acme.example",
					 *         "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "email.received",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["EmailReceivedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"email.replied": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** The recipient replied. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "cohort": "2026-03-01T09:00:00.000Z",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "first": true,
					 *         "metadata": {
					 *           "orderId": "4711"
					 *         },
					 *         "position": 0,
					 *         "recipient": "ann@example.com",
					 *         "stream": "transactional",
					 *         "subject": "Your invoice",
					 *         "tags": [
					 *           "invoice"
					 *         ]
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "email.replied",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["EmailRepliedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"email.sent": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** The content was handed to the recipient's receiver for the first time. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "cohort": "2026-03-01T09:00:00.000Z",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "from": "queued",
					 *         "metadata": {
					 *           "orderId": "4711"
					 *         },
					 *         "nodeId": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "position": 0,
					 *         "provider": "google",
					 *         "recipient": "ann@example.com",
					 *         "stream": "transactional",
					 *         "subject": "Your invoice",
					 *         "tags": [
					 *           "invoice"
					 *         ]
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "email.sent",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["EmailSentEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"email.suppressed": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Nothing is sent to this recipient, because the address is suppressed. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "cohort": "2026-03-01T09:00:00.000Z",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "metadata": {
					 *           "orderId": "4711"
					 *         },
					 *         "position": 0,
					 *         "recipient": "ann@example.com",
					 *         "stream": "transactional",
					 *         "subject": "Your invoice",
					 *         "tags": [
					 *           "invoice"
					 *         ]
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "email.suppressed",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["EmailSuppressedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"email.unsubscribed": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** The recipient unsubscribed from the email's stream. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "cohort": "2026-03-01T09:00:00.000Z",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "metadata": {
					 *           "orderId": "4711"
					 *         },
					 *         "position": 0,
					 *         "recipient": "ann@example.com",
					 *         "stream": "transactional",
					 *         "subject": "Your invoice",
					 *         "tags": [
					 *           "invoice"
					 *         ]
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "email.unsubscribed",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["EmailUnsubscribedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"embed_session.created": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** An embed session was made. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "apiKeyId": "key_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "createdAt": "2026-01-15T09:30:00.000Z",
					 *         "expiresAt": "2026-01-15T10:30:00.000Z",
					 *         "id": "emb_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "origins": [
					 *           "https://app.acme-crm.example"
					 *         ],
					 *         "permissions": [
					 *           "domains:*"
					 *         ],
					 *         "revokedAt": null,
					 *         "status": "active",
					 *         "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "embed_session.created",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["EmbedSessionCreatedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"embed_session.revoked": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** An embed session was revoked: its tokens are refused from now on. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "apiKeyId": "key_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "createdAt": "2026-01-15T09:30:00.000Z",
					 *         "expiresAt": "2026-01-15T10:30:00.000Z",
					 *         "id": "emb_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "origins": [
					 *           "https://app.acme-crm.example"
					 *         ],
					 *         "permissions": [
					 *           "domains:*"
					 *         ],
					 *         "revokedAt": "2026-01-15T10:00:00.000Z",
					 *         "status": "revoked",
					 *         "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "embed_session.revoked",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["EmbedSessionRevokedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"ip.assigned": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** An address was put into a pool. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "address": "198.18.0.7",
					 *         "ipId": "ip_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "poolId": "pool_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "previousPoolId": null
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "ip.assigned",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["IpAssignedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"mailbox.created": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A mailbox was created. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "mailboxId": "mbx_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "mailbox.created",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["MailboxCreatedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"mailbox.deleted": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A mailbox was deleted. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "mailboxId": "mbx_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "mailbox.deleted",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["MailboxDeletedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"mailbox.paused": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A mailbox was paused: it can neither log in nor send. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "mailboxId": "mbx_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "mailbox.paused",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["MailboxPausedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"mailbox.rate_limited": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A mailbox used up its daily limit; more mail waits for its next day. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "mailboxId": "mbx_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "mailbox.rate_limited",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["MailboxRateLimitedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"mailbox.resumed": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A paused mailbox works again. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "mailboxId": "mbx_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "mailbox.resumed",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["MailboxResumedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"node.decommissioned": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A node was removed: server, records and certificate are gone. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "addresses": [
					 *           "198.18.0.7"
					 *         ],
					 *         "createdAt": "2026-11-22T10:00:00.000Z",
					 *         "hostname": "mx1-p6r8s0tv.svc.example.com",
					 *         "id": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "mailboxHost": false,
					 *         "name": "mx1",
					 *         "placement": "shared",
					 *         "provider": "sandbox",
					 *         "region": "eu-central",
					 *         "size": "starter",
					 *         "status": "decommissioned",
					 *         "statusReason": null,
					 *         "updatedAt": "2026-11-22T10:01:00.000Z",
					 *         "workspaceId": null
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "node.decommissioned",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["NodeDecommissionedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"node.failed": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Setting a node up failed or was cancelled; what had been made was taken back. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "addresses": [
					 *           "198.18.0.7"
					 *         ],
					 *         "createdAt": "2026-11-22T10:00:00.000Z",
					 *         "hostname": "mx1-p6r8s0tv.svc.example.com",
					 *         "id": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "mailboxHost": false,
					 *         "name": "mx1",
					 *         "placement": "shared",
					 *         "provider": "sandbox",
					 *         "region": "eu-central",
					 *         "size": "starter",
					 *         "status": "cleaned_up",
					 *         "statusReason": "Outbound port 25 is closed",
					 *         "updatedAt": "2026-11-22T10:01:00.000Z",
					 *         "workspaceId": null
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "node.failed",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["NodeFailedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"node.paused": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A node takes no more mail until it is resumed. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "addresses": [
					 *           "198.18.0.7"
					 *         ],
					 *         "createdAt": "2026-11-22T10:00:00.000Z",
					 *         "hostname": "mx1-p6r8s0tv.svc.example.com",
					 *         "id": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "mailboxHost": false,
					 *         "name": "mx1",
					 *         "placement": "shared",
					 *         "provider": "sandbox",
					 *         "region": "eu-central",
					 *         "size": "starter",
					 *         "status": "paused",
					 *         "statusReason": "Planned maintenance",
					 *         "updatedAt": "2026-11-22T10:01:00.000Z",
					 *         "workspaceId": null
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "node.paused",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["NodePausedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"node.provisioning_started": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** The provider was asked for a node's server. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "addresses": [
					 *           "198.18.0.7"
					 *         ],
					 *         "createdAt": "2026-11-22T10:00:00.000Z",
					 *         "hostname": "mx1-p6r8s0tv.svc.example.com",
					 *         "id": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "mailboxHost": false,
					 *         "name": "mx1",
					 *         "placement": "shared",
					 *         "provider": "sandbox",
					 *         "region": "eu-central",
					 *         "size": "starter",
					 *         "status": "provisioning",
					 *         "statusReason": null,
					 *         "updatedAt": "2026-11-22T10:01:00.000Z",
					 *         "workspaceId": null
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "node.provisioning_started",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["NodeProvisioningStartedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"node.ready": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A node is set up and takes mail. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "addresses": [
					 *           "198.18.0.7"
					 *         ],
					 *         "createdAt": "2026-11-22T10:00:00.000Z",
					 *         "hostname": "mx1-p6r8s0tv.svc.example.com",
					 *         "id": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "mailboxHost": false,
					 *         "name": "mx1",
					 *         "placement": "shared",
					 *         "provider": "sandbox",
					 *         "region": "eu-central",
					 *         "size": "starter",
					 *         "status": "active",
					 *         "statusReason": null,
					 *         "updatedAt": "2026-11-22T10:01:00.000Z",
					 *         "workspaceId": null
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "node.ready",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["NodeReadyEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"node.resumed": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A paused node takes mail again. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "addresses": [
					 *           "198.18.0.7"
					 *         ],
					 *         "createdAt": "2026-11-22T10:00:00.000Z",
					 *         "hostname": "mx1-p6r8s0tv.svc.example.com",
					 *         "id": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "mailboxHost": false,
					 *         "name": "mx1",
					 *         "placement": "shared",
					 *         "provider": "sandbox",
					 *         "region": "eu-central",
					 *         "size": "starter",
					 *         "status": "active",
					 *         "statusReason": null,
					 *         "updatedAt": "2026-11-22T10:01:00.000Z",
					 *         "workspaceId": null
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "node.resumed",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["NodeResumedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"operation.cancelled": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** An operation was cancelled; what it had made was taken back. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "kind": "node.create",
					 *         "operationId": "op_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "progress": 40,
					 *         "status": "cancelled",
					 *         "subject": "node_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "operation.cancelled",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["OperationCancelledEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"operation.failed": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** An operation failed; what it had made was taken back. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "error": {
					 *           "code": "provider_unavailable",
					 *           "message": "The provider did not answer.",
					 *           "step": "create_server"
					 *         },
					 *         "kind": "node.create",
					 *         "operationId": "op_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "progress": 40,
					 *         "status": "failed",
					 *         "subject": "node_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "operation.failed",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["OperationFailedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"operation.step_completed": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A step of an operation was completed. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "kind": "node.create",
					 *         "operationId": "op_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "progress": 40,
					 *         "status": "running",
					 *         "subject": "node_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "operation.step_completed",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["OperationStepCompletedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"operation.succeeded": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** An operation reached its end. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "kind": "node.create",
					 *         "operationId": "op_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "progress": 100,
					 *         "status": "succeeded",
					 *         "subject": "node_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "operation.succeeded",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["OperationSucceededEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"organization.created": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** The organization was made, with its first API key. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "createdAt": "2026-01-15T09:30:00.000Z",
					 *         "feedbackDomain": null,
					 *         "id": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "name": "Acme CRM",
					 *         "serviceDomain": null,
					 *         "updatedAt": "2026-01-15T09:30:00.000Z"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "organization.created",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["OrganizationCreatedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"organization.updated": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** The organization's name, service domain or feedback domain changed. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "createdAt": "2026-01-15T09:30:00.000Z",
					 *         "feedbackDomain": null,
					 *         "id": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "name": "Acme CRM",
					 *         "serviceDomain": null,
					 *         "updatedAt": "2026-01-15T09:30:00.000Z"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "organization.updated",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["OrganizationUpdatedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"suppression.created": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Mail to an address is suppressed from now on. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "address": "ann@example.com",
					 *         "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "reason": "complaint",
					 *         "stream": "all",
					 *         "suppressionId": "supp_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "suppression.created",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["SuppressionCreatedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"suppression.deleted": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A suppression was lifted. The address was in the `suppression.created` of the same suppression. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "reason": "complaint",
					 *         "stream": "all",
					 *         "suppressionId": "supp_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "suppression.deleted",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["SuppressionDeletedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"suppression.updated": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A suppression has a stronger reason, or lasts longer, than before. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "address": "ann@example.com",
					 *         "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "reason": "complaint",
					 *         "stream": "all",
					 *         "suppressionId": "supp_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "suppression.updated",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["SuppressionUpdatedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"tracking_domain.activated": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Records and certificate are there: new mail uses the host. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "certificateId": null,
					 *         "createdAt": "2026-11-22T10:00:00.000Z",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "error": null,
					 *         "host": "track.acme.com",
					 *         "id": "trk_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "lastCheckedAt": null,
					 *         "records": [
					 *           {
					 *             "name": "track.acme.com",
					 *             "type": "CNAME",
					 *             "value": "track.svc.example.com"
					 *           },
					 *           {
					 *             "name": "_acme-challenge.track.acme.com",
					 *             "type": "CNAME",
					 *             "value": "01jd8x3q4vf7k9m2n5p6r8s0tv.acme.svc.example.com"
					 *           }
					 *         ],
					 *         "status": "active",
					 *         "updatedAt": "2026-11-22T10:00:00.000Z",
					 *         "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "tracking_domain.activated",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["TrackingDomainActivatedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"tracking_domain.broken": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** The records of an active tracking domain are gone: new mail leaves it out. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "certificateId": null,
					 *         "createdAt": "2026-11-22T10:00:00.000Z",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "error": "track.acme.com has no CNAME.",
					 *         "host": "track.acme.com",
					 *         "id": "trk_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "lastCheckedAt": null,
					 *         "records": [
					 *           {
					 *             "name": "track.acme.com",
					 *             "type": "CNAME",
					 *             "value": "track.svc.example.com"
					 *           },
					 *           {
					 *             "name": "_acme-challenge.track.acme.com",
					 *             "type": "CNAME",
					 *             "value": "01jd8x3q4vf7k9m2n5p6r8s0tv.acme.svc.example.com"
					 *           }
					 *         ],
					 *         "status": "broken",
					 *         "updatedAt": "2026-11-22T10:00:00.000Z",
					 *         "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "tracking_domain.broken",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["TrackingDomainBrokenEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"tracking_domain.created": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A tracking domain was added; its records can be published. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "certificateId": null,
					 *         "createdAt": "2026-11-22T10:00:00.000Z",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "error": null,
					 *         "host": "track.acme.com",
					 *         "id": "trk_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "lastCheckedAt": null,
					 *         "records": [
					 *           {
					 *             "name": "track.acme.com",
					 *             "type": "CNAME",
					 *             "value": "track.svc.example.com"
					 *           },
					 *           {
					 *             "name": "_acme-challenge.track.acme.com",
					 *             "type": "CNAME",
					 *             "value": "01jd8x3q4vf7k9m2n5p6r8s0tv.acme.svc.example.com"
					 *           }
					 *         ],
					 *         "status": "pending_dns",
					 *         "updatedAt": "2026-11-22T10:00:00.000Z",
					 *         "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "tracking_domain.created",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["TrackingDomainCreatedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"tracking_domain.deleted": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A tracking domain was removed, with its certificate. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "certificateId": null,
					 *         "createdAt": "2026-11-22T10:00:00.000Z",
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "error": null,
					 *         "host": "track.acme.com",
					 *         "id": "trk_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "lastCheckedAt": null,
					 *         "records": [
					 *           {
					 *             "name": "track.acme.com",
					 *             "type": "CNAME",
					 *             "value": "track.svc.example.com"
					 *           },
					 *           {
					 *             "name": "_acme-challenge.track.acme.com",
					 *             "type": "CNAME",
					 *             "value": "01jd8x3q4vf7k9m2n5p6r8s0tv.acme.svc.example.com"
					 *           }
					 *         ],
					 *         "status": "pending_dns",
					 *         "updatedAt": "2026-11-22T10:00:00.000Z",
					 *         "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "tracking_domain.deleted",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["TrackingDomainDeletedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"webhook_endpoint.created": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A webhook endpoint was made. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "disabledReason": null,
					 *         "status": "enabled",
					 *         "webhookEndpointId": "whe_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "webhook_endpoint.created",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["WebhookEndpointCreatedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"webhook_endpoint.deleted": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A webhook endpoint was deleted. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "disabledReason": null,
					 *         "status": "enabled",
					 *         "webhookEndpointId": "whe_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "webhook_endpoint.deleted",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["WebhookEndpointDeletedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"webhook_endpoint.disabled": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A webhook endpoint gets no more events: by you, after 410, or after five days of failures. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "disabledReason": "failing",
					 *         "status": "disabled",
					 *         "webhookEndpointId": "whe_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "webhook_endpoint.disabled",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["WebhookEndpointDisabledEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"webhook_endpoint.enabled": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A webhook endpoint gets events again. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "disabledReason": null,
					 *         "status": "enabled",
					 *         "webhookEndpointId": "whe_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "webhook_endpoint.enabled",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["WebhookEndpointEnabledEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"webhook_endpoint.updated": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A webhook endpoint's settings or secret changed. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "disabledReason": null,
					 *         "status": "enabled",
					 *         "webhookEndpointId": "whe_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "webhook_endpoint.updated",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["WebhookEndpointUpdatedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"webhook.delivery_failed": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** All attempts to deliver an event failed. Not announced for events about webhooks themselves, nor to the endpoint that failed. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "attempts": 8,
					 *         "error": "bad_status",
					 *         "eventId": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "eventType": "email.bounced",
					 *         "responseStatus": 500,
					 *         "webhookDeliveryId": "whd_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "webhookEndpointId": "whe_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "webhook.delivery_failed",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["WebhookDeliveryFailedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"webhook.test": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Sent by `webhookEndpoints.test` to one endpoint; it is in no list. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "message": "This is a test from Mailstead.",
					 *         "webhookEndpointId": "whe_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "webhook.test",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["WebhookTestEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"workspace.created": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A workspace was made. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "contentRetentionDays": 30,
					 *         "createdAt": "2026-01-15T09:30:00.000Z",
					 *         "deletedAt": null,
					 *         "environment": "test",
					 *         "externalId": "cust_4711",
					 *         "id": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "limits": {
					 *           "marketing": {
					 *             "perDay": null,
					 *             "perMinute": null
					 *           },
					 *           "outreach": {
					 *             "perDay": null,
					 *             "perMinute": null
					 *           },
					 *           "transactional": {
					 *             "perDay": null,
					 *             "perMinute": null
					 *           }
					 *         },
					 *         "name": "Bright Dental",
					 *         "postalAddress": "1 Main Street, Springfield",
					 *         "purgeAt": null,
					 *         "region": null,
					 *         "sandboxLabel": "k3v9x0ab",
					 *         "status": "trusted",
					 *         "suspendedReason": null,
					 *         "updatedAt": "2026-01-15T09:30:00.000Z"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "workspace.created",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["WorkspaceCreatedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"workspace.deleted": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A workspace was deleted: nothing is sent any more, and its data is erased at `purgeAt`. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "contentRetentionDays": 30,
					 *         "createdAt": "2026-01-15T09:30:00.000Z",
					 *         "deletedAt": null,
					 *         "environment": "test",
					 *         "externalId": "cust_4711",
					 *         "id": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "limits": {
					 *           "marketing": {
					 *             "perDay": null,
					 *             "perMinute": null
					 *           },
					 *           "outreach": {
					 *             "perDay": null,
					 *             "perMinute": null
					 *           },
					 *           "transactional": {
					 *             "perDay": null,
					 *             "perMinute": null
					 *           }
					 *         },
					 *         "name": "Bright Dental",
					 *         "postalAddress": "1 Main Street, Springfield",
					 *         "purgeAt": null,
					 *         "region": null,
					 *         "sandboxLabel": "k3v9x0ab",
					 *         "status": "trusted",
					 *         "suspendedReason": null,
					 *         "updatedAt": "2026-01-15T09:30:00.000Z"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "workspace.deleted",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["WorkspaceDeletedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"workspace.purged": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A deleted workspace's data was erased; the data is the certificate. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
					 *         "externalId": "cust_4711",
					 *         "id": "purge_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "purgedAt": "2026-02-14T09:30:00.000Z",
					 *         "rowsDeleted": {
					 *           "emails": 1200,
					 *           "recipients": 1420
					 *         },
					 *         "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "workspace.purged",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["WorkspacePurgedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"workspace.resumed": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A suspended workspace was resumed: held mail goes out. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "contentRetentionDays": 30,
					 *         "createdAt": "2026-01-15T09:30:00.000Z",
					 *         "deletedAt": null,
					 *         "environment": "test",
					 *         "externalId": "cust_4711",
					 *         "id": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "limits": {
					 *           "marketing": {
					 *             "perDay": null,
					 *             "perMinute": null
					 *           },
					 *           "outreach": {
					 *             "perDay": null,
					 *             "perMinute": null
					 *           },
					 *           "transactional": {
					 *             "perDay": null,
					 *             "perMinute": null
					 *           }
					 *         },
					 *         "name": "Bright Dental",
					 *         "postalAddress": "1 Main Street, Springfield",
					 *         "purgeAt": null,
					 *         "region": null,
					 *         "sandboxLabel": "k3v9x0ab",
					 *         "status": "trusted",
					 *         "suspendedReason": null,
					 *         "updatedAt": "2026-01-15T09:30:00.000Z"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "workspace.resumed",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["WorkspaceResumedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"workspace.suspended": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A workspace was suspended: its mail is held. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "contentRetentionDays": 30,
					 *         "createdAt": "2026-01-15T09:30:00.000Z",
					 *         "deletedAt": null,
					 *         "environment": "test",
					 *         "externalId": "cust_4711",
					 *         "id": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "limits": {
					 *           "marketing": {
					 *             "perDay": null,
					 *             "perMinute": null
					 *           },
					 *           "outreach": {
					 *             "perDay": null,
					 *             "perMinute": null
					 *           },
					 *           "transactional": {
					 *             "perDay": null,
					 *             "perMinute": null
					 *           }
					 *         },
					 *         "name": "Bright Dental",
					 *         "postalAddress": "1 Main Street, Springfield",
					 *         "purgeAt": null,
					 *         "region": null,
					 *         "sandboxLabel": "k3v9x0ab",
					 *         "status": "trusted",
					 *         "suspendedReason": null,
					 *         "updatedAt": "2026-01-15T09:30:00.000Z"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "workspace.suspended",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["WorkspaceSuspendedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"workspace.updated": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** A workspace's name, caps, trust or settings changed. */
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "contentRetentionDays": 30,
					 *         "createdAt": "2026-01-15T09:30:00.000Z",
					 *         "deletedAt": null,
					 *         "environment": "test",
					 *         "externalId": "cust_4711",
					 *         "id": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "limits": {
					 *           "marketing": {
					 *             "perDay": null,
					 *             "perMinute": null
					 *           },
					 *           "outreach": {
					 *             "perDay": null,
					 *             "perMinute": null
					 *           },
					 *           "transactional": {
					 *             "perDay": null,
					 *             "perMinute": null
					 *           }
					 *         },
					 *         "name": "Bright Dental",
					 *         "postalAddress": "1 Main Street, Springfield",
					 *         "purgeAt": null,
					 *         "region": null,
					 *         "sandboxLabel": "k3v9x0ab",
					 *         "status": "trusted",
					 *         "suspendedReason": null,
					 *         "updatedAt": "2026-01-15T09:30:00.000Z"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-01-15T09:30:00.000Z",
					 *       "type": "workspace.updated",
					 *       "workspaceExternalId": "customer-4711",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["WorkspaceUpdatedEvent"];
				};
			};
			responses: {
				/** @description Any answer of 2xx within 15 seconds accepts the event. */
				"2XX": {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
}
export interface components {
	schemas: {
		/**
		 * @example {
		 *       "id": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "recipients": [
		 *         {
		 *           "address": "ann@example.com",
		 *           "kind": "to",
		 *           "status": "queued"
		 *         }
		 *       ],
		 *       "status": "queued"
		 *     }
		 */
		AcceptedEmail: {
			/**
			 * @description The email's id.
			 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/** @description Every recipient, in the order to, cc, bcc. */
			recipients: {
				/**
				 * @description The address.
				 * @example ann@example.com
				 */
				address: string;
				/**
				 * @description The header the address stands in.
				 * @example to
				 * @enum {string}
				 */
				kind: "to" | "cc" | "bcc";
				/**
				 * @description `queued`: not handed over yet; `deferred`: tried, will be tried again; `delivered`: the receiver took it; `bounced`: refused for good; `failed`: never reached a receiver; `suppressed`: not sent, the address is suppressed; `cancelled`: by you.
				 * @example delivered
				 * @enum {string}
				 */
				status: "queued" | "deferred" | "delivered" | "bounced" | "failed" | "suppressed" | "cancelled";
			}[];
			/**
			 * @description The email as a whole: the status of the recipient that is furthest from its end; once all have ended, the best of them.
			 * @example queued
			 * @enum {string}
			 */
			status: "scheduled" | "queued" | "deferred" | "delivered" | "bounced" | "failed" | "suppressed" | "cancelled";
		};
		/**
		 * @description The counters of one value of a dimension.
		 * @example {
		 *       "accepted": 50,
		 *       "bounced": 1,
		 *       "clicked": 3,
		 *       "complained": 0,
		 *       "delivered": 49,
		 *       "key": "google",
		 *       "opened": 15,
		 *       "replied": 1,
		 *       "sent": 50
		 *     }
		 */
		AnalyticsGroup: {
			/** @description Accepted recipients. */
			accepted: number;
			/** @description Bounced recipients. */
			bounced: number;
			/** @description Recipients who clicked. */
			clicked: number;
			/** @description Complaints. */
			complained: number;
			/** @description Delivered recipients. */
			delivered: number;
			/**
			 * @description An id, a provider, a stream or a tag.
			 * @example google
			 */
			key: string;
			/** @description Recipients who opened. */
			opened: number;
			/** @description Recipients who replied. */
			replied: number;
			/** @description Recipients handed over. */
			sent: number;
		};
		/**
		 * @description How the mail of a period fared.
		 * @example {
		 *       "groups": [
		 *         {
		 *           "accepted": 50,
		 *           "bounced": 1,
		 *           "clicked": 3,
		 *           "complained": 0,
		 *           "delivered": 49,
		 *           "key": "google",
		 *           "opened": 15,
		 *           "replied": 1,
		 *           "sent": 50
		 *         }
		 *       ],
		 *       "metrics": [
		 *         {
		 *           "accuracyClass": "directional",
		 *           "change": 7.14,
		 *           "name": "openRate",
		 *           "previous": 28,
		 *           "updatedAt": "2026-11-22T10:15:03.000Z",
		 *           "value": 30
		 *         }
		 *       ],
		 *       "period": {
		 *         "from": "2026-11-15T00:00:00.000Z",
		 *         "to": "2026-11-22T00:00:00.000Z"
		 *       },
		 *       "previousPeriod": {
		 *         "from": "2026-11-08T00:00:00.000Z",
		 *         "to": "2026-11-15T00:00:00.000Z"
		 *       },
		 *       "series": [
		 *         {
		 *           "accepted": 50,
		 *           "at": "2026-11-15T00:00:00.000Z",
		 *           "bounced": 1,
		 *           "clicked": 3,
		 *           "complained": 0,
		 *           "delivered": 49,
		 *           "opened": 15,
		 *           "replied": 1,
		 *           "sent": 50
		 *         }
		 *       ],
		 *       "updatedAt": "2026-11-22T10:15:03.000Z"
		 *     }
		 */
		AnalyticsOverview: {
			/** @description The counters by the asked dimension, largest first, at most 50. */
			groups: components["schemas"]["AnalyticsGroup"][];
			/** @description Counts, rates and scores, in the order of the funnel. */
			metrics: components["schemas"]["Metric"][];
			/** @description What is counted: emails accepted in this time. */
			period: {
				/**
				 * Format: date-time
				 * @description First hour, inclusive.
				 */
				from: string;
				/**
				 * Format: date-time
				 * @description End, exclusive.
				 */
				to: string;
			};
			/** @description What it is compared with. */
			previousPeriod: {
				/**
				 * Format: date-time
				 * @description First hour, inclusive.
				 */
				from: string;
				/**
				 * Format: date-time
				 * @description End, exclusive.
				 */
				to: string;
			};
			/** @description The trend: hours up to three days, days beyond. Empty steps are left out. */
			series: components["schemas"]["AnalyticsPoint"][];
			/**
			 * Format: date-time
			 * @description Everything that happened before this time is counted.
			 * @example 2026-11-22T10:15:03.000Z
			 */
			updatedAt: string;
		};
		/**
		 * @description One step of the trend.
		 * @example {
		 *       "accepted": 50,
		 *       "at": "2026-11-22T10:00:00.000Z",
		 *       "bounced": 1,
		 *       "clicked": 3,
		 *       "complained": 0,
		 *       "delivered": 49,
		 *       "opened": 15,
		 *       "replied": 1,
		 *       "sent": 50
		 *     }
		 */
		AnalyticsPoint: {
			/** @description Accepted recipients. */
			accepted: number;
			/**
			 * Format: date-time
			 * @description Start of the hour or day, UTC.
			 */
			at: string;
			/** @description Bounced recipients. */
			bounced: number;
			/** @description Recipients who clicked. */
			clicked: number;
			/** @description Complaints. */
			complained: number;
			/** @description Delivered recipients. */
			delivered: number;
			/** @description Recipients who opened. */
			opened: number;
			/** @description Recipients who replied. */
			replied: number;
			/** @description Recipients handed over. */
			sent: number;
		};
		/**
		 * @example {
		 *       "createdAt": "2026-01-15T09:30:00.000Z",
		 *       "createdBy": "key_01jd8x3q4vf7k9m2n5p6r8s0tw",
		 *       "environment": "test",
		 *       "expiresAt": null,
		 *       "hint": "ms_test_4Kd93mWq0ZtB",
		 *       "id": "key_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "lastUsedAt": "2026-01-15T09:41:00.000Z",
		 *       "name": "Billing service",
		 *       "permissions": [
		 *         "domains:read",
		 *         "emails:write"
		 *       ],
		 *       "rateLimitPerMinute": 6000,
		 *       "replacedBy": null,
		 *       "revokedAt": null,
		 *       "status": "active",
		 *       "workspaceId": null
		 *     }
		 */
		ApiKey: {
			/**
			 * Format: date-time
			 * @description When it was made.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			createdAt: string;
			/**
			 * @description Id of the credential that made it; null for the first key.
			 * @example key_01jd8x3q4vf7k9m2n5p6r8s0tw
			 */
			createdBy: string | null;
			/**
			 * @description The world the key acts in.
			 * @example test
			 * @enum {string}
			 */
			environment: "live" | "test";
			/**
			 * Format: date-time
			 * @description When it stops working; null: never.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			expiresAt: string | null;
			/**
			 * @description The public beginning of the key, to recognise it by.
			 * @example ms_test_4Kd93mWq0ZtB
			 */
			hint: string;
			/**
			 * @description Id of the API key.
			 * @example key_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * Format: date-time
			 * @description When it was last used, to the minute; null if never.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			lastUsedAt: string | null;
			/**
			 * @description What the key is for, 1–100 characters.
			 * @example Billing service
			 */
			name: string;
			/**
			 * @description `<resource>:read`, `<resource>:write`, `<resource>:*` for both, `*` for everything. Writing does not imply reading.
			 * @example [
			 *       "domains:read",
			 *       "emails:write"
			 *     ]
			 */
			permissions: string[];
			/**
			 * @description Requests per minute, 1–1000000.
			 * @example 6000
			 */
			rateLimitPerMinute: number;
			/**
			 * @description The key that replaced it by rotation; null if none did.
			 * @example key_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			replacedBy: string | null;
			/**
			 * Format: date-time
			 * @description When it was revoked; null if it was not.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			revokedAt: string | null;
			/**
			 * @description Only an active key is let in.
			 * @example active
			 * @enum {string}
			 */
			status: "active" | "expired" | "revoked";
			/**
			 * @description The only workspace the key sees; null: all of its environment.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId: string | null;
		};
		/**
		 * @example {
		 *       "name": "Billing service",
		 *       "permissions": [
		 *         "domains:read",
		 *         "emails:write"
		 *       ]
		 *     }
		 */
		ApiKeyCreate: {
			/**
			 * Format: date-time
			 * @description When it stops working, in the future. Default: never.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			expiresAt?: string;
			/**
			 * @description What the key is for, 1–100 characters.
			 * @example Billing service
			 */
			name: string;
			/**
			 * @description `<resource>:read`, `<resource>:write`, `<resource>:*` for both, `*` for everything. Writing does not imply reading. Never more than the calling key holds.
			 * @example [
			 *       "domains:read",
			 *       "emails:write"
			 *     ]
			 */
			permissions: string[];
			/**
			 * @description Requests per minute, 1–1000000.
			 * @default 6000
			 * @example 6000
			 */
			rateLimitPerMinute?: number;
			/**
			 * @description The only workspace the key sees; null: all of its environment.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId?: string;
		};
		/** @description An API key was made. */
		ApikeyCreatedEvent: {
			data: components["schemas"]["ApiKeyEvent"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "apikey.created";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @description What it is about.
		 * @example {
		 *       "createdAt": "2026-01-15T09:30:00.000Z",
		 *       "createdBy": "key_01jd8x3q4vf7k9m2n5p6r8s0tw",
		 *       "environment": "test",
		 *       "expiresAt": null,
		 *       "hint": "ms_test_4Kd93mWq0ZtB",
		 *       "id": "key_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "name": "Billing service",
		 *       "permissions": [
		 *         "domains:read",
		 *         "emails:write"
		 *       ],
		 *       "rateLimitPerMinute": 6000,
		 *       "replacedBy": null,
		 *       "revokedAt": null,
		 *       "status": "active",
		 *       "workspaceId": null
		 *     }
		 */
		ApiKeyEvent: {
			/**
			 * Format: date-time
			 * @description When it was made.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			createdAt: string;
			/**
			 * @description Id of the credential that made it; null for the first key.
			 * @example key_01jd8x3q4vf7k9m2n5p6r8s0tw
			 */
			createdBy: string | null;
			/**
			 * @description The world the key acts in.
			 * @example test
			 * @enum {string}
			 */
			environment: "live" | "test";
			/**
			 * Format: date-time
			 * @description When it stops working; null: never.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			expiresAt: string | null;
			/**
			 * @description The public beginning of the key, to recognise it by.
			 * @example ms_test_4Kd93mWq0ZtB
			 */
			hint: string;
			/**
			 * @description Id of the API key.
			 * @example key_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * @description What the key is for, 1–100 characters.
			 * @example Billing service
			 */
			name: string;
			/**
			 * @description `<resource>:read`, `<resource>:write`, `<resource>:*` for both, `*` for everything. Writing does not imply reading.
			 * @example [
			 *       "domains:read",
			 *       "emails:write"
			 *     ]
			 */
			permissions: string[];
			/**
			 * @description Requests per minute, 1–1000000.
			 * @example 6000
			 */
			rateLimitPerMinute: number;
			/**
			 * @description The key that replaced it by rotation; null if none did.
			 * @example key_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			replacedBy: string | null;
			/**
			 * Format: date-time
			 * @description When it was revoked; null if it was not.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			revokedAt: string | null;
			/**
			 * @description Only an active key is let in.
			 * @example active
			 * @enum {string}
			 */
			status: "active" | "expired" | "revoked";
			/**
			 * @description The only workspace the key sees; null: all of its environment.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId: string | null;
		};
		/** @description An API key was revoked: it is refused from now on, and its embed sessions have ended. */
		ApikeyRevokedEvent: {
			data: components["schemas"]["ApiKeyEvent"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "apikey.revoked";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @default {
		 *       "overlapHours": 24
		 *     }
		 * @example {
		 *       "overlapHours": 24
		 *     }
		 */
		ApiKeyRotate: {
			/**
			 * @description Hours for which the old key still works, 0–168.
			 * @default 24
			 * @example 24
			 */
			overlapHours?: number;
		};
		/** @description An API key was replaced; it works until `expiresAt`. */
		ApikeyRotatedEvent: {
			data: components["schemas"]["ApiKeyRotatedEvent"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "apikey.rotated";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @description What it is about.
		 * @example {
		 *       "createdAt": "2026-01-15T09:30:00.000Z",
		 *       "createdBy": "key_01jd8x3q4vf7k9m2n5p6r8s0tw",
		 *       "environment": "test",
		 *       "expiresAt": null,
		 *       "hint": "ms_test_4Kd93mWq0ZtB",
		 *       "id": "key_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "name": "Billing service",
		 *       "permissions": [
		 *         "domains:read",
		 *         "emails:write"
		 *       ],
		 *       "rateLimitPerMinute": 6000,
		 *       "replacedBy": null,
		 *       "revokedAt": null,
		 *       "status": "active",
		 *       "workspaceId": null
		 *     }
		 */
		ApiKeyRotatedEvent: components["schemas"]["ApiKeyEvent"] & {
			/**
			 * @description The new key.
			 * @example key_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			replacedBy?: string;
		};
		/**
		 * @default {
		 *       "dryRun": false
		 *     }
		 * @example {
		 *       "dryRun": true
		 *     }
		 */
		ApplyDns: {
			/**
			 * @description Only answers the plan. Default false.
			 * @default false
			 * @example false
			 */
			dryRun?: boolean;
		};
		/**
		 * @example {
		 *       "operation": null,
		 *       "plan": {
		 *         "changes": [],
		 *         "conflicts": [],
		 *         "unchanged": [],
		 *         "zone": "acme.example"
		 *       }
		 *     }
		 */
		ApplyDnsResult: {
			/** @description The operation that writes the records; null for a dry run. */
			operation: components["schemas"]["Operation"] | null;
			plan: components["schemas"]["DnsPlan"];
		};
		/**
		 * @description What it is about.
		 * @example {
		 *       "createdAt": "2026-11-22T10:00:00.000Z",
		 *       "error": null,
		 *       "id": "cert_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "issuer": "Let's Encrypt R11",
		 *       "names": [
		 *         "mx1-r8s0tv.svc.example.com"
		 *       ],
		 *       "notAfter": "2027-02-20T10:00:00.000Z",
		 *       "notBefore": "2026-11-22T10:00:00.000Z",
		 *       "renewAt": "2027-01-21T10:00:00.000Z",
		 *       "serial": "4f1d",
		 *       "status": "valid",
		 *       "subject": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "updatedAt": "2026-11-22T10:00:00.000Z",
		 *       "workspaceId": null
		 *     }
		 */
		Certificate: {
			/**
			 * Format: date-time
			 * @description When it was first asked for.
			 */
			createdAt: string;
			/** @description Why the last issue or renewal failed. */
			error: string | null;
			/**
			 * @description The certificate.
			 * @example cert_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/** @description Who signed it; null before the first issue. */
			issuer: string | null;
			/** @description Host names it holds for. */
			names: string[];
			/**
			 * Format: date-time
			 * @description When it expires.
			 * @example 2027-02-20T10:00:00.000Z
			 */
			notAfter: string | null;
			/**
			 * Format: date-time
			 * @description Since when it holds.
			 * @example 2026-11-22T10:00:00.000Z
			 */
			notBefore: string | null;
			/**
			 * Format: date-time
			 * @description When it will be renewed: after two thirds of its time.
			 * @example 2027-01-21T10:00:00.000Z
			 */
			renewAt: string | null;
			/** @description Serial number, hexadecimal. */
			serial: string | null;
			/**
			 * @description `expiring`: two weeks or less are left. A renewal that fails keeps the certificate there was.
			 * @enum {string}
			 */
			status: "pending_dns" | "issuing" | "valid" | "renewing" | "expiring" | "expired" | "failed";
			/** @description What it is for: a node or a tracking domain. */
			subject: string;
			/**
			 * Format: date-time
			 * @description When it last changed.
			 */
			updatedAt: string;
			/**
			 * @description The workspace it belongs to; null for shared infrastructure.
			 * @example null
			 */
			workspaceId: string | null;
		};
		/** @description A certificate expired without having been renewed. */
		CertificateExpiredEvent: {
			data: components["schemas"]["Certificate"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "certificate.expired";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description A certificate was not renewed and has 14, 7 or 1 days left. */
		CertificateExpiringEvent: {
			data: components["schemas"]["Certificate"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "certificate.expiring";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description Issuing or renewing a certificate failed; what there was stays in use. */
		CertificateFailedEvent: {
			data: components["schemas"]["Certificate"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "certificate.failed";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description A certificate was issued or renewed. */
		CertificateIssuedEvent: {
			data: components["schemas"]["Certificate"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "certificate.issued";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @example {
		 *       "addresses": [
		 *         "ann@example.com"
		 *       ],
		 *       "stream": "marketing",
		 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *     }
		 */
		CheckSuppressions: {
			/**
			 * @description Up to 1000 addresses.
			 * @example [
			 *       "ann@example.com"
			 *     ]
			 */
			addresses: string[];
			/**
			 * @description Whether mail of this stream would be suppressed; `all`: of any stream.
			 * @default all
			 * @example marketing
			 * @enum {string}
			 */
			stream?: "all" | "transactional" | "marketing" | "outreach";
			/**
			 * @description The workspace. May be left out with a key that is bound to one.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId?: string;
		};
		/**
		 * @example {
		 *       "name": "mail.acme.example",
		 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *     }
		 */
		CreateDomain: {
			/**
			 * @description Days after which a new DKIM key is made, 30–365. Default 90.
			 * @default 90
			 * @example 90
			 */
			dkimRotationDays?: number;
			/**
			 * @description The account that may write its records.
			 * @example dnsacc_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			dnsAccountId?: string | null;
			/**
			 * @description The domain or subdomain. In a test workspace it must lie below the workspace's namespace, `<sandboxLabel>.sandbox.mailstead.example`.
			 * @example mail.acme.example
			 */
			name: string;
			/**
			 * @description Where mail for people arrives. Default `none`: an existing MX is never touched unasked.
			 * @default none
			 * @example none
			 * @enum {string}
			 */
			receiving?: "none" | "subdomain" | "full";
			/**
			 * @description Track clicks in mail from this domain. Default null: as the stream does.
			 * @example null
			 */
			trackClicks?: boolean | null;
			/**
			 * @description Track opens of mail from this domain. Default null: as the stream does.
			 * @example null
			 */
			trackOpens?: boolean | null;
			/**
			 * @description The workspace that claims the domain.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId: string;
		};
		/**
		 * @example {
		 *       "displayName": "Ann Example",
		 *       "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "localPart": "ann"
		 *     }
		 */
		CreateMailbox: {
			/**
			 * @description Name shown beside the address.
			 * @example Ann Example
			 */
			displayName?: string | null;
			/**
			 * @description A verified domain.
			 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			domainId: string;
			/**
			 * @description The part before the @; kept in lower case.
			 * @example ann
			 */
			localPart: string;
			/**
			 * @description Recipients it may send to per day of its own time zone. Default 500.
			 * @default 500
			 * @example 500
			 */
			perDay?: number;
			/**
			 * @description Storage in MB, 1–1,048,576. Default 1,024.
			 * @default 1024
			 * @example 1024
			 */
			quotaMb?: number;
			/**
			 * @description IANA time zone in which its day begins. Default UTC.
			 * @default UTC
			 * @example Europe/Berlin
			 */
			timezone?: string;
		};
		/**
		 * @example {
		 *       "address": "ann@example.com",
		 *       "reason": "manual",
		 *       "stream": "marketing",
		 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *     }
		 */
		CreateSuppression: {
			/**
			 * @description The address.
			 * @example ann@example.com
			 */
			address: string;
			/**
			 * @description For people; never shown to the recipient.
			 * @example Asked by telephone
			 */
			note?: string;
			/**
			 * @description Why. A stronger reason that is there already stays.
			 * @default manual
			 * @example manual
			 * @enum {string}
			 */
			reason?: "manual" | "hard_bounce" | "complaint" | "unsubscribe" | "import";
			/**
			 * @description The stream it covers, or `all` of them.
			 * @default all
			 * @example all
			 * @enum {string}
			 */
			stream?: "all" | "transactional" | "marketing" | "outreach";
			/**
			 * @description The workspace. May be left out with a key that is bound to one.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId?: string;
		};
		/**
		 * @example {
		 *       "suppressions": [
		 *         {
		 *           "address": "ann@example.com",
		 *           "reason": "manual",
		 *           "stream": "marketing"
		 *         }
		 *       ],
		 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *     }
		 */
		CreateSuppressionBatch: {
			/** @description Up to 1000 addresses; each is taken or refused on its own. */
			suppressions: {
				/**
				 * @description The address.
				 * @example ann@example.com
				 */
				address: string;
				/**
				 * @description For people; never shown to the recipient.
				 * @example Asked by telephone
				 */
				note?: string;
				/**
				 * @description Why. A stronger reason that is there already stays.
				 * @default manual
				 * @example manual
				 * @enum {string}
				 */
				reason?: "manual" | "hard_bounce" | "complaint" | "unsubscribe" | "import";
				/**
				 * @description The stream it covers, or `all` of them.
				 * @default all
				 * @example all
				 * @enum {string}
				 */
				stream?: "all" | "transactional" | "marketing" | "outreach";
			}[];
			/**
			 * @description The workspace. May be left out with a key that is bound to one.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId?: string;
		};
		/**
		 * @example {
		 *       "types": [
		 *         "email.bounced",
		 *         "email.delivered"
		 *       ],
		 *       "url": "https://crm.example.com/webhooks/mailstead"
		 *     }
		 */
		CreateWebhookEndpoint: {
			/**
			 * @description For people.
			 * @example Delivery results for the CRM
			 */
			description?: string;
			/**
			 * @description Signs with an Ed25519 key (`v1a`) instead of a shared secret (`v1`).
			 * @default false
			 * @example false
			 */
			ed25519?: boolean;
			/**
			 * @description Only these event types; null: all.
			 * @example [
			 *       "email.bounced",
			 *       "email.delivered"
			 *     ]
			 */
			types?: string[];
			/**
			 * @description Where events are posted to: https on port 443 or 8443, at a public address.
			 * @example https://crm.example.com/webhooks/mailstead
			 */
			url: string;
			/**
			 * @description Only events of this workspace. Default: the key's workspace, or all.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId?: string;
		};
		/**
		 * @example {
		 *       "ids": [
		 *         "supp_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *       ]
		 *     }
		 */
		DeleteSuppressionBatch: {
			/** @description Up to 1000 suppressions. */
			ids: string[];
		};
		/**
		 * @example {
		 *       "results": [
		 *         {
		 *           "id": "supp_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *           "outcome": "deleted"
		 *         }
		 *       ]
		 *     }
		 */
		DeleteSuppressionBatchResult: {
			/** @description One result per id, in the order of the request. */
			results: {
				/**
				 * @description The suppression.
				 * @example supp_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				id: string;
				/**
				 * @description `refused`: complaints, unsubscriptions and erasures are not lifted in bulk.
				 * @example deleted
				 * @enum {string}
				 */
				outcome: "deleted" | "not_found" | "refused";
			}[];
		};
		/** @description Every name server shows the DKIM key: mail is signed with it from now on. */
		DkimActivatedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description The key.
				 * @example dkim_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				dkimKeyId: string;
				/** @description The domain's name. */
				domain: string;
				/**
				 * @description The domain the key signs for.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/** @description The key's selector. */
				selector: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "dkim.activated";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description A DKIM key was made; its record waits to be published. */
		DkimGeneratedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description The key.
				 * @example dkim_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				dkimKeyId: string;
				/** @description The domain's name. */
				domain: string;
				/**
				 * @description The domain the key signs for.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/** @description The key's selector. */
				selector: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "dkim.generated";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @description A DKIM key of a domain. Its private half never leaves the vault.
		 * @example {
		 *       "activatedAt": "2026-11-22T10:05:00.000Z",
		 *       "algorithm": "rsa-2048",
		 *       "createdAt": "2026-11-22T10:00:00.000Z",
		 *       "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "fingerprint": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
		 *       "id": "dkim_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "publicKey": "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA",
		 *       "publishedAt": "2026-11-22T10:05:00.000Z",
		 *       "recordName": "s202611a._domainkey.mail.acme.example",
		 *       "retiringAt": null,
		 *       "revokedAt": null,
		 *       "selector": "s202611a",
		 *       "status": "active"
		 *     }
		 */
		DkimKey: {
			/**
			 * Format: date-time
			 * @description When mail was first signed with it.
			 * @example 2026-11-22T10:00:00.000Z
			 */
			activatedAt: string | null;
			/**
			 * @description Kind and length of the key.
			 * @enum {string}
			 */
			algorithm: "rsa-2048";
			/**
			 * Format: date-time
			 * @description When it was made.
			 * @example 2026-11-22T10:00:00.000Z
			 */
			createdAt: string;
			/**
			 * @description The domain it signs for.
			 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			domainId: string;
			/**
			 * @description SHA-256 of the public key, in hexadecimal.
			 * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
			 */
			fingerprint: string;
			/**
			 * @description The key's id.
			 * @example dkim_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * @description The `p=` tag of its record: base64 of the public key (RFC 6376 §3.6.1).
			 * @example MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA
			 */
			publicKey: string;
			/**
			 * Format: date-time
			 * @description When it was first seen in the DNS.
			 * @example 2026-11-22T10:00:00.000Z
			 */
			publishedAt: string | null;
			/**
			 * @description Where its public half is published.
			 * @example s202611a._domainkey.mail.acme.example
			 */
			recordName: string;
			/**
			 * Format: date-time
			 * @description When another key took over.
			 * @example 2026-11-22T10:00:00.000Z
			 */
			retiringAt: string | null;
			/**
			 * Format: date-time
			 * @description When it was destroyed.
			 * @example 2026-11-22T10:00:00.000Z
			 */
			revokedAt: string | null;
			/**
			 * @description The `s=` tag of its signatures.
			 * @example s202611a
			 */
			selector: string;
			/**
			 * @description `generated`: nobody has seen it in the DNS; `published`: some name servers show it; `verified`: all do; `active`: mail is signed with it; `retiring`: replaced, published for seven more days; `revoked`: destroyed.
			 * @example active
			 * @enum {string}
			 */
			status: "generated" | "published" | "verified" | "active" | "retiring" | "revoked";
		};
		/** @description A retired DKIM key was revoked: its private half is destroyed, its record may be removed. */
		DkimRevokedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description The key.
				 * @example dkim_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				dkimKeyId: string;
				/** @description The domain's name. */
				domain: string;
				/**
				 * @description The domain the key signs for.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/** @description The key's selector. */
				selector: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "dkim.revoked";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description Another DKIM key took over; the old one stays published for seven days. */
		DkimRotatedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description The key.
				 * @example dkim_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				dkimKeyId: string;
				/** @description The domain's name. */
				domain: string;
				/**
				 * @description The domain the key signs for.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/**
				 * @description The key that signed before.
				 * @example dkim_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				retiredDkimKeyId: string;
				/** @description Its selector. */
				retiredSelector: string;
				/** @description The key's selector. */
				selector: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "dkim.rotated";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @description What it is about.
		 * @example {
		 *       "createdAt": "2026-11-22T10:00:00.000Z",
		 *       "id": "dnsacc_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "name": "Main DNS",
		 *       "provider": "sandbox",
		 *       "updatedAt": "2026-11-22T10:00:00.000Z",
		 *       "workspaceId": null,
		 *       "zones": [
		 *         "example.com"
		 *       ]
		 *     }
		 */
		DnsAccount: {
			/**
			 * Format: date-time
			 * @description When it was made.
			 */
			createdAt: string;
			/**
			 * @description The account.
			 * @example dnsacc_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * @description Your name for it.
			 * @example Main DNS
			 */
			name: string;
			/**
			 * @description The DNS provider.
			 * @example sandbox
			 */
			provider: string;
			/**
			 * Format: date-time
			 * @description When it was last changed or checked.
			 */
			updatedAt: string;
			/**
			 * @description The workspace that owns it; null when all may use it.
			 * @example null
			 */
			workspaceId: string | null;
			/**
			 * @description Zones it may write, as found at the last check.
			 * @example [
			 *       "example.com"
			 *     ]
			 */
			zones: string[];
		};
		/** @description A DNS account was added and its credentials were checked. */
		DnsAccountCreatedEvent: {
			data: components["schemas"]["DnsAccount"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "dns_account.created";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description A DNS account was removed, with its credentials. */
		DnsAccountDeletedEvent: {
			data: components["schemas"]["DnsAccount"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "dns_account.deleted";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description A DNS account was changed, or its zones were read again. */
		DnsAccountUpdatedEvent: {
			data: components["schemas"]["DnsAccount"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "dns_account.updated";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description A DNS record that was right is not any more. */
		DnsDriftDetectedEvent: {
			/** @description What it is about. */
			data: {
				/** @description Its name. */
				domain: string;
				/**
				 * @description The domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/** @description The values found instead. */
				found: string[];
				/** @description The record. */
				record: {
					/** @description The value it should have. */
					expected: string;
					/**
					 * @description The record.
					 * @example rec_01jd8x3q4vf7k9m2n5p6r8s0tv
					 */
					id: string;
					/** @description The full name. */
					name: string;
					/**
					 * @description What it is for.
					 * @enum {string}
					 */
					purpose: "ownership" | "dkim" | "return_path" | "spf" | "dmarc" | "mx" | "tracking";
					/** @description The record type. */
					type: string;
				};
				/**
				 * @description What it is now.
				 * @enum {string}
				 */
				status: "pending" | "valid" | "mismatch" | "missing" | "multiple" | "error";
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "dns.drift_detected";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description Something worth telling the owner of a domain, and what to do about it. */
		DnsFinding: {
			/**
			 * @description Stable code of the finding.
			 * @example record_missing
			 */
			code: string;
			/**
			 * @description Seconds until caches have forgotten the old answer, as far as their TTLs tell.
			 * @example 300
			 */
			etaSeconds?: number;
			/**
			 * @description The value it should have.
			 * @example mailstead-verification=x
			 */
			expected?: string;
			/**
			 * @description What to do about it.
			 * @example Add a TXT record.
			 */
			fix: string;
			/**
			 * @description The values found.
			 * @example []
			 */
			found?: string[];
			/**
			 * @description What is wrong, in words for people.
			 * @example _mailstead.mail.acme.example has no TXT record of ours.
			 */
			message: string;
			/**
			 * @description The DNS name it is about.
			 * @example _mailstead.mail.acme.example
			 */
			name: string;
			/**
			 * @description What the record is for.
			 * @example ownership
			 */
			purpose?: string;
			/**
			 * @description How much it matters.
			 * @example error
			 * @enum {string}
			 */
			severity: "error" | "warning" | "info";
			/**
			 * @description The record type.
			 * @example TXT
			 */
			type?: string;
		};
		/**
		 * @description What is written to a zone.
		 * @example {
		 *       "changes": [
		 *         {
		 *           "action": "add",
		 *           "after": {
		 *             "name": "bounce.mail.acme.example",
		 *             "type": "MX",
		 *             "value": "10 intake.mailstead.example"
		 *           },
		 *           "before": null
		 *         }
		 *       ],
		 *       "conflicts": [],
		 *       "unchanged": [],
		 *       "zone": "acme.example"
		 *     }
		 */
		DnsPlan: {
			/** @description What changes, in this order. */
			changes: {
				/**
				 * @description What is done.
				 * @example add
				 * @enum {string}
				 */
				action: "add" | "replace" | "remove";
				/** @description The value that comes; null when none does. */
				after: {
					/**
					 * @description The full name.
					 * @example bounce.mail.acme.example
					 */
					name: string;
					/**
					 * @description The record type.
					 * @example MX
					 */
					type: string;
					/**
					 * @description The value in presentation form.
					 * @example 10 intake.mailstead.example
					 */
					value: string;
				} | null;
				/** @description The value that goes; null when none does. */
				before: {
					/**
					 * @description The full name.
					 * @example bounce.mail.acme.example
					 */
					name: string;
					/**
					 * @description The record type.
					 * @example MX
					 */
					type: string;
					/**
					 * @description The value in presentation form.
					 * @example 10 intake.mailstead.example
					 */
					value: string;
				} | null;
			}[];
			/** @description Records that are left to a person, because somebody else's would have to go. */
			conflicts: {
				/** @description The values in the way. */
				existing: {
					/**
					 * @description The full name.
					 * @example bounce.mail.acme.example
					 */
					name: string;
					/**
					 * @description The record type.
					 * @example MX
					 */
					type: string;
					/**
					 * @description The value in presentation form.
					 * @example 10 intake.mailstead.example
					 */
					value: string;
				}[];
				/**
				 * @description Words for people.
				 * @example The name has other MX records.
				 */
				message: string;
				/**
				 * @description Why not.
				 * @example foreign_mx
				 */
				reason: string;
				/** @description The record that is not written. */
				wanted: {
					/**
					 * @description The full name.
					 * @example bounce.mail.acme.example
					 */
					name: string;
					/**
					 * @description The record type.
					 * @example MX
					 */
					type: string;
					/**
					 * @description The value in presentation form.
					 * @example 10 intake.mailstead.example
					 */
					value: string;
				};
			}[];
			/** @description Values that are right already. */
			unchanged: {
				/**
				 * @description The full name.
				 * @example bounce.mail.acme.example
				 */
				name: string;
				/**
				 * @description The record type.
				 * @example MX
				 */
				type: string;
				/**
				 * @description The value in presentation form.
				 * @example 10 intake.mailstead.example
				 */
				value: string;
			}[];
			/**
			 * @description The zone that is written.
			 * @example acme.example
			 */
			zone: string;
		};
		/** @description A record that a domain should publish, and what was found. */
		DnsRecord: {
			/**
			 * @description The values found at the last check.
			 * @example []
			 */
			found: string[];
			/**
			 * @description The name relative to `zone`, as most DNS providers ask for it; `@` is the zone itself.
			 * @example _mailstead.mail
			 */
			host: string;
			/**
			 * @description The record's id.
			 * @example rec_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * Format: date-time
			 * @description When it was last looked up.
			 * @example 2026-11-22T10:00:00.000Z
			 */
			lastCheckedAt: string | null;
			/**
			 * @description The full name, without final dot.
			 * @example _mailstead.mail.acme.example
			 */
			name: string;
			/**
			 * @description Preference of an MX record.
			 * @example null
			 */
			priority: number | null;
			/**
			 * @description What the record is for.
			 * @example ownership
			 * @enum {string}
			 */
			purpose: "ownership" | "dkim" | "return_path" | "spf" | "dmarc" | "mx" | "tracking";
			/**
			 * @description Whether sending needs it; others improve delivery.
			 * @example true
			 */
			required: boolean;
			/**
			 * @description `pending`: not seen yet, or still spreading; `valid`; `mismatch`: another value; `missing`; `multiple`: several where one is allowed; `error`: nobody answered.
			 * @example valid
			 * @enum {string}
			 */
			status: "pending" | "valid" | "mismatch" | "missing" | "multiple" | "error";
			/**
			 * @description A TXT value cut into the strings of at most 255 bytes that some providers ask for.
			 * @example [
			 *       "mailstead-verification=q3r"
			 *     ]
			 */
			strings: string[];
			/**
			 * @description Suggested time to live in seconds.
			 * @example 3600
			 */
			ttl: number;
			/**
			 * @description The record type.
			 * @example TXT
			 */
			type: string;
			/**
			 * @description The value; of an MX the host alone.
			 * @example mailstead-verification=q3r
			 */
			value: string;
			/**
			 * Format: date-time
			 * @description When we wrote it; null when a person did, or nobody.
			 * @example 2026-11-22T10:00:00.000Z
			 */
			writtenAt: string | null;
		};
		/**
		 * @description The records of a domain.
		 * @example {
		 *       "data": [
		 *         {
		 *           "found": [
		 *             "mailstead-verification=q3r"
		 *           ],
		 *           "host": "_mailstead.mail",
		 *           "id": "rec_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *           "lastCheckedAt": "2026-11-22T10:00:00.000Z",
		 *           "name": "_mailstead.mail.acme.example",
		 *           "priority": null,
		 *           "purpose": "ownership",
		 *           "required": true,
		 *           "status": "valid",
		 *           "strings": [
		 *             "mailstead-verification=q3r"
		 *           ],
		 *           "ttl": 3600,
		 *           "type": "TXT",
		 *           "value": "mailstead-verification=q3r",
		 *           "writtenAt": null
		 *         }
		 *       ]
		 *     }
		 */
		DnsRecordList: {
			/** @description The records, in the order to add them. */
			data: components["schemas"]["DnsRecord"][];
		};
		/**
		 * @description A domain that a workspace claims.
		 * @example {
		 *       "createdAt": "2026-11-22T10:00:00.000Z",
		 *       "dkimRotationDays": 90,
		 *       "dnsAccountId": null,
		 *       "failingSince": null,
		 *       "findings": [],
		 *       "id": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "lastCheckedAt": "2026-11-22T10:00:00.000Z",
		 *       "name": "mail.acme.example",
		 *       "parentId": null,
		 *       "receiving": "none",
		 *       "score": 95,
		 *       "status": "verified",
		 *       "trackClicks": null,
		 *       "trackOpens": null,
		 *       "updatedAt": "2026-11-22T10:00:00.000Z",
		 *       "verifiedAt": "2026-11-22T10:00:00.000Z",
		 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *     }
		 */
		Domain: {
			/**
			 * Format: date-time
			 * @description When it was claimed.
			 * @example 2026-11-22T10:00:00.000Z
			 */
			createdAt: string;
			/**
			 * @description Days after which a new DKIM key is made.
			 * @example 90
			 */
			dkimRotationDays: number;
			/**
			 * @description The account that writes its records.
			 * @example dnsacc_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			dnsAccountId: string | null;
			/**
			 * Format: date-time
			 * @description Since when its own name servers lack a required record.
			 * @example 2026-11-22T10:00:00.000Z
			 */
			failingSince: string | null;
			/** @description What the last check found. */
			findings: components["schemas"]["DnsFinding"][];
			/**
			 * @description The domain's id.
			 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * Format: date-time
			 * @description When its records were last looked up.
			 * @example 2026-11-22T10:00:00.000Z
			 */
			lastCheckedAt: string | null;
			/**
			 * @description The name: lower case, A-labels, no final dot.
			 * @example mail.acme.example
			 */
			name: string;
			/**
			 * @description The nearest domain above it in the same workspace.
			 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			parentId: string | null;
			/**
			 * @description Where mail for people arrives: `none`: not here; `subdomain`: at `inbound.<name>`; `full`: at the name itself.
			 * @example none
			 * @enum {string}
			 */
			receiving: "none" | "subdomain" | "full";
			/**
			 * @description DNS score at the last check, 0–100.
			 * @example 95
			 */
			score: number | null;
			/**
			 * @description `pending`: no record was seen yet; `verifying`: some were; `verified`: mail may be sent; `degraded`: a required record is gone, mail still goes out for 24 hours; `failed`: no longer verified; `expired`: not verified within 30 days.
			 * @example verified
			 * @enum {string}
			 */
			status: "pending" | "verifying" | "verified" | "degraded" | "failed" | "expired";
			/**
			 * @description Whether clicks are tracked; null: as the stream.
			 * @example null
			 */
			trackClicks: boolean | null;
			/**
			 * @description Whether opens are tracked; null: as the stream.
			 * @example null
			 */
			trackOpens: boolean | null;
			/**
			 * Format: date-time
			 * @description When it was last changed.
			 * @example 2026-11-22T10:00:00.000Z
			 */
			updatedAt: string;
			/**
			 * Format: date-time
			 * @description When it was last verified.
			 * @example 2026-11-22T10:00:00.000Z
			 */
			verifiedAt: string | null;
			/**
			 * @description The workspace it belongs to.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId: string;
		};
		/** @description A domain was claimed. */
		DomainCreatedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description The domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/** @description Its name. */
				name: string;
				/**
				 * @description Its status after this event.
				 * @enum {string}
				 */
				status: "pending" | "verifying" | "verified" | "degraded" | "failed" | "expired";
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "domain.created";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description The domain's own name servers no longer show a required record. Mail still goes out; after 24 hours of it the domain fails. */
		DomainDegradedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description The domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/** @description Its name. */
				name: string;
				/** @description Why, in words for people. */
				reason: string;
				/**
				 * @description Its status after this event.
				 * @enum {string}
				 */
				status: "pending" | "verifying" | "verified" | "degraded" | "failed" | "expired";
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "domain.degraded";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description The domain was deleted. */
		DomainDeletedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description The domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/** @description Its name. */
				name: string;
				/**
				 * @description Its status after this event.
				 * @enum {string}
				 */
				status: "pending" | "verifying" | "verified" | "degraded" | "failed" | "expired";
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "domain.deleted";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @description A domain with the records it should publish.
		 * @example {
		 *       "createdAt": "2026-11-22T10:00:00.000Z",
		 *       "dkimRotationDays": 90,
		 *       "dnsAccountId": null,
		 *       "dnsRecords": [
		 *         {
		 *           "found": [
		 *             "mailstead-verification=q3r"
		 *           ],
		 *           "host": "_mailstead.mail",
		 *           "id": "rec_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *           "lastCheckedAt": "2026-11-22T10:00:00.000Z",
		 *           "name": "_mailstead.mail.acme.example",
		 *           "priority": null,
		 *           "purpose": "ownership",
		 *           "required": true,
		 *           "status": "valid",
		 *           "strings": [
		 *             "mailstead-verification=q3r"
		 *           ],
		 *           "ttl": 3600,
		 *           "type": "TXT",
		 *           "value": "mailstead-verification=q3r",
		 *           "writtenAt": null
		 *         }
		 *       ],
		 *       "failingSince": null,
		 *       "findings": [],
		 *       "id": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "lastCheckedAt": "2026-11-22T10:00:00.000Z",
		 *       "name": "mail.acme.example",
		 *       "parentId": null,
		 *       "receiving": "none",
		 *       "score": 95,
		 *       "status": "verified",
		 *       "trackClicks": null,
		 *       "trackOpens": null,
		 *       "updatedAt": "2026-11-22T10:00:00.000Z",
		 *       "verifiedAt": "2026-11-22T10:00:00.000Z",
		 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *     }
		 */
		DomainDetail: {
			/**
			 * Format: date-time
			 * @description When it was claimed.
			 * @example 2026-11-22T10:00:00.000Z
			 */
			createdAt: string;
			/**
			 * @description Days after which a new DKIM key is made.
			 * @example 90
			 */
			dkimRotationDays: number;
			/**
			 * @description The account that writes its records.
			 * @example dnsacc_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			dnsAccountId: string | null;
			/** @description The records it should publish. */
			dnsRecords: components["schemas"]["DnsRecord"][];
			/**
			 * Format: date-time
			 * @description Since when its own name servers lack a required record.
			 * @example 2026-11-22T10:00:00.000Z
			 */
			failingSince: string | null;
			/** @description What the last check found. */
			findings: components["schemas"]["DnsFinding"][];
			/**
			 * @description The domain's id.
			 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * Format: date-time
			 * @description When its records were last looked up.
			 * @example 2026-11-22T10:00:00.000Z
			 */
			lastCheckedAt: string | null;
			/**
			 * @description The name: lower case, A-labels, no final dot.
			 * @example mail.acme.example
			 */
			name: string;
			/**
			 * @description The nearest domain above it in the same workspace.
			 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			parentId: string | null;
			/**
			 * @description Where mail for people arrives: `none`: not here; `subdomain`: at `inbound.<name>`; `full`: at the name itself.
			 * @example none
			 * @enum {string}
			 */
			receiving: "none" | "subdomain" | "full";
			/**
			 * @description DNS score at the last check, 0–100.
			 * @example 95
			 */
			score: number | null;
			/**
			 * @description `pending`: no record was seen yet; `verifying`: some were; `verified`: mail may be sent; `degraded`: a required record is gone, mail still goes out for 24 hours; `failed`: no longer verified; `expired`: not verified within 30 days.
			 * @example verified
			 * @enum {string}
			 */
			status: "pending" | "verifying" | "verified" | "degraded" | "failed" | "expired";
			/**
			 * @description Whether clicks are tracked; null: as the stream.
			 * @example null
			 */
			trackClicks: boolean | null;
			/**
			 * @description Whether opens are tracked; null: as the stream.
			 * @example null
			 */
			trackOpens: boolean | null;
			/**
			 * Format: date-time
			 * @description When it was last changed.
			 * @example 2026-11-22T10:00:00.000Z
			 */
			updatedAt: string;
			/**
			 * Format: date-time
			 * @description When it was last verified.
			 * @example 2026-11-22T10:00:00.000Z
			 */
			verifiedAt: string | null;
			/**
			 * @description The workspace it belongs to.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId: string;
		};
		/**
		 * @description What every server says about a domain's records, and what to do.
		 * @example {
		 *       "dmarc": {
		 *         "organizationalDomain": null,
		 *         "policyDomain": null,
		 *         "record": null
		 *       },
		 *       "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "findings": [],
		 *       "parts": {
		 *         "dkim": 1
		 *       },
		 *       "records": [],
		 *       "score": 95,
		 *       "spf": []
		 *     }
		 */
		DomainDiagnosis: {
			/** @description The DMARC record that applies. */
			dmarc: {
				/**
				 * @description Found by the tree walk of RFC 9989.
				 * @example acme.example
				 */
				organizationalDomain: string | null;
				/**
				 * @description Where the record that applies is published.
				 * @example acme.example
				 */
				policyDomain: string | null;
				/**
				 * @description The record that applies.
				 * @example v=DMARC1; p=none;
				 */
				record: string | null;
			};
			/**
			 * @description The domain.
			 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			domainId: string;
			/** @description Errors first, each problem once. */
			findings: components["schemas"]["DnsFinding"][];
			/**
			 * @description Share reached per part of the score, 0–1; parts that do not apply are left out.
			 * @example {
			 *       "dkim": 1
			 *     }
			 */
			parts: {
				[key: string]: number;
			};
			/** @description One per expected record. */
			records: {
				/**
				 * @description The full name.
				 * @example s202611a._domainkey.mail.acme.example
				 */
				name: string;
				/**
				 * @description Share of the resolvers that see the right value.
				 * @example 100
				 */
				propagationPercent: number | null;
				/**
				 * @description What the record is for.
				 * @example dkim
				 */
				purpose: string;
				/**
				 * @description The record.
				 * @example rec_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				recordId: string | null;
				/** @description What each server answered. */
				servers: {
					/**
					 * @description The values it answered.
					 * @example []
					 */
					found: string[];
					/**
					 * @description What it says about the record.
					 * @example match
					 * @enum {string}
					 */
					result: "match" | "mismatch" | "missing" | "multiple" | "timeout" | "servfail" | "refused";
					/**
					 * @description Who answered: an address, or `resolver`.
					 * @example 198.51.100.53
					 */
					server: string;
					/**
					 * @description `authoritative`: a name server of the zone; `resolver`: with a cache.
					 * @example authoritative
					 * @enum {string}
					 */
					source: "authoritative" | "resolver";
					/**
					 * @description Seconds the answer may be remembered.
					 * @example 300
					 */
					ttl: number | null;
				}[];
				/**
				 * @description The verdict over all servers.
				 * @example valid
				 * @enum {string}
				 */
				status: "pending" | "valid" | "mismatch" | "missing" | "multiple" | "error";
				/**
				 * @description The record type.
				 * @example TXT
				 */
				type: string;
			}[];
			/**
			 * @description DNS score, 0–100; null when nothing could be judged.
			 * @example 95
			 */
			score: number | null;
			/** @description Cost of the SPF records (RFC 7208 §4.6.4). */
			spf: {
				/**
				 * @description False when some name gave no answer.
				 * @example true
				 */
				complete: boolean;
				/**
				 * @description DNS lookups it costs a receiver, of ten.
				 * @example 1
				 */
				lookups: number;
				/**
				 * @description Where the record is published.
				 * @example bounce.mail.acme.example
				 */
				name: string;
				/**
				 * @description Lookups that find nothing, of two.
				 * @example 0
				 */
				voidLookups: number;
			}[];
		};
		/** @description The domain is no longer verified: no mail may be sent from it. */
		DomainFailedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description The domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/** @description Its name. */
				name: string;
				/** @description Why, in words for people. */
				reason: string;
				/**
				 * @description Its status after this event.
				 * @enum {string}
				 */
				status: "pending" | "verifying" | "verified" | "degraded" | "failed" | "expired";
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "domain.failed";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description Every record that sending needs is in place; mail may be sent from the domain. */
		DomainVerifiedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description The domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/** @description Its name. */
				name: string;
				/**
				 * @description Its status after this event.
				 * @enum {string}
				 */
				status: "pending" | "verifying" | "verified" | "degraded" | "failed" | "expired";
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "domain.verified";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		Email: components["schemas"]["EmailSummary"] & {
			/** @description The attachments, without their content. */
			attachments: {
				/**
				 * @description Its content id.
				 * @example null
				 */
				contentId: string | null;
				/**
				 * @description Its media type.
				 * @example application/pdf
				 */
				contentType: string;
				/**
				 * @description The file's name.
				 * @example invoice.pdf
				 */
				filename: string;
				/**
				 * @description Its bytes.
				 * @example 4711
				 */
				size: number;
			}[];
			/**
			 * @description The additional headers.
			 * @example {
			 *       "X-Order": "4711"
			 *     }
			 */
			headers: {
				[key: string]: string;
			};
			/**
			 * @description The HTML part; null when retention ended.
			 * @example null
			 */
			html: string | null;
			/**
			 * @description Where answers go.
			 * @example null
			 */
			replyTo: string | null;
			/**
			 * @description The text part; null when retention ended.
			 * @example Hello
			 */
			text: string | null;
		};
		/** @description A machine answered for the recipient: an out-of-office note or the like. Nobody has read the email. */
		EmailAutoRepliedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * Format: date-time
				 * @description The hour in which the email was accepted.
				 * @example 2026-03-01T09:00:00.000Z
				 */
				cohort: string;
				/**
				 * @description The sender's domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/**
				 * @description The email.
				 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				emailId: string;
				/**
				 * @description `queued`: not handed over yet; `deferred`: tried, will be tried again; `delivered`: the receiver took it; `bounced`: refused for good; `failed`: never reached a receiver; `suppressed`: not sent, the address is suppressed; `cancelled`: by you.
				 * @example delivered
				 * @enum {string}
				 */
				from?: "queued" | "deferred" | "delivered" | "bounced" | "failed" | "suppressed" | "cancelled";
				/**
				 * @description The sender's mailbox.
				 * @example mbx_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				mailboxId?: string;
				/**
				 * @description Your own values of the email.
				 * @example {
				 *       "orderId": "4711"
				 *     }
				 */
				metadata: {
					[key: string]: string;
				};
				/**
				 * @description The node it was sent from.
				 * @example node_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				nodeId?: string;
				/**
				 * @description The recipient's place in the email.
				 * @example 0
				 */
				position: number;
				/**
				 * @description The receiving provider.
				 * @example google
				 */
				provider?: string;
				/**
				 * @description The recipient's address; null once it was erased.
				 * @example ann@example.com
				 */
				recipient: string | null;
				/**
				 * @description What the mail is for. Each stream has its own unsubscribe scope, addresses, priority and tracking defaults.
				 * @example transactional
				 * @enum {string}
				 */
				stream: "transactional" | "marketing" | "outreach";
				/**
				 * @description The subject; null once erased.
				 * @example Your invoice
				 */
				subject: string | null;
				/**
				 * @description The email's tags.
				 * @example [
				 *       "invoice"
				 *     ]
				 */
				tags: string[];
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "email.auto_replied";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description The email was refused for good, at once or later. */
		EmailBouncedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description Why, by class.
				 * @example hard
				 */
				bounceClass?: string;
				/**
				 * @description Why, more closely.
				 * @example unknown_user
				 */
				bounceReason?: string;
				/**
				 * Format: date-time
				 * @description The hour in which the email was accepted.
				 * @example 2026-03-01T09:00:00.000Z
				 */
				cohort: string;
				/**
				 * @description The sender's domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/**
				 * @description The email.
				 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				emailId: string;
				/**
				 * @description `queued`: not handed over yet; `deferred`: tried, will be tried again; `delivered`: the receiver took it; `bounced`: refused for good; `failed`: never reached a receiver; `suppressed`: not sent, the address is suppressed; `cancelled`: by you.
				 * @example delivered
				 * @enum {string}
				 */
				from?: "queued" | "deferred" | "delivered" | "bounced" | "failed" | "suppressed" | "cancelled";
				/**
				 * @description The sender's mailbox.
				 * @example mbx_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				mailboxId?: string;
				/**
				 * @description Your own values of the email.
				 * @example {
				 *       "orderId": "4711"
				 *     }
				 */
				metadata: {
					[key: string]: string;
				};
				/**
				 * @description The node it was sent from.
				 * @example node_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				nodeId?: string;
				/**
				 * @description The recipient's place in the email.
				 * @example 0
				 */
				position: number;
				/**
				 * @description The receiving provider.
				 * @example google
				 */
				provider?: string;
				/**
				 * @description The recipient's address; null once it was erased.
				 * @example ann@example.com
				 */
				recipient: string | null;
				/** @description The receiver's answer. */
				smtp?: {
					/**
					 * @description The reply code.
					 * @example 250
					 */
					code?: number;
					/**
					 * @description The enhanced code (RFC 3463).
					 * @example 2.0.0
					 */
					enhanced?: string;
					/**
					 * @description The receiver's words.
					 * @example OK
					 */
					text: string;
				};
				/**
				 * @description What the mail is for. Each stream has its own unsubscribe scope, addresses, priority and tracking defaults.
				 * @example transactional
				 * @enum {string}
				 */
				stream: "transactional" | "marketing" | "outreach";
				/**
				 * @description The subject; null once erased.
				 * @example Your invoice
				 */
				subject: string | null;
				/**
				 * @description The email's tags.
				 * @example [
				 *       "invoice"
				 *     ]
				 */
				tags: string[];
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "email.bounced";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description The email was cancelled before it was handed over. */
		EmailCancelledEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * Format: date-time
				 * @description The hour in which the email was accepted.
				 * @example 2026-03-01T09:00:00.000Z
				 */
				cohort: string;
				/**
				 * @description The sender's domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/**
				 * @description The email.
				 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				emailId: string;
				/**
				 * @description `queued`: not handed over yet; `deferred`: tried, will be tried again; `delivered`: the receiver took it; `bounced`: refused for good; `failed`: never reached a receiver; `suppressed`: not sent, the address is suppressed; `cancelled`: by you.
				 * @example delivered
				 * @enum {string}
				 */
				from?: "queued" | "deferred" | "delivered" | "bounced" | "failed" | "suppressed" | "cancelled";
				/**
				 * @description The sender's mailbox.
				 * @example mbx_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				mailboxId?: string;
				/**
				 * @description Your own values of the email.
				 * @example {
				 *       "orderId": "4711"
				 *     }
				 */
				metadata: {
					[key: string]: string;
				};
				/**
				 * @description The node it was sent from.
				 * @example node_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				nodeId?: string;
				/**
				 * @description The recipient's place in the email.
				 * @example 0
				 */
				position: number;
				/**
				 * @description The receiving provider.
				 * @example google
				 */
				provider?: string;
				/**
				 * @description The recipient's address; null once it was erased.
				 * @example ann@example.com
				 */
				recipient: string | null;
				/**
				 * @description What the mail is for. Each stream has its own unsubscribe scope, addresses, priority and tracking defaults.
				 * @example transactional
				 * @enum {string}
				 */
				stream: "transactional" | "marketing" | "outreach";
				/**
				 * @description The subject; null once erased.
				 * @example Your invoice
				 */
				subject: string | null;
				/**
				 * @description The email's tags.
				 * @example [
				 *       "invoice"
				 *     ]
				 */
				tags: string[];
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "email.cancelled";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description A link of the email was followed. */
		EmailClickedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * Format: date-time
				 * @description The hour in which the email was accepted.
				 * @example 2026-03-01T09:00:00.000Z
				 */
				cohort: string;
				/**
				 * @description The sender's domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/**
				 * @description The email.
				 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				emailId: string;
				/**
				 * @description The recipient's first.
				 * @example true
				 */
				first?: boolean;
				/**
				 * @description `queued`: not handed over yet; `deferred`: tried, will be tried again; `delivered`: the receiver took it; `bounced`: refused for good; `failed`: never reached a receiver; `suppressed`: not sent, the address is suppressed; `cancelled`: by you.
				 * @example delivered
				 * @enum {string}
				 */
				from?: "queued" | "deferred" | "delivered" | "bounced" | "failed" | "suppressed" | "cancelled";
				/**
				 * @description The link's place in the email.
				 * @example 0
				 */
				link?: number;
				/**
				 * @description The act of a machine, not of a human.
				 * @example false
				 */
				machine?: boolean;
				/**
				 * @description The sender's mailbox.
				 * @example mbx_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				mailboxId?: string;
				/**
				 * @description Your own values of the email.
				 * @example {
				 *       "orderId": "4711"
				 *     }
				 */
				metadata: {
					[key: string]: string;
				};
				/**
				 * @description The node it was sent from.
				 * @example node_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				nodeId?: string;
				/**
				 * @description The recipient's place in the email.
				 * @example 0
				 */
				position: number;
				/**
				 * @description The receiving provider.
				 * @example google
				 */
				provider?: string;
				/**
				 * @description The recipient's address; null once it was erased.
				 * @example ann@example.com
				 */
				recipient: string | null;
				/**
				 * @description What the mail is for. Each stream has its own unsubscribe scope, addresses, priority and tracking defaults.
				 * @example transactional
				 * @enum {string}
				 */
				stream: "transactional" | "marketing" | "outreach";
				/**
				 * @description The subject; null once erased.
				 * @example Your invoice
				 */
				subject: string | null;
				/**
				 * @description The email's tags.
				 * @example [
				 *       "invoice"
				 *     ]
				 */
				tags: string[];
				/**
				 * @description Where the link leads.
				 * @example https://acme.example/
				 */
				url?: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "email.clicked";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description The recipient reported the email as unwanted. */
		EmailComplainedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * Format: date-time
				 * @description The hour in which the email was accepted.
				 * @example 2026-03-01T09:00:00.000Z
				 */
				cohort: string;
				/**
				 * @description The sender's domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/**
				 * @description The email.
				 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				emailId: string;
				/**
				 * @description `queued`: not handed over yet; `deferred`: tried, will be tried again; `delivered`: the receiver took it; `bounced`: refused for good; `failed`: never reached a receiver; `suppressed`: not sent, the address is suppressed; `cancelled`: by you.
				 * @example delivered
				 * @enum {string}
				 */
				from?: "queued" | "deferred" | "delivered" | "bounced" | "failed" | "suppressed" | "cancelled";
				/**
				 * @description The sender's mailbox.
				 * @example mbx_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				mailboxId?: string;
				/**
				 * @description Your own values of the email.
				 * @example {
				 *       "orderId": "4711"
				 *     }
				 */
				metadata: {
					[key: string]: string;
				};
				/**
				 * @description The node it was sent from.
				 * @example node_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				nodeId?: string;
				/**
				 * @description The recipient's place in the email.
				 * @example 0
				 */
				position: number;
				/**
				 * @description The receiving provider.
				 * @example google
				 */
				provider?: string;
				/**
				 * @description The recipient's address; null once it was erased.
				 * @example ann@example.com
				 */
				recipient: string | null;
				/**
				 * @description What the mail is for. Each stream has its own unsubscribe scope, addresses, priority and tracking defaults.
				 * @example transactional
				 * @enum {string}
				 */
				stream: "transactional" | "marketing" | "outreach";
				/**
				 * @description The subject; null once erased.
				 * @example Your invoice
				 */
				subject: string | null;
				/**
				 * @description The email's tags.
				 * @example [
				 *       "invoice"
				 *     ]
				 */
				tags: string[];
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "email.complained";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description An attempt did not succeed; another will follow. */
		EmailDeferredEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description Why, by class.
				 * @example hard
				 */
				bounceClass?: string;
				/**
				 * @description Why, more closely.
				 * @example unknown_user
				 */
				bounceReason?: string;
				/**
				 * Format: date-time
				 * @description The hour in which the email was accepted.
				 * @example 2026-03-01T09:00:00.000Z
				 */
				cohort: string;
				/**
				 * @description The sender's domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/**
				 * @description The email.
				 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				emailId: string;
				/**
				 * @description `queued`: not handed over yet; `deferred`: tried, will be tried again; `delivered`: the receiver took it; `bounced`: refused for good; `failed`: never reached a receiver; `suppressed`: not sent, the address is suppressed; `cancelled`: by you.
				 * @example delivered
				 * @enum {string}
				 */
				from?: "queued" | "deferred" | "delivered" | "bounced" | "failed" | "suppressed" | "cancelled";
				/**
				 * @description The sender's mailbox.
				 * @example mbx_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				mailboxId?: string;
				/**
				 * @description Your own values of the email.
				 * @example {
				 *       "orderId": "4711"
				 *     }
				 */
				metadata: {
					[key: string]: string;
				};
				/**
				 * @description The node it was sent from.
				 * @example node_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				nodeId?: string;
				/**
				 * @description The recipient's place in the email.
				 * @example 0
				 */
				position: number;
				/**
				 * @description The receiving provider.
				 * @example google
				 */
				provider?: string;
				/**
				 * @description The recipient's address; null once it was erased.
				 * @example ann@example.com
				 */
				recipient: string | null;
				/** @description The receiver's answer. */
				smtp?: {
					/**
					 * @description The reply code.
					 * @example 250
					 */
					code?: number;
					/**
					 * @description The enhanced code (RFC 3463).
					 * @example 2.0.0
					 */
					enhanced?: string;
					/**
					 * @description The receiver's words.
					 * @example OK
					 */
					text: string;
				};
				/**
				 * @description What the mail is for. Each stream has its own unsubscribe scope, addresses, priority and tracking defaults.
				 * @example transactional
				 * @enum {string}
				 */
				stream: "transactional" | "marketing" | "outreach";
				/**
				 * @description The subject; null once erased.
				 * @example Your invoice
				 */
				subject: string | null;
				/**
				 * @description The email's tags.
				 * @example [
				 *       "invoice"
				 *     ]
				 */
				tags: string[];
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "email.deferred";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description The receiver took responsibility for the email. */
		EmailDeliveredEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * Format: date-time
				 * @description The hour in which the email was accepted.
				 * @example 2026-03-01T09:00:00.000Z
				 */
				cohort: string;
				/**
				 * @description The sender's domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/**
				 * @description The email.
				 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				emailId: string;
				/**
				 * @description `queued`: not handed over yet; `deferred`: tried, will be tried again; `delivered`: the receiver took it; `bounced`: refused for good; `failed`: never reached a receiver; `suppressed`: not sent, the address is suppressed; `cancelled`: by you.
				 * @example delivered
				 * @enum {string}
				 */
				from?: "queued" | "deferred" | "delivered" | "bounced" | "failed" | "suppressed" | "cancelled";
				/**
				 * @description The sender's mailbox.
				 * @example mbx_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				mailboxId?: string;
				/**
				 * @description Your own values of the email.
				 * @example {
				 *       "orderId": "4711"
				 *     }
				 */
				metadata: {
					[key: string]: string;
				};
				/**
				 * @description The node it was sent from.
				 * @example node_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				nodeId?: string;
				/**
				 * @description The recipient's place in the email.
				 * @example 0
				 */
				position: number;
				/**
				 * @description The receiving provider.
				 * @example google
				 */
				provider?: string;
				/**
				 * @description The recipient's address; null once it was erased.
				 * @example ann@example.com
				 */
				recipient: string | null;
				/** @description The receiver's answer. */
				smtp?: {
					/**
					 * @description The reply code.
					 * @example 250
					 */
					code?: number;
					/**
					 * @description The enhanced code (RFC 3463).
					 * @example 2.0.0
					 */
					enhanced?: string;
					/**
					 * @description The receiver's words.
					 * @example OK
					 */
					text: string;
				};
				/**
				 * @description What the mail is for. Each stream has its own unsubscribe scope, addresses, priority and tracking defaults.
				 * @example transactional
				 * @enum {string}
				 */
				stream: "transactional" | "marketing" | "outreach";
				/**
				 * @description The subject; null once erased.
				 * @example Your invoice
				 */
				subject: string | null;
				/**
				 * @description The email's tags.
				 * @example [
				 *       "invoice"
				 *     ]
				 */
				tags: string[];
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "email.delivered";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		EmailEvent: {
			/** @description As in the webhook of this type. */
			data: {
				[key: string]: unknown;
			};
			/**
			 * @description The event's id.
			 * @example evt_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * Format: date-time
			 * @description When.
			 * @example 2026-03-01T09:00:01.000Z
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @example email.delivered
			 */
			type: string;
		};
		/** @description The email never reached a receiver and is given up. */
		EmailFailedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description Why, by class.
				 * @example hard
				 */
				bounceClass?: string;
				/**
				 * @description Why, more closely.
				 * @example unknown_user
				 */
				bounceReason?: string;
				/**
				 * Format: date-time
				 * @description The hour in which the email was accepted.
				 * @example 2026-03-01T09:00:00.000Z
				 */
				cohort: string;
				/**
				 * @description The sender's domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/**
				 * @description The email.
				 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				emailId: string;
				/**
				 * @description `queued`: not handed over yet; `deferred`: tried, will be tried again; `delivered`: the receiver took it; `bounced`: refused for good; `failed`: never reached a receiver; `suppressed`: not sent, the address is suppressed; `cancelled`: by you.
				 * @example delivered
				 * @enum {string}
				 */
				from?: "queued" | "deferred" | "delivered" | "bounced" | "failed" | "suppressed" | "cancelled";
				/**
				 * @description The sender's mailbox.
				 * @example mbx_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				mailboxId?: string;
				/**
				 * @description Your own values of the email.
				 * @example {
				 *       "orderId": "4711"
				 *     }
				 */
				metadata: {
					[key: string]: string;
				};
				/**
				 * @description The node it was sent from.
				 * @example node_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				nodeId?: string;
				/**
				 * @description The recipient's place in the email.
				 * @example 0
				 */
				position: number;
				/**
				 * @description The receiving provider.
				 * @example google
				 */
				provider?: string;
				/**
				 * @description The recipient's address; null once it was erased.
				 * @example ann@example.com
				 */
				recipient: string | null;
				/** @description The receiver's answer. */
				smtp?: {
					/**
					 * @description The reply code.
					 * @example 250
					 */
					code?: number;
					/**
					 * @description The enhanced code (RFC 3463).
					 * @example 2.0.0
					 */
					enhanced?: string;
					/**
					 * @description The receiver's words.
					 * @example OK
					 */
					text: string;
				};
				/**
				 * @description What the mail is for. Each stream has its own unsubscribe scope, addresses, priority and tracking defaults.
				 * @example transactional
				 * @enum {string}
				 */
				stream: "transactional" | "marketing" | "outreach";
				/**
				 * @description The subject; null once erased.
				 * @example Your invoice
				 */
				subject: string | null;
				/**
				 * @description The email's tags.
				 * @example [
				 *       "invoice"
				 *     ]
				 */
				tags: string[];
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "email.failed";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description The email was opened. */
		EmailOpenedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * Format: date-time
				 * @description The hour in which the email was accepted.
				 * @example 2026-03-01T09:00:00.000Z
				 */
				cohort: string;
				/**
				 * @description The sender's domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/**
				 * @description The email.
				 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				emailId: string;
				/**
				 * @description The recipient's first.
				 * @example true
				 */
				first?: boolean;
				/**
				 * @description `queued`: not handed over yet; `deferred`: tried, will be tried again; `delivered`: the receiver took it; `bounced`: refused for good; `failed`: never reached a receiver; `suppressed`: not sent, the address is suppressed; `cancelled`: by you.
				 * @example delivered
				 * @enum {string}
				 */
				from?: "queued" | "deferred" | "delivered" | "bounced" | "failed" | "suppressed" | "cancelled";
				/**
				 * @description The act of a machine, not of a human.
				 * @example false
				 */
				machine?: boolean;
				/**
				 * @description The sender's mailbox.
				 * @example mbx_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				mailboxId?: string;
				/**
				 * @description Your own values of the email.
				 * @example {
				 *       "orderId": "4711"
				 *     }
				 */
				metadata: {
					[key: string]: string;
				};
				/**
				 * @description The node it was sent from.
				 * @example node_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				nodeId?: string;
				/**
				 * @description The recipient's place in the email.
				 * @example 0
				 */
				position: number;
				/**
				 * @description The receiving provider.
				 * @example google
				 */
				provider?: string;
				/**
				 * @description The recipient's address; null once it was erased.
				 * @example ann@example.com
				 */
				recipient: string | null;
				/**
				 * @description What the mail is for. Each stream has its own unsubscribe scope, addresses, priority and tracking defaults.
				 * @example transactional
				 * @enum {string}
				 */
				stream: "transactional" | "marketing" | "outreach";
				/**
				 * @description The subject; null once erased.
				 * @example Your invoice
				 */
				subject: string | null;
				/**
				 * @description The email's tags.
				 * @example [
				 *       "invoice"
				 *     ]
				 */
				tags: string[];
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "email.opened";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description An email was accepted for this recipient. */
		EmailQueuedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * Format: date-time
				 * @description The hour in which the email was accepted.
				 * @example 2026-03-01T09:00:00.000Z
				 */
				cohort: string;
				/**
				 * @description The sender's domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/**
				 * @description The email.
				 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				emailId: string;
				/**
				 * @description `queued`: not handed over yet; `deferred`: tried, will be tried again; `delivered`: the receiver took it; `bounced`: refused for good; `failed`: never reached a receiver; `suppressed`: not sent, the address is suppressed; `cancelled`: by you.
				 * @example delivered
				 * @enum {string}
				 */
				from?: "queued" | "deferred" | "delivered" | "bounced" | "failed" | "suppressed" | "cancelled";
				/**
				 * @description The sender's mailbox.
				 * @example mbx_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				mailboxId?: string;
				/**
				 * @description Your own values of the email.
				 * @example {
				 *       "orderId": "4711"
				 *     }
				 */
				metadata: {
					[key: string]: string;
				};
				/**
				 * @description The node it was sent from.
				 * @example node_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				nodeId?: string;
				/**
				 * @description The recipient's place in the email.
				 * @example 0
				 */
				position: number;
				/**
				 * @description The receiving provider.
				 * @example google
				 */
				provider?: string;
				/**
				 * @description The recipient's address; null once it was erased.
				 * @example ann@example.com
				 */
				recipient: string | null;
				/**
				 * @description What the mail is for. Each stream has its own unsubscribe scope, addresses, priority and tracking defaults.
				 * @example transactional
				 * @enum {string}
				 */
				stream: "transactional" | "marketing" | "outreach";
				/**
				 * @description The subject; null once erased.
				 * @example Your invoice
				 */
				subject: string | null;
				/**
				 * @description The email's tags.
				 * @example [
				 *       "invoice"
				 *     ]
				 */
				tags: string[];
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "email.queued";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description Mail came to an address we receive for. Its text and source are at `receivedEmails.get`. */
		EmailReceivedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description The email it answers, as far as known.
				 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				emailId: string | null;
				/**
				 * @description The sender's address.
				 * @example ann@example.com
				 */
				from: string | null;
				/**
				 * @description `bounce`: a delivery status notification; `complaint`: a report of a feedback loop; `reply`: somebody answered; `auto_reply`: a machine answered; `unsubscribe`: somebody unsubscribed by mail; `other`: anything else to a name we receive for.
				 * @example reply
				 * @enum {string}
				 */
				kind: "bounce" | "complaint" | "reply" | "auto_reply" | "unsubscribe" | "other";
				/**
				 * @description The place of the recipient whom it is about, in that email.
				 * @example 0
				 */
				position: number | null;
				/**
				 * @description The received email.
				 * @example recv_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				receivedEmailId: string;
				/**
				 * @description The subject.
				 * @example Re: Your invoice
				 */
				subject: string | null;
				/**
				 * @description The address it came to.
				 * @example hello@acme.example
				 */
				to: string | null;
				/**
				 * @description The workspace it came to.
				 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				workspaceId: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "email.received";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description The recipient replied. */
		EmailRepliedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * Format: date-time
				 * @description The hour in which the email was accepted.
				 * @example 2026-03-01T09:00:00.000Z
				 */
				cohort: string;
				/**
				 * @description The sender's domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/**
				 * @description The email.
				 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				emailId: string;
				/**
				 * @description The recipient's first.
				 * @example true
				 */
				first?: boolean;
				/**
				 * @description `queued`: not handed over yet; `deferred`: tried, will be tried again; `delivered`: the receiver took it; `bounced`: refused for good; `failed`: never reached a receiver; `suppressed`: not sent, the address is suppressed; `cancelled`: by you.
				 * @example delivered
				 * @enum {string}
				 */
				from?: "queued" | "deferred" | "delivered" | "bounced" | "failed" | "suppressed" | "cancelled";
				/**
				 * @description The act of a machine, not of a human.
				 * @example false
				 */
				machine?: boolean;
				/**
				 * @description The sender's mailbox.
				 * @example mbx_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				mailboxId?: string;
				/**
				 * @description Your own values of the email.
				 * @example {
				 *       "orderId": "4711"
				 *     }
				 */
				metadata: {
					[key: string]: string;
				};
				/**
				 * @description The node it was sent from.
				 * @example node_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				nodeId?: string;
				/**
				 * @description The recipient's place in the email.
				 * @example 0
				 */
				position: number;
				/**
				 * @description The receiving provider.
				 * @example google
				 */
				provider?: string;
				/**
				 * @description The recipient's address; null once it was erased.
				 * @example ann@example.com
				 */
				recipient: string | null;
				/**
				 * @description What the mail is for. Each stream has its own unsubscribe scope, addresses, priority and tracking defaults.
				 * @example transactional
				 * @enum {string}
				 */
				stream: "transactional" | "marketing" | "outreach";
				/**
				 * @description The subject; null once erased.
				 * @example Your invoice
				 */
				subject: string | null;
				/**
				 * @description The email's tags.
				 * @example [
				 *       "invoice"
				 *     ]
				 */
				tags: string[];
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "email.replied";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description The content was handed to the recipient's receiver for the first time. */
		EmailSentEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * Format: date-time
				 * @description The hour in which the email was accepted.
				 * @example 2026-03-01T09:00:00.000Z
				 */
				cohort: string;
				/**
				 * @description The sender's domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/**
				 * @description The email.
				 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				emailId: string;
				/**
				 * @description `queued`: not handed over yet; `deferred`: tried, will be tried again; `delivered`: the receiver took it; `bounced`: refused for good; `failed`: never reached a receiver; `suppressed`: not sent, the address is suppressed; `cancelled`: by you.
				 * @example delivered
				 * @enum {string}
				 */
				from?: "queued" | "deferred" | "delivered" | "bounced" | "failed" | "suppressed" | "cancelled";
				/**
				 * @description The sender's mailbox.
				 * @example mbx_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				mailboxId?: string;
				/**
				 * @description Your own values of the email.
				 * @example {
				 *       "orderId": "4711"
				 *     }
				 */
				metadata: {
					[key: string]: string;
				};
				/**
				 * @description The node it was sent from.
				 * @example node_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				nodeId?: string;
				/**
				 * @description The recipient's place in the email.
				 * @example 0
				 */
				position: number;
				/**
				 * @description The receiving provider.
				 * @example google
				 */
				provider?: string;
				/**
				 * @description The recipient's address; null once it was erased.
				 * @example ann@example.com
				 */
				recipient: string | null;
				/**
				 * @description What the mail is for. Each stream has its own unsubscribe scope, addresses, priority and tracking defaults.
				 * @example transactional
				 * @enum {string}
				 */
				stream: "transactional" | "marketing" | "outreach";
				/**
				 * @description The subject; null once erased.
				 * @example Your invoice
				 */
				subject: string | null;
				/**
				 * @description The email's tags.
				 * @example [
				 *       "invoice"
				 *     ]
				 */
				tags: string[];
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "email.sent";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		EmailSummary: {
			/**
			 * Format: date-time
			 * @description When it was accepted.
			 * @example 2026-03-01T09:00:00.000Z
			 */
			createdAt: string;
			/**
			 * @description The sender's domain.
			 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			domainId: string;
			/**
			 * Format: date-time
			 * @description After this time no further attempt is made.
			 * @example 2026-03-01T09:00:00.000Z
			 */
			expiresAt: string | null;
			/**
			 * @description The sender's address.
			 * @example hello@acme.example
			 */
			from: string;
			/**
			 * @description The email's id.
			 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * @description The sender's mailbox; null when the address is none.
			 * @example mbx_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			mailboxId: string | null;
			/**
			 * @description The Message-ID header.
			 * @example <0193@acme.example>
			 */
			messageId: string;
			/**
			 * @description Your own values.
			 * @example {
			 *       "orderId": "4711"
			 *     }
			 */
			metadata: {
				[key: string]: string;
			};
			/** @description Every recipient. */
			recipients: components["schemas"]["Recipient"][];
			/**
			 * Format: date-time
			 * @description When it was to be sent; null: at once.
			 * @example 2026-03-01T09:00:00.000Z
			 */
			scheduledAt: string | null;
			/**
			 * @description Bytes of its parts before encoding.
			 * @example 512
			 */
			size: number;
			/**
			 * @description The email as a whole: the status of the recipient that is furthest from its end; once all have ended, the best of them.
			 * @example queued
			 * @enum {string}
			 */
			status: "scheduled" | "queued" | "deferred" | "delivered" | "bounced" | "failed" | "suppressed" | "cancelled";
			/**
			 * @description What the mail is for. Each stream has its own unsubscribe scope, addresses, priority and tracking defaults.
			 * @example transactional
			 * @enum {string}
			 */
			stream: "transactional" | "marketing" | "outreach";
			/**
			 * @description The subject.
			 * @example Your invoice
			 */
			subject: string;
			/**
			 * @description Its tags.
			 * @example [
			 *       "invoice"
			 *     ]
			 */
			tags: string[];
			/**
			 * @description Whether clicks are tracked.
			 * @example false
			 */
			trackClicks: boolean;
			/**
			 * @description Whether opens are tracked.
			 * @example false
			 */
			trackOpens: boolean;
			/**
			 * @description The workspace that sent it.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId: string;
		};
		/** @description Nothing is sent to this recipient, because the address is suppressed. */
		EmailSuppressedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * Format: date-time
				 * @description The hour in which the email was accepted.
				 * @example 2026-03-01T09:00:00.000Z
				 */
				cohort: string;
				/**
				 * @description The sender's domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/**
				 * @description The email.
				 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				emailId: string;
				/**
				 * @description `queued`: not handed over yet; `deferred`: tried, will be tried again; `delivered`: the receiver took it; `bounced`: refused for good; `failed`: never reached a receiver; `suppressed`: not sent, the address is suppressed; `cancelled`: by you.
				 * @example delivered
				 * @enum {string}
				 */
				from?: "queued" | "deferred" | "delivered" | "bounced" | "failed" | "suppressed" | "cancelled";
				/**
				 * @description The sender's mailbox.
				 * @example mbx_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				mailboxId?: string;
				/**
				 * @description Your own values of the email.
				 * @example {
				 *       "orderId": "4711"
				 *     }
				 */
				metadata: {
					[key: string]: string;
				};
				/**
				 * @description The node it was sent from.
				 * @example node_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				nodeId?: string;
				/**
				 * @description The recipient's place in the email.
				 * @example 0
				 */
				position: number;
				/**
				 * @description The receiving provider.
				 * @example google
				 */
				provider?: string;
				/**
				 * @description The recipient's address; null once it was erased.
				 * @example ann@example.com
				 */
				recipient: string | null;
				/**
				 * @description What the mail is for. Each stream has its own unsubscribe scope, addresses, priority and tracking defaults.
				 * @example transactional
				 * @enum {string}
				 */
				stream: "transactional" | "marketing" | "outreach";
				/**
				 * @description The subject; null once erased.
				 * @example Your invoice
				 */
				subject: string | null;
				/**
				 * @description The email's tags.
				 * @example [
				 *       "invoice"
				 *     ]
				 */
				tags: string[];
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "email.suppressed";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description The recipient unsubscribed from the email's stream. */
		EmailUnsubscribedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * Format: date-time
				 * @description The hour in which the email was accepted.
				 * @example 2026-03-01T09:00:00.000Z
				 */
				cohort: string;
				/**
				 * @description The sender's domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/**
				 * @description The email.
				 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				emailId: string;
				/**
				 * @description `queued`: not handed over yet; `deferred`: tried, will be tried again; `delivered`: the receiver took it; `bounced`: refused for good; `failed`: never reached a receiver; `suppressed`: not sent, the address is suppressed; `cancelled`: by you.
				 * @example delivered
				 * @enum {string}
				 */
				from?: "queued" | "deferred" | "delivered" | "bounced" | "failed" | "suppressed" | "cancelled";
				/**
				 * @description The sender's mailbox.
				 * @example mbx_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				mailboxId?: string;
				/**
				 * @description Your own values of the email.
				 * @example {
				 *       "orderId": "4711"
				 *     }
				 */
				metadata: {
					[key: string]: string;
				};
				/**
				 * @description The node it was sent from.
				 * @example node_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				nodeId?: string;
				/**
				 * @description The recipient's place in the email.
				 * @example 0
				 */
				position: number;
				/**
				 * @description The receiving provider.
				 * @example google
				 */
				provider?: string;
				/**
				 * @description The recipient's address; null once it was erased.
				 * @example ann@example.com
				 */
				recipient: string | null;
				/**
				 * @description What the mail is for. Each stream has its own unsubscribe scope, addresses, priority and tracking defaults.
				 * @example transactional
				 * @enum {string}
				 */
				stream: "transactional" | "marketing" | "outreach";
				/**
				 * @description The subject; null once erased.
				 * @example Your invoice
				 */
				subject: string | null;
				/**
				 * @description The email's tags.
				 * @example [
				 *       "invoice"
				 *     ]
				 */
				tags: string[];
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "email.unsubscribed";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @description The person who uses the widgets.
		 * @example {
		 *       "id": "user_42",
		 *       "name": "Ann Lee"
		 *     }
		 */
		EmbedActor: {
			/**
			 * @description Your id of the person, 1–200 characters.
			 * @example user_42
			 */
			id: string;
			/**
			 * @description Their name, for people.
			 * @example Ann Lee
			 */
			name?: string;
		};
		/**
		 * @example {
		 *       "actor": {
		 *         "id": "user_42",
		 *         "name": "Ann Lee"
		 *       },
		 *       "apiKeyId": "key_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "createdAt": "2026-01-15T09:30:00.000Z",
		 *       "expiresAt": "2026-01-15T10:30:00.000Z",
		 *       "id": "emb_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "origins": [
		 *         "https://app.acme-crm.example"
		 *       ],
		 *       "permissions": [
		 *         "domains:*"
		 *       ],
		 *       "revokedAt": null,
		 *       "status": "active",
		 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *     }
		 */
		EmbedSession: {
			actor: components["schemas"]["EmbedActor"] & unknown;
			/**
			 * @description The key that made it; the session ends with the key.
			 * @example key_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			apiKeyId: string;
			/**
			 * Format: date-time
			 * @description When it was made.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			createdAt: string;
			/**
			 * Format: date-time
			 * @description When it ends.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			expiresAt: string;
			/**
			 * @description Id of the embed session.
			 * @example emb_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * @description Web origins the token may be used from: https, or http on localhost in test. Exact; no wildcards.
			 * @example [
			 *       "https://app.acme-crm.example"
			 *     ]
			 */
			origins: string[];
			/**
			 * @description What the widgets may do: `<resource>:read`, `<resource>:write` or `<resource>:*`, never more than the calling key. Permissions over keys, sessions, the organization and workspace settings are not for browsers.
			 * @example [
			 *       "domains:*"
			 *     ]
			 */
			permissions: string[];
			/**
			 * Format: date-time
			 * @description When it was revoked; null if it was not.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			revokedAt: string | null;
			/**
			 * @description Only an active session is let in; a revoked key ends it too.
			 * @example active
			 * @enum {string}
			 */
			status: "active" | "expired" | "revoked";
			/**
			 * @description The only workspace the session sees.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId: string;
		};
		/**
		 * @example {
		 *       "actor": {
		 *         "id": "user_42",
		 *         "name": "Ann Lee"
		 *       },
		 *       "origins": [
		 *         "https://app.acme-crm.example"
		 *       ],
		 *       "permissions": [
		 *         "domains:*"
		 *       ],
		 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *     }
		 */
		EmbedSessionCreate: {
			actor: components["schemas"]["EmbedActor"];
			/**
			 * @description 1–10. Web origins the token may be used from: https, or http on localhost in test. Exact; no wildcards.
			 * @example [
			 *       "https://app.acme-crm.example"
			 *     ]
			 */
			origins: string[];
			/**
			 * @description What the widgets may do: `<resource>:read`, `<resource>:write` or `<resource>:*`, never more than the calling key. Permissions over keys, sessions, the organization and workspace settings are not for browsers.
			 * @example [
			 *       "domains:*"
			 *     ]
			 */
			permissions: string[];
			/**
			 * @description How long the session lives, 1–720 minutes.
			 * @default 60
			 * @example 60
			 */
			ttlMinutes?: number;
			/**
			 * @description The workspace the widgets show.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId: string;
		};
		/** @description An embed session was made. */
		EmbedSessionCreatedEvent: {
			data: components["schemas"]["EmbedSessionEvent"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "embed_session.created";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description What it is about. */
		EmbedSessionEvent: {
			/**
			 * @description The key that made it; the session ends with the key.
			 * @example key_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			apiKeyId: string;
			/**
			 * Format: date-time
			 * @description When it was made.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			createdAt: string;
			/**
			 * Format: date-time
			 * @description When it ends.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			expiresAt: string;
			/**
			 * @description Id of the embed session.
			 * @example emb_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * @description Web origins the token may be used from: https, or http on localhost in test. Exact; no wildcards.
			 * @example [
			 *       "https://app.acme-crm.example"
			 *     ]
			 */
			origins: string[];
			/**
			 * @description What the widgets may do: `<resource>:read`, `<resource>:write` or `<resource>:*`, never more than the calling key. Permissions over keys, sessions, the organization and workspace settings are not for browsers.
			 * @example [
			 *       "domains:*"
			 *     ]
			 */
			permissions: string[];
			/**
			 * Format: date-time
			 * @description When it was revoked; null if it was not.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			revokedAt: string | null;
			/**
			 * @description Only an active session is let in; a revoked key ends it too.
			 * @example active
			 * @enum {string}
			 */
			status: "active" | "expired" | "revoked";
			/**
			 * @description The only workspace the session sees.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId: string;
		};
		/** @description An embed session was revoked: its tokens are refused from now on. */
		EmbedSessionRevokedEvent: {
			data: components["schemas"]["EmbedSessionEvent"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "embed_session.revoked";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @example {
		 *       "expiresAt": "2026-01-15T10:30:00.000Z",
		 *       "id": "emb_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "token": "eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJlbWJfIn0.c2ln",
		 *       "tokenExpiresAt": "2026-01-15T09:40:00.000Z"
		 *     }
		 */
		EmbedToken: {
			/**
			 * Format: date-time
			 * @description When the session ends and no token can be minted any more.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			expiresAt: string;
			/**
			 * @description Id of the embed session.
			 * @example emb_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * Format: password
			 * @description The token (JWT) for `Authorization: Bearer`, from a page of one of the origins; lives 10 minutes at most.
			 * @example eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJlbWJfIn0.c2ln
			 */
			token: string;
			/**
			 * Format: date-time
			 * @description When the token ends: mint the next one before.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			tokenExpiresAt: string;
		};
		/**
		 * @description Stable name of the failure; each has a docs page.
		 * @example not_found
		 * @enum {string}
		 */
		ErrorCode: "acknowledgement_required" | "already_exists" | "body_too_large" | "capability_missing" | "challenge_failed" | "clock_moves_forward" | "confirmation_mismatch" | "csv_invalid" | "dns_account_missing" | "dns_conflict" | "domain_checked_recently" | "domain_held_elsewhere" | "domain_in_use" | "domain_name_invalid" | "domain_not_verified" | "idempotency_conflict" | "idempotency_key_reused" | "illegal_state" | "internal" | "invalid_cursor" | "invalid_request" | "mailbox_domain_not_verified" | "mailbox_host_missing" | "malformed_json" | "method_not_allowed" | "not_found" | "origin_not_allowed" | "overloaded" | "permission_denied" | "pool_mismatch" | "port_25_closed" | "postal_address_missing" | "precondition_failed" | "precondition_required" | "provider_auth" | "provider_conflict" | "provider_invalid" | "provider_not_found" | "provider_permission" | "provider_quota" | "provider_rate_limited" | "provider_unavailable" | "provider_unknown" | "rate_limited" | "route_not_found" | "secret_not_found" | "sender_not_owned" | "server_error" | "service_domain_in_use" | "suppression_permanent" | "too_many_webhook_endpoints" | "unauthenticated" | "unavailable" | "unsupported_media_type" | "vault_sealed" | "workspace_suspended";
		/**
		 * @description Something that happened.
		 * @example {
		 *       "data": {
		 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *       },
		 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "timestamp": "2026-03-01T09:00:00.000Z",
		 *       "type": "domain.verified",
		 *       "workspaceExternalId": "agency-42",
		 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *     }
		 */
		Event: {
			/**
			 * @description What the type's entry in `webhooks` describes.
			 * @example {
			 *       "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv"
			 *     }
			 */
			data: {
				[key: string]: unknown;
			};
			/**
			 * @description The event; the same in list, stream and every webhook attempt (`webhook-id`).
			 * @example evt_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * @description The organization.
			 * @example org_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 * @example 2026-03-01T09:00:00.000Z
			 */
			timestamp: string;
			/**
			 * @description What happened, as `noun.past_verb`.
			 * @example domain.verified
			 */
			type: string;
			/**
			 * @description Your own id of the workspace.
			 * @example agency-42
			 */
			workspaceExternalId: string | null;
			/**
			 * @description The workspace; null for events of the whole organization.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId: string | null;
		};
		FieldError: {
			/**
			 * @description What is wrong, for programs.
			 * @example required
			 */
			code: string;
			/**
			 * @description What is wrong, for people.
			 * @example is required
			 */
			message: string;
			/**
			 * @description JSON pointer (RFC 6901) into the body; `/query/…`, `/path/…` or `/headers/…` for the other parts.
			 * @example /name
			 */
			pointer: string;
		};
		/**
		 * @description An address that mail is sent from.
		 * @example {
		 *       "address": "198.18.0.7",
		 *       "createdAt": "2026-11-22T10:00:00.000Z",
		 *       "hostname": "mx1-r8s0tv.svc.example.com",
		 *       "id": "ip_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "nodeId": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "perDay": null,
		 *       "poolId": "pool_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "status": "assigned"
		 *     }
		 */
		IpAddress: {
			/**
			 * @description The address itself.
			 * @example 198.18.0.7
			 */
			address: string;
			/**
			 * Format: date-time
			 * @description When the provider gave it.
			 */
			createdAt: string;
			/**
			 * @description Its PTR, and our EHLO.
			 * @example mx1-r8s0tv.svc.example.com
			 */
			hostname: string;
			/**
			 * @description The address.
			 * @example ip_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * @description The node that holds it.
			 * @example node_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			nodeId: string;
			/**
			 * @description Messages a day at most; null for no cap.
			 * @example null
			 */
			perDay: number | null;
			/**
			 * @description The pool it is in; null for none.
			 * @example null
			 */
			poolId: string | null;
			/**
			 * @description Its standing; `burned` and `quarantined` ones never send.
			 * @enum {string}
			 */
			status: "available" | "assigned" | "warming" | "warmed" | "degraded" | "burned" | "quarantined";
		};
		/** @description An address was put into a pool. */
		IpAssignedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description The address itself.
				 * @example 198.18.0.7
				 */
				address: string;
				/**
				 * @description The address.
				 * @example ip_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				ipId: string;
				/**
				 * @description The pool it is in now.
				 * @example pool_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				poolId: string;
				/**
				 * @description The pool it was in before; null for none.
				 * @example null
				 */
				previousPoolId: string | null;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "ip.assigned";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @description Addresses that send for the same kind of mail, or for one workspace.
		 * @example {
		 *       "addresses": 1,
		 *       "createdAt": "2026-11-22T10:00:00.000Z",
		 *       "id": "pool_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "name": "Shared transactional (trusted)",
		 *       "placement": "shared",
		 *       "stream": "transactional",
		 *       "trust": "trusted",
		 *       "workspaceId": null
		 *     }
		 */
		IpPool: {
			/**
			 * @description How many addresses are in it.
			 * @example 1
			 */
			addresses: number;
			/**
			 * Format: date-time
			 * @description When it was made.
			 */
			createdAt: string;
			/**
			 * @description The pool.
			 * @example pool_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * @description Its name.
			 * @example Shared transactional (trusted)
			 */
			name: string;
			/**
			 * @description Shared by workspaces, or one workspace's own.
			 * @enum {string}
			 */
			placement: "shared" | "dedicated";
			/**
			 * @description The stream a shared pool serves; null for a dedicated one.
			 * @example transactional
			 * @enum {string|null}
			 */
			stream: "transactional" | "marketing" | "outreach" | null;
			/**
			 * @description The trust a shared pool is for; null for a dedicated one.
			 * @example trusted
			 * @enum {string|null}
			 */
			trust: "limited" | "trusted" | "quarantine" | null;
			/**
			 * @description The workspace of a dedicated pool; null for a shared one.
			 * @example null
			 */
			workspaceId: string | null;
		};
		/**
		 * @description An address that people send and receive with.
		 * @example {
		 *       "address": "ann@mail.acme.example",
		 *       "createdAt": "2026-11-22T10:00:00.000Z",
		 *       "displayName": "Ann Example",
		 *       "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "id": "mbx_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "perDay": 500,
		 *       "quotaMb": 1024,
		 *       "status": "active",
		 *       "timezone": "Europe/Berlin",
		 *       "updatedAt": "2026-11-22T10:00:00.000Z",
		 *       "usedToday": 12,
		 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *     }
		 */
		Mailbox: {
			/**
			 * @description Its address, in lower case.
			 * @example ann@mail.acme.example
			 */
			address: string;
			/**
			 * Format: date-time
			 * @description When it was created.
			 * @example 2026-11-22T10:00:00.000Z
			 */
			createdAt: string;
			/**
			 * @description Name shown beside the address.
			 * @example Ann Example
			 */
			displayName: string | null;
			/**
			 * @description Its domain.
			 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			domainId: string;
			/**
			 * @description The mailbox's id.
			 * @example mbx_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * @description Recipients it may send to per day of its own time zone. Default 500.
			 * @example 500
			 */
			perDay: number;
			/**
			 * @description Storage in MB, 1–1,048,576. Default 1,024.
			 * @example 1024
			 */
			quotaMb: number;
			/**
			 * @description `creating`: the mailbox host makes it; `active`; `paused`: by you; `disabled`: by us; `rate_limited`: its daily limit is used up until its next day.
			 * @example active
			 * @enum {string}
			 */
			status: "creating" | "active" | "paused" | "disabled" | "rate_limited";
			/**
			 * @description IANA time zone in which its day begins. Default UTC.
			 * @example Europe/Berlin
			 */
			timezone: string;
			/**
			 * Format: date-time
			 * @description When it was last changed.
			 * @example 2026-11-22T10:00:00.000Z
			 */
			updatedAt: string;
			/**
			 * @description Recipients sent to on its present day.
			 * @example 12
			 */
			usedToday: number;
			/**
			 * @description The workspace it belongs to.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId: string;
		};
		/** @description A mailbox was created. */
		MailboxCreatedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description Its domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/**
				 * @description The mailbox.
				 * @example mbx_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				mailboxId: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "mailbox.created";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description A mailbox was deleted. */
		MailboxDeletedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description Its domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/**
				 * @description The mailbox.
				 * @example mbx_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				mailboxId: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "mailbox.deleted";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description A mailbox was paused: it can neither log in nor send. */
		MailboxPausedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description Its domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/**
				 * @description The mailbox.
				 * @example mbx_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				mailboxId: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "mailbox.paused";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description A mailbox used up its daily limit; more mail waits for its next day. */
		MailboxRateLimitedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description Its domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/**
				 * @description The mailbox.
				 * @example mbx_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				mailboxId: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "mailbox.rate_limited";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description A paused mailbox works again. */
		MailboxResumedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description Its domain.
				 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				domainId: string;
				/**
				 * @description The mailbox.
				 * @example mbx_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				mailboxId: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "mailbox.resumed";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @description A mailbox with its new password.
		 * @example {
		 *       "address": "ann@mail.acme.example",
		 *       "createdAt": "2026-11-22T10:00:00.000Z",
		 *       "displayName": "Ann Example",
		 *       "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "id": "mbx_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "password": "q3rZ8xk1Vw5t7y9AbCdEfGhI",
		 *       "perDay": 500,
		 *       "quotaMb": 1024,
		 *       "status": "active",
		 *       "timezone": "Europe/Berlin",
		 *       "updatedAt": "2026-11-22T10:00:00.000Z",
		 *       "usedToday": 12,
		 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *     }
		 */
		MailboxWithPassword: {
			/**
			 * @description Its address, in lower case.
			 * @example ann@mail.acme.example
			 */
			address: string;
			/**
			 * Format: date-time
			 * @description When it was created.
			 * @example 2026-11-22T10:00:00.000Z
			 */
			createdAt: string;
			/**
			 * @description Name shown beside the address.
			 * @example Ann Example
			 */
			displayName: string | null;
			/**
			 * @description Its domain.
			 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			domainId: string;
			/**
			 * @description The mailbox's id.
			 * @example mbx_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * @description Its password for SMTP and IMAP. Shown this once; we keep only a hash.
			 * @example q3rZ8xk1Vw5t7y9AbCdEfGhI
			 */
			password: string;
			/**
			 * @description Recipients it may send to per day of its own time zone. Default 500.
			 * @example 500
			 */
			perDay: number;
			/**
			 * @description Storage in MB, 1–1,048,576. Default 1,024.
			 * @example 1024
			 */
			quotaMb: number;
			/**
			 * @description `creating`: the mailbox host makes it; `active`; `paused`: by you; `disabled`: by us; `rate_limited`: its daily limit is used up until its next day.
			 * @example active
			 * @enum {string}
			 */
			status: "creating" | "active" | "paused" | "disabled" | "rate_limited";
			/**
			 * @description IANA time zone in which its day begins. Default UTC.
			 * @example Europe/Berlin
			 */
			timezone: string;
			/**
			 * Format: date-time
			 * @description When it was last changed.
			 * @example 2026-11-22T10:00:00.000Z
			 */
			updatedAt: string;
			/**
			 * @description Recipients sent to on its present day.
			 * @example 12
			 */
			usedToday: number;
			/**
			 * @description The workspace it belongs to.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId: string;
		};
		/**
		 * @description One number with what it is worth.
		 * @example {
		 *       "accuracyClass": "directional",
		 *       "change": 7.14,
		 *       "name": "openRate",
		 *       "previous": 28,
		 *       "updatedAt": "2026-11-22T10:15:03.000Z",
		 *       "value": 30
		 *     }
		 */
		Metric: {
			/**
			 * @description `exact`: from SMTP answers and explicit acts; `directional`: shows a trend; `estimated`: computed.
			 * @enum {string}
			 */
			accuracyClass: "exact" | "directional" | "estimated";
			/**
			 * @description How much it changed against the period before, in percent; null without a base.
			 * @example 7.14
			 */
			change: number | null;
			/**
			 * @description One of accepted, suppressed, sent, delivered, deferred, bounced, hardBounced, softBounced, failed, cancelled, complained, opened, machineOpens, clicked, machineClicks, replied, unsubscribed, deliveryRate, bounceRate, hardBounceRate, softBounceRate, complaintRate, openRate, clickRate, clickToOpenRate, replyRate, unsubscribeRate, estimatedInboxPlacement, healthScore.
			 * @example openRate
			 */
			name: string;
			/**
			 * @description The value of the period before, of equal length.
			 * @example 28
			 */
			previous: number | null;
			/**
			 * Format: date-time
			 * @description Everything that happened before this time is counted.
			 * @example 2026-11-22T10:15:03.000Z
			 */
			updatedAt: string;
			/**
			 * @description A count, or a rate or score of 0–100 with two decimals; null where it is divided by zero or too few.
			 * @example 30
			 */
			value: number | null;
		};
		/**
		 * @example {
		 *       "createdAt": "2026-01-15T09:30:00.000Z",
		 *       "createdBy": "key_01jd8x3q4vf7k9m2n5p6r8s0tw",
		 *       "environment": "test",
		 *       "expiresAt": null,
		 *       "hint": "ms_test_4Kd93mWq0ZtB",
		 *       "id": "key_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "key": "ms_test_4Kd93mWq0ZtB_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxx",
		 *       "lastUsedAt": null,
		 *       "name": "Billing service",
		 *       "permissions": [
		 *         "domains:read",
		 *         "emails:write"
		 *       ],
		 *       "rateLimitPerMinute": 6000,
		 *       "replacedBy": null,
		 *       "revokedAt": null,
		 *       "status": "active",
		 *       "workspaceId": null
		 *     }
		 */
		NewApiKey: components["schemas"]["ApiKey"] & {
			/**
			 * Format: password
			 * @description The key itself. It is shown this once: keep it in your secret store.
			 * @example ms_test_4Kd93mWq0ZtB_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxx
			 */
			key: string;
		};
		/**
		 * @description What it is about.
		 * @example {
		 *       "addresses": [
		 *         "198.18.0.7"
		 *       ],
		 *       "createdAt": "2026-11-22T10:00:00.000Z",
		 *       "hostname": "mx1-p6r8s0tv.svc.example.com",
		 *       "id": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "mailboxHost": false,
		 *       "name": "mx1",
		 *       "placement": "shared",
		 *       "provider": "sandbox",
		 *       "region": "eu-central",
		 *       "size": "starter",
		 *       "status": "active",
		 *       "statusReason": null,
		 *       "updatedAt": "2026-11-22T10:01:00.000Z",
		 *       "workspaceId": null
		 *     }
		 */
		Node: {
			/** @description Addresses it sends from. */
			addresses: string[];
			/**
			 * Format: date-time
			 * @description When it was asked for.
			 */
			createdAt: string;
			/** @description Its name: A, PTR and certificate. */
			hostname: string;
			/**
			 * @description The node.
			 * @example node_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/** @description Whether mailboxes live on it too. */
			mailboxHost: boolean;
			/**
			 * @description Your name for it.
			 * @example mx1
			 */
			name: string;
			/**
			 * @description Shared, or one workspace's own.
			 * @enum {string}
			 */
			placement: "shared" | "dedicated";
			/** @description The provider of its server. */
			provider: string;
			/** @description The provider's region. */
			region: string;
			/** @description The provider's size. */
			size: string;
			/**
			 * @description Mail leaves only through nodes that are `active` or `warming`.
			 * @enum {string}
			 */
			status: "requested" | "provisioning" | "configuring" | "verifying" | "warming" | "active" | "paused" | "maintenance" | "unhealthy" | "failed" | "cleaned_up" | "suspended" | "scheduled_decommission" | "decommissioned";
			/** @description Why it is in this status, where there is a reason. */
			statusReason: string | null;
			/**
			 * Format: date-time
			 * @description When it last changed.
			 */
			updatedAt: string;
			/**
			 * @description The workspace of a dedicated node; null for a shared one.
			 * @example null
			 */
			workspaceId: string | null;
		};
		/** @description A node was removed: server, records and certificate are gone. */
		NodeDecommissionedEvent: {
			data: components["schemas"]["Node"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "node.decommissioned";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description Setting a node up failed or was cancelled; what had been made was taken back. */
		NodeFailedEvent: {
			data: components["schemas"]["Node"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "node.failed";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description A node and the operation that works on it, or the plan of one. */
		NodeOperation: {
			/** @description The node; null for the dry run of a creation. */
			node: components["schemas"]["Node"] | null;
			/** @description The operation; null for a dry run. */
			operation: components["schemas"]["Operation"] | null;
			plan: components["schemas"]["Plan"];
		};
		/** @description A node takes no more mail until it is resumed. */
		NodePausedEvent: {
			data: components["schemas"]["Node"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "node.paused";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description The provider was asked for a node's server. */
		NodeProvisioningStartedEvent: {
			data: components["schemas"]["Node"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "node.provisioning_started";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description A node is set up and takes mail. */
		NodeReadyEvent: {
			data: components["schemas"]["Node"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "node.ready";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description A paused node takes mail again. */
		NodeResumedEvent: {
			data: components["schemas"]["Node"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "node.resumed";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @description Work that outlives its request, step by step.
		 * @example {
		 *       "createdAt": "2026-11-22T10:00:00.000Z",
		 *       "error": null,
		 *       "finishedAt": null,
		 *       "id": "op_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "kind": "node.create",
		 *       "progress": 20,
		 *       "status": "running",
		 *       "steps": [
		 *         {
		 *           "attempts": 1,
		 *           "errorCode": null,
		 *           "finishedAt": "2026-11-22T10:00:01.000Z",
		 *           "message": null,
		 *           "name": "create_server",
		 *           "progress": 100,
		 *           "startedAt": "2026-11-22T10:00:00.000Z",
		 *           "status": "succeeded",
		 *           "title": "Create the server"
		 *         }
		 *       ],
		 *       "subject": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "updatedAt": "2026-11-22T10:00:01.000Z",
		 *       "workspaceId": null
		 *     }
		 */
		Operation: {
			/**
			 * Format: date-time
			 * @description When it was asked for.
			 */
			createdAt: string;
			/** @description Why it failed; null otherwise. */
			error: {
				/** @description A code of the error catalogue. */
				code: string;
				/** @description Why, and what to do. */
				message: string;
				/** @description The step that failed. */
				step: string;
			} | null;
			/**
			 * Format: date-time
			 * @description When it reached its end.
			 * @example null
			 */
			finishedAt: string | null;
			/**
			 * @description The operation.
			 * @example op_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * @description What is done.
			 * @example node.create
			 */
			kind: string;
			/** @description How much is done, in percent. */
			progress: number;
			/**
			 * @description `waiting`: for something outside; `compensating`: taking back what was done.
			 * @enum {string}
			 */
			status: "queued" | "running" | "waiting" | "compensating" | "succeeded" | "failed" | "cancelled";
			/** @description All steps in their order. */
			steps: components["schemas"]["OperationStep"][];
			/**
			 * @description The id of what it is done to.
			 * @example node_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			subject: string;
			/**
			 * Format: date-time
			 * @description When it last changed.
			 */
			updatedAt: string;
			/**
			 * @description The workspace it belongs to; null for one of the whole organization.
			 * @example null
			 */
			workspaceId: string | null;
		};
		/** @description An operation was cancelled; what it had made was taken back. */
		OperationCancelledEvent: {
			/** @description What it is about. */
			data: {
				/** @description Why it failed. */
				error?: {
					/** @description A code of the error catalogue. */
					code: string;
					/** @description Words for people. */
					message: string;
					/** @description The step that failed. */
					step: string;
				};
				/** @description What is done, such as `node.create`. */
				kind: string;
				/**
				 * @description The operation.
				 * @example op_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				operationId: string;
				/** @description How much is done, in percent. */
				progress: number;
				/** @description The operation's status after this event. */
				status: string;
				/** @description The id of what it is done to. */
				subject: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "operation.cancelled";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description An operation failed; what it had made was taken back. */
		OperationFailedEvent: {
			/** @description What it is about. */
			data: {
				/** @description Why it failed. */
				error?: {
					/** @description A code of the error catalogue. */
					code: string;
					/** @description Words for people. */
					message: string;
					/** @description The step that failed. */
					step: string;
				};
				/** @description What is done, such as `node.create`. */
				kind: string;
				/**
				 * @description The operation.
				 * @example op_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				operationId: string;
				/** @description How much is done, in percent. */
				progress: number;
				/** @description The operation's status after this event. */
				status: string;
				/** @description The id of what it is done to. */
				subject: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "operation.failed";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description One step of an operation. */
		OperationStep: {
			/**
			 * @description How often it was tried.
			 * @example 1
			 */
			attempts: number;
			/**
			 * @description A code of the error catalogue, after a failed try.
			 * @example null
			 */
			errorCode: string | null;
			/**
			 * Format: date-time
			 * @description When it succeeded or failed for good.
			 * @example null
			 */
			finishedAt: string | null;
			/**
			 * @description What it waits for, or why it failed.
			 * @example null
			 */
			message: string | null;
			/**
			 * @description Name of the step, unique in the operation.
			 * @example create_server
			 */
			name: string;
			/**
			 * @description How much of the step is done, in percent.
			 * @example 100
			 */
			progress: number;
			/**
			 * Format: date-time
			 * @description When it was first tried.
			 * @example null
			 */
			startedAt: string | null;
			/**
			 * @description `undone`: taken back after a later failure.
			 * @example succeeded
			 * @enum {string}
			 */
			status: "pending" | "running" | "waiting" | "succeeded" | "failed" | "undone" | "undo_failed";
			/**
			 * @description The step in words.
			 * @example Create the server
			 */
			title: string;
		};
		/** @description A step of an operation was completed. */
		OperationStepCompletedEvent: {
			/** @description What it is about. */
			data: {
				/** @description Why it failed. */
				error?: {
					/** @description A code of the error catalogue. */
					code: string;
					/** @description Words for people. */
					message: string;
					/** @description The step that failed. */
					step: string;
				};
				/** @description What is done, such as `node.create`. */
				kind: string;
				/**
				 * @description The operation.
				 * @example op_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				operationId: string;
				/** @description How much is done, in percent. */
				progress: number;
				/** @description The operation's status after this event. */
				status: string;
				/** @description The id of what it is done to. */
				subject: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "operation.step_completed";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description An operation reached its end. */
		OperationSucceededEvent: {
			/** @description What it is about. */
			data: {
				/** @description Why it failed. */
				error?: {
					/** @description A code of the error catalogue. */
					code: string;
					/** @description Words for people. */
					message: string;
					/** @description The step that failed. */
					step: string;
				};
				/** @description What is done, such as `node.create`. */
				kind: string;
				/**
				 * @description The operation.
				 * @example op_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				operationId: string;
				/** @description How much is done, in percent. */
				progress: number;
				/** @description The operation's status after this event. */
				status: string;
				/** @description The id of what it is done to. */
				subject: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "operation.succeeded";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @description What it is about.
		 * @example {
		 *       "createdAt": "2026-01-15T09:30:00.000Z",
		 *       "feedbackDomain": null,
		 *       "id": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "name": "Acme CRM",
		 *       "serviceDomain": "mail.acme-crm.example",
		 *       "updatedAt": "2026-01-15T09:30:00.000Z"
		 *     }
		 */
		Organization: {
			/**
			 * Format: date-time
			 * @description When it was created.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			createdAt: string;
			/**
			 * @description The domain of a second DKIM signature and the Feedback-ID on every email; null: none.
			 * @example feedback.acme-crm.example
			 */
			feedbackDomain: string | null;
			/**
			 * @description Id of the organization.
			 * @example org_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * @description Name for people, 1–200 characters.
			 * @example Acme CRM
			 */
			name: string;
			/**
			 * @description A zone delegated to Mailstead that names everything customers' DNS records point to; null: Mailstead's own.
			 * @example mail.acme-crm.example
			 */
			serviceDomain: string | null;
			/**
			 * Format: date-time
			 * @description When it was last changed.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			updatedAt: string;
		};
		/** @description The organization was made, with its first API key. */
		OrganizationCreatedEvent: {
			data: components["schemas"]["Organization"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "organization.created";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @example {
		 *       "name": "Acme CRM",
		 *       "serviceDomain": "mail.acme-crm.example"
		 *     }
		 */
		OrganizationUpdate: {
			/**
			 * @description The domain of a second DKIM signature and the Feedback-ID on every email; null: none. Absent: unchanged.
			 * @example feedback.acme-crm.example
			 */
			feedbackDomain?: string | null;
			/**
			 * @description Name for people, 1–200 characters.
			 * @example Acme CRM
			 */
			name?: string;
			/**
			 * @description A zone delegated to Mailstead that names everything customers' DNS records point to; null: Mailstead's own. Absent: unchanged.
			 * @example mail.acme-crm.example
			 */
			serviceDomain?: string | null;
		};
		/** @description The organization's name, service domain or feedback domain changed. */
		OrganizationUpdatedEvent: {
			data: components["schemas"]["Organization"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "organization.updated";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @description The plan; null unless it is a dry run.
		 * @example {
		 *       "minutes": 2,
		 *       "money": {
		 *         "amount": 999,
		 *         "currency": "USD"
		 *       },
		 *       "records": [
		 *         {
		 *           "name": "mx1.svc.example.com",
		 *           "type": "A",
		 *           "value": null
		 *         }
		 *       ],
		 *       "servers": [
		 *         {
		 *           "provider": "sandbox",
		 *           "region": "eu-central",
		 *           "size": "starter"
		 *         }
		 *       ],
		 *       "steps": [
		 *         {
		 *           "name": "create_server",
		 *           "seconds": 30,
		 *           "title": "Create the server"
		 *         }
		 *       ]
		 *     }
		 */
		Plan: {
			/**
			 * @description How long it usually takes in all.
			 * @example 2
			 */
			minutes: number;
			/** @description What it adds to the monthly bill; null when nothing. */
			money: {
				/**
				 * @description Per month, in minor units.
				 * @example 999
				 */
				amount: number;
				/**
				 * @description ISO 4217.
				 * @example USD
				 */
				currency: string;
			} | null;
			/** @description DNS records that will be written. */
			records: components["schemas"]["PlannedRecord"][];
			/** @description Servers that will be ordered. */
			servers: components["schemas"]["PlannedServer"][];
			/** @description The steps in their order. */
			steps: {
				/**
				 * @description Name of the step.
				 * @example create_server
				 */
				name: string;
				/**
				 * @description How long it usually takes.
				 * @example 30
				 */
				seconds: number;
				/**
				 * @description The step in words.
				 * @example Create the server
				 */
				title: string;
			}[];
		} | null;
		/** @description A DNS record that will be written. */
		PlannedRecord: {
			/**
			 * @description Name of the record.
			 * @example mx1.svc.example.com
			 */
			name: string;
			/**
			 * @description Type of the DNS record.
			 * @example A
			 */
			type: string;
			/**
			 * @description Its value; null while only the provider knows it.
			 * @example null
			 */
			value: string | null;
		};
		/** @description A server that will be ordered. */
		PlannedServer: {
			/**
			 * @description The provider.
			 * @example sandbox
			 */
			provider: string;
			/**
			 * @description The provider's region.
			 * @example eu-central
			 */
			region: string;
			/**
			 * @description The provider's size.
			 * @example starter
			 */
			size: string;
		};
		/** @description A failure (RFC 9457), sent as `application/problem+json`. */
		Problem: {
			code: components["schemas"]["ErrorCode"];
			/**
			 * @description What to do next, for this very request.
			 * @example Check the id, and that the key belongs to the same organization and environment.
			 */
			detail: string;
			/**
			 * @description Findings by field; empty when none apply.
			 * @example []
			 */
			errors: components["schemas"]["FieldError"][];
			/**
			 * @description Path of the request.
			 * @example /v1/domains/dom_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			instance: string;
			/**
			 * @description Name it when you ask for help.
			 * @example req_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			requestId: string;
			/**
			 * @description Whether the same request may succeed later.
			 * @example false
			 */
			retryable: boolean;
			/**
			 * @description HTTP status.
			 * @example 404
			 */
			status: number;
			/**
			 * @description The same for every problem of the code.
			 * @example Not found
			 */
			title: string;
			/**
			 * @description Docs page of the code.
			 * @example https://docs.mailstead.example/errors/not_found
			 */
			type: string;
		} & {
			[key: string]: unknown;
		};
		/**
		 * @description What it is about.
		 * @example {
		 *       "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
		 *       "externalId": "cust_4711",
		 *       "id": "purge_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "purgedAt": "2026-02-14T09:30:00.000Z",
		 *       "rowsDeleted": {
		 *         "emails": 1200,
		 *         "recipients": 1420
		 *       },
		 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *     }
		 */
		PurgeCertificate: {
			/**
			 * @description SHA-256 (hex) of the JSON of the other fields in alphabetical order, tables too, without white space.
			 * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
			 */
			digest: string;
			/**
			 * @description Your own id of this customer: 1–200 visible ASCII characters, unique per environment.
			 * @example cust_4711
			 */
			externalId: string | null;
			/**
			 * @description Id of the certificate.
			 * @example purge_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * Format: date-time
			 * @description When the last row was erased, on the workspace's clock.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			purgedAt: string;
			/**
			 * @description Rows erased, by table.
			 * @example {
			 *       "emails": 1200,
			 *       "recipients": 1420
			 *     }
			 */
			rowsDeleted: {
				[key: string]: number;
			};
			/**
			 * @description The workspace that was purged.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId: string;
		};
		/**
		 * @example {
		 *       "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "from": "ann@example.com",
		 *       "id": "recv_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "kind": "reply",
		 *       "messageId": "<4711@example.com>",
		 *       "position": 0,
		 *       "preview": "Thank you, that sounds interesting.",
		 *       "receivedAt": "2026-03-01T09:00:00.000Z",
		 *       "subject": "Re: Your invoice",
		 *       "to": "hello@acme.example",
		 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *     }
		 */
		ReceivedEmail: {
			/**
			 * @description The email it answers, as far as known.
			 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			emailId: string | null;
			/**
			 * @description The sender's address.
			 * @example ann@example.com
			 */
			from: string | null;
			/**
			 * @description The received email's id.
			 * @example recv_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * @description `bounce`: a delivery status notification; `complaint`: a report of a feedback loop; `reply`: somebody answered; `auto_reply`: a machine answered; `unsubscribe`: somebody unsubscribed by mail; `other`: anything else to a name we receive for.
			 * @example reply
			 * @enum {string}
			 */
			kind: "bounce" | "complaint" | "reply" | "auto_reply" | "unsubscribe" | "other";
			/**
			 * @description Its Message-ID.
			 * @example <4711@example.com>
			 */
			messageId: string | null;
			/**
			 * @description The place of the recipient whom it is about, in that email.
			 * @example 0
			 */
			position: number | null;
			/**
			 * @description How its text begins.
			 * @example Thank you, that sounds interesting.
			 */
			preview: string | null;
			/**
			 * Format: date-time
			 * @description When it came.
			 * @example 2026-03-01T09:00:00.000Z
			 */
			receivedAt: string;
			/**
			 * @description The subject.
			 * @example Re: Your invoice
			 */
			subject: string | null;
			/**
			 * @description The address it came to.
			 * @example hello@acme.example
			 */
			to: string | null;
			/**
			 * @description The workspace it came to.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId: string;
		};
		Recipient: {
			/**
			 * @description The address.
			 * @example ann@example.com
			 */
			address: string;
			/**
			 * @description Attempts so far.
			 * @example 1
			 */
			attempts: number;
			/**
			 * @description Why it bounced, by class.
			 * @example null
			 */
			bounceClass: string | null;
			/**
			 * Format: date-time
			 * @description When it bounced.
			 * @example 2026-03-01T09:00:00.000Z
			 */
			bouncedAt: string | null;
			/**
			 * @description Why it bounced, more closely.
			 * @example null
			 */
			bounceReason: string | null;
			/**
			 * Format: date-time
			 * @description When a link was first followed by a human.
			 * @example 2026-03-01T09:00:00.000Z
			 */
			clickedAt: string | null;
			/**
			 * Format: date-time
			 * @description When the recipient complained.
			 * @example 2026-03-01T09:00:00.000Z
			 */
			complainedAt: string | null;
			/**
			 * Format: date-time
			 * @description When the receiver took it.
			 * @example 2026-03-01T09:00:00.000Z
			 */
			deliveredAt: string | null;
			/**
			 * @description The header the address stands in.
			 * @example to
			 * @enum {string}
			 */
			kind: "to" | "cc" | "bcc";
			/**
			 * @description The receiving host.
			 * @example mx.example.com
			 */
			mxHost: string | null;
			/**
			 * @description The name beside the address.
			 * @example Ann Lee
			 */
			name: string | null;
			/**
			 * Format: date-time
			 * @description When it is tried again.
			 * @example 2026-03-01T09:00:00.000Z
			 */
			nextAttemptAt: string | null;
			/**
			 * Format: date-time
			 * @description When it was first opened by a human.
			 * @example 2026-03-01T09:00:00.000Z
			 */
			openedAt: string | null;
			/**
			 * @description Its place in the email, as in events.
			 * @example 0
			 */
			position: number;
			/**
			 * @description The receiving provider.
			 * @example google
			 */
			provider: string | null;
			/**
			 * Format: date-time
			 * @description When the recipient replied.
			 * @example 2026-03-01T09:00:00.000Z
			 */
			repliedAt: string | null;
			/**
			 * Format: date-time
			 * @description When its content was first handed to a receiver.
			 * @example 2026-03-01T09:00:00.000Z
			 */
			sentAt: string | null;
			/** @description The last answer; null before the first attempt. */
			smtp: {
				/**
				 * @description The reply code.
				 * @example 250
				 */
				code: number | null;
				/**
				 * @description The enhanced code (RFC 3463).
				 * @example 2.0.0
				 */
				enhanced: string | null;
				/**
				 * @description The receiver's words.
				 * @example OK
				 */
				text: string;
			} | null;
			/**
			 * @description The address it was sent from.
			 * @example 203.0.113.5
			 */
			sourceIp: string | null;
			/**
			 * @description `queued`: not handed over yet; `deferred`: tried, will be tried again; `delivered`: the receiver took it; `bounced`: refused for good; `failed`: never reached a receiver; `suppressed`: not sent, the address is suppressed; `cancelled`: by you.
			 * @example delivered
			 * @enum {string}
			 */
			status: "queued" | "deferred" | "delivered" | "bounced" | "failed" | "suppressed" | "cancelled";
			/**
			 * @description True when the last attempt ended between the final dot and its answer: it may have arrived.
			 * @example false
			 */
			uncertain: boolean;
			/**
			 * Format: date-time
			 * @description When the recipient unsubscribed.
			 * @example 2026-03-01T09:00:00.000Z
			 */
			unsubscribedAt: string | null;
		};
		/**
		 * @description Where nodes can be created.
		 * @example {
		 *       "name": "eu-central",
		 *       "provider": "sandbox",
		 *       "sizes": [
		 *         {
		 *           "cpus": 1,
		 *           "currency": "USD",
		 *           "diskGb": 40,
		 *           "memoryMb": 2048,
		 *           "monthlyPrice": 999,
		 *           "name": "starter"
		 *         }
		 *       ],
		 *       "title": "Frankfurt"
		 *     }
		 */
		Region: {
			/**
			 * @description The provider's name of the region.
			 * @example eu-central
			 */
			name: string;
			/**
			 * @description The provider of servers.
			 * @example sandbox
			 */
			provider: string;
			/** @description What can be ordered there. */
			sizes: components["schemas"]["ServerSize"][];
			/**
			 * @description The region in words.
			 * @example Frankfurt
			 */
			title: string;
		};
		/**
		 * @example {
		 *       "from": "2026-03-01T00:00:00Z",
		 *       "types": [
		 *         "email.bounced"
		 *       ]
		 *     }
		 */
		ReplayWebhooks: {
			/**
			 * @description Only counts.
			 * @default false
			 * @example false
			 */
			dryRun?: boolean;
			/**
			 * Format: date-time
			 * @description Events that happened then or later (workspace clock).
			 * @example 2026-03-01T00:00:00Z
			 */
			from?: string;
			/**
			 * @description Events behind this one in the log.
			 * @example evt_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			sinceEventId?: string;
			/**
			 * Format: date-time
			 * @description Events that happened before. Default: all there are now.
			 * @example 2026-03-01T00:00:00Z
			 */
			to?: string;
			/**
			 * @description Only these types. Default: those of the endpoint.
			 * @example [
			 *       "email.bounced"
			 *     ]
			 */
			types?: string[];
		};
		/**
		 * @default {
		 *       "overlapHours": 24
		 *     }
		 * @example {
		 *       "overlapHours": 24
		 *     }
		 */
		RotateWebhookSecret: {
			/**
			 * @description How long the old secret signs as well, 0–168 hours.
			 * @default 24
			 * @example 24
			 */
			overlapHours?: number;
		};
		/**
		 * @description A test workspace's clock.
		 * @example {
		 *       "now": "2026-12-22T10:00:00.000Z",
		 *       "offsetSeconds": 2592000,
		 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *     }
		 */
		SandboxClock: {
			/**
			 * Format: date-time
			 * @description The workspace's present time.
			 */
			now: string;
			/** @description How far it is ahead of real time, in seconds. */
			offsetSeconds: number;
			/**
			 * @description The test workspace.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId: string;
		};
		/**
		 * @description A failure of the simulated outside, made on purpose.
		 * @example {
		 *       "createdAt": "2026-11-22T10:00:00.000Z",
		 *       "fault": "lost_response",
		 *       "id": "fault_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "port": "compute",
		 *       "remaining": 1
		 *     }
		 */
		SandboxFault: {
			/**
			 * Format: date-time
			 * @description When it was set.
			 */
			createdAt: string;
			/**
			 * @description How it fails: compute: lost_response, error_200, timeout, stuck; egress: port25_closed, timeout; ca: timeout.
			 * @example lost_response
			 */
			fault: string;
			/**
			 * @description The fault.
			 * @example fault_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * @description The part of the outside that fails.
			 * @example compute
			 * @enum {string}
			 */
			port: "compute" | "egress" | "ca";
			/**
			 * @description How many calls still fail; null: until removed.
			 * @example 1
			 */
			remaining: number | null;
		};
		/**
		 * @description A message that a simulated receiver took.
		 * @example {
		 *       "authentication": {
		 *         "dkim": [
		 *           {
		 *             "domain": "acme.k3v9x0ab.sandbox.mailstead.example",
		 *             "result": "pass",
		 *             "selector": "s202611a"
		 *           }
		 *         ],
		 *         "dmarc": {
		 *           "domain": "acme.k3v9x0ab.sandbox.mailstead.example",
		 *           "policy": "none",
		 *           "result": "pass"
		 *         },
		 *         "ptr": "pass",
		 *         "spf": {
		 *           "domain": "bounce.acme.k3v9x0ab.sandbox.mailstead.example",
		 *           "result": "pass"
		 *         }
		 *       },
		 *       "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "helo": "mta1.svc.sandbox.mailstead.example",
		 *       "id": "msg_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "mailFrom": "b0k3…@bounce.acme.k3v9x0ab.sandbox.mailstead.example",
		 *       "placement": "inbox",
		 *       "provider": "google",
		 *       "receivedAt": "2026-11-22T10:00:00.000Z",
		 *       "recipient": "ann@gmail.com",
		 *       "sourceIp": "198.18.0.1",
		 *       "tls": true,
		 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *     }
		 */
		SandboxMessage: {
			/** @description What the receiver found out about the message. */
			authentication: {
				/** @description Every DKIM signature (RFC 6376). */
				dkim: {
					/** @description The signing domain (d=). */
					domain: string;
					/** @description pass, fail, neutral, none, temperror or permerror (RFC 8601). */
					result: string;
					/** @description The key's selector (s=). */
					selector: string;
				}[];
				/** @description Alignment with From (RFC 9989). */
				dmarc: {
					/** @description The organizational domain of From. */
					domain: string;
					/** @description The published policy. */
					policy: string;
					/** @description pass, fail, neutral, none, temperror or permerror (RFC 8601). */
					result: string;
				};
				/**
				 * @description Whether PTR, its address and the greeting agree.
				 * @enum {string}
				 */
				ptr: "pass" | "fail";
				/** @description Sender Policy Framework (RFC 7208). */
				spf: {
					/** @description The domain of the return path. */
					domain: string;
					/** @description pass, fail, neutral, none, temperror or permerror (RFC 8601). */
					result: string;
				};
			};
			/**
			 * @description The email it came from.
			 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			emailId: string | null;
			/** @description The name the sender greeted with. */
			helo: string;
			/**
			 * @description The received message.
			 * @example msg_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/** @description The envelope sender. */
			mailFrom: string;
			/**
			 * @description The folder it was put into.
			 * @enum {string}
			 */
			placement: "inbox" | "spam";
			/**
			 * @description The simulated provider that took it.
			 * @example google
			 */
			provider: string;
			/**
			 * Format: date-time
			 * @description When, on the workspace's clock.
			 */
			receivedAt: string;
			/**
			 * @description The address it was delivered to.
			 * @example open@sandbox.mailstead.example
			 */
			recipient: string;
			/**
			 * @description The address it came from.
			 * @example 198.18.0.1
			 */
			sourceIp: string;
			/** @description Whether the connection was encrypted. */
			tls: boolean;
			/**
			 * @description The workspace that sent it.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId: string;
		};
		/**
		 * @description A received message with its source.
		 * @example {
		 *       "authentication": {
		 *         "dkim": [],
		 *         "dmarc": {
		 *           "domain": "acme.k3v9x0ab.sandbox.mailstead.example",
		 *           "policy": "none",
		 *           "result": "pass"
		 *         },
		 *         "ptr": "pass",
		 *         "spf": {
		 *           "domain": "bounce.acme.k3v9x0ab.sandbox.mailstead.example",
		 *           "result": "pass"
		 *         }
		 *       },
		 *       "emailId": null,
		 *       "helo": "mta1.svc.sandbox.mailstead.example",
		 *       "id": "msg_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "mailFrom": "b0k3…@bounce.acme.k3v9x0ab.sandbox.mailstead.example",
		 *       "placement": "inbox",
		 *       "provider": "google",
		 *       "raw": "From: Ann <ann@acme.example>\r\nSubject: Hello\r\n\r\nHello\r\n",
		 *       "receivedAt": "2026-11-22T10:00:00.000Z",
		 *       "recipient": "ann@gmail.com",
		 *       "sourceIp": "198.18.0.1",
		 *       "tls": true,
		 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *     }
		 */
		SandboxMessageWithRaw: components["schemas"]["SandboxMessage"] & {
			/** @description The message as it was received (RFC 5322), one character per byte. */
			raw: string;
		};
		/**
		 * @example {
		 *       "from": "Acme <hello@acme.example>",
		 *       "metadata": {
		 *         "orderId": "4711"
		 *       },
		 *       "subject": "Your invoice",
		 *       "tags": [
		 *         "invoice"
		 *       ],
		 *       "text": "Hello Ann, your invoice is attached.",
		 *       "to": [
		 *         "ann@example.com"
		 *       ],
		 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *     }
		 */
		SendEmail: {
			/**
			 * @description Files, together at most 25 MB once decoded.
			 * @default []
			 */
			attachments?: {
				/**
				 * @description The file in base64 (RFC 4648 §4).
				 * @example JVBERi0xLjcK
				 */
				content: string;
				/**
				 * @description Makes it an inline part that html shows by `cid:`.
				 * @example logo
				 */
				contentId?: string;
				/**
				 * @description The file's media type.
				 * @default application/octet-stream
				 * @example application/pdf
				 */
				contentType?: string;
				/**
				 * @description The file's name.
				 * @example invoice.pdf
				 */
				filename: string;
			}[];
			/**
			 * @description Recipients of a copy whom the others don't see. One address or a list.
			 * @default []
			 * @example [
			 *       "ann@example.com"
			 *     ]
			 */
			bcc?: (string | {
				/**
				 * @description The address.
				 * @example ann@example.com
				 */
				email: string;
				/**
				 * @description The name shown beside it.
				 * @example Ann Lee
				 */
				name?: string;
			})[] | (string | {
				/**
				 * @description The address.
				 * @example ann@example.com
				 */
				email: string;
				/**
				 * @description The name shown beside it.
				 * @example Ann Lee
				 */
				name?: string;
			});
			/**
			 * @description Recipients of a copy. One address or a list.
			 * @default []
			 * @example [
			 *       "ann@example.com"
			 *     ]
			 */
			cc?: (string | {
				/**
				 * @description The address.
				 * @example ann@example.com
				 */
				email: string;
				/**
				 * @description The name shown beside it.
				 * @example Ann Lee
				 */
				name?: string;
			})[] | (string | {
				/**
				 * @description The address.
				 * @example ann@example.com
				 */
				email: string;
				/**
				 * @description The name shown beside it.
				 * @example Ann Lee
				 */
				name?: string;
			});
			/**
			 * Format: date-time
			 * @description After this time no further attempt is made. Default: 72 hours after the first attempt.
			 * @example 2026-03-02T09:00:00Z
			 */
			expiresAt?: string;
			/**
			 * @description The sender: an active mailbox or any address at a verified domain of the workspace.
			 * @example Acme <hello@acme.example>
			 */
			from: string | {
				/**
				 * @description The address.
				 * @example ann@example.com
				 */
				email: string;
				/**
				 * @description The name shown beside it.
				 * @example Ann Lee
				 */
				name?: string;
			};
			/**
			 * @description Additional headers. Those that Mailstead writes itself are refused.
			 * @default {}
			 * @example {
			 *       "X-Order": "4711"
			 *     }
			 */
			headers?: {
				[key: string]: string;
			};
			/**
			 * @description The HTML part.
			 * @example <p>Hello Ann</p>
			 */
			html?: string;
			/**
			 * @description Your own values, given back with every event.
			 * @default {}
			 * @example {
			 *       "orderId": "4711"
			 *     }
			 */
			metadata?: {
				[key: string]: string;
			};
			/**
			 * @description Where answers go. Default: `from`.
			 * @example support@acme.example
			 */
			replyTo?: string | {
				/**
				 * @description The address.
				 * @example ann@example.com
				 */
				email: string;
				/**
				 * @description The name shown beside it.
				 * @example Ann Lee
				 */
				name?: string;
			};
			/**
			 * Format: date-time
			 * @description When to send, at most 30 days ahead. Default: now.
			 * @example 2026-03-01T09:00:00Z
			 */
			scheduledAt?: string;
			/**
			 * @description What the mail is for. Each stream has its own unsubscribe scope, addresses, priority and tracking defaults.
			 * @default transactional
			 * @example transactional
			 * @enum {string}
			 */
			stream?: "transactional" | "marketing" | "outreach";
			/**
			 * @description The subject.
			 * @example Your invoice
			 */
			subject: string;
			/**
			 * @description Labels for lists and analytics.
			 * @default []
			 * @example [
			 *       "invoice"
			 *     ]
			 */
			tags?: string[];
			/**
			 * @description The text part.
			 * @example Hello Ann
			 */
			text?: string;
			/**
			 * @description The recipients. One address or a list.
			 * @example [
			 *       "ann@example.com"
			 *     ]
			 */
			to: (string | {
				/**
				 * @description The address.
				 * @example ann@example.com
				 */
				email: string;
				/**
				 * @description The name shown beside it.
				 * @example Ann Lee
				 */
				name?: string;
			})[] | (string | {
				/**
				 * @description The address.
				 * @example ann@example.com
				 */
				email: string;
				/**
				 * @description The name shown beside it.
				 * @example Ann Lee
				 */
				name?: string;
			});
			/**
			 * @description Whether links are tracked; they are rewritten only onto the domain's own tracking host. Default: as for opens.
			 * @example false
			 */
			trackClicks?: boolean;
			/**
			 * @description Whether opens are tracked. Default: the domain's setting, else on for `marketing` only.
			 * @example false
			 */
			trackOpens?: boolean;
			/**
			 * @description The workspace that sends. May be left out with a key that is bound to one.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId?: string;
		};
		/**
		 * @example {
		 *       "emails": [
		 *         {
		 *           "from": "Acme <hello@acme.example>",
		 *           "subject": "Your invoice",
		 *           "text": "Hello Ann",
		 *           "to": [
		 *             "ann@example.com"
		 *           ],
		 *           "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *         }
		 *       ]
		 *     }
		 */
		SendEmailBatch: {
			/** @description Up to 500 emails; each is accepted or refused on its own. */
			emails: components["schemas"]["SendEmail"][];
		};
		/**
		 * @example {
		 *       "accepted": 1,
		 *       "refused": 0,
		 *       "results": [
		 *         {
		 *           "email": {
		 *             "id": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *             "recipients": [
		 *               {
		 *                 "address": "ann@example.com",
		 *                 "kind": "to",
		 *                 "status": "queued"
		 *               }
		 *             ],
		 *             "status": "queued"
		 *           }
		 *         }
		 *       ]
		 *     }
		 */
		SendEmailBatchResult: {
			/**
			 * @description How many were accepted.
			 * @example 1
			 */
			accepted: number;
			/**
			 * @description How many were refused; nothing of them was stored.
			 * @example 0
			 */
			refused: number;
			/** @description One result per email, in the order of the request. */
			results: {
				email?: components["schemas"]["AcceptedEmail"] & unknown;
				/** @description Why the email was refused. */
				problem?: {
					/**
					 * @description A code of the error catalogue.
					 * @example invalid_request
					 */
					code: string;
					/**
					 * @description What to do.
					 * @example Correct the fields named in `errors`.
					 */
					detail: string;
					/** @description The fields that are wrong. */
					errors: {
						/**
						 * @description What is wrong with it.
						 * @example invalid_address
						 */
						code: string;
						/**
						 * @description Words for people.
						 * @example must be an email address
						 */
						message: string;
						/**
						 * @description The field, as a JSON pointer from the batch's root.
						 * @example /emails/0/to/0
						 */
						pointer: string;
					}[];
					/**
					 * @description What the code means.
					 * @example The request is not valid
					 */
					title: string;
				};
			}[];
		};
		/** @description A size of server, with its price. */
		ServerSize: {
			/**
			 * @description Virtual processors.
			 * @example 1
			 */
			cpus: number;
			/**
			 * @description ISO 4217.
			 * @example USD
			 */
			currency: string;
			/**
			 * @description Disk in GB.
			 * @example 40
			 */
			diskGb: number;
			/**
			 * @description Memory in MB.
			 * @example 2048
			 */
			memoryMb: number;
			/**
			 * @description Price per month, in minor units.
			 * @example 999
			 */
			monthlyPrice: number;
			/**
			 * @description The provider's name of the size.
			 * @example starter
			 */
			name: string;
		};
		/**
		 * @description Caps of transactional mail.
		 * @example {
		 *       "perDay": 200,
		 *       "perMinute": 60
		 *     }
		 */
		StreamLimits: {
			/**
			 * @description Recipients per UTC day; null: no cap.
			 * @example 200
			 */
			perDay: number | null;
			/**
			 * @description Recipients per minute; null: no cap.
			 * @example 60
			 */
			perMinute: number | null;
		};
		/**
		 * @example {
		 *       "address": "ann@example.com",
		 *       "createdAt": "2026-03-01T09:00:00.000Z",
		 *       "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "expiresAt": null,
		 *       "id": "supp_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "note": null,
		 *       "reason": "complaint",
		 *       "stream": "all",
		 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *     }
		 */
		Suppression: {
			/**
			 * @description The address.
			 * @example ann@example.com
			 */
			address: string;
			/**
			 * Format: date-time
			 * @description Since when.
			 * @example 2026-03-01T09:00:00.000Z
			 */
			createdAt: string;
			/**
			 * @description The email that led to it.
			 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			emailId: string | null;
			/**
			 * Format: date-time
			 * @description When it ends by itself; null: never.
			 * @example null
			 */
			expiresAt: string | null;
			/**
			 * @description The suppression's id.
			 * @example supp_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * @description For people; never shown to the recipient.
			 * @example Asked by telephone
			 */
			note: string | null;
			/**
			 * @description `hard_bounce`: the address does not exist; `soft_bounces`: three soft bounces in fifteen days; `complaint`: reported as spam; `unsubscribe`: asked for no more; `manual`: by you; `erasure`: its owner had it erased; `import`: came with a list.
			 * @example manual
			 * @enum {string}
			 */
			reason: "hard_bounce" | "soft_bounces" | "complaint" | "unsubscribe" | "manual" | "erasure" | "import";
			/**
			 * @description The stream it covers, or `all` of them.
			 * @example all
			 * @enum {string}
			 */
			stream: "all" | "transactional" | "marketing" | "outreach";
			/**
			 * @description Its workspace.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId: string;
		};
		/**
		 * @example {
		 *       "results": [
		 *         {
		 *           "id": "supp_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *           "outcome": "created"
		 *         }
		 *       ]
		 *     }
		 */
		SuppressionBatchResult: {
			/** @description One result per item, in the order of the request. */
			results: {
				/**
				 * @description The suppression; absent when the item was refused.
				 * @example supp_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				id?: string;
				/**
				 * @description Why the item was refused.
				 * @example The address is empty.
				 */
				message?: string;
				/**
				 * @description What became of it; `unchanged`: an equal or stronger suppression was there.
				 * @example created
				 * @enum {string}
				 */
				outcome: "created" | "updated" | "unchanged" | "refused";
			}[];
		};
		/**
		 * @example {
		 *       "results": [
		 *         {
		 *           "address": "ann@example.com",
		 *           "reason": "complaint",
		 *           "suppressed": true,
		 *           "suppressionId": "supp_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *           "valid": true
		 *         }
		 *       ]
		 *     }
		 */
		SuppressionCheck: {
			/** @description One result per address, in the order of the request. */
			results: {
				/**
				 * @description The address.
				 * @example ann@example.com
				 */
				address: string;
				/**
				 * @description `hard_bounce`: the address does not exist; `soft_bounces`: three soft bounces in fifteen days; `complaint`: reported as spam; `unsubscribe`: asked for no more; `manual`: by you; `erasure`: its owner had it erased; `import`: came with a list.
				 * @example manual
				 * @enum {string|null}
				 */
				reason: "hard_bounce" | "soft_bounces" | "complaint" | "unsubscribe" | "manual" | "erasure" | "import" | null;
				/**
				 * @description Whether mail to it is suppressed.
				 * @example true
				 */
				suppressed: boolean;
				/**
				 * @description The strongest suppression that applies.
				 * @example supp_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				suppressionId: string | null;
				/**
				 * @description Whether it is an address at all.
				 * @example true
				 */
				valid: boolean;
			}[];
		};
		/** @description Mail to an address is suppressed from now on. */
		SuppressionCreatedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description The address; null once the suppression is gone.
				 * @example ann@example.com
				 */
				address: string | null;
				/**
				 * @description The email that led to it.
				 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				emailId: string | null;
				/**
				 * @description `hard_bounce`: the address does not exist; `soft_bounces`: three soft bounces in fifteen days; `complaint`: reported as spam; `unsubscribe`: asked for no more; `manual`: by you; `erasure`: its owner had it erased; `import`: came with a list.
				 * @example manual
				 * @enum {string}
				 */
				reason: "hard_bounce" | "soft_bounces" | "complaint" | "unsubscribe" | "manual" | "erasure" | "import";
				/**
				 * @description The stream it covers, or `all` of them.
				 * @example all
				 * @enum {string}
				 */
				stream: "all" | "transactional" | "marketing" | "outreach";
				/**
				 * @description The suppression.
				 * @example supp_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				suppressionId: string;
				/**
				 * @description Its workspace.
				 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				workspaceId: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "suppression.created";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description A suppression was lifted. The address was in the `suppression.created` of the same suppression. */
		SuppressionDeletedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description The email that led to it.
				 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				emailId: string | null;
				/**
				 * @description `hard_bounce`: the address does not exist; `soft_bounces`: three soft bounces in fifteen days; `complaint`: reported as spam; `unsubscribe`: asked for no more; `manual`: by you; `erasure`: its owner had it erased; `import`: came with a list.
				 * @example manual
				 * @enum {string}
				 */
				reason: "hard_bounce" | "soft_bounces" | "complaint" | "unsubscribe" | "manual" | "erasure" | "import";
				/**
				 * @description The stream it covers, or `all` of them.
				 * @example all
				 * @enum {string}
				 */
				stream: "all" | "transactional" | "marketing" | "outreach";
				/**
				 * @description The suppression.
				 * @example supp_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				suppressionId: string;
				/**
				 * @description Its workspace.
				 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				workspaceId: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "suppression.deleted";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @example {
		 *       "created": 1,
		 *       "errors": [
		 *         {
		 *           "column": "address",
		 *           "line": 3,
		 *           "message": "The address is empty."
		 *         }
		 *       ],
		 *       "refused": 1,
		 *       "rows": 3,
		 *       "unchanged": 1,
		 *       "updated": 0
		 *     }
		 */
		SuppressionImport: {
			/**
			 * @description Addresses newly suppressed.
			 * @example 1
			 */
			created: number;
			/** @description The first thousand refused rows. */
			errors: {
				/**
				 * @description What is wrong: a column, or the row as a whole.
				 * @example address
				 * @enum {string}
				 */
				column: "address" | "reason" | "stream" | "row";
				/**
				 * @description The line in the file, from 1.
				 * @example 3
				 */
				line: number;
				/**
				 * @description Words for people.
				 * @example The address is empty.
				 */
				message: string;
			}[];
			/**
			 * @description Rows that were not taken.
			 * @example 1
			 */
			refused: number;
			/**
			 * @description Rows read, without the header.
			 * @example 3
			 */
			rows: number;
			/**
			 * @description Addresses that were suppressed already.
			 * @example 1
			 */
			unchanged: number;
			/**
			 * @description Suppressions that became stronger.
			 * @example 0
			 */
			updated: number;
		};
		/** @description A suppression has a stronger reason, or lasts longer, than before. */
		SuppressionUpdatedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description The address; null once the suppression is gone.
				 * @example ann@example.com
				 */
				address: string | null;
				/**
				 * @description The email that led to it.
				 * @example email_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				emailId: string | null;
				/**
				 * @description `hard_bounce`: the address does not exist; `soft_bounces`: three soft bounces in fifteen days; `complaint`: reported as spam; `unsubscribe`: asked for no more; `manual`: by you; `erasure`: its owner had it erased; `import`: came with a list.
				 * @example manual
				 * @enum {string}
				 */
				reason: "hard_bounce" | "soft_bounces" | "complaint" | "unsubscribe" | "manual" | "erasure" | "import";
				/**
				 * @description The stream it covers, or `all` of them.
				 * @example all
				 * @enum {string}
				 */
				stream: "all" | "transactional" | "marketing" | "outreach";
				/**
				 * @description The suppression.
				 * @example supp_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				suppressionId: string;
				/**
				 * @description Its workspace.
				 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				workspaceId: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "suppression.updated";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @description What it is about.
		 * @example {
		 *       "certificateId": null,
		 *       "createdAt": "2026-11-22T10:00:00.000Z",
		 *       "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "error": null,
		 *       "host": "track.acme.com",
		 *       "id": "trk_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "lastCheckedAt": null,
		 *       "records": [
		 *         {
		 *           "name": "track.acme.com",
		 *           "type": "CNAME",
		 *           "value": "track.svc.example.com"
		 *         },
		 *         {
		 *           "name": "_acme-challenge.track.acme.com",
		 *           "type": "CNAME",
		 *           "value": "01jd8x3q4vf7k9m2n5p6r8s0tv.acme.svc.example.com"
		 *         }
		 *       ],
		 *       "status": "pending_dns",
		 *       "updatedAt": "2026-11-22T10:00:00.000Z",
		 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *     }
		 */
		TrackingDomain: {
			/**
			 * @description Its certificate, once there is one.
			 * @example null
			 */
			certificateId: string | null;
			/**
			 * Format: date-time
			 * @description When it was made.
			 */
			createdAt: string;
			/**
			 * @description The sending domain.
			 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			domainId: string;
			/** @description What is missing or wrong, in words. */
			error: string | null;
			/**
			 * @description The host that links and pixels use.
			 * @example track.acme.com
			 */
			host: string;
			/**
			 * @description The tracking domain.
			 * @example trk_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * Format: date-time
			 * @description When its records were last looked up.
			 */
			lastCheckedAt: string | null;
			/** @description Records to publish; both must stay, the second for renewals. */
			records: {
				/** @description Name of the record. */
				name: string;
				/**
				 * @description Type of the record.
				 * @enum {string}
				 */
				type: "CNAME";
				/** @description Its value. */
				value: string;
			}[];
			/**
			 * @description Links are rewritten only while it is `active`. `broken`: the records are gone; links already sent keep working where they still arrive.
			 * @enum {string}
			 */
			status: "pending_dns" | "issuing" | "active" | "broken";
			/**
			 * Format: date-time
			 * @description When it last changed.
			 */
			updatedAt: string;
			/**
			 * @description The workspace.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId: string;
		};
		/** @description Records and certificate are there: new mail uses the host. */
		TrackingDomainActivatedEvent: {
			data: components["schemas"]["TrackingDomain"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "tracking_domain.activated";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description The records of an active tracking domain are gone: new mail leaves it out. */
		TrackingDomainBrokenEvent: {
			data: components["schemas"]["TrackingDomain"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "tracking_domain.broken";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description A tracking domain was added; its records can be published. */
		TrackingDomainCreatedEvent: {
			data: components["schemas"]["TrackingDomain"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "tracking_domain.created";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description A tracking domain was removed, with its certificate. */
		TrackingDomainDeletedEvent: {
			data: components["schemas"]["TrackingDomain"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "tracking_domain.deleted";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @example {
		 *       "dkimRotationDays": 60
		 *     }
		 */
		UpdateDomain: {
			/**
			 * @description Days after which a new DKIM key is made, 30–365. Default 90.
			 * @example 90
			 */
			dkimRotationDays?: number;
			/**
			 * @description The account that may write its records; null: none.
			 * @example dnsacc_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			dnsAccountId?: string | null;
			/**
			 * @description Where mail for people arrives. Default `none`: an existing MX is never touched unasked.
			 * @example none
			 * @enum {string}
			 */
			receiving?: "none" | "subdomain" | "full";
			/**
			 * @description Track clicks in mail from this domain. Default null: as the stream does.
			 * @example null
			 */
			trackClicks?: boolean | null;
			/**
			 * @description Track opens of mail from this domain. Default null: as the stream does.
			 * @example null
			 */
			trackOpens?: boolean | null;
		};
		/**
		 * @example {
		 *       "perDay": 200
		 *     }
		 */
		UpdateMailbox: {
			/**
			 * @description Name shown beside the address.
			 * @example Ann Example
			 */
			displayName?: string | null;
			/**
			 * @description Recipients it may send to per day of its own time zone. Default 500.
			 * @example 500
			 */
			perDay?: number;
			/**
			 * @description Storage in MB, 1–1,048,576. Default 1,024.
			 * @example 1024
			 */
			quotaMb?: number;
			/**
			 * @description IANA time zone in which its day begins. Default UTC.
			 * @example Europe/Berlin
			 */
			timezone?: string;
		};
		/**
		 * @example {
		 *       "status": "enabled"
		 *     }
		 */
		UpdateWebhookEndpoint: {
			/**
			 * @description For people.
			 * @example Delivery results for the CRM
			 */
			description?: string | null;
			/**
			 * @description Nothing is sent to a disabled endpoint.
			 * @example enabled
			 * @enum {string}
			 */
			status?: "enabled" | "disabled";
			/**
			 * @description Only these event types; null: all.
			 * @example [
			 *       "email.bounced",
			 *       "email.delivered"
			 *     ]
			 */
			types?: string[];
			/**
			 * @description Where events are posted to: https on port 443 or 8443, at a public address.
			 * @example https://crm.example.com/webhooks/mailstead
			 */
			url?: string;
		};
		/**
		 * @description What a workspace used on one day, for your billing.
		 * @example {
		 *       "day": "2026-11-22",
		 *       "id": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv:2026-11-22:recipients_accepted",
		 *       "metric": "recipients_accepted",
		 *       "quantity": 4711,
		 *       "workspaceExternalId": "customer-17",
		 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *     }
		 */
		UsageRecord: {
			/**
			 * Format: date
			 * @description The UTC day on the workspace's clock.
			 * @example 2026-11-22
			 */
			day: string;
			/** @description The same for the same workspace, day and metric: import it as often as you like. */
			id: string;
			/**
			 * @description `recipients_accepted`: accepted and not suppressed; `recipients_delivered`: delivered of those.
			 * @enum {string}
			 */
			metric: "recipients_accepted" | "recipients_delivered";
			/**
			 * @description How many. It may still grow for two days (late bounces may shrink it).
			 * @example 4711
			 */
			quantity: number;
			/** @description Your own id of the workspace. */
			workspaceExternalId: string | null;
			/**
			 * @description The workspace.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId: string;
		};
		/**
		 * @description One event on its way to one endpoint.
		 * @example {
		 *       "attempts": 1,
		 *       "createdAt": "2026-03-01T09:00:00.000Z",
		 *       "durationMs": 84,
		 *       "error": null,
		 *       "eventId": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "eventType": "email.delivered",
		 *       "finishedAt": "2026-03-01T09:00:00.000Z",
		 *       "id": "whd_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "nextAttemptAt": null,
		 *       "responseExcerpt": "ok",
		 *       "responseStatus": 200,
		 *       "status": "succeeded",
		 *       "webhookEndpointId": "whe_01jd8x3q4vf7k9m2n5p6r8s0tv"
		 *     }
		 */
		WebhookDelivery: {
			/**
			 * @description Attempts so far.
			 * @example 1
			 */
			attempts: number;
			/**
			 * Format: date-time
			 * @description When it was made.
			 * @example 2026-03-01T09:00:00.000Z
			 */
			createdAt: string;
			/**
			 * @description How long the last attempt took.
			 * @example 84
			 */
			durationMs: number | null;
			/**
			 * @description Why the last attempt failed. `unreachable`: no connection; `timeout`: no answer in 15 s; `bad_status`: not 2xx; `gone`: 410; `rejected`: the receiver wants no more attempts; `endpoint_disabled`; `not_rendered`: the event could not be shown.
			 * @example null
			 * @enum {string|null}
			 */
			error: "unreachable" | "timeout" | "bad_status" | "gone" | "rejected" | "endpoint_disabled" | "not_rendered" | null;
			/**
			 * @description The event; `webhook-id` of every attempt.
			 * @example evt_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			eventId: string;
			/**
			 * @description Type of the event.
			 * @example email.delivered
			 */
			eventType: string;
			/**
			 * Format: date-time
			 * @description When it succeeded or failed for good.
			 * @example 2026-03-01T09:00:00.000Z
			 */
			finishedAt: string | null;
			/**
			 * @description The delivery.
			 * @example whd_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * Format: date-time
			 * @description When it is tried next; null when it is over.
			 * @example 2026-03-01T09:00:00.000Z
			 */
			nextAttemptAt: string | null;
			/**
			 * @description The first 4 kB of the last answer.
			 * @example ok
			 */
			responseExcerpt: string | null;
			/**
			 * @description Status of the last answer; null when none came.
			 * @example 200
			 */
			responseStatus: number | null;
			/**
			 * @description `pending`: it is tried until an attempt succeeds or the last one fails.
			 * @example succeeded
			 * @enum {string}
			 */
			status: "pending" | "succeeded" | "failed";
			/**
			 * @description Where it goes.
			 * @example whe_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			webhookEndpointId: string;
		};
		/** @description All attempts to deliver an event failed. Not announced for events about webhooks themselves, nor to the endpoint that failed. */
		WebhookDeliveryFailedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description How often it was tried.
				 * @example 8
				 */
				attempts: number;
				/**
				 * @description Why the last attempt failed.
				 * @example bad_status
				 * @enum {string}
				 */
				error: "unreachable" | "timeout" | "bad_status" | "gone" | "rejected" | "endpoint_disabled" | "not_rendered";
				/**
				 * @description The event that was not delivered.
				 * @example evt_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				eventId: string;
				/**
				 * @description Its type.
				 * @example email.bounced
				 */
				eventType: string;
				/**
				 * @description The last answer's status.
				 * @example 500
				 */
				responseStatus: number | null;
				/**
				 * @description The delivery; retry it with `webhookDeliveries.retry`.
				 * @example whd_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				webhookDeliveryId: string;
				/**
				 * @description The endpoint.
				 * @example whe_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				webhookEndpointId: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "webhook.delivery_failed";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @description A URL that events are posted to.
		 * @example {
		 *       "createdAt": "2026-03-01T09:00:00.000Z",
		 *       "description": "Delivery results for the CRM",
		 *       "disabledReason": null,
		 *       "environment": "live",
		 *       "failingSince": null,
		 *       "id": "whe_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "previousSecretExpiresAt": null,
		 *       "publicKey": null,
		 *       "status": "enabled",
		 *       "types": [
		 *         "email.bounced",
		 *         "email.delivered"
		 *       ],
		 *       "updatedAt": "2026-03-01T09:00:00.000Z",
		 *       "url": "https://crm.example.com/webhooks/mailstead",
		 *       "workspaceId": null
		 *     }
		 */
		WebhookEndpoint: {
			/**
			 * Format: date-time
			 * @description When it was made.
			 * @example 2026-03-01T09:00:00.000Z
			 */
			createdAt: string;
			/**
			 * @description For people.
			 * @example Delivery results for the CRM
			 */
			description: string | null;
			/**
			 * @description `manual`: by you; `gone`: it answered 410; `failing`: nothing arrived for five days.
			 * @example null
			 * @enum {string|null}
			 */
			disabledReason: "manual" | "gone" | "failing" | null;
			/**
			 * @description Whose events it gets.
			 * @example live
			 * @enum {string}
			 */
			environment: "live" | "test";
			/**
			 * Format: date-time
			 * @description Since when every attempt fails; null after a success.
			 * @example 2026-03-01T09:00:00.000Z
			 */
			failingSince: string | null;
			/**
			 * @description The endpoint.
			 * @example whe_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			/**
			 * Format: date-time
			 * @description Until when the secret before the last rotation signs too.
			 * @example 2026-03-01T09:00:00.000Z
			 */
			previousSecretExpiresAt: string | null;
			/**
			 * @description `whpk_…` to verify with, for an endpoint that is signed with Ed25519; null otherwise.
			 * @example null
			 */
			publicKey: string | null;
			/**
			 * @description Nothing is sent to a disabled endpoint.
			 * @example enabled
			 * @enum {string}
			 */
			status: "enabled" | "disabled";
			/**
			 * @description Only these event types; null: all.
			 * @example [
			 *       "email.bounced",
			 *       "email.delivered"
			 *     ]
			 */
			types: string[] | null;
			/**
			 * Format: date-time
			 * @description When it last changed.
			 * @example 2026-03-01T09:00:00.000Z
			 */
			updatedAt: string;
			/**
			 * @description Where events are posted to: https on port 443 or 8443, at a public address.
			 * @example https://crm.example.com/webhooks/mailstead
			 */
			url: string;
			/**
			 * @description Only events of this workspace; null: of all.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			workspaceId: string | null;
		};
		/** @description A webhook endpoint was made. */
		WebhookEndpointCreatedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description `manual`: by you; `gone`: it answered 410; `failing`: nothing arrived for five days.
				 * @example null
				 * @enum {string|null}
				 */
				disabledReason: "manual" | "gone" | "failing" | null;
				/**
				 * @description Nothing is sent to a disabled endpoint.
				 * @example enabled
				 * @enum {string}
				 */
				status: "enabled" | "disabled";
				/**
				 * @description The endpoint.
				 * @example whe_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				webhookEndpointId: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "webhook_endpoint.created";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description A webhook endpoint was deleted. */
		WebhookEndpointDeletedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description `manual`: by you; `gone`: it answered 410; `failing`: nothing arrived for five days.
				 * @example null
				 * @enum {string|null}
				 */
				disabledReason: "manual" | "gone" | "failing" | null;
				/**
				 * @description Nothing is sent to a disabled endpoint.
				 * @example enabled
				 * @enum {string}
				 */
				status: "enabled" | "disabled";
				/**
				 * @description The endpoint.
				 * @example whe_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				webhookEndpointId: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "webhook_endpoint.deleted";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description A webhook endpoint gets no more events: by you, after 410, or after five days of failures. */
		WebhookEndpointDisabledEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description `manual`: by you; `gone`: it answered 410; `failing`: nothing arrived for five days.
				 * @example null
				 * @enum {string|null}
				 */
				disabledReason: "manual" | "gone" | "failing" | null;
				/**
				 * @description Nothing is sent to a disabled endpoint.
				 * @example enabled
				 * @enum {string}
				 */
				status: "enabled" | "disabled";
				/**
				 * @description The endpoint.
				 * @example whe_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				webhookEndpointId: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "webhook_endpoint.disabled";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description A webhook endpoint gets events again. */
		WebhookEndpointEnabledEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description `manual`: by you; `gone`: it answered 410; `failing`: nothing arrived for five days.
				 * @example null
				 * @enum {string|null}
				 */
				disabledReason: "manual" | "gone" | "failing" | null;
				/**
				 * @description Nothing is sent to a disabled endpoint.
				 * @example enabled
				 * @enum {string}
				 */
				status: "enabled" | "disabled";
				/**
				 * @description The endpoint.
				 * @example whe_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				webhookEndpointId: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "webhook_endpoint.enabled";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description A webhook endpoint's settings or secret changed. */
		WebhookEndpointUpdatedEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description `manual`: by you; `gone`: it answered 410; `failing`: nothing arrived for five days.
				 * @example null
				 * @enum {string|null}
				 */
				disabledReason: "manual" | "gone" | "failing" | null;
				/**
				 * @description Nothing is sent to a disabled endpoint.
				 * @example enabled
				 * @enum {string}
				 */
				status: "enabled" | "disabled";
				/**
				 * @description The endpoint.
				 * @example whe_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				webhookEndpointId: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "webhook_endpoint.updated";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @description An endpoint with its new secret.
		 * @example {
		 *       "createdAt": "2026-03-01T09:00:00.000Z",
		 *       "description": "Delivery results for the CRM",
		 *       "disabledReason": null,
		 *       "environment": "live",
		 *       "failingSince": null,
		 *       "id": "whe_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "previousSecretExpiresAt": null,
		 *       "publicKey": null,
		 *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
		 *       "status": "enabled",
		 *       "types": [
		 *         "email.bounced",
		 *         "email.delivered"
		 *       ],
		 *       "updatedAt": "2026-03-01T09:00:00.000Z",
		 *       "url": "https://crm.example.com/webhooks/mailstead",
		 *       "workspaceId": null
		 *     }
		 */
		WebhookEndpointWithSecret: components["schemas"]["WebhookEndpoint"] & {
			/**
			 * @description `whsec_…` to verify signatures with. Shown this once; keep it. Null for Ed25519, where `publicKey` verifies.
			 * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
			 */
			secret: string | null;
		};
		/**
		 * @example {
		 *       "events": 240,
		 *       "operation": null
		 *     }
		 */
		WebhookReplay: {
			/**
			 * @description Events that are delivered again, at most.
			 * @example 240
			 */
			events: number;
			/** @description Schedules the deliveries; its step tells how many. Null for `dryRun`. */
			operation: components["schemas"]["Operation"] | null;
		};
		/**
		 * @description What the endpoint answered to the test event.
		 * @example {
		 *       "durationMs": 84,
		 *       "error": null,
		 *       "eventId": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "responseExcerpt": "ok",
		 *       "responseStatus": 200,
		 *       "succeeded": true
		 *     }
		 */
		WebhookTest: {
			/**
			 * @description How long it took.
			 * @example 84
			 */
			durationMs: number;
			/**
			 * @description Why the last attempt failed. `unreachable`: no connection; `timeout`: no answer in 15 s; `bad_status`: not 2xx; `gone`: 410; `rejected`: the receiver wants no more attempts; `endpoint_disabled`; `not_rendered`: the event could not be shown.
			 * @example null
			 * @enum {string|null}
			 */
			error: "unreachable" | "timeout" | "bad_status" | "gone" | "rejected" | "endpoint_disabled" | "not_rendered" | null;
			/**
			 * @description Id of the test event: its `webhook-id`.
			 * @example evt_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			eventId: string;
			/**
			 * @description The first 4 kB of the last answer.
			 * @example ok
			 */
			responseExcerpt: string | null;
			/**
			 * @description Status of the last answer; null when none came.
			 * @example 200
			 */
			responseStatus: number | null;
			/**
			 * @description Whether the endpoint answered 2xx.
			 * @example true
			 */
			succeeded: boolean;
		};
		/** @description Sent by `webhookEndpoints.test` to one endpoint; it is in no list. */
		WebhookTestEvent: {
			/** @description What it is about. */
			data: {
				/**
				 * @description For people.
				 * @example This is a test from Mailstead.
				 */
				message: string;
				/**
				 * @description The endpoint that is tested.
				 * @example whe_01jd8x3q4vf7k9m2n5p6r8s0tv
				 */
				webhookEndpointId: string;
			};
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "webhook.test";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @description What it is about.
		 * @example {
		 *       "contentRetentionDays": 30,
		 *       "createdAt": "2026-01-15T09:30:00.000Z",
		 *       "deletedAt": null,
		 *       "environment": "test",
		 *       "externalId": "cust_4711",
		 *       "id": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
		 *       "limits": {
		 *         "marketing": {
		 *           "perDay": null,
		 *           "perMinute": null
		 *         },
		 *         "outreach": {
		 *           "perDay": null,
		 *           "perMinute": null
		 *         },
		 *         "transactional": {
		 *           "perDay": null,
		 *           "perMinute": null
		 *         }
		 *       },
		 *       "name": "Bright Dental",
		 *       "postalAddress": "1 Main Street, Springfield",
		 *       "purgeAt": null,
		 *       "region": null,
		 *       "sandboxLabel": "k3v9x0ab",
		 *       "status": "trusted",
		 *       "suspendedReason": null,
		 *       "updatedAt": "2026-01-15T09:30:00.000Z"
		 *     }
		 */
		Workspace: {
			/**
			 * @description Days for which the content of emails is kept, 0–3650.
			 * @example 30
			 */
			contentRetentionDays: number;
			/**
			 * Format: date-time
			 * @description When it was created.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			createdAt: string;
			/**
			 * Format: date-time
			 * @description When it was deleted; null while it exists.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			deletedAt: string | null;
			/**
			 * @description The world it sends in; never changes.
			 * @example test
			 * @enum {string}
			 */
			environment: "live" | "test";
			/**
			 * @description Your own id of this customer: 1–200 visible ASCII characters, unique per environment.
			 * @example cust_4711
			 */
			externalId: string | null;
			/**
			 * @description Id of the workspace.
			 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
			 */
			id: string;
			limits: components["schemas"]["WorkspaceLimits"];
			/**
			 * @description Name for people, 1–200 characters.
			 * @example Bright Dental
			 */
			name: string;
			/**
			 * @description Postal address of the sender, which commercial mail must show; null: none yet.
			 * @example 1 Main Street, Springfield
			 */
			postalAddress: string | null;
			/**
			 * Format: date-time
			 * @description When its data is erased for good, on the workspace's clock; null while it exists.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			purgeAt: string | null;
			/**
			 * @description Preferred region of its servers; null: any.
			 * @example eu-central
			 */
			region: string | null;
			/**
			 * @description A test workspace's own namespace: its domains live below `<label>.sandbox.mailstead.example`. Null in live.
			 * @example k3v9x0ab
			 */
			sandboxLabel: string | null;
			/**
			 * @description `limited`: new, small daily caps. `trusted`: your own caps. `suspended`: mail is held.
			 * @example trusted
			 * @enum {string}
			 */
			status: "limited" | "trusted" | "suspended";
			/**
			 * @description Why it is suspended; null when it is not.
			 * @example null
			 */
			suspendedReason: string | null;
			/**
			 * Format: date-time
			 * @description When it was last changed.
			 * @example 2026-01-15T09:30:00.000Z
			 */
			updatedAt: string;
		};
		/**
		 * @example {
		 *       "externalId": "cust_4711",
		 *       "name": "Bright Dental"
		 *     }
		 */
		WorkspaceCreate: {
			/**
			 * @description Days for which the content of emails is kept, 0–3650.
			 * @example 30
			 */
			contentRetentionDays?: number;
			/**
			 * @description Your own id of this customer: 1–200 visible ASCII characters, unique per environment.
			 * @example cust_4711
			 */
			externalId?: string;
			/**
			 * @description Name for people, 1–200 characters.
			 * @example Bright Dental
			 */
			name?: string;
			/**
			 * @description Postal address of the sender, which commercial mail must show; null: none yet.
			 * @example 1 Main Street, Springfield
			 */
			postalAddress?: string | null;
			/**
			 * @description Preferred region of its servers; null: any.
			 * @example eu-central
			 */
			region?: string | null;
		};
		/** @description A workspace was made. */
		WorkspaceCreatedEvent: {
			data: components["schemas"]["Workspace"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "workspace.created";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @example {
		 *       "confirm": "Bright Dental"
		 *     }
		 */
		WorkspaceDelete: {
			/**
			 * @description The workspace's present name.
			 * @example Bright Dental
			 */
			confirm: string;
		};
		/** @description A workspace was deleted: nothing is sent any more, and its data is erased at `purgeAt`. */
		WorkspaceDeletedEvent: {
			data: components["schemas"]["Workspace"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "workspace.deleted";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @description Caps per stream.
		 * @example {
		 *       "marketing": {
		 *         "perDay": 200,
		 *         "perMinute": null
		 *       },
		 *       "outreach": {
		 *         "perDay": 200,
		 *         "perMinute": null
		 *       },
		 *       "transactional": {
		 *         "perDay": 200,
		 *         "perMinute": 60
		 *       }
		 *     }
		 */
		WorkspaceLimits: {
			marketing: components["schemas"]["StreamLimits"] & unknown;
			outreach: components["schemas"]["StreamLimits"] & unknown;
			transactional: components["schemas"]["StreamLimits"];
		};
		/** @description A deleted workspace's data was erased; the data is the certificate. */
		WorkspacePurgedEvent: {
			data: components["schemas"]["PurgeCertificate"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "workspace.purged";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/** @description A suspended workspace was resumed: held mail goes out. */
		WorkspaceResumedEvent: {
			data: components["schemas"]["Workspace"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "workspace.resumed";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @example {
		 *       "reason": "Unpaid invoice 2026-014"
		 *     }
		 */
		WorkspaceSuspend: {
			/**
			 * @description Why; shown to whoever tries to send.
			 * @example Unpaid invoice 2026-014
			 */
			reason: string;
		};
		/** @description A workspace was suspended: its mail is held. */
		WorkspaceSuspendedEvent: {
			data: components["schemas"]["Workspace"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "workspace.suspended";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
		/**
		 * @example {
		 *       "name": "Bright Dental",
		 *       "postalAddress": "1 Main Street, Springfield"
		 *     }
		 */
		WorkspaceUpdate: {
			/**
			 * @description Days for which the content of emails is kept, 0–3650.
			 * @example 30
			 */
			contentRetentionDays?: number;
			/**
			 * @description Caps of the streams that change. A `limited` workspace can't have more than it started with.
			 * @example {
			 *       "marketing": {
			 *         "perDay": 100,
			 *         "perMinute": null
			 *       }
			 *     }
			 */
			limits?: {
				marketing?: components["schemas"]["StreamLimits"] & unknown;
				outreach?: components["schemas"]["StreamLimits"] & unknown;
				transactional?: components["schemas"]["StreamLimits"] & unknown;
			};
			/**
			 * @description Name for people, 1–200 characters.
			 * @example Bright Dental
			 */
			name?: string;
			/**
			 * @description Postal address of the sender, which commercial mail must show; null: none yet.
			 * @example 1 Main Street, Springfield
			 */
			postalAddress?: string | null;
			/**
			 * @description Preferred region of its servers; null: any.
			 * @example eu-central
			 */
			region?: string | null;
		};
		/** @description A workspace's name, caps, trust or settings changed. */
		WorkspaceUpdatedEvent: {
			data: components["schemas"]["Workspace"];
			/** @description Id of the event; the same at every attempt. */
			id: string;
			/** @description The organization. */
			organizationId: string;
			/**
			 * Format: date-time
			 * @description When it happened, on the workspace's clock.
			 */
			timestamp: string;
			/**
			 * @description What happened.
			 * @enum {string}
			 */
			type: "workspace.updated";
			/** @description Your own id of the workspace; null when it has none. */
			workspaceExternalId: string | null;
			/** @description The workspace; null when it concerns none. */
			workspaceId: string | null;
		};
	};
	responses: {
		/** @description `already_exists`, `idempotency_conflict`. */
		AlreadyExistsIdempotencyConflict409: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				"application/problem+json": components["schemas"]["Problem"];
			};
		};
		/** @description `body_too_large`. */
		BodyTooLarge413: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				"application/problem+json": components["schemas"]["Problem"];
			};
		};
		/** @description `capability_missing`, `idempotency_key_reused`, `invalid_request`, `provider_auth`, `provider_invalid`, `provider_not_found`, `provider_permission`. */
		CapabilityMissingIdempotencyKeyReusedInvalidRequest7422: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				"application/problem+json": components["schemas"]["Problem"];
			};
		};
		/** @description `domain_checked_recently`, `rate_limited`. */
		DomainCheckedRecentlyRateLimited429: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				"application/problem+json": components["schemas"]["Problem"];
			};
		};
		/** @description `idempotency_conflict`. */
		IdempotencyConflict409: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				"application/problem+json": components["schemas"]["Problem"];
			};
		};
		/** @description `idempotency_conflict`, `illegal_state`. */
		IdempotencyConflictIllegalState409: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				"application/problem+json": components["schemas"]["Problem"];
			};
		};
		/** @description `idempotency_key_reused`, `invalid_request`. */
		IdempotencyKeyReusedInvalidRequest422: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				"application/problem+json": components["schemas"]["Problem"];
			};
		};
		/** @description `illegal_state`. */
		IllegalState409: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				"application/problem+json": components["schemas"]["Problem"];
			};
		};
		/** @description `internal`. */
		Internal500: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				"application/problem+json": components["schemas"]["Problem"];
			};
		};
		/** @description `invalid_cursor`, `invalid_request`. */
		InvalidCursorInvalidRequest422: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				"application/problem+json": components["schemas"]["Problem"];
			};
		};
		/** @description `invalid_request`. */
		InvalidRequest422: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				"application/problem+json": components["schemas"]["Problem"];
			};
		};
		/** @description `malformed_json`. */
		MalformedJson400: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				"application/problem+json": components["schemas"]["Problem"];
			};
		};
		/** @description `not_found`. */
		NotFound404: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				"application/problem+json": components["schemas"]["Problem"];
			};
		};
		/** @description `origin_not_allowed`, `permission_denied`. */
		OriginNotAllowedPermissionDenied403: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				"application/problem+json": components["schemas"]["Problem"];
			};
		};
		/** @description `origin_not_allowed`, `permission_denied`, `workspace_suspended`. */
		OriginNotAllowedPermissionDeniedWorkspaceSuspended403: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				"application/problem+json": components["schemas"]["Problem"];
			};
		};
		/** @description `overloaded`, `provider_rate_limited`, `provider_unavailable`, `unavailable`. */
		OverloadedProviderRateLimitedProviderUnavailable4503: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				"application/problem+json": components["schemas"]["Problem"];
			};
		};
		/** @description `overloaded`, `unavailable`. */
		OverloadedUnavailable503: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				"application/problem+json": components["schemas"]["Problem"];
			};
		};
		/** @description `precondition_failed`. */
		PreconditionFailed412: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				"application/problem+json": components["schemas"]["Problem"];
			};
		};
		/** @description `rate_limited`. */
		RateLimited429: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				"application/problem+json": components["schemas"]["Problem"];
			};
		};
		/** @description `unauthenticated`. */
		Unauthenticated401: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				"application/problem+json": components["schemas"]["Problem"];
			};
		};
		/** @description `unsupported_media_type`. */
		UnsupportedMediaType415: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				"application/problem+json": components["schemas"]["Problem"];
			};
		};
		/** @description `vault_sealed`. */
		VaultSealed423: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				"application/problem+json": components["schemas"]["Problem"];
			};
		};
	};
	parameters: {
		/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
		IdempotencyKey: string;
	};
	requestBodies: never;
	headers: never;
	pathItems: never;
}
export type AcceptedEmail = components['schemas']['AcceptedEmail'];
export type AnalyticsGroup = components['schemas']['AnalyticsGroup'];
export type AnalyticsOverview = components['schemas']['AnalyticsOverview'];
export type AnalyticsPoint = components['schemas']['AnalyticsPoint'];
export type ApiKey = components['schemas']['ApiKey'];
export type ApiKeyCreate = components['schemas']['ApiKeyCreate'];
export type ApikeyCreatedEvent = components['schemas']['ApikeyCreatedEvent'];
export type ApiKeyEvent = components['schemas']['ApiKeyEvent'];
export type ApikeyRevokedEvent = components['schemas']['ApikeyRevokedEvent'];
export type ApiKeyRotate = components['schemas']['ApiKeyRotate'];
export type ApikeyRotatedEvent = components['schemas']['ApikeyRotatedEvent'];
export type ApiKeyRotatedEvent = components['schemas']['ApiKeyRotatedEvent'];
export type ApplyDns = components['schemas']['ApplyDns'];
export type ApplyDnsResult = components['schemas']['ApplyDnsResult'];
export type Certificate = components['schemas']['Certificate'];
export type CertificateExpiredEvent = components['schemas']['CertificateExpiredEvent'];
export type CertificateExpiringEvent = components['schemas']['CertificateExpiringEvent'];
export type CertificateFailedEvent = components['schemas']['CertificateFailedEvent'];
export type CertificateIssuedEvent = components['schemas']['CertificateIssuedEvent'];
export type CheckSuppressions = components['schemas']['CheckSuppressions'];
export type CreateDomain = components['schemas']['CreateDomain'];
export type CreateMailbox = components['schemas']['CreateMailbox'];
export type CreateSuppression = components['schemas']['CreateSuppression'];
export type CreateSuppressionBatch = components['schemas']['CreateSuppressionBatch'];
export type CreateWebhookEndpoint = components['schemas']['CreateWebhookEndpoint'];
export type DeleteSuppressionBatch = components['schemas']['DeleteSuppressionBatch'];
export type DeleteSuppressionBatchResult = components['schemas']['DeleteSuppressionBatchResult'];
export type DkimActivatedEvent = components['schemas']['DkimActivatedEvent'];
export type DkimGeneratedEvent = components['schemas']['DkimGeneratedEvent'];
export type DkimKey = components['schemas']['DkimKey'];
export type DkimRevokedEvent = components['schemas']['DkimRevokedEvent'];
export type DkimRotatedEvent = components['schemas']['DkimRotatedEvent'];
export type DnsAccount = components['schemas']['DnsAccount'];
export type DnsAccountCreatedEvent = components['schemas']['DnsAccountCreatedEvent'];
export type DnsAccountDeletedEvent = components['schemas']['DnsAccountDeletedEvent'];
export type DnsAccountUpdatedEvent = components['schemas']['DnsAccountUpdatedEvent'];
export type DnsDriftDetectedEvent = components['schemas']['DnsDriftDetectedEvent'];
export type DnsFinding = components['schemas']['DnsFinding'];
export type DnsPlan = components['schemas']['DnsPlan'];
export type DnsRecord = components['schemas']['DnsRecord'];
export type DnsRecordList = components['schemas']['DnsRecordList'];
export type Domain = components['schemas']['Domain'];
export type DomainCreatedEvent = components['schemas']['DomainCreatedEvent'];
export type DomainDegradedEvent = components['schemas']['DomainDegradedEvent'];
export type DomainDeletedEvent = components['schemas']['DomainDeletedEvent'];
export type DomainDetail = components['schemas']['DomainDetail'];
export type DomainDiagnosis = components['schemas']['DomainDiagnosis'];
export type DomainFailedEvent = components['schemas']['DomainFailedEvent'];
export type DomainVerifiedEvent = components['schemas']['DomainVerifiedEvent'];
export type Email = components['schemas']['Email'];
export type EmailAutoRepliedEvent = components['schemas']['EmailAutoRepliedEvent'];
export type EmailBouncedEvent = components['schemas']['EmailBouncedEvent'];
export type EmailCancelledEvent = components['schemas']['EmailCancelledEvent'];
export type EmailClickedEvent = components['schemas']['EmailClickedEvent'];
export type EmailComplainedEvent = components['schemas']['EmailComplainedEvent'];
export type EmailDeferredEvent = components['schemas']['EmailDeferredEvent'];
export type EmailDeliveredEvent = components['schemas']['EmailDeliveredEvent'];
export type EmailEvent = components['schemas']['EmailEvent'];
export type EmailFailedEvent = components['schemas']['EmailFailedEvent'];
export type EmailOpenedEvent = components['schemas']['EmailOpenedEvent'];
export type EmailQueuedEvent = components['schemas']['EmailQueuedEvent'];
export type EmailReceivedEvent = components['schemas']['EmailReceivedEvent'];
export type EmailRepliedEvent = components['schemas']['EmailRepliedEvent'];
export type EmailSentEvent = components['schemas']['EmailSentEvent'];
export type EmailSummary = components['schemas']['EmailSummary'];
export type EmailSuppressedEvent = components['schemas']['EmailSuppressedEvent'];
export type EmailUnsubscribedEvent = components['schemas']['EmailUnsubscribedEvent'];
export type EmbedActor = components['schemas']['EmbedActor'];
export type EmbedSession = components['schemas']['EmbedSession'];
export type EmbedSessionCreate = components['schemas']['EmbedSessionCreate'];
export type EmbedSessionCreatedEvent = components['schemas']['EmbedSessionCreatedEvent'];
export type EmbedSessionEvent = components['schemas']['EmbedSessionEvent'];
export type EmbedSessionRevokedEvent = components['schemas']['EmbedSessionRevokedEvent'];
export type EmbedToken = components['schemas']['EmbedToken'];
export type ErrorCode = components['schemas']['ErrorCode'];
export type Event = components['schemas']['Event'];
export type FieldError = components['schemas']['FieldError'];
export type IpAddress = components['schemas']['IpAddress'];
export type IpAssignedEvent = components['schemas']['IpAssignedEvent'];
export type IpPool = components['schemas']['IpPool'];
export type Mailbox = components['schemas']['Mailbox'];
export type MailboxCreatedEvent = components['schemas']['MailboxCreatedEvent'];
export type MailboxDeletedEvent = components['schemas']['MailboxDeletedEvent'];
export type MailboxPausedEvent = components['schemas']['MailboxPausedEvent'];
export type MailboxRateLimitedEvent = components['schemas']['MailboxRateLimitedEvent'];
export type MailboxResumedEvent = components['schemas']['MailboxResumedEvent'];
export type MailboxWithPassword = components['schemas']['MailboxWithPassword'];
export type Metric = components['schemas']['Metric'];
export type NewApiKey = components['schemas']['NewApiKey'];
export type Node = components['schemas']['Node'];
export type NodeDecommissionedEvent = components['schemas']['NodeDecommissionedEvent'];
export type NodeFailedEvent = components['schemas']['NodeFailedEvent'];
export type NodeOperation = components['schemas']['NodeOperation'];
export type NodePausedEvent = components['schemas']['NodePausedEvent'];
export type NodeProvisioningStartedEvent = components['schemas']['NodeProvisioningStartedEvent'];
export type NodeReadyEvent = components['schemas']['NodeReadyEvent'];
export type NodeResumedEvent = components['schemas']['NodeResumedEvent'];
export type Operation = components['schemas']['Operation'];
export type OperationCancelledEvent = components['schemas']['OperationCancelledEvent'];
export type OperationFailedEvent = components['schemas']['OperationFailedEvent'];
export type OperationStep = components['schemas']['OperationStep'];
export type OperationStepCompletedEvent = components['schemas']['OperationStepCompletedEvent'];
export type OperationSucceededEvent = components['schemas']['OperationSucceededEvent'];
export type Organization = components['schemas']['Organization'];
export type OrganizationCreatedEvent = components['schemas']['OrganizationCreatedEvent'];
export type OrganizationUpdate = components['schemas']['OrganizationUpdate'];
export type OrganizationUpdatedEvent = components['schemas']['OrganizationUpdatedEvent'];
export type Plan = components['schemas']['Plan'];
export type PlannedRecord = components['schemas']['PlannedRecord'];
export type PlannedServer = components['schemas']['PlannedServer'];
export type Problem = components['schemas']['Problem'];
export type PurgeCertificate = components['schemas']['PurgeCertificate'];
export type ReceivedEmail = components['schemas']['ReceivedEmail'];
export type Recipient = components['schemas']['Recipient'];
export type Region = components['schemas']['Region'];
export type ReplayWebhooks = components['schemas']['ReplayWebhooks'];
export type RotateWebhookSecret = components['schemas']['RotateWebhookSecret'];
export type SandboxClock = components['schemas']['SandboxClock'];
export type SandboxFault = components['schemas']['SandboxFault'];
export type SandboxMessage = components['schemas']['SandboxMessage'];
export type SandboxMessageWithRaw = components['schemas']['SandboxMessageWithRaw'];
export type SendEmail = components['schemas']['SendEmail'];
export type SendEmailBatch = components['schemas']['SendEmailBatch'];
export type SendEmailBatchResult = components['schemas']['SendEmailBatchResult'];
export type ServerSize = components['schemas']['ServerSize'];
export type StreamLimits = components['schemas']['StreamLimits'];
export type Suppression = components['schemas']['Suppression'];
export type SuppressionBatchResult = components['schemas']['SuppressionBatchResult'];
export type SuppressionCheck = components['schemas']['SuppressionCheck'];
export type SuppressionCreatedEvent = components['schemas']['SuppressionCreatedEvent'];
export type SuppressionDeletedEvent = components['schemas']['SuppressionDeletedEvent'];
export type SuppressionImport = components['schemas']['SuppressionImport'];
export type SuppressionUpdatedEvent = components['schemas']['SuppressionUpdatedEvent'];
export type TrackingDomain = components['schemas']['TrackingDomain'];
export type TrackingDomainActivatedEvent = components['schemas']['TrackingDomainActivatedEvent'];
export type TrackingDomainBrokenEvent = components['schemas']['TrackingDomainBrokenEvent'];
export type TrackingDomainCreatedEvent = components['schemas']['TrackingDomainCreatedEvent'];
export type TrackingDomainDeletedEvent = components['schemas']['TrackingDomainDeletedEvent'];
export type UpdateDomain = components['schemas']['UpdateDomain'];
export type UpdateMailbox = components['schemas']['UpdateMailbox'];
export type UpdateWebhookEndpoint = components['schemas']['UpdateWebhookEndpoint'];
export type UsageRecord = components['schemas']['UsageRecord'];
export type WebhookDelivery = components['schemas']['WebhookDelivery'];
export type WebhookDeliveryFailedEvent = components['schemas']['WebhookDeliveryFailedEvent'];
export type WebhookEndpoint = components['schemas']['WebhookEndpoint'];
export type WebhookEndpointCreatedEvent = components['schemas']['WebhookEndpointCreatedEvent'];
export type WebhookEndpointDeletedEvent = components['schemas']['WebhookEndpointDeletedEvent'];
export type WebhookEndpointDisabledEvent = components['schemas']['WebhookEndpointDisabledEvent'];
export type WebhookEndpointEnabledEvent = components['schemas']['WebhookEndpointEnabledEvent'];
export type WebhookEndpointUpdatedEvent = components['schemas']['WebhookEndpointUpdatedEvent'];
export type WebhookEndpointWithSecret = components['schemas']['WebhookEndpointWithSecret'];
export type WebhookReplay = components['schemas']['WebhookReplay'];
export type WebhookTest = components['schemas']['WebhookTest'];
export type WebhookTestEvent = components['schemas']['WebhookTestEvent'];
export type Workspace = components['schemas']['Workspace'];
export type WorkspaceCreate = components['schemas']['WorkspaceCreate'];
export type WorkspaceCreatedEvent = components['schemas']['WorkspaceCreatedEvent'];
export type WorkspaceDelete = components['schemas']['WorkspaceDelete'];
export type WorkspaceDeletedEvent = components['schemas']['WorkspaceDeletedEvent'];
export type WorkspaceLimits = components['schemas']['WorkspaceLimits'];
export type WorkspacePurgedEvent = components['schemas']['WorkspacePurgedEvent'];
export type WorkspaceResumedEvent = components['schemas']['WorkspaceResumedEvent'];
export type WorkspaceSuspend = components['schemas']['WorkspaceSuspend'];
export type WorkspaceSuspendedEvent = components['schemas']['WorkspaceSuspendedEvent'];
export type WorkspaceUpdate = components['schemas']['WorkspaceUpdate'];
export type WorkspaceUpdatedEvent = components['schemas']['WorkspaceUpdatedEvent'];
export type ResponseAlreadyExistsIdempotencyConflict409 = components['responses']['AlreadyExistsIdempotencyConflict409'];
export type ResponseBodyTooLarge413 = components['responses']['BodyTooLarge413'];
export type ResponseCapabilityMissingIdempotencyKeyReusedInvalidRequest7422 = components['responses']['CapabilityMissingIdempotencyKeyReusedInvalidRequest7422'];
export type ResponseDomainCheckedRecentlyRateLimited429 = components['responses']['DomainCheckedRecentlyRateLimited429'];
export type ResponseIdempotencyConflict409 = components['responses']['IdempotencyConflict409'];
export type ResponseIdempotencyConflictIllegalState409 = components['responses']['IdempotencyConflictIllegalState409'];
export type ResponseIdempotencyKeyReusedInvalidRequest422 = components['responses']['IdempotencyKeyReusedInvalidRequest422'];
export type ResponseIllegalState409 = components['responses']['IllegalState409'];
export type ResponseInternal500 = components['responses']['Internal500'];
export type ResponseInvalidCursorInvalidRequest422 = components['responses']['InvalidCursorInvalidRequest422'];
export type ResponseInvalidRequest422 = components['responses']['InvalidRequest422'];
export type ResponseMalformedJson400 = components['responses']['MalformedJson400'];
export type ResponseNotFound404 = components['responses']['NotFound404'];
export type ResponseOriginNotAllowedPermissionDenied403 = components['responses']['OriginNotAllowedPermissionDenied403'];
export type ResponseOriginNotAllowedPermissionDeniedWorkspaceSuspended403 = components['responses']['OriginNotAllowedPermissionDeniedWorkspaceSuspended403'];
export type ResponseOverloadedProviderRateLimitedProviderUnavailable4503 = components['responses']['OverloadedProviderRateLimitedProviderUnavailable4503'];
export type ResponseOverloadedUnavailable503 = components['responses']['OverloadedUnavailable503'];
export type ResponsePreconditionFailed412 = components['responses']['PreconditionFailed412'];
export type ResponseRateLimited429 = components['responses']['RateLimited429'];
export type ResponseUnauthenticated401 = components['responses']['Unauthenticated401'];
export type ResponseUnsupportedMediaType415 = components['responses']['UnsupportedMediaType415'];
export type ResponseVaultSealed423 = components['responses']['VaultSealed423'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type $defs = Record<string, never>;
export interface operations {
	"analytics.overview": {
		parameters: {
			query?: {
				/** @description Start; cut to the hour. Default: 30 days before `to`. */
				from?: string;
				/** @description Break the counters down by this dimension. */
				groupBy?: "workspace" | "domain" | "node" | "mailbox" | "provider" | "stream" | "tag";
				/** @description End; raised to the full hour. Default: the end of the present hour. */
				to?: string;
				/** @description Only this workspace; default: all. */
				workspaceId?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The overview. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "groups": [
					 *         {
					 *           "accepted": 50,
					 *           "bounced": 1,
					 *           "clicked": 3,
					 *           "complained": 0,
					 *           "delivered": 49,
					 *           "key": "google",
					 *           "opened": 15,
					 *           "replied": 1,
					 *           "sent": 50
					 *         }
					 *       ],
					 *       "metrics": [
					 *         {
					 *           "accuracyClass": "directional",
					 *           "change": 7.14,
					 *           "name": "openRate",
					 *           "previous": 28,
					 *           "updatedAt": "2026-11-22T10:15:03.000Z",
					 *           "value": 30
					 *         }
					 *       ],
					 *       "period": {
					 *         "from": "2026-11-15T00:00:00.000Z",
					 *         "to": "2026-11-22T00:00:00.000Z"
					 *       },
					 *       "previousPeriod": {
					 *         "from": "2026-11-08T00:00:00.000Z",
					 *         "to": "2026-11-15T00:00:00.000Z"
					 *       },
					 *       "series": [
					 *         {
					 *           "accepted": 50,
					 *           "at": "2026-11-15T00:00:00.000Z",
					 *           "bounced": 1,
					 *           "clicked": 3,
					 *           "complained": 0,
					 *           "delivered": 49,
					 *           "opened": 15,
					 *           "replied": 1,
					 *           "sent": 50
					 *         }
					 *       ],
					 *       "updatedAt": "2026-11-22T10:15:03.000Z"
					 *     }
					 */
					"application/json": components["schemas"]["AnalyticsOverview"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"analytics.rebuild": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The operation that counts. */
			202: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "error": null,
					 *       "finishedAt": null,
					 *       "id": "op_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "kind": "node.create",
					 *       "progress": 20,
					 *       "status": "running",
					 *       "steps": [
					 *         {
					 *           "attempts": 1,
					 *           "errorCode": null,
					 *           "finishedAt": "2026-11-22T10:00:01.000Z",
					 *           "message": null,
					 *           "name": "create_server",
					 *           "progress": 100,
					 *           "startedAt": "2026-11-22T10:00:00.000Z",
					 *           "status": "succeeded",
					 *           "title": "Create the server"
					 *         }
					 *       ],
					 *       "subject": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "updatedAt": "2026-11-22T10:00:01.000Z",
					 *       "workspaceId": null
					 *     }
					 */
					"application/json": components["schemas"]["Operation"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflict409"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"apiKeys.list": {
		parameters: {
			query?: {
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description Items per page, 1–100. */
				limit?: number;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Keys, without their secrets. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "createdAt": "2026-01-15T09:30:00.000Z",
					 *           "createdBy": "key_01jd8x3q4vf7k9m2n5p6r8s0tw",
					 *           "environment": "test",
					 *           "expiresAt": null,
					 *           "hint": "ms_test_4Kd93mWq0ZtB",
					 *           "id": "key_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "lastUsedAt": "2026-01-15T09:41:00.000Z",
					 *           "name": "Billing service",
					 *           "permissions": [
					 *             "domains:read",
					 *             "emails:write"
					 *           ],
					 *           "rateLimitPerMinute": 6000,
					 *           "replacedBy": null,
					 *           "revokedAt": null,
					 *           "status": "active",
					 *           "workspaceId": null
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: components["schemas"]["ApiKey"][];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"apiKeys.create": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "name": "Billing service",
				 *       "permissions": [
				 *         "domains:read",
				 *         "emails:write"
				 *       ]
				 *     }
				 */
				"application/json": components["schemas"]["ApiKeyCreate"];
			};
		};
		responses: {
			/** @description The key, shown this once. */
			201: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-01-15T09:30:00.000Z",
					 *       "createdBy": "key_01jd8x3q4vf7k9m2n5p6r8s0tw",
					 *       "environment": "test",
					 *       "expiresAt": null,
					 *       "hint": "ms_test_4Kd93mWq0ZtB",
					 *       "id": "key_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "key": "ms_test_4Kd93mWq0ZtB_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxx",
					 *       "lastUsedAt": null,
					 *       "name": "Billing service",
					 *       "permissions": [
					 *         "domains:read",
					 *         "emails:write"
					 *       ],
					 *       "rateLimitPerMinute": 6000,
					 *       "replacedBy": null,
					 *       "revokedAt": null,
					 *       "status": "active",
					 *       "workspaceId": null
					 *     }
					 */
					"application/json": components["schemas"]["NewApiKey"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflict409"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"apiKeys.get": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Id of the API key. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The key, without its secret. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-01-15T09:30:00.000Z",
					 *       "createdBy": "key_01jd8x3q4vf7k9m2n5p6r8s0tw",
					 *       "environment": "test",
					 *       "expiresAt": null,
					 *       "hint": "ms_test_4Kd93mWq0ZtB",
					 *       "id": "key_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "lastUsedAt": "2026-01-15T09:41:00.000Z",
					 *       "name": "Billing service",
					 *       "permissions": [
					 *         "domains:read",
					 *         "emails:write"
					 *       ],
					 *       "rateLimitPerMinute": 6000,
					 *       "replacedBy": null,
					 *       "revokedAt": null,
					 *       "status": "active",
					 *       "workspaceId": null
					 *     }
					 */
					"application/json": components["schemas"]["ApiKey"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"apiKeys.revoke": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description Id of the API key. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The revoked key. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-01-15T09:30:00.000Z",
					 *       "createdBy": "key_01jd8x3q4vf7k9m2n5p6r8s0tw",
					 *       "environment": "test",
					 *       "expiresAt": null,
					 *       "hint": "ms_test_4Kd93mWq0ZtB",
					 *       "id": "key_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "lastUsedAt": "2026-01-15T09:41:00.000Z",
					 *       "name": "Billing service",
					 *       "permissions": [
					 *         "domains:read",
					 *         "emails:write"
					 *       ],
					 *       "rateLimitPerMinute": 6000,
					 *       "replacedBy": null,
					 *       "revokedAt": null,
					 *       "status": "active",
					 *       "workspaceId": null
					 *     }
					 */
					"application/json": components["schemas"]["ApiKey"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflict409"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"apiKeys.rotate": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description Id of the API key. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: {
			content: {
				/**
				 * @example {
				 *       "overlapHours": 24
				 *     }
				 */
				"application/json": components["schemas"]["ApiKeyRotate"];
			};
		};
		responses: {
			/** @description The new key, shown this once. */
			201: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-01-15T09:30:00.000Z",
					 *       "createdBy": "key_01jd8x3q4vf7k9m2n5p6r8s0tw",
					 *       "environment": "test",
					 *       "expiresAt": null,
					 *       "hint": "ms_test_4Kd93mWq0ZtB",
					 *       "id": "key_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "key": "ms_test_4Kd93mWq0ZtB_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxx",
					 *       "lastUsedAt": null,
					 *       "name": "Billing service",
					 *       "permissions": [
					 *         "domains:read",
					 *         "emails:write"
					 *       ],
					 *       "rateLimitPerMinute": 6000,
					 *       "replacedBy": null,
					 *       "revokedAt": null,
					 *       "status": "active",
					 *       "workspaceId": null
					 *     }
					 */
					"application/json": components["schemas"]["NewApiKey"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflictIllegalState409"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"certificates.list": {
		parameters: {
			query?: {
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description Items per page, 1–100. */
				limit?: number;
				/** @description Only in this status. */
				status?: "pending_dns" | "issuing" | "valid" | "renewing" | "expiring" | "expired" | "failed";
				/** @description Only for this node or tracking domain. */
				subject?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Certificates, newest first, without keys. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "createdAt": "2026-11-22T10:00:00.000Z",
					 *           "error": null,
					 *           "id": "cert_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "issuer": "Let's Encrypt R11",
					 *           "names": [
					 *             "mx1-r8s0tv.svc.example.com"
					 *           ],
					 *           "notAfter": "2027-02-20T10:00:00.000Z",
					 *           "notBefore": "2026-11-22T10:00:00.000Z",
					 *           "renewAt": "2027-01-21T10:00:00.000Z",
					 *           "serial": "4f1d",
					 *           "status": "valid",
					 *           "subject": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "updatedAt": "2026-11-22T10:00:00.000Z",
					 *           "workspaceId": null
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: (components["schemas"]["Certificate"] & unknown)[];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"certificates.get": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The certificate. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The certificate, without its key. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "error": null,
					 *       "id": "cert_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "issuer": "Let's Encrypt R11",
					 *       "names": [
					 *         "mx1-r8s0tv.svc.example.com"
					 *       ],
					 *       "notAfter": "2027-02-20T10:00:00.000Z",
					 *       "notBefore": "2026-11-22T10:00:00.000Z",
					 *       "renewAt": "2027-01-21T10:00:00.000Z",
					 *       "serial": "4f1d",
					 *       "status": "valid",
					 *       "subject": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "updatedAt": "2026-11-22T10:00:00.000Z",
					 *       "workspaceId": null
					 *     }
					 */
					"application/json": components["schemas"]["Certificate"] & unknown;
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"dnsAccounts.list": {
		parameters: {
			query?: {
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description Items per page, 1–100. */
				limit?: number;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Accounts, newest first. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "createdAt": "2026-11-22T10:00:00.000Z",
					 *           "id": "dnsacc_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "name": "Main DNS",
					 *           "provider": "sandbox",
					 *           "updatedAt": "2026-11-22T10:00:00.000Z",
					 *           "workspaceId": null,
					 *           "zones": [
					 *             "example.com"
					 *           ]
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: (components["schemas"]["DnsAccount"] & unknown)[];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"dnsAccounts.create": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "name": "Main DNS",
				 *       "provider": "sandbox"
				 *     }
				 */
				"application/json": {
					/**
					 * Format: password
					 * @description What the provider gave you for its API. Kept in the vault, never returned. `sandbox` takes none.
					 * @example token-of-the-provider
					 */
					credentials?: string;
					/**
					 * @description Your name for the account.
					 * @example Main DNS
					 */
					name: string;
					/**
					 * @description The DNS provider. Default: `sandbox`, the only one for test keys.
					 * @default sandbox
					 * @example sandbox
					 */
					provider?: string;
					/**
					 * @description The workspace that owns the account. Default: all workspaces may use it.
					 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
					 */
					workspaceId?: string;
				};
			};
		};
		responses: {
			/** @description The account. */
			201: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "id": "dnsacc_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "name": "Main DNS",
					 *       "provider": "sandbox",
					 *       "updatedAt": "2026-11-22T10:00:00.000Z",
					 *       "workspaceId": null,
					 *       "zones": [
					 *         "example.com"
					 *       ]
					 *     }
					 */
					"application/json": components["schemas"]["DnsAccount"] & unknown;
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			/** @description `idempotency_conflict`, `provider_conflict`. */
			409: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["CapabilityMissingIdempotencyKeyReusedInvalidRequest7422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedProviderRateLimitedProviderUnavailable4503"];
		};
	};
	"dnsAccounts.get": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The account. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The account. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "id": "dnsacc_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "name": "Main DNS",
					 *       "provider": "sandbox",
					 *       "updatedAt": "2026-11-22T10:00:00.000Z",
					 *       "workspaceId": null,
					 *       "zones": [
					 *         "example.com"
					 *       ]
					 *     }
					 */
					"application/json": components["schemas"]["DnsAccount"] & unknown;
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"dnsAccounts.delete": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The account. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description It is gone. */
			204: {
				headers: {
					[name: string]: unknown;
				};
				content?: never;
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"dnsAccounts.update": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The account. */
				id: string;
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "name": "Main DNS"
				 *     }
				 */
				"application/json": {
					/**
					 * Format: password
					 * @description What the provider gave you for its API. Kept in the vault, never returned. `sandbox` takes none.
					 * @example token-of-the-provider
					 */
					credentials?: string;
					/**
					 * @description Your name for the account.
					 * @example Main DNS
					 */
					name?: string;
				};
			};
		};
		responses: {
			/** @description The changed account. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "id": "dnsacc_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "name": "Main DNS",
					 *       "provider": "sandbox",
					 *       "updatedAt": "2026-11-22T10:00:00.000Z",
					 *       "workspaceId": null,
					 *       "zones": [
					 *         "example.com"
					 *       ]
					 *     }
					 */
					"application/json": components["schemas"]["DnsAccount"] & unknown;
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			/** @description `provider_conflict`. */
			409: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			/** @description `capability_missing`, `invalid_request`, `provider_auth`, `provider_invalid`, `provider_not_found`, `provider_permission`. */
			422: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedProviderRateLimitedProviderUnavailable4503"];
		};
	};
	"dnsAccounts.check": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description The account. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The account with its present zones. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "id": "dnsacc_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "name": "Main DNS",
					 *       "provider": "sandbox",
					 *       "updatedAt": "2026-11-22T10:00:00.000Z",
					 *       "workspaceId": null,
					 *       "zones": [
					 *         "example.com"
					 *       ]
					 *     }
					 */
					"application/json": components["schemas"]["DnsAccount"] & unknown;
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			/** @description `idempotency_conflict`, `provider_conflict`, `secret_not_found`. */
			409: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
			422: components["responses"]["CapabilityMissingIdempotencyKeyReusedInvalidRequest7422"];
			423: components["responses"]["VaultSealed423"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedProviderRateLimitedProviderUnavailable4503"];
		};
	};
	"domains.list": {
		parameters: {
			query?: {
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description Items per page, 1–100. */
				limit?: number;
				/** @description Only this name. */
				name?: string;
				/** @description `pending`: no record was seen yet; `verifying`: some were; `verified`: mail may be sent; `degraded`: a required record is gone, mail still goes out for 24 hours; `failed`: no longer verified; `expired`: not verified within 30 days. */
				status?: "pending" | "verifying" | "verified" | "degraded" | "failed" | "expired";
				/** @description Only domains of this workspace. */
				workspaceId?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Domains, newest first. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "createdAt": "2026-11-22T10:00:00.000Z",
					 *           "dkimRotationDays": 90,
					 *           "dnsAccountId": null,
					 *           "failingSince": null,
					 *           "findings": [],
					 *           "id": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "lastCheckedAt": "2026-11-22T10:00:00.000Z",
					 *           "name": "mail.acme.example",
					 *           "parentId": null,
					 *           "receiving": "none",
					 *           "score": 95,
					 *           "status": "verified",
					 *           "trackClicks": null,
					 *           "trackOpens": null,
					 *           "updatedAt": "2026-11-22T10:00:00.000Z",
					 *           "verifiedAt": "2026-11-22T10:00:00.000Z",
					 *           "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: components["schemas"]["Domain"][];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"domains.create": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "name": "mail.acme.example",
				 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
				 *     }
				 */
				"application/json": components["schemas"]["CreateDomain"];
			};
		};
		responses: {
			/** @description The domain and its records. */
			201: {
				headers: {
					/** @description Version of the domain, for `If-Match`. */
					etag: string;
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "dkimRotationDays": 90,
					 *       "dnsAccountId": null,
					 *       "dnsRecords": [
					 *         {
					 *           "found": [
					 *             "mailstead-verification=q3r"
					 *           ],
					 *           "host": "_mailstead.mail",
					 *           "id": "rec_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "lastCheckedAt": "2026-11-22T10:00:00.000Z",
					 *           "name": "_mailstead.mail.acme.example",
					 *           "priority": null,
					 *           "purpose": "ownership",
					 *           "required": true,
					 *           "status": "valid",
					 *           "strings": [
					 *             "mailstead-verification=q3r"
					 *           ],
					 *           "ttl": 3600,
					 *           "type": "TXT",
					 *           "value": "mailstead-verification=q3r",
					 *           "writtenAt": null
					 *         }
					 *       ],
					 *       "failingSince": null,
					 *       "findings": [],
					 *       "id": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "lastCheckedAt": "2026-11-22T10:00:00.000Z",
					 *       "name": "mail.acme.example",
					 *       "parentId": null,
					 *       "receiving": "none",
					 *       "score": 95,
					 *       "status": "verified",
					 *       "trackClicks": null,
					 *       "trackOpens": null,
					 *       "updatedAt": "2026-11-22T10:00:00.000Z",
					 *       "verifiedAt": "2026-11-22T10:00:00.000Z",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["DomainDetail"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDeniedWorkspaceSuspended403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["AlreadyExistsIdempotencyConflict409"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			/** @description `domain_name_invalid`, `idempotency_key_reused`, `invalid_request`. */
			422: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
			423: components["responses"]["VaultSealed423"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"domains.get": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The domain. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The domain and its records. */
			200: {
				headers: {
					/** @description Version of the domain, for `If-Match`. */
					etag: string;
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "dkimRotationDays": 90,
					 *       "dnsAccountId": null,
					 *       "dnsRecords": [
					 *         {
					 *           "found": [
					 *             "mailstead-verification=q3r"
					 *           ],
					 *           "host": "_mailstead.mail",
					 *           "id": "rec_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "lastCheckedAt": "2026-11-22T10:00:00.000Z",
					 *           "name": "_mailstead.mail.acme.example",
					 *           "priority": null,
					 *           "purpose": "ownership",
					 *           "required": true,
					 *           "status": "valid",
					 *           "strings": [
					 *             "mailstead-verification=q3r"
					 *           ],
					 *           "ttl": 3600,
					 *           "type": "TXT",
					 *           "value": "mailstead-verification=q3r",
					 *           "writtenAt": null
					 *         }
					 *       ],
					 *       "failingSince": null,
					 *       "findings": [],
					 *       "id": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "lastCheckedAt": "2026-11-22T10:00:00.000Z",
					 *       "name": "mail.acme.example",
					 *       "parentId": null,
					 *       "receiving": "none",
					 *       "score": 95,
					 *       "status": "verified",
					 *       "trackClicks": null,
					 *       "trackOpens": null,
					 *       "updatedAt": "2026-11-22T10:00:00.000Z",
					 *       "verifiedAt": "2026-11-22T10:00:00.000Z",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["DomainDetail"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"domains.delete": {
		parameters: {
			query?: {
				/** @description Also while mailboxes or waiting mail depend on it. Default false. */
				force?: boolean;
			};
			header?: never;
			path: {
				/** @description The domain. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The domain is deleted. */
			204: {
				headers: {
					[name: string]: unknown;
				};
				content?: never;
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			/** @description `domain_in_use`. */
			409: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"domains.update": {
		parameters: {
			query?: never;
			header?: {
				/** @description The `ETag` the change is based on. */
				"if-match"?: string;
			};
			path: {
				/** @description The domain. */
				id: string;
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "dkimRotationDays": 60
				 *     }
				 */
				"application/json": components["schemas"]["UpdateDomain"];
			};
		};
		responses: {
			/** @description The domain and its records. */
			200: {
				headers: {
					/** @description Version of the domain, for `If-Match`. */
					etag: string;
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "dkimRotationDays": 90,
					 *       "dnsAccountId": null,
					 *       "dnsRecords": [
					 *         {
					 *           "found": [
					 *             "mailstead-verification=q3r"
					 *           ],
					 *           "host": "_mailstead.mail",
					 *           "id": "rec_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "lastCheckedAt": "2026-11-22T10:00:00.000Z",
					 *           "name": "_mailstead.mail.acme.example",
					 *           "priority": null,
					 *           "purpose": "ownership",
					 *           "required": true,
					 *           "status": "valid",
					 *           "strings": [
					 *             "mailstead-verification=q3r"
					 *           ],
					 *           "ttl": 3600,
					 *           "type": "TXT",
					 *           "value": "mailstead-verification=q3r",
					 *           "writtenAt": null
					 *         }
					 *       ],
					 *       "failingSince": null,
					 *       "findings": [],
					 *       "id": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "lastCheckedAt": "2026-11-22T10:00:00.000Z",
					 *       "name": "mail.acme.example",
					 *       "parentId": null,
					 *       "receiving": "none",
					 *       "score": 95,
					 *       "status": "verified",
					 *       "trackClicks": null,
					 *       "trackOpens": null,
					 *       "updatedAt": "2026-11-22T10:00:00.000Z",
					 *       "verifiedAt": "2026-11-22T10:00:00.000Z",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["DomainDetail"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			412: components["responses"]["PreconditionFailed412"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"domains.diagnose": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The domain. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Findings with fixes, and every server's answer. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "dmarc": {
					 *         "organizationalDomain": null,
					 *         "policyDomain": null,
					 *         "record": null
					 *       },
					 *       "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "findings": [],
					 *       "parts": {
					 *         "dkim": 1
					 *       },
					 *       "records": [],
					 *       "score": 95,
					 *       "spf": []
					 *     }
					 */
					"application/json": components["schemas"]["DomainDiagnosis"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["DomainCheckedRecentlyRateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"domains.dkimKeys.list": {
		parameters: {
			query?: {
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description Items per page, 1–100. */
				limit?: number;
			};
			header?: never;
			path: {
				/** @description The domain. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Keys, newest first, revoked ones included. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "activatedAt": "2026-11-22T10:05:00.000Z",
					 *           "algorithm": "rsa-2048",
					 *           "createdAt": "2026-11-22T10:00:00.000Z",
					 *           "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "fingerprint": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
					 *           "id": "dkim_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "publicKey": "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA",
					 *           "publishedAt": "2026-11-22T10:05:00.000Z",
					 *           "recordName": "s202611a._domainkey.mail.acme.example",
					 *           "retiringAt": null,
					 *           "revokedAt": null,
					 *           "selector": "s202611a",
					 *           "status": "active"
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: components["schemas"]["DkimKey"][];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"domains.dkimKeys.get": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The key. */
				dkimKeyId: string;
				/** @description The domain. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The key. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "activatedAt": "2026-11-22T10:05:00.000Z",
					 *       "algorithm": "rsa-2048",
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "fingerprint": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
					 *       "id": "dkim_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "publicKey": "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA",
					 *       "publishedAt": "2026-11-22T10:05:00.000Z",
					 *       "recordName": "s202611a._domainkey.mail.acme.example",
					 *       "retiringAt": null,
					 *       "revokedAt": null,
					 *       "selector": "s202611a",
					 *       "status": "active"
					 *     }
					 */
					"application/json": components["schemas"]["DkimKey"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"domains.dkimKeys.rotate": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description The domain. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The new key, not yet active. */
			201: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "activatedAt": "2026-11-22T10:05:00.000Z",
					 *       "algorithm": "rsa-2048",
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "fingerprint": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
					 *       "id": "dkim_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "publicKey": "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA",
					 *       "publishedAt": "2026-11-22T10:05:00.000Z",
					 *       "recordName": "s202611a._domainkey.mail.acme.example",
					 *       "retiringAt": null,
					 *       "revokedAt": null,
					 *       "selector": "s202611a",
					 *       "status": "active"
					 *     }
					 */
					"application/json": components["schemas"]["DkimKey"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflictIllegalState409"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			423: components["responses"]["VaultSealed423"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"domains.listDnsRecords": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The domain. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The records to publish, with what was found. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "found": [
					 *             "mailstead-verification=q3r"
					 *           ],
					 *           "host": "_mailstead.mail",
					 *           "id": "rec_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "lastCheckedAt": "2026-11-22T10:00:00.000Z",
					 *           "name": "_mailstead.mail.acme.example",
					 *           "priority": null,
					 *           "purpose": "ownership",
					 *           "required": true,
					 *           "status": "valid",
					 *           "strings": [
					 *             "mailstead-verification=q3r"
					 *           ],
					 *           "ttl": 3600,
					 *           "type": "TXT",
					 *           "value": "mailstead-verification=q3r",
					 *           "writtenAt": null
					 *         }
					 *       ]
					 *     }
					 */
					"application/json": components["schemas"]["DnsRecordList"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"domains.applyDns": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description The domain. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: {
			content: {
				/**
				 * @example {
				 *       "dryRun": true
				 *     }
				 */
				"application/json": components["schemas"]["ApplyDns"];
			};
		};
		responses: {
			/** @description The plan, and the operation that carries it out. */
			202: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "operation": null,
					 *       "plan": {
					 *         "changes": [],
					 *         "conflicts": [],
					 *         "unchanged": [],
					 *         "zone": "acme.example"
					 *       }
					 *     }
					 */
					"application/json": components["schemas"]["ApplyDnsResult"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			/** @description `dns_conflict`, `idempotency_conflict`, `provider_conflict`, `secret_not_found`. */
			409: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			/** @description `capability_missing`, `dns_account_missing`, `idempotency_key_reused`, `invalid_request`, `provider_auth`, `provider_invalid`, `provider_not_found`. */
			422: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
			423: components["responses"]["VaultSealed423"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedProviderRateLimitedProviderUnavailable4503"];
		};
	};
	"domains.verify": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The domain. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The domain after the check. */
			200: {
				headers: {
					/** @description Version of the domain, for `If-Match`. */
					etag: string;
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "dkimRotationDays": 90,
					 *       "dnsAccountId": null,
					 *       "dnsRecords": [
					 *         {
					 *           "found": [
					 *             "mailstead-verification=q3r"
					 *           ],
					 *           "host": "_mailstead.mail",
					 *           "id": "rec_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "lastCheckedAt": "2026-11-22T10:00:00.000Z",
					 *           "name": "_mailstead.mail.acme.example",
					 *           "priority": null,
					 *           "purpose": "ownership",
					 *           "required": true,
					 *           "status": "valid",
					 *           "strings": [
					 *             "mailstead-verification=q3r"
					 *           ],
					 *           "ttl": 3600,
					 *           "type": "TXT",
					 *           "value": "mailstead-verification=q3r",
					 *           "writtenAt": null
					 *         }
					 *       ],
					 *       "failingSince": null,
					 *       "findings": [],
					 *       "id": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "lastCheckedAt": "2026-11-22T10:00:00.000Z",
					 *       "name": "mail.acme.example",
					 *       "parentId": null,
					 *       "receiving": "none",
					 *       "score": 95,
					 *       "status": "verified",
					 *       "trackClicks": null,
					 *       "trackOpens": null,
					 *       "updatedAt": "2026-11-22T10:00:00.000Z",
					 *       "verifiedAt": "2026-11-22T10:00:00.000Z",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["DomainDetail"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			/** @description `domain_held_elsewhere`. */
			409: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["DomainCheckedRecentlyRateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"emails.list": {
		parameters: {
			query?: {
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description Items per page, 1–100. */
				limit?: number;
				/** @description Only emails with at least one recipient of this status. */
				status?: "queued" | "deferred" | "delivered" | "bounced" | "failed" | "suppressed" | "cancelled";
				/** @description What the mail is for. Each stream has its own unsubscribe scope, addresses, priority and tracking defaults. */
				stream?: "transactional" | "marketing" | "outreach";
				/** @description Only emails with this tag. */
				tag?: string;
				/** @description Only emails of this workspace. */
				workspaceId?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description A page of emails. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "createdAt": "2026-03-01T09:00:00.000Z",
					 *           "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "expiresAt": "2026-03-01T09:00:00.000Z",
					 *           "from": "hello@acme.example",
					 *           "id": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "mailboxId": "mbx_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "messageId": "<0193@acme.example>",
					 *           "metadata": {
					 *             "orderId": "4711"
					 *           },
					 *           "recipients": [
					 *             {
					 *               "address": "ann@example.com",
					 *               "attempts": 1,
					 *               "bounceClass": null,
					 *               "bounceReason": null,
					 *               "bouncedAt": "2026-03-01T09:00:00.000Z",
					 *               "clickedAt": "2026-03-01T09:00:00.000Z",
					 *               "complainedAt": "2026-03-01T09:00:00.000Z",
					 *               "deliveredAt": "2026-03-01T09:00:00.000Z",
					 *               "kind": "to",
					 *               "mxHost": "mx.example.com",
					 *               "name": "Ann Lee",
					 *               "nextAttemptAt": "2026-03-01T09:00:00.000Z",
					 *               "openedAt": "2026-03-01T09:00:00.000Z",
					 *               "position": 0,
					 *               "provider": "google",
					 *               "repliedAt": "2026-03-01T09:00:00.000Z",
					 *               "sentAt": "2026-03-01T09:00:00.000Z",
					 *               "smtp": {
					 *                 "code": 250,
					 *                 "enhanced": "2.0.0",
					 *                 "text": "OK"
					 *               },
					 *               "sourceIp": "203.0.113.5",
					 *               "status": "delivered",
					 *               "uncertain": false,
					 *               "unsubscribedAt": "2026-03-01T09:00:00.000Z"
					 *             }
					 *           ],
					 *           "scheduledAt": "2026-03-01T09:00:00.000Z",
					 *           "size": 512,
					 *           "status": "queued",
					 *           "stream": "transactional",
					 *           "subject": "Your invoice",
					 *           "tags": [
					 *             "invoice"
					 *           ],
					 *           "trackClicks": false,
					 *           "trackOpens": false,
					 *           "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: components["schemas"]["EmailSummary"][];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"emails.send": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "from": "Acme <hello@acme.example>",
				 *       "metadata": {
				 *         "orderId": "4711"
				 *       },
				 *       "subject": "Your invoice",
				 *       "tags": [
				 *         "invoice"
				 *       ],
				 *       "text": "Hello Ann, your invoice is attached.",
				 *       "to": [
				 *         "ann@example.com"
				 *       ],
				 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
				 *     }
				 */
				"application/json": components["schemas"]["SendEmail"];
			};
		};
		responses: {
			/** @description The email was accepted. */
			202: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "id": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "recipients": [
					 *         {
					 *           "address": "ann@example.com",
					 *           "kind": "to",
					 *           "status": "queued"
					 *         }
					 *       ],
					 *       "status": "queued"
					 *     }
					 */
					"application/json": components["schemas"]["AcceptedEmail"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDeniedWorkspaceSuspended403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflict409"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			/** @description `domain_not_verified`, `idempotency_key_reused`, `invalid_request`, `postal_address_missing`, `sender_not_owned`. */
			422: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"emails.get": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The email's id. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The email and where each recipient stands. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "attachments": [
					 *         {
					 *           "contentId": null,
					 *           "contentType": "application/pdf",
					 *           "filename": "invoice.pdf",
					 *           "size": 4711
					 *         }
					 *       ],
					 *       "createdAt": "2026-03-01T09:00:00.000Z",
					 *       "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "expiresAt": "2026-03-01T09:00:00.000Z",
					 *       "from": "hello@acme.example",
					 *       "headers": {
					 *         "X-Order": "4711"
					 *       },
					 *       "html": null,
					 *       "id": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "mailboxId": "mbx_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "messageId": "<0193@acme.example>",
					 *       "metadata": {
					 *         "orderId": "4711"
					 *       },
					 *       "recipients": [
					 *         {
					 *           "address": "ann@example.com",
					 *           "attempts": 1,
					 *           "bounceClass": null,
					 *           "bounceReason": null,
					 *           "bouncedAt": "2026-03-01T09:00:00.000Z",
					 *           "clickedAt": "2026-03-01T09:00:00.000Z",
					 *           "complainedAt": "2026-03-01T09:00:00.000Z",
					 *           "deliveredAt": "2026-03-01T09:00:00.000Z",
					 *           "kind": "to",
					 *           "mxHost": "mx.example.com",
					 *           "name": "Ann Lee",
					 *           "nextAttemptAt": "2026-03-01T09:00:00.000Z",
					 *           "openedAt": "2026-03-01T09:00:00.000Z",
					 *           "position": 0,
					 *           "provider": "google",
					 *           "repliedAt": "2026-03-01T09:00:00.000Z",
					 *           "sentAt": "2026-03-01T09:00:00.000Z",
					 *           "smtp": {
					 *             "code": 250,
					 *             "enhanced": "2.0.0",
					 *             "text": "OK"
					 *           },
					 *           "sourceIp": "203.0.113.5",
					 *           "status": "delivered",
					 *           "uncertain": false,
					 *           "unsubscribedAt": "2026-03-01T09:00:00.000Z"
					 *         }
					 *       ],
					 *       "replyTo": null,
					 *       "scheduledAt": "2026-03-01T09:00:00.000Z",
					 *       "size": 512,
					 *       "status": "queued",
					 *       "stream": "transactional",
					 *       "subject": "Your invoice",
					 *       "tags": [
					 *         "invoice"
					 *       ],
					 *       "text": "Hello",
					 *       "trackClicks": false,
					 *       "trackOpens": false,
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["Email"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"emails.cancel": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description The email's id. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Where each recipient stands now. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "id": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "recipients": [
					 *         {
					 *           "address": "ann@example.com",
					 *           "kind": "to",
					 *           "status": "queued"
					 *         }
					 *       ],
					 *       "status": "queued"
					 *     }
					 */
					"application/json": components["schemas"]["AcceptedEmail"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflictIllegalState409"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"emails.events": {
		parameters: {
			query?: {
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description Items per page, 1–100. */
				limit?: number;
			};
			header?: never;
			path: {
				/** @description The email's id. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description A page of events. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "data": {},
					 *           "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "timestamp": "2026-03-01T09:00:01.000Z",
					 *           "type": "email.delivered"
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: components["schemas"]["EmailEvent"][];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"emails.sendBatch": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "emails": [
				 *         {
				 *           "from": "Acme <hello@acme.example>",
				 *           "subject": "Your invoice",
				 *           "text": "Hello Ann",
				 *           "to": [
				 *             "ann@example.com"
				 *           ],
				 *           "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
				 *         }
				 *       ]
				 *     }
				 */
				"application/json": components["schemas"]["SendEmailBatch"];
			};
		};
		responses: {
			/** @description What became of each email. */
			202: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "accepted": 1,
					 *       "refused": 0,
					 *       "results": [
					 *         {
					 *           "email": {
					 *             "id": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *             "recipients": [
					 *               {
					 *                 "address": "ann@example.com",
					 *                 "kind": "to",
					 *                 "status": "queued"
					 *               }
					 *             ],
					 *             "status": "queued"
					 *           }
					 *         }
					 *       ]
					 *     }
					 */
					"application/json": components["schemas"]["SendEmailBatchResult"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflict409"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"embedSessions.list": {
		parameters: {
			query?: {
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description Items per page, 1–100. */
				limit?: number;
				/** @description Only sessions of this workspace. */
				workspaceId?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Sessions, without tokens. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "actor": {
					 *             "id": "user_42",
					 *             "name": "Ann Lee"
					 *           },
					 *           "apiKeyId": "key_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "createdAt": "2026-01-15T09:30:00.000Z",
					 *           "expiresAt": "2026-01-15T10:30:00.000Z",
					 *           "id": "emb_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "origins": [
					 *             "https://app.acme-crm.example"
					 *           ],
					 *           "permissions": [
					 *             "domains:*"
					 *           ],
					 *           "revokedAt": null,
					 *           "status": "active",
					 *           "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: components["schemas"]["EmbedSession"][];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"embedSessions.create": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "actor": {
				 *         "id": "user_42",
				 *         "name": "Ann Lee"
				 *       },
				 *       "origins": [
				 *         "https://app.acme-crm.example"
				 *       ],
				 *       "permissions": [
				 *         "domains:*"
				 *       ],
				 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
				 *     }
				 */
				"application/json": components["schemas"]["EmbedSessionCreate"];
			};
		};
		responses: {
			/** @description The session's id and first token, shown this once. */
			201: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "expiresAt": "2026-01-15T10:30:00.000Z",
					 *       "id": "emb_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "token": "eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJlbWJfIn0.c2ln",
					 *       "tokenExpiresAt": "2026-01-15T09:40:00.000Z"
					 *     }
					 */
					"application/json": components["schemas"]["EmbedToken"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflict409"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"embedSessions.get": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Id of the embed session. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The session, without a token. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "actor": {
					 *         "id": "user_42",
					 *         "name": "Ann Lee"
					 *       },
					 *       "apiKeyId": "key_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "createdAt": "2026-01-15T09:30:00.000Z",
					 *       "expiresAt": "2026-01-15T10:30:00.000Z",
					 *       "id": "emb_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "origins": [
					 *         "https://app.acme-crm.example"
					 *       ],
					 *       "permissions": [
					 *         "domains:*"
					 *       ],
					 *       "revokedAt": null,
					 *       "status": "active",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["EmbedSession"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"embedSessions.revoke": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description Id of the embed session. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The revoked session. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "actor": {
					 *         "id": "user_42",
					 *         "name": "Ann Lee"
					 *       },
					 *       "apiKeyId": "key_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "createdAt": "2026-01-15T09:30:00.000Z",
					 *       "expiresAt": "2026-01-15T10:30:00.000Z",
					 *       "id": "emb_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "origins": [
					 *         "https://app.acme-crm.example"
					 *       ],
					 *       "permissions": [
					 *         "domains:*"
					 *       ],
					 *       "revokedAt": null,
					 *       "status": "active",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["EmbedSession"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflict409"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"embedSessions.token": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description Id of the embed session. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The next token, shown this once. */
			201: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "expiresAt": "2026-01-15T10:30:00.000Z",
					 *       "id": "emb_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "token": "eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJlbWJfIn0.c2ln",
					 *       "tokenExpiresAt": "2026-01-15T09:40:00.000Z"
					 *     }
					 */
					"application/json": components["schemas"]["EmbedToken"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflictIllegalState409"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"events.list": {
		parameters: {
			query?: {
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description Items per page, 1–100. */
				limit?: number;
				/** @description Only events that happened then or later. */
				since?: string;
				/** @description Only events about the resource with this id. */
				subject?: string;
				/** @description Only these types; repeat the parameter for several. */
				types?: string[];
				/** @description Only events that happened before. */
				until?: string;
				/** @description Only events of this workspace. */
				workspaceId?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Events, oldest first. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "data": {
					 *             "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *           },
					 *           "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "timestamp": "2026-03-01T09:00:00.000Z",
					 *           "type": "domain.verified",
					 *           "workspaceExternalId": "agency-42",
					 *           "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: components["schemas"]["Event"][];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"events.get": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The event. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The event. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": {
					 *         "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *       },
					 *       "id": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "organizationId": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "timestamp": "2026-03-01T09:00:00.000Z",
					 *       "type": "domain.verified",
					 *       "workspaceExternalId": "agency-42",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["Event"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"events.stream": {
		parameters: {
			query?: {
				/** @description Where to resume, for clients that can't set the header `Last-Event-ID`; the header wins. */
				lastEventId?: string;
				/** @description Only events about the resource with this id. */
				subject?: string;
				/** @description Only these types; repeat the parameter for several. */
				types?: string[];
				/** @description Only events of this workspace. */
				workspaceId?: string;
			};
			header?: {
				/** @description The `id` of the last message received: the stream goes on behind it. Default: from now. */
				"last-event-id"?: string;
			};
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Events as they happen. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"text/event-stream": unknown;
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"ipPools.list": {
		parameters: {
			query?: {
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description Items per page, 1–100. */
				limit?: number;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Pools, newest first. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "addresses": 1,
					 *           "createdAt": "2026-11-22T10:00:00.000Z",
					 *           "id": "pool_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "name": "Shared transactional (trusted)",
					 *           "placement": "shared",
					 *           "stream": "transactional",
					 *           "trust": "trusted",
					 *           "workspaceId": null
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: components["schemas"]["IpPool"][];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"ipPools.get": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The pool. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The pool. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "addresses": 1,
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "id": "pool_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "name": "Shared transactional (trusted)",
					 *       "placement": "shared",
					 *       "stream": "transactional",
					 *       "trust": "trusted",
					 *       "workspaceId": null
					 *     }
					 */
					"application/json": components["schemas"]["IpPool"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"ipPools.assign": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description The pool. */
				id: string;
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "ipId": "ip_01jd8x3q4vf7k9m2n5p6r8s0tv"
				 *     }
				 */
				"application/json": {
					/**
					 * @description The address.
					 * @example ip_01jd8x3q4vf7k9m2n5p6r8s0tv
					 */
					ipId: string;
				};
			};
		};
		responses: {
			/** @description The pool with its addresses counted. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "addresses": 1,
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "id": "pool_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "name": "Shared transactional (trusted)",
					 *       "placement": "shared",
					 *       "stream": "transactional",
					 *       "trust": "trusted",
					 *       "workspaceId": null
					 *     }
					 */
					"application/json": components["schemas"]["IpPool"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflict409"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			/** @description `idempotency_key_reused`, `invalid_request`, `pool_mismatch`. */
			422: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"ips.list": {
		parameters: {
			query?: {
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description Items per page, 1–100. */
				limit?: number;
				/** @description Only addresses of this node. */
				nodeId?: string;
				/** @description Only addresses in this pool. */
				poolId?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Addresses, newest first. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "address": "198.18.0.7",
					 *           "createdAt": "2026-11-22T10:00:00.000Z",
					 *           "hostname": "mx1-r8s0tv.svc.example.com",
					 *           "id": "ip_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "nodeId": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "perDay": null,
					 *           "poolId": "pool_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "status": "assigned"
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: components["schemas"]["IpAddress"][];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"ips.get": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The address. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The address. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "address": "198.18.0.7",
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "hostname": "mx1-r8s0tv.svc.example.com",
					 *       "id": "ip_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "nodeId": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "perDay": null,
					 *       "poolId": "pool_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "status": "assigned"
					 *     }
					 */
					"application/json": components["schemas"]["IpAddress"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"mailboxes.list": {
		parameters: {
			query?: {
				/** @description Only this address. */
				address?: string;
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description Only mailboxes of this domain. */
				domainId?: string;
				/** @description Items per page, 1–100. */
				limit?: number;
				/** @description Only mailboxes of this workspace. */
				workspaceId?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Mailboxes, newest first. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "address": "ann@mail.acme.example",
					 *           "createdAt": "2026-11-22T10:00:00.000Z",
					 *           "displayName": "Ann Example",
					 *           "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "id": "mbx_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "perDay": 500,
					 *           "quotaMb": 1024,
					 *           "status": "active",
					 *           "timezone": "Europe/Berlin",
					 *           "updatedAt": "2026-11-22T10:00:00.000Z",
					 *           "usedToday": 12,
					 *           "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: components["schemas"]["Mailbox"][];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"mailboxes.create": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "displayName": "Ann Example",
				 *       "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
				 *       "localPart": "ann"
				 *     }
				 */
				"application/json": components["schemas"]["CreateMailbox"];
			};
		};
		responses: {
			/** @description The mailbox and its password. */
			201: {
				headers: {
					/** @description Version of the mailbox, for `If-Match`. */
					etag: string;
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "address": "ann@mail.acme.example",
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "displayName": "Ann Example",
					 *       "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "id": "mbx_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "password": "q3rZ8xk1Vw5t7y9AbCdEfGhI",
					 *       "perDay": 500,
					 *       "quotaMb": 1024,
					 *       "status": "active",
					 *       "timezone": "Europe/Berlin",
					 *       "updatedAt": "2026-11-22T10:00:00.000Z",
					 *       "usedToday": 12,
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["MailboxWithPassword"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDeniedWorkspaceSuspended403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["AlreadyExistsIdempotencyConflict409"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			/** @description `idempotency_key_reused`, `invalid_request`, `mailbox_domain_not_verified`, `mailbox_host_missing`. */
			422: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
			423: components["responses"]["VaultSealed423"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"mailboxes.get": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The mailbox. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The mailbox. */
			200: {
				headers: {
					/** @description Version of the mailbox, for `If-Match`. */
					etag: string;
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "address": "ann@mail.acme.example",
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "displayName": "Ann Example",
					 *       "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "id": "mbx_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "perDay": 500,
					 *       "quotaMb": 1024,
					 *       "status": "active",
					 *       "timezone": "Europe/Berlin",
					 *       "updatedAt": "2026-11-22T10:00:00.000Z",
					 *       "usedToday": 12,
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["Mailbox"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"mailboxes.delete": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The mailbox. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The mailbox is deleted. */
			204: {
				headers: {
					[name: string]: unknown;
				};
				content?: never;
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"mailboxes.update": {
		parameters: {
			query?: never;
			header?: {
				/** @description The `ETag` the change is based on. */
				"if-match"?: string;
			};
			path: {
				/** @description The mailbox. */
				id: string;
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "perDay": 200
				 *     }
				 */
				"application/json": components["schemas"]["UpdateMailbox"];
			};
		};
		responses: {
			/** @description The mailbox. */
			200: {
				headers: {
					/** @description Version of the mailbox, for `If-Match`. */
					etag: string;
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "address": "ann@mail.acme.example",
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "displayName": "Ann Example",
					 *       "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "id": "mbx_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "perDay": 500,
					 *       "quotaMb": 1024,
					 *       "status": "active",
					 *       "timezone": "Europe/Berlin",
					 *       "updatedAt": "2026-11-22T10:00:00.000Z",
					 *       "usedToday": 12,
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["Mailbox"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			412: components["responses"]["PreconditionFailed412"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"mailboxes.pause": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description The mailbox. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The mailbox, paused. */
			200: {
				headers: {
					/** @description Version of the mailbox, for `If-Match`. */
					etag: string;
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "address": "ann@mail.acme.example",
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "displayName": "Ann Example",
					 *       "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "id": "mbx_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "perDay": 500,
					 *       "quotaMb": 1024,
					 *       "status": "active",
					 *       "timezone": "Europe/Berlin",
					 *       "updatedAt": "2026-11-22T10:00:00.000Z",
					 *       "usedToday": 12,
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["Mailbox"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflictIllegalState409"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"mailboxes.resetPassword": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description The mailbox. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The mailbox and its new password. */
			200: {
				headers: {
					/** @description Version of the mailbox, for `If-Match`. */
					etag: string;
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "address": "ann@mail.acme.example",
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "displayName": "Ann Example",
					 *       "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "id": "mbx_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "password": "q3rZ8xk1Vw5t7y9AbCdEfGhI",
					 *       "perDay": 500,
					 *       "quotaMb": 1024,
					 *       "status": "active",
					 *       "timezone": "Europe/Berlin",
					 *       "updatedAt": "2026-11-22T10:00:00.000Z",
					 *       "usedToday": 12,
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["MailboxWithPassword"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflict409"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			423: components["responses"]["VaultSealed423"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"mailboxes.resume": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description The mailbox. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The mailbox, active. */
			200: {
				headers: {
					/** @description Version of the mailbox, for `If-Match`. */
					etag: string;
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "address": "ann@mail.acme.example",
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "displayName": "Ann Example",
					 *       "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "id": "mbx_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "perDay": 500,
					 *       "quotaMb": 1024,
					 *       "status": "active",
					 *       "timezone": "Europe/Berlin",
					 *       "updatedAt": "2026-11-22T10:00:00.000Z",
					 *       "usedToday": 12,
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["Mailbox"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflictIllegalState409"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"nodes.list": {
		parameters: {
			query?: {
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description Items per page, 1–100. */
				limit?: number;
				/** @description Only in this status. */
				status?: "requested" | "provisioning" | "configuring" | "verifying" | "warming" | "active" | "paused" | "maintenance" | "unhealthy" | "failed" | "cleaned_up" | "suspended" | "scheduled_decommission" | "decommissioned";
				/** @description Only dedicated nodes of this workspace. */
				workspaceId?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Nodes, newest first. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "addresses": [
					 *             "198.18.0.7"
					 *           ],
					 *           "createdAt": "2026-11-22T10:00:00.000Z",
					 *           "hostname": "mx1-p6r8s0tv.svc.example.com",
					 *           "id": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "mailboxHost": false,
					 *           "name": "mx1",
					 *           "placement": "shared",
					 *           "provider": "sandbox",
					 *           "region": "eu-central",
					 *           "size": "starter",
					 *           "status": "active",
					 *           "statusReason": null,
					 *           "updatedAt": "2026-11-22T10:01:00.000Z",
					 *           "workspaceId": null
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: (components["schemas"]["Node"] & unknown)[];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"nodes.create": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "name": "mx1",
				 *       "placement": "shared",
				 *       "region": "eu-central",
				 *       "size": "starter"
				 *     }
				 */
				"application/json": {
					/**
					 * @description Answers the plan and changes nothing.
					 * @default false
					 * @example false
					 */
					dryRun?: boolean;
					/**
					 * @description Whether mailboxes live on it too.
					 * @default false
					 * @example false
					 */
					mailboxHost?: boolean;
					/**
					 * @description Your name for it; its host name is made from it.
					 * @example mx1
					 */
					name: string;
					/**
					 * @description Shared by workspaces, or one workspace's own.
					 * @default shared
					 * @example shared
					 * @enum {string}
					 */
					placement?: "shared" | "dedicated";
					/**
					 * @description The provider of servers. Default with test keys: `sandbox`.
					 * @example sandbox
					 */
					provider?: string;
					/**
					 * @description A region of the provider, see `regions.list`.
					 * @example eu-central
					 */
					region: string;
					/**
					 * @description A size of the provider, see `regions.list`.
					 * @example starter
					 */
					size: string;
					/**
					 * @description The stream whose shared pool its addresses join. Dedicated nodes send every stream.
					 * @default transactional
					 * @example transactional
					 * @enum {string}
					 */
					stream?: "transactional" | "marketing" | "outreach";
					/**
					 * @description The trust level of the shared pool its addresses join.
					 * @default trusted
					 * @example trusted
					 * @enum {string}
					 */
					trust?: "limited" | "trusted" | "quarantine";
					/**
					 * @description The workspace of a dedicated node.
					 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
					 */
					workspaceId?: string;
				};
			};
		};
		responses: {
			/** @description The node and its operation, or the plan. */
			202: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "node": {
					 *         "addresses": [
					 *           "198.18.0.7"
					 *         ],
					 *         "createdAt": "2026-11-22T10:00:00.000Z",
					 *         "hostname": "mx1-p6r8s0tv.svc.example.com",
					 *         "id": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "mailboxHost": false,
					 *         "name": "mx1",
					 *         "placement": "shared",
					 *         "provider": "sandbox",
					 *         "region": "eu-central",
					 *         "size": "starter",
					 *         "status": "active",
					 *         "statusReason": null,
					 *         "updatedAt": "2026-11-22T10:01:00.000Z",
					 *         "workspaceId": null
					 *       },
					 *       "operation": {
					 *         "createdAt": "2026-11-22T10:00:00.000Z",
					 *         "error": null,
					 *         "finishedAt": null,
					 *         "id": "op_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "kind": "node.create",
					 *         "progress": 20,
					 *         "status": "running",
					 *         "steps": [
					 *           {
					 *             "attempts": 1,
					 *             "errorCode": null,
					 *             "finishedAt": "2026-11-22T10:00:01.000Z",
					 *             "message": null,
					 *             "name": "create_server",
					 *             "progress": 100,
					 *             "startedAt": "2026-11-22T10:00:00.000Z",
					 *             "status": "succeeded",
					 *             "title": "Create the server"
					 *           }
					 *         ],
					 *         "subject": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "updatedAt": "2026-11-22T10:00:01.000Z",
					 *         "workspaceId": null
					 *       },
					 *       "plan": {
					 *         "minutes": 2,
					 *         "money": {
					 *           "amount": 999,
					 *           "currency": "USD"
					 *         },
					 *         "records": [
					 *           {
					 *             "name": "mx1.svc.example.com",
					 *             "type": "A",
					 *             "value": null
					 *           }
					 *         ],
					 *         "servers": [
					 *           {
					 *             "provider": "sandbox",
					 *             "region": "eu-central",
					 *             "size": "starter"
					 *           }
					 *         ],
					 *         "steps": [
					 *           {
					 *             "name": "create_server",
					 *             "seconds": 30,
					 *             "title": "Create the server"
					 *           }
					 *         ]
					 *       }
					 *     }
					 */
					"application/json": components["schemas"]["NodeOperation"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDeniedWorkspaceSuspended403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflict409"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			/** @description `capability_missing`, `idempotency_key_reused`, `invalid_request`, `provider_auth`. */
			422: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedProviderRateLimitedProviderUnavailable4503"];
		};
	};
	"nodes.get": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The node. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The node. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "addresses": [
					 *         "198.18.0.7"
					 *       ],
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "hostname": "mx1-p6r8s0tv.svc.example.com",
					 *       "id": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "mailboxHost": false,
					 *       "name": "mx1",
					 *       "placement": "shared",
					 *       "provider": "sandbox",
					 *       "region": "eu-central",
					 *       "size": "starter",
					 *       "status": "active",
					 *       "statusReason": null,
					 *       "updatedAt": "2026-11-22T10:01:00.000Z",
					 *       "workspaceId": null
					 *     }
					 */
					"application/json": components["schemas"]["Node"] & unknown;
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"nodes.delete": {
		parameters: {
			query?: {
				/** @description Answers the plan and changes nothing. */
				dryRun?: boolean;
			};
			header?: never;
			path: {
				/** @description The node. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The node and its operation, or the plan. */
			202: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "node": {
					 *         "addresses": [
					 *           "198.18.0.7"
					 *         ],
					 *         "createdAt": "2026-11-22T10:00:00.000Z",
					 *         "hostname": "mx1-p6r8s0tv.svc.example.com",
					 *         "id": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "mailboxHost": false,
					 *         "name": "mx1",
					 *         "placement": "shared",
					 *         "provider": "sandbox",
					 *         "region": "eu-central",
					 *         "size": "starter",
					 *         "status": "active",
					 *         "statusReason": null,
					 *         "updatedAt": "2026-11-22T10:01:00.000Z",
					 *         "workspaceId": null
					 *       },
					 *       "operation": {
					 *         "createdAt": "2026-11-22T10:00:00.000Z",
					 *         "error": null,
					 *         "finishedAt": null,
					 *         "id": "op_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "kind": "node.create",
					 *         "progress": 20,
					 *         "status": "running",
					 *         "steps": [
					 *           {
					 *             "attempts": 1,
					 *             "errorCode": null,
					 *             "finishedAt": "2026-11-22T10:00:01.000Z",
					 *             "message": null,
					 *             "name": "create_server",
					 *             "progress": 100,
					 *             "startedAt": "2026-11-22T10:00:00.000Z",
					 *             "status": "succeeded",
					 *             "title": "Create the server"
					 *           }
					 *         ],
					 *         "subject": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *         "updatedAt": "2026-11-22T10:00:01.000Z",
					 *         "workspaceId": null
					 *       },
					 *       "plan": {
					 *         "minutes": 2,
					 *         "money": {
					 *           "amount": 999,
					 *           "currency": "USD"
					 *         },
					 *         "records": [
					 *           {
					 *             "name": "mx1.svc.example.com",
					 *             "type": "A",
					 *             "value": null
					 *           }
					 *         ],
					 *         "servers": [
					 *           {
					 *             "provider": "sandbox",
					 *             "region": "eu-central",
					 *             "size": "starter"
					 *           }
					 *         ],
					 *         "steps": [
					 *           {
					 *             "name": "create_server",
					 *             "seconds": 30,
					 *             "title": "Create the server"
					 *           }
					 *         ]
					 *       }
					 *     }
					 */
					"application/json": components["schemas"]["NodeOperation"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IllegalState409"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"nodes.pause": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description The node. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: {
			content: {
				/**
				 * @example {
				 *       "reason": "Planned maintenance"
				 *     }
				 */
				"application/json": {
					/**
					 * @description Why, for events and people.
					 * @example Planned maintenance
					 */
					reason?: string;
				};
			};
		};
		responses: {
			/** @description The paused node. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "addresses": [
					 *         "198.18.0.7"
					 *       ],
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "hostname": "mx1-p6r8s0tv.svc.example.com",
					 *       "id": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "mailboxHost": false,
					 *       "name": "mx1",
					 *       "placement": "shared",
					 *       "provider": "sandbox",
					 *       "region": "eu-central",
					 *       "size": "starter",
					 *       "status": "active",
					 *       "statusReason": null,
					 *       "updatedAt": "2026-11-22T10:01:00.000Z",
					 *       "workspaceId": null
					 *     }
					 */
					"application/json": components["schemas"]["Node"] & unknown;
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflictIllegalState409"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"nodes.resume": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description The node. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The node in service. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "addresses": [
					 *         "198.18.0.7"
					 *       ],
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "hostname": "mx1-p6r8s0tv.svc.example.com",
					 *       "id": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "mailboxHost": false,
					 *       "name": "mx1",
					 *       "placement": "shared",
					 *       "provider": "sandbox",
					 *       "region": "eu-central",
					 *       "size": "starter",
					 *       "status": "active",
					 *       "statusReason": null,
					 *       "updatedAt": "2026-11-22T10:01:00.000Z",
					 *       "workspaceId": null
					 *     }
					 */
					"application/json": components["schemas"]["Node"] & unknown;
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflictIllegalState409"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"operations.list": {
		parameters: {
			query?: {
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description Only of this kind. */
				kind?: string;
				/** @description Items per page, 1–100. */
				limit?: number;
				/** @description Only in this status. */
				status?: "queued" | "running" | "waiting" | "compensating" | "succeeded" | "failed" | "cancelled";
				/** @description Only those about this id. */
				subject?: string;
				/** @description Only operations of this workspace. */
				workspaceId?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Operations, newest first. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "createdAt": "2026-11-22T10:00:00.000Z",
					 *           "error": null,
					 *           "finishedAt": null,
					 *           "id": "op_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "kind": "node.create",
					 *           "progress": 20,
					 *           "status": "running",
					 *           "steps": [
					 *             {
					 *               "attempts": 1,
					 *               "errorCode": null,
					 *               "finishedAt": "2026-11-22T10:00:01.000Z",
					 *               "message": null,
					 *               "name": "create_server",
					 *               "progress": 100,
					 *               "startedAt": "2026-11-22T10:00:00.000Z",
					 *               "status": "succeeded",
					 *               "title": "Create the server"
					 *             }
					 *           ],
					 *           "subject": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "updatedAt": "2026-11-22T10:00:01.000Z",
					 *           "workspaceId": null
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: components["schemas"]["Operation"][];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"operations.get": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The operation. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The operation. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "error": null,
					 *       "finishedAt": null,
					 *       "id": "op_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "kind": "node.create",
					 *       "progress": 20,
					 *       "status": "running",
					 *       "steps": [
					 *         {
					 *           "attempts": 1,
					 *           "errorCode": null,
					 *           "finishedAt": "2026-11-22T10:00:01.000Z",
					 *           "message": null,
					 *           "name": "create_server",
					 *           "progress": 100,
					 *           "startedAt": "2026-11-22T10:00:00.000Z",
					 *           "status": "succeeded",
					 *           "title": "Create the server"
					 *         }
					 *       ],
					 *       "subject": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "updatedAt": "2026-11-22T10:00:01.000Z",
					 *       "workspaceId": null
					 *     }
					 */
					"application/json": components["schemas"]["Operation"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"operations.cancel": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description The operation. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description It will be cancelled. */
			202: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "error": null,
					 *       "finishedAt": null,
					 *       "id": "op_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "kind": "node.create",
					 *       "progress": 20,
					 *       "status": "running",
					 *       "steps": [
					 *         {
					 *           "attempts": 1,
					 *           "errorCode": null,
					 *           "finishedAt": "2026-11-22T10:00:01.000Z",
					 *           "message": null,
					 *           "name": "create_server",
					 *           "progress": 100,
					 *           "startedAt": "2026-11-22T10:00:00.000Z",
					 *           "status": "succeeded",
					 *           "title": "Create the server"
					 *         }
					 *       ],
					 *       "subject": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "updatedAt": "2026-11-22T10:00:01.000Z",
					 *       "workspaceId": null
					 *     }
					 */
					"application/json": components["schemas"]["Operation"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflictIllegalState409"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"operations.retry": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description The operation. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description It is queued again. */
			202: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "error": null,
					 *       "finishedAt": null,
					 *       "id": "op_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "kind": "node.create",
					 *       "progress": 20,
					 *       "status": "running",
					 *       "steps": [
					 *         {
					 *           "attempts": 1,
					 *           "errorCode": null,
					 *           "finishedAt": "2026-11-22T10:00:01.000Z",
					 *           "message": null,
					 *           "name": "create_server",
					 *           "progress": 100,
					 *           "startedAt": "2026-11-22T10:00:00.000Z",
					 *           "status": "succeeded",
					 *           "title": "Create the server"
					 *         }
					 *       ],
					 *       "subject": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "updatedAt": "2026-11-22T10:00:01.000Z",
					 *       "workspaceId": null
					 *     }
					 */
					"application/json": components["schemas"]["Operation"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflictIllegalState409"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"organization.get": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The organization. */
			200: {
				headers: {
					/** @description The version of the resource, for `If-Match`. */
					etag: string;
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-01-15T09:30:00.000Z",
					 *       "feedbackDomain": null,
					 *       "id": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "name": "Acme CRM",
					 *       "serviceDomain": "mail.acme-crm.example",
					 *       "updatedAt": "2026-01-15T09:30:00.000Z"
					 *     }
					 */
					"application/json": components["schemas"]["Organization"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"organization.update": {
		parameters: {
			query?: never;
			header?: {
				/** @description The `ETag` the change is based on; refused when the resource changed since. */
				"if-match"?: string;
			};
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "name": "Acme CRM",
				 *       "serviceDomain": "mail.acme-crm.example"
				 *     }
				 */
				"application/json": components["schemas"]["OrganizationUpdate"];
			};
		};
		responses: {
			/** @description The changed organization. */
			200: {
				headers: {
					/** @description The version of the resource, for `If-Match`. */
					etag: string;
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-01-15T09:30:00.000Z",
					 *       "feedbackDomain": null,
					 *       "id": "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "name": "Acme CRM",
					 *       "serviceDomain": "mail.acme-crm.example",
					 *       "updatedAt": "2026-01-15T09:30:00.000Z"
					 *     }
					 */
					"application/json": components["schemas"]["Organization"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			/** @description `service_domain_in_use`. */
			409: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
			412: components["responses"]["PreconditionFailed412"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"receivedEmails.list": {
		parameters: {
			query?: {
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description Only what came about this email. */
				emailId?: string;
				/** @description `bounce`: a delivery status notification; `complaint`: a report of a feedback loop; `reply`: somebody answered; `auto_reply`: a machine answered; `unsubscribe`: somebody unsubscribed by mail; `other`: anything else to a name we receive for. */
				kind?: "bounce" | "complaint" | "reply" | "auto_reply" | "unsubscribe" | "other";
				/** @description Items per page, 1–100. */
				limit?: number;
				/** @description Only mail to this workspace. */
				workspaceId?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Received emails, newest first. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "from": "ann@example.com",
					 *           "id": "recv_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "kind": "reply",
					 *           "messageId": "<4711@example.com>",
					 *           "position": 0,
					 *           "preview": "Thank you, that sounds interesting.",
					 *           "receivedAt": "2026-03-01T09:00:00.000Z",
					 *           "subject": "Re: Your invoice",
					 *           "to": "hello@acme.example",
					 *           "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: components["schemas"]["ReceivedEmail"][];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"receivedEmails.get": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The received email's id. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The received email. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "from": "ann@example.com",
					 *       "id": "recv_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "kind": "reply",
					 *       "messageId": "<4711@example.com>",
					 *       "position": 0,
					 *       "preview": "Thank you, that sounds interesting.",
					 *       "receivedAt": "2026-03-01T09:00:00.000Z",
					 *       "subject": "Re: Your invoice",
					 *       "to": "hello@acme.example",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["ReceivedEmail"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"receivedEmails.getRaw": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The received email's id. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The message (RFC 5322). */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"message/rfc822": unknown;
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"regions.list": {
		parameters: {
			query?: {
				/** @description The provider of servers. Default: `sandbox`, the only one for test keys. */
				provider?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Regions. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "name": "eu-central",
					 *           "provider": "sandbox",
					 *           "sizes": [
					 *             {
					 *               "cpus": 1,
					 *               "currency": "USD",
					 *               "diskGb": 40,
					 *               "memoryMb": 2048,
					 *               "monthlyPrice": 999,
					 *               "name": "starter"
					 *             }
					 *           ],
					 *           "title": "Frankfurt"
					 *         }
					 *       ]
					 *     }
					 */
					"application/json": {
						/** @description All regions of the provider. */
						data: components["schemas"]["Region"][];
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			/** @description `capability_missing`, `invalid_request`, `provider_auth`. */
			422: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedProviderRateLimitedProviderUnavailable4503"];
		};
	};
	"sandbox.clock.get": {
		parameters: {
			query?: {
				/** @description The test workspace. */
				workspaceId?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The clock. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "now": "2026-12-22T10:00:00.000Z",
					 *       "offsetSeconds": 2592000,
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["SandboxClock"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"sandbox.clock.advance": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "seconds": 3600,
				 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
				 *     }
				 */
				"application/json": {
					/** @description How far to move, in seconds. */
					seconds?: number;
					/**
					 * Format: date-time
					 * @description The time to move to.
					 */
					to?: string;
					/**
					 * @description The test workspace.
					 * @example ws_01jd8x3q4vf7k9m2n5p6r8s0tv
					 */
					workspaceId?: string;
				};
			};
		};
		responses: {
			/** @description The operation that moves the clock. */
			202: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "error": null,
					 *       "finishedAt": null,
					 *       "id": "op_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "kind": "node.create",
					 *       "progress": 20,
					 *       "status": "running",
					 *       "steps": [
					 *         {
					 *           "attempts": 1,
					 *           "errorCode": null,
					 *           "finishedAt": "2026-11-22T10:00:01.000Z",
					 *           "message": null,
					 *           "name": "create_server",
					 *           "progress": 100,
					 *           "startedAt": "2026-11-22T10:00:00.000Z",
					 *           "status": "succeeded",
					 *           "title": "Create the server"
					 *         }
					 *       ],
					 *       "subject": "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "updatedAt": "2026-11-22T10:00:01.000Z",
					 *       "workspaceId": null
					 *     }
					 */
					"application/json": components["schemas"]["Operation"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflict409"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			/** @description `clock_moves_forward`, `idempotency_key_reused`, `invalid_request`. */
			422: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"sandbox.faults.list": {
		parameters: {
			query?: {
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description Items per page, 1–100. */
				limit?: number;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Faults, newest first. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "createdAt": "2026-11-22T10:00:00.000Z",
					 *           "fault": "lost_response",
					 *           "id": "fault_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "port": "compute",
					 *           "remaining": 1
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: components["schemas"]["SandboxFault"][];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"sandbox.faults.create": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "fault": "lost_response",
				 *       "port": "compute",
				 *       "remaining": 1
				 *     }
				 */
				"application/json": {
					/**
					 * @description How it fails: compute: lost_response, error_200, timeout, stuck; egress: port25_closed, timeout; ca: timeout.
					 * @example lost_response
					 */
					fault: string;
					/**
					 * @description The part of the outside that fails.
					 * @example compute
					 * @enum {string}
					 */
					port: "compute" | "egress" | "ca";
					/**
					 * @description How many calls fail; null: until the fault is removed.
					 * @default 1
					 * @example 1
					 */
					remaining?: number | null;
				};
			};
		};
		responses: {
			/** @description The fault is set. */
			201: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "fault": "lost_response",
					 *       "id": "fault_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "port": "compute",
					 *       "remaining": 1
					 *     }
					 */
					"application/json": components["schemas"]["SandboxFault"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflict409"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"sandbox.faults.delete": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The fault. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The fault is gone. */
			204: {
				headers: {
					[name: string]: unknown;
				};
				content?: never;
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"sandbox.inbox.list": {
		parameters: {
			query?: {
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description Only what became of this email. */
				emailId?: string;
				/** @description Items per page, 1–100. */
				limit?: number;
				/** @description Only mail to this address. */
				recipient?: string;
				/** @description Only mail of this workspace. */
				workspaceId?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Received messages, newest first. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "authentication": {
					 *             "dkim": [
					 *               {
					 *                 "domain": "acme.k3v9x0ab.sandbox.mailstead.example",
					 *                 "result": "pass",
					 *                 "selector": "s202611a"
					 *               }
					 *             ],
					 *             "dmarc": {
					 *               "domain": "acme.k3v9x0ab.sandbox.mailstead.example",
					 *               "policy": "none",
					 *               "result": "pass"
					 *             },
					 *             "ptr": "pass",
					 *             "spf": {
					 *               "domain": "bounce.acme.k3v9x0ab.sandbox.mailstead.example",
					 *               "result": "pass"
					 *             }
					 *           },
					 *           "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "helo": "mta1.svc.sandbox.mailstead.example",
					 *           "id": "msg_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "mailFrom": "b0k3…@bounce.acme.k3v9x0ab.sandbox.mailstead.example",
					 *           "placement": "inbox",
					 *           "provider": "google",
					 *           "receivedAt": "2026-11-22T10:00:00.000Z",
					 *           "recipient": "ann@gmail.com",
					 *           "sourceIp": "198.18.0.1",
					 *           "tls": true,
					 *           "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: components["schemas"]["SandboxMessage"][];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"sandbox.inbox.get": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The message. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The message. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "authentication": {
					 *         "dkim": [],
					 *         "dmarc": {
					 *           "domain": "acme.k3v9x0ab.sandbox.mailstead.example",
					 *           "policy": "none",
					 *           "result": "pass"
					 *         },
					 *         "ptr": "pass",
					 *         "spf": {
					 *           "domain": "bounce.acme.k3v9x0ab.sandbox.mailstead.example",
					 *           "result": "pass"
					 *         }
					 *       },
					 *       "emailId": null,
					 *       "helo": "mta1.svc.sandbox.mailstead.example",
					 *       "id": "msg_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "mailFrom": "b0k3…@bounce.acme.k3v9x0ab.sandbox.mailstead.example",
					 *       "placement": "inbox",
					 *       "provider": "google",
					 *       "raw": "From: Ann <ann@acme.example>\r\nSubject: Hello\r\n\r\nHello\r\n",
					 *       "receivedAt": "2026-11-22T10:00:00.000Z",
					 *       "recipient": "ann@gmail.com",
					 *       "sourceIp": "198.18.0.1",
					 *       "tls": true,
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["SandboxMessageWithRaw"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"suppressions.list": {
		parameters: {
			query?: {
				/** @description Only this address, in any spelling. */
				address?: string;
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description Items per page, 1–100. */
				limit?: number;
				/** @description `hard_bounce`: the address does not exist; `soft_bounces`: three soft bounces in fifteen days; `complaint`: reported as spam; `unsubscribe`: asked for no more; `manual`: by you; `erasure`: its owner had it erased; `import`: came with a list. */
				reason?: "hard_bounce" | "soft_bounces" | "complaint" | "unsubscribe" | "manual" | "erasure" | "import";
				/** @description The stream it covers, or `all` of them. */
				stream?: "all" | "transactional" | "marketing" | "outreach";
				/** @description Only suppressions of this workspace. */
				workspaceId?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Suppressions, newest first. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "address": "ann@example.com",
					 *           "createdAt": "2026-03-01T09:00:00.000Z",
					 *           "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "expiresAt": null,
					 *           "id": "supp_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "note": null,
					 *           "reason": "complaint",
					 *           "stream": "all",
					 *           "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: components["schemas"]["Suppression"][];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"suppressions.create": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "address": "ann@example.com",
				 *       "reason": "manual",
				 *       "stream": "marketing",
				 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
				 *     }
				 */
				"application/json": components["schemas"]["CreateSuppression"];
			};
		};
		responses: {
			/** @description The suppression that stands. */
			201: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "address": "ann@example.com",
					 *       "createdAt": "2026-03-01T09:00:00.000Z",
					 *       "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "expiresAt": null,
					 *       "id": "supp_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "note": null,
					 *       "reason": "complaint",
					 *       "stream": "all",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["Suppression"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflict409"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"suppressions.get": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The suppression's id. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The suppression. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "address": "ann@example.com",
					 *       "createdAt": "2026-03-01T09:00:00.000Z",
					 *       "emailId": "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "expiresAt": null,
					 *       "id": "supp_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "note": null,
					 *       "reason": "complaint",
					 *       "stream": "all",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["Suppression"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"suppressions.delete": {
		parameters: {
			query?: {
				/** @description `true` to lift a complaint or an unsubscription: the recipient asked for mail again. */
				acknowledge?: "true" | "false";
			};
			header?: never;
			path: {
				/** @description The suppression's id. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The suppression is gone. */
			204: {
				headers: {
					[name: string]: unknown;
				};
				content?: never;
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			/** @description `acknowledgement_required`, `suppression_permanent`. */
			409: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"suppressions.createBatch": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "suppressions": [
				 *         {
				 *           "address": "ann@example.com",
				 *           "reason": "manual",
				 *           "stream": "marketing"
				 *         }
				 *       ],
				 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
				 *     }
				 */
				"application/json": components["schemas"]["CreateSuppressionBatch"];
			};
		};
		responses: {
			/** @description One result per item. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "results": [
					 *         {
					 *           "id": "supp_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "outcome": "created"
					 *         }
					 *       ]
					 *     }
					 */
					"application/json": components["schemas"]["SuppressionBatchResult"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflict409"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"suppressions.check": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "addresses": [
				 *         "ann@example.com"
				 *       ],
				 *       "stream": "marketing",
				 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
				 *     }
				 */
				"application/json": components["schemas"]["CheckSuppressions"];
			};
		};
		responses: {
			/** @description One result per address. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "results": [
					 *         {
					 *           "address": "ann@example.com",
					 *           "reason": "complaint",
					 *           "suppressed": true,
					 *           "suppressionId": "supp_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "valid": true
					 *         }
					 *       ]
					 *     }
					 */
					"application/json": components["schemas"]["SuppressionCheck"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"suppressions.deleteBatch": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "ids": [
				 *         "supp_01jd8x3q4vf7k9m2n5p6r8s0tv"
				 *       ]
				 *     }
				 */
				"application/json": components["schemas"]["DeleteSuppressionBatch"];
			};
		};
		responses: {
			/** @description One result per id. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "results": [
					 *         {
					 *           "id": "supp_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "outcome": "deleted"
					 *         }
					 *       ]
					 *     }
					 */
					"application/json": components["schemas"]["DeleteSuppressionBatchResult"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflict409"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"suppressions.import": {
		parameters: {
			query?: {
				/** @description The workspace. May be left out with a key that is bound to one. */
				workspaceId?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description What became of the rows. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "created": 1,
					 *       "errors": [
					 *         {
					 *           "column": "address",
					 *           "line": 3,
					 *           "message": "The address is empty."
					 *         }
					 *       ],
					 *       "refused": 1,
					 *       "rows": 3,
					 *       "unchanged": 1,
					 *       "updated": 0
					 *     }
					 */
					"application/json": components["schemas"]["SuppressionImport"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			/** @description `csv_invalid`, `invalid_request`. */
			422: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"trackingDomains.list": {
		parameters: {
			query?: {
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description Only those of this domain. */
				domainId?: string;
				/** @description Items per page, 1–100. */
				limit?: number;
				/** @description Only those of this workspace. */
				workspaceId?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Tracking domains, newest first. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "certificateId": null,
					 *           "createdAt": "2026-11-22T10:00:00.000Z",
					 *           "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "error": null,
					 *           "host": "track.acme.com",
					 *           "id": "trk_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "lastCheckedAt": null,
					 *           "records": [
					 *             {
					 *               "name": "track.acme.com",
					 *               "type": "CNAME",
					 *               "value": "track.svc.example.com"
					 *             },
					 *             {
					 *               "name": "_acme-challenge.track.acme.com",
					 *               "type": "CNAME",
					 *               "value": "01jd8x3q4vf7k9m2n5p6r8s0tv.acme.svc.example.com"
					 *             }
					 *           ],
					 *           "status": "pending_dns",
					 *           "updatedAt": "2026-11-22T10:00:00.000Z",
					 *           "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: (components["schemas"]["TrackingDomain"] & unknown)[];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"trackingDomains.create": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
				 *       "label": "track"
				 *     }
				 */
				"application/json": {
					/**
					 * @description The sending domain whose links it carries.
					 * @example dom_01jd8x3q4vf7k9m2n5p6r8s0tv
					 */
					domainId: string;
					/**
					 * @description First label of the host, before the domain's name.
					 * @default track
					 * @example track
					 */
					label?: string;
				};
			};
		};
		responses: {
			/** @description The tracking domain with its records. */
			201: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "certificateId": null,
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "error": null,
					 *       "host": "track.acme.com",
					 *       "id": "trk_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "lastCheckedAt": null,
					 *       "records": [
					 *         {
					 *           "name": "track.acme.com",
					 *           "type": "CNAME",
					 *           "value": "track.svc.example.com"
					 *         },
					 *         {
					 *           "name": "_acme-challenge.track.acme.com",
					 *           "type": "CNAME",
					 *           "value": "01jd8x3q4vf7k9m2n5p6r8s0tv.acme.svc.example.com"
					 *         }
					 *       ],
					 *       "status": "pending_dns",
					 *       "updatedAt": "2026-11-22T10:00:00.000Z",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["TrackingDomain"] & unknown;
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDeniedWorkspaceSuspended403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["AlreadyExistsIdempotencyConflict409"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"trackingDomains.get": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The tracking domain. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The tracking domain. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "certificateId": null,
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "error": null,
					 *       "host": "track.acme.com",
					 *       "id": "trk_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "lastCheckedAt": null,
					 *       "records": [
					 *         {
					 *           "name": "track.acme.com",
					 *           "type": "CNAME",
					 *           "value": "track.svc.example.com"
					 *         },
					 *         {
					 *           "name": "_acme-challenge.track.acme.com",
					 *           "type": "CNAME",
					 *           "value": "01jd8x3q4vf7k9m2n5p6r8s0tv.acme.svc.example.com"
					 *         }
					 *       ],
					 *       "status": "pending_dns",
					 *       "updatedAt": "2026-11-22T10:00:00.000Z",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["TrackingDomain"] & unknown;
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"trackingDomains.delete": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The tracking domain. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description It is gone, and its certificate. */
			204: {
				headers: {
					[name: string]: unknown;
				};
				content?: never;
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"trackingDomains.verify": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description The tracking domain. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The look-up is due. */
			202: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "certificateId": null,
					 *       "createdAt": "2026-11-22T10:00:00.000Z",
					 *       "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "error": null,
					 *       "host": "track.acme.com",
					 *       "id": "trk_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "lastCheckedAt": null,
					 *       "records": [
					 *         {
					 *           "name": "track.acme.com",
					 *           "type": "CNAME",
					 *           "value": "track.svc.example.com"
					 *         },
					 *         {
					 *           "name": "_acme-challenge.track.acme.com",
					 *           "type": "CNAME",
					 *           "value": "01jd8x3q4vf7k9m2n5p6r8s0tv.acme.svc.example.com"
					 *         }
					 *       ],
					 *       "status": "pending_dns",
					 *       "updatedAt": "2026-11-22T10:00:00.000Z",
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["TrackingDomain"] & unknown;
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDeniedWorkspaceSuspended403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflict409"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"usage.list": {
		parameters: {
			query?: {
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description First day, inclusive. Default: 31 days ago. */
				from?: string;
				/** @description Items per page, 1–100. */
				limit?: number;
				/** @description Last day, inclusive. Default: today. */
				to?: string;
				/** @description Only this workspace. */
				workspaceId?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Usage, newest day first. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "day": "2026-11-22",
					 *           "id": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv:2026-11-22:recipients_accepted",
					 *           "metric": "recipients_accepted",
					 *           "quantity": 4711,
					 *           "workspaceExternalId": "customer-17",
					 *           "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: components["schemas"]["UsageRecord"][];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"webhookDeliveries.list": {
		parameters: {
			query?: {
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description Only deliveries of this event. */
				eventId?: string;
				/** @description Items per page, 1–100. */
				limit?: number;
				/** @description Only deliveries with this status. */
				status?: "pending" | "succeeded" | "failed";
				/** @description Only deliveries to this endpoint. */
				webhookEndpointId?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Deliveries, newest first. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "attempts": 1,
					 *           "createdAt": "2026-03-01T09:00:00.000Z",
					 *           "durationMs": 84,
					 *           "error": null,
					 *           "eventId": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "eventType": "email.delivered",
					 *           "finishedAt": "2026-03-01T09:00:00.000Z",
					 *           "id": "whd_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "nextAttemptAt": null,
					 *           "responseExcerpt": "ok",
					 *           "responseStatus": 200,
					 *           "status": "succeeded",
					 *           "webhookEndpointId": "whe_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: components["schemas"]["WebhookDelivery"][];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"webhookDeliveries.get": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The delivery. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The delivery. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "attempts": 1,
					 *       "createdAt": "2026-03-01T09:00:00.000Z",
					 *       "durationMs": 84,
					 *       "error": null,
					 *       "eventId": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "eventType": "email.delivered",
					 *       "finishedAt": "2026-03-01T09:00:00.000Z",
					 *       "id": "whd_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "nextAttemptAt": null,
					 *       "responseExcerpt": "ok",
					 *       "responseStatus": 200,
					 *       "status": "succeeded",
					 *       "webhookEndpointId": "whe_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["WebhookDelivery"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"webhookDeliveries.retry": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description The delivery. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The delivery, pending. */
			202: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "attempts": 1,
					 *       "createdAt": "2026-03-01T09:00:00.000Z",
					 *       "durationMs": 84,
					 *       "error": null,
					 *       "eventId": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "eventType": "email.delivered",
					 *       "finishedAt": "2026-03-01T09:00:00.000Z",
					 *       "id": "whd_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "nextAttemptAt": null,
					 *       "responseExcerpt": "ok",
					 *       "responseStatus": 200,
					 *       "status": "succeeded",
					 *       "webhookEndpointId": "whe_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["WebhookDelivery"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflictIllegalState409"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"webhookEndpoints.list": {
		parameters: {
			query?: {
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description Items per page, 1–100. */
				limit?: number;
				/** @description Only endpoints with this status. */
				status?: "enabled" | "disabled";
				/** @description Only endpoints of this workspace. */
				workspaceId?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Endpoints, newest first. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "createdAt": "2026-03-01T09:00:00.000Z",
					 *           "description": "Delivery results for the CRM",
					 *           "disabledReason": null,
					 *           "environment": "live",
					 *           "failingSince": null,
					 *           "id": "whe_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "previousSecretExpiresAt": null,
					 *           "publicKey": null,
					 *           "status": "enabled",
					 *           "types": [
					 *             "email.bounced",
					 *             "email.delivered"
					 *           ],
					 *           "updatedAt": "2026-03-01T09:00:00.000Z",
					 *           "url": "https://crm.example.com/webhooks/mailstead",
					 *           "workspaceId": null
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: components["schemas"]["WebhookEndpoint"][];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"webhookEndpoints.create": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "types": [
				 *         "email.bounced",
				 *         "email.delivered"
				 *       ],
				 *       "url": "https://crm.example.com/webhooks/mailstead"
				 *     }
				 */
				"application/json": components["schemas"]["CreateWebhookEndpoint"];
			};
		};
		responses: {
			/** @description The endpoint with its secret. */
			201: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-03-01T09:00:00.000Z",
					 *       "description": "Delivery results for the CRM",
					 *       "disabledReason": null,
					 *       "environment": "live",
					 *       "failingSince": null,
					 *       "id": "whe_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "previousSecretExpiresAt": null,
					 *       "publicKey": null,
					 *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
					 *       "status": "enabled",
					 *       "types": [
					 *         "email.bounced",
					 *         "email.delivered"
					 *       ],
					 *       "updatedAt": "2026-03-01T09:00:00.000Z",
					 *       "url": "https://crm.example.com/webhooks/mailstead",
					 *       "workspaceId": null
					 *     }
					 */
					"application/json": components["schemas"]["WebhookEndpointWithSecret"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			/** @description `idempotency_conflict`, `too_many_webhook_endpoints`. */
			409: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"webhookEndpoints.get": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The endpoint. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The endpoint. */
			200: {
				headers: {
					/** @description The version, for `If-Match`. */
					etag: string;
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-03-01T09:00:00.000Z",
					 *       "description": "Delivery results for the CRM",
					 *       "disabledReason": null,
					 *       "environment": "live",
					 *       "failingSince": null,
					 *       "id": "whe_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "previousSecretExpiresAt": null,
					 *       "publicKey": null,
					 *       "status": "enabled",
					 *       "types": [
					 *         "email.bounced",
					 *         "email.delivered"
					 *       ],
					 *       "updatedAt": "2026-03-01T09:00:00.000Z",
					 *       "url": "https://crm.example.com/webhooks/mailstead",
					 *       "workspaceId": null
					 *     }
					 */
					"application/json": components["schemas"]["WebhookEndpoint"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"webhookEndpoints.delete": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The endpoint. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The endpoint is gone. */
			204: {
				headers: {
					[name: string]: unknown;
				};
				content?: never;
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"webhookEndpoints.update": {
		parameters: {
			query?: never;
			header?: {
				/** @description The `ETag` the change is based on; refused when the endpoint changed since. */
				"if-match"?: string;
			};
			path: {
				/** @description The endpoint. */
				id: string;
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "status": "enabled"
				 *     }
				 */
				"application/json": components["schemas"]["UpdateWebhookEndpoint"];
			};
		};
		responses: {
			/** @description The changed endpoint. */
			200: {
				headers: {
					/** @description The version, for `If-Match`. */
					etag: string;
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-03-01T09:00:00.000Z",
					 *       "description": "Delivery results for the CRM",
					 *       "disabledReason": null,
					 *       "environment": "live",
					 *       "failingSince": null,
					 *       "id": "whe_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "previousSecretExpiresAt": null,
					 *       "publicKey": null,
					 *       "status": "enabled",
					 *       "types": [
					 *         "email.bounced",
					 *         "email.delivered"
					 *       ],
					 *       "updatedAt": "2026-03-01T09:00:00.000Z",
					 *       "url": "https://crm.example.com/webhooks/mailstead",
					 *       "workspaceId": null
					 *     }
					 */
					"application/json": components["schemas"]["WebhookEndpoint"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			412: components["responses"]["PreconditionFailed412"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"webhookEndpoints.replay": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description The endpoint. */
				id: string;
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "from": "2026-03-01T00:00:00Z",
				 *       "types": [
				 *         "email.bounced"
				 *       ]
				 *     }
				 */
				"application/json": components["schemas"]["ReplayWebhooks"];
			};
		};
		responses: {
			/** @description How many, and the operation that schedules them. */
			202: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "events": 240,
					 *       "operation": null
					 *     }
					 */
					"application/json": components["schemas"]["WebhookReplay"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflictIllegalState409"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"webhookEndpoints.rotateSecret": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description The endpoint. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: {
			content: {
				/**
				 * @example {
				 *       "overlapHours": 24
				 *     }
				 */
				"application/json": components["schemas"]["RotateWebhookSecret"];
			};
		};
		responses: {
			/** @description The endpoint with its new secret. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "createdAt": "2026-03-01T09:00:00.000Z",
					 *       "description": "Delivery results for the CRM",
					 *       "disabledReason": null,
					 *       "environment": "live",
					 *       "failingSince": null,
					 *       "id": "whe_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "previousSecretExpiresAt": null,
					 *       "publicKey": null,
					 *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
					 *       "status": "enabled",
					 *       "types": [
					 *         "email.bounced",
					 *         "email.delivered"
					 *       ],
					 *       "updatedAt": "2026-03-01T09:00:00.000Z",
					 *       "url": "https://crm.example.com/webhooks/mailstead",
					 *       "workspaceId": null
					 *     }
					 */
					"application/json": components["schemas"]["WebhookEndpointWithSecret"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflict409"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"webhookEndpoints.test": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description The endpoint. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description What the endpoint answered. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "durationMs": 84,
					 *       "error": null,
					 *       "eventId": "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "responseExcerpt": "ok",
					 *       "responseStatus": 200,
					 *       "succeeded": true
					 *     }
					 */
					"application/json": components["schemas"]["WebhookTest"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflict409"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"workspaces.list": {
		parameters: {
			query?: {
				/** @description `nextCursor` of the previous page. Default: the first page. */
				cursor?: string;
				/** @description Only the workspace with this id of yours. */
				externalId?: string;
				/** @description Items per page, 1–100. */
				limit?: number;
				/** @description Only workspaces in this status. */
				status?: "limited" | "trusted" | "suspended";
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description Workspaces. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "data": [
					 *         {
					 *           "contentRetentionDays": 30,
					 *           "createdAt": "2026-01-15T09:30:00.000Z",
					 *           "deletedAt": null,
					 *           "environment": "test",
					 *           "externalId": "cust_4711",
					 *           "id": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *           "limits": {
					 *             "marketing": {
					 *               "perDay": null,
					 *               "perMinute": null
					 *             },
					 *             "outreach": {
					 *               "perDay": null,
					 *               "perMinute": null
					 *             },
					 *             "transactional": {
					 *               "perDay": null,
					 *               "perMinute": null
					 *             }
					 *           },
					 *           "name": "Bright Dental",
					 *           "postalAddress": "1 Main Street, Springfield",
					 *           "purgeAt": null,
					 *           "region": null,
					 *           "sandboxLabel": "k3v9x0ab",
					 *           "status": "trusted",
					 *           "suspendedReason": null,
					 *           "updatedAt": "2026-01-15T09:30:00.000Z"
					 *         }
					 *       ],
					 *       "hasMore": false,
					 *       "nextCursor": null
					 *     }
					 */
					"application/json": {
						/** @description The items of this page. */
						data: components["schemas"]["Workspace"][];
						/**
						 * @description Whether more items follow.
						 * @example false
						 */
						hasMore: boolean;
						/**
						 * @description Pass it as `cursor` for the next page; null on the last one.
						 * @example null
						 */
						nextCursor: string | null;
					};
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidCursorInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"workspaces.create": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "externalId": "cust_4711",
				 *       "name": "Bright Dental"
				 *     }
				 */
				"application/json": components["schemas"]["WorkspaceCreate"];
			};
		};
		responses: {
			/** @description The workspace: new, or the one with this externalId. */
			200: {
				headers: {
					/** @description The version of the resource, for `If-Match`. */
					etag: string;
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "contentRetentionDays": 30,
					 *       "createdAt": "2026-01-15T09:30:00.000Z",
					 *       "deletedAt": null,
					 *       "environment": "test",
					 *       "externalId": "cust_4711",
					 *       "id": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "limits": {
					 *         "marketing": {
					 *           "perDay": null,
					 *           "perMinute": null
					 *         },
					 *         "outreach": {
					 *           "perDay": null,
					 *           "perMinute": null
					 *         },
					 *         "transactional": {
					 *           "perDay": null,
					 *           "perMinute": null
					 *         }
					 *       },
					 *       "name": "Bright Dental",
					 *       "postalAddress": "1 Main Street, Springfield",
					 *       "purgeAt": null,
					 *       "region": null,
					 *       "sandboxLabel": "k3v9x0ab",
					 *       "status": "trusted",
					 *       "suspendedReason": null,
					 *       "updatedAt": "2026-01-15T09:30:00.000Z"
					 *     }
					 */
					"application/json": components["schemas"]["Workspace"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflict409"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"workspaces.get": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Id of the workspace. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The workspace. */
			200: {
				headers: {
					/** @description The version of the resource, for `If-Match`. */
					etag: string;
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "contentRetentionDays": 30,
					 *       "createdAt": "2026-01-15T09:30:00.000Z",
					 *       "deletedAt": null,
					 *       "environment": "test",
					 *       "externalId": "cust_4711",
					 *       "id": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "limits": {
					 *         "marketing": {
					 *           "perDay": null,
					 *           "perMinute": null
					 *         },
					 *         "outreach": {
					 *           "perDay": null,
					 *           "perMinute": null
					 *         },
					 *         "transactional": {
					 *           "perDay": null,
					 *           "perMinute": null
					 *         }
					 *       },
					 *       "name": "Bright Dental",
					 *       "postalAddress": "1 Main Street, Springfield",
					 *       "purgeAt": null,
					 *       "region": null,
					 *       "sandboxLabel": "k3v9x0ab",
					 *       "status": "trusted",
					 *       "suspendedReason": null,
					 *       "updatedAt": "2026-01-15T09:30:00.000Z"
					 *     }
					 */
					"application/json": components["schemas"]["Workspace"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"workspaces.delete": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Id of the workspace. */
				id: string;
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "confirm": "Bright Dental"
				 *     }
				 */
				"application/json": components["schemas"]["WorkspaceDelete"];
			};
		};
		responses: {
			/** @description The deleted workspace with the time of its purge. */
			200: {
				headers: {
					/** @description The version of the resource, for `If-Match`. */
					etag: string;
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "contentRetentionDays": 30,
					 *       "createdAt": "2026-01-15T09:30:00.000Z",
					 *       "deletedAt": null,
					 *       "environment": "test",
					 *       "externalId": "cust_4711",
					 *       "id": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "limits": {
					 *         "marketing": {
					 *           "perDay": null,
					 *           "perMinute": null
					 *         },
					 *         "outreach": {
					 *           "perDay": null,
					 *           "perMinute": null
					 *         },
					 *         "transactional": {
					 *           "perDay": null,
					 *           "perMinute": null
					 *         }
					 *       },
					 *       "name": "Bright Dental",
					 *       "postalAddress": "1 Main Street, Springfield",
					 *       "purgeAt": null,
					 *       "region": null,
					 *       "sandboxLabel": "k3v9x0ab",
					 *       "status": "trusted",
					 *       "suspendedReason": null,
					 *       "updatedAt": "2026-01-15T09:30:00.000Z"
					 *     }
					 */
					"application/json": components["schemas"]["Workspace"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			/** @description `confirmation_mismatch`, `illegal_state`. */
			409: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"workspaces.update": {
		parameters: {
			query?: never;
			header?: {
				/** @description The `ETag` the change is based on; refused when the resource changed since. */
				"if-match"?: string;
			};
			path: {
				/** @description Id of the workspace. */
				id: string;
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "name": "Bright Dental",
				 *       "postalAddress": "1 Main Street, Springfield"
				 *     }
				 */
				"application/json": components["schemas"]["WorkspaceUpdate"];
			};
		};
		responses: {
			/** @description The changed workspace. */
			200: {
				headers: {
					/** @description The version of the resource, for `If-Match`. */
					etag: string;
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "contentRetentionDays": 30,
					 *       "createdAt": "2026-01-15T09:30:00.000Z",
					 *       "deletedAt": null,
					 *       "environment": "test",
					 *       "externalId": "cust_4711",
					 *       "id": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "limits": {
					 *         "marketing": {
					 *           "perDay": null,
					 *           "perMinute": null
					 *         },
					 *         "outreach": {
					 *           "perDay": null,
					 *           "perMinute": null
					 *         },
					 *         "transactional": {
					 *           "perDay": null,
					 *           "perMinute": null
					 *         }
					 *       },
					 *       "name": "Bright Dental",
					 *       "postalAddress": "1 Main Street, Springfield",
					 *       "purgeAt": null,
					 *       "region": null,
					 *       "sandboxLabel": "k3v9x0ab",
					 *       "status": "trusted",
					 *       "suspendedReason": null,
					 *       "updatedAt": "2026-01-15T09:30:00.000Z"
					 *     }
					 */
					"application/json": components["schemas"]["Workspace"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IllegalState409"];
			412: components["responses"]["PreconditionFailed412"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"workspaces.purgeCertificate": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Id of the workspace. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The certificate. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
					 *       "externalId": "cust_4711",
					 *       "id": "purge_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "purgedAt": "2026-02-14T09:30:00.000Z",
					 *       "rowsDeleted": {
					 *         "emails": 1200,
					 *         "recipients": 1420
					 *       },
					 *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
					 *     }
					 */
					"application/json": components["schemas"]["PurgeCertificate"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			422: components["responses"]["InvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"workspaces.resume": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description Id of the workspace. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The resumed workspace. */
			200: {
				headers: {
					/** @description The version of the resource, for `If-Match`. */
					etag: string;
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "contentRetentionDays": 30,
					 *       "createdAt": "2026-01-15T09:30:00.000Z",
					 *       "deletedAt": null,
					 *       "environment": "test",
					 *       "externalId": "cust_4711",
					 *       "id": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "limits": {
					 *         "marketing": {
					 *           "perDay": null,
					 *           "perMinute": null
					 *         },
					 *         "outreach": {
					 *           "perDay": null,
					 *           "perMinute": null
					 *         },
					 *         "transactional": {
					 *           "perDay": null,
					 *           "perMinute": null
					 *         }
					 *       },
					 *       "name": "Bright Dental",
					 *       "postalAddress": "1 Main Street, Springfield",
					 *       "purgeAt": null,
					 *       "region": null,
					 *       "sandboxLabel": "k3v9x0ab",
					 *       "status": "trusted",
					 *       "suspendedReason": null,
					 *       "updatedAt": "2026-01-15T09:30:00.000Z"
					 *     }
					 */
					"application/json": components["schemas"]["Workspace"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflictIllegalState409"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"workspaces.suspend": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description Id of the workspace. */
				id: string;
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				/**
				 * @example {
				 *       "reason": "Unpaid invoice 2026-014"
				 *     }
				 */
				"application/json": components["schemas"]["WorkspaceSuspend"];
			};
		};
		responses: {
			/** @description The suspended workspace. */
			200: {
				headers: {
					/** @description The version of the resource, for `If-Match`. */
					etag: string;
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "contentRetentionDays": 30,
					 *       "createdAt": "2026-01-15T09:30:00.000Z",
					 *       "deletedAt": null,
					 *       "environment": "test",
					 *       "externalId": "cust_4711",
					 *       "id": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "limits": {
					 *         "marketing": {
					 *           "perDay": null,
					 *           "perMinute": null
					 *         },
					 *         "outreach": {
					 *           "perDay": null,
					 *           "perMinute": null
					 *         },
					 *         "transactional": {
					 *           "perDay": null,
					 *           "perMinute": null
					 *         }
					 *       },
					 *       "name": "Bright Dental",
					 *       "postalAddress": "1 Main Street, Springfield",
					 *       "purgeAt": null,
					 *       "region": null,
					 *       "sandboxLabel": "k3v9x0ab",
					 *       "status": "trusted",
					 *       "suspendedReason": null,
					 *       "updatedAt": "2026-01-15T09:30:00.000Z"
					 *     }
					 */
					"application/json": components["schemas"]["Workspace"];
				};
			};
			400: components["responses"]["MalformedJson400"];
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflictIllegalState409"];
			413: components["responses"]["BodyTooLarge413"];
			415: components["responses"]["UnsupportedMediaType415"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
	"workspaces.trust": {
		parameters: {
			query?: never;
			header?: {
				/** @description 1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer. */
				"Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
			};
			path: {
				/** @description Id of the workspace. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The trusted workspace. */
			200: {
				headers: {
					/** @description The version of the resource, for `If-Match`. */
					etag: string;
					[name: string]: unknown;
				};
				content: {
					/**
					 * @example {
					 *       "contentRetentionDays": 30,
					 *       "createdAt": "2026-01-15T09:30:00.000Z",
					 *       "deletedAt": null,
					 *       "environment": "test",
					 *       "externalId": "cust_4711",
					 *       "id": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
					 *       "limits": {
					 *         "marketing": {
					 *           "perDay": null,
					 *           "perMinute": null
					 *         },
					 *         "outreach": {
					 *           "perDay": null,
					 *           "perMinute": null
					 *         },
					 *         "transactional": {
					 *           "perDay": null,
					 *           "perMinute": null
					 *         }
					 *       },
					 *       "name": "Bright Dental",
					 *       "postalAddress": "1 Main Street, Springfield",
					 *       "purgeAt": null,
					 *       "region": null,
					 *       "sandboxLabel": "k3v9x0ab",
					 *       "status": "trusted",
					 *       "suspendedReason": null,
					 *       "updatedAt": "2026-01-15T09:30:00.000Z"
					 *     }
					 */
					"application/json": components["schemas"]["Workspace"];
				};
			};
			401: components["responses"]["Unauthenticated401"];
			403: components["responses"]["OriginNotAllowedPermissionDenied403"];
			404: components["responses"]["NotFound404"];
			409: components["responses"]["IdempotencyConflictIllegalState409"];
			422: components["responses"]["IdempotencyKeyReusedInvalidRequest422"];
			429: components["responses"]["RateLimited429"];
			500: components["responses"]["Internal500"];
			503: components["responses"]["OverloadedUnavailable503"];
		};
	};
}

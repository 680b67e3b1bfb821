// Generated from openapi.json by scripts/generate-events.ts. Do not edit.

interface components {
    schemas: {
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
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}

/** The name of an event type this version knows. */
export type EventType =
  | "apikey.created"
  | "apikey.revoked"
  | "apikey.rotated"
  | "certificate.expired"
  | "certificate.expiring"
  | "certificate.failed"
  | "certificate.issued"
  | "dkim.activated"
  | "dkim.generated"
  | "dkim.revoked"
  | "dkim.rotated"
  | "dns.drift_detected"
  | "dns_account.created"
  | "dns_account.deleted"
  | "dns_account.updated"
  | "domain.created"
  | "domain.degraded"
  | "domain.deleted"
  | "domain.failed"
  | "domain.verified"
  | "email.auto_replied"
  | "email.bounced"
  | "email.cancelled"
  | "email.clicked"
  | "email.complained"
  | "email.deferred"
  | "email.delivered"
  | "email.failed"
  | "email.opened"
  | "email.queued"
  | "email.received"
  | "email.replied"
  | "email.sent"
  | "email.suppressed"
  | "email.unsubscribed"
  | "embed_session.created"
  | "embed_session.revoked"
  | "ip.assigned"
  | "mailbox.created"
  | "mailbox.deleted"
  | "mailbox.paused"
  | "mailbox.rate_limited"
  | "mailbox.resumed"
  | "node.decommissioned"
  | "node.failed"
  | "node.paused"
  | "node.provisioning_started"
  | "node.ready"
  | "node.resumed"
  | "operation.cancelled"
  | "operation.failed"
  | "operation.step_completed"
  | "operation.succeeded"
  | "organization.created"
  | "organization.updated"
  | "suppression.created"
  | "suppression.deleted"
  | "suppression.updated"
  | "tracking_domain.activated"
  | "tracking_domain.broken"
  | "tracking_domain.created"
  | "tracking_domain.deleted"
  | "webhook.delivery_failed"
  | "webhook.test"
  | "webhook_endpoint.created"
  | "webhook_endpoint.deleted"
  | "webhook_endpoint.disabled"
  | "webhook_endpoint.enabled"
  | "webhook_endpoint.updated"
  | "workspace.created"
  | "workspace.deleted"
  | "workspace.purged"
  | "workspace.resumed"
  | "workspace.suspended"
  | "workspace.updated";

/**
 * An event newer than this version; `type` holds its plain name. The declared type ends in a question mark, as no
 * name does: were it `string`, a `switch` on `type` could not narrow the known events.
 */
export interface UnknownEvent {
  id: string;
  type: `${string}?`;
  timestamp: string;
  data: unknown;
}

/** An API key was made. */
export type ApikeyCreatedEvent = components["schemas"]["ApikeyCreatedEvent"];

/** An API key was revoked: it is refused from now on, and its embed sessions have ended. */
export type ApikeyRevokedEvent = components["schemas"]["ApikeyRevokedEvent"];

/** An API key was replaced; it works until `expiresAt`. */
export type ApikeyRotatedEvent = components["schemas"]["ApikeyRotatedEvent"];

/** A certificate expired without having been renewed. */
export type CertificateExpiredEvent = components["schemas"]["CertificateExpiredEvent"];

/** A certificate was not renewed and has 14, 7 or 1 days left. */
export type CertificateExpiringEvent = components["schemas"]["CertificateExpiringEvent"];

/** Issuing or renewing a certificate failed; what there was stays in use. */
export type CertificateFailedEvent = components["schemas"]["CertificateFailedEvent"];

/** A certificate was issued or renewed. */
export type CertificateIssuedEvent = components["schemas"]["CertificateIssuedEvent"];

/** Every name server shows the DKIM key: mail is signed with it from now on. */
export type DkimActivatedEvent = components["schemas"]["DkimActivatedEvent"];

/** A DKIM key was made; its record waits to be published. */
export type DkimGeneratedEvent = components["schemas"]["DkimGeneratedEvent"];

/** A retired DKIM key was revoked: its private half is destroyed, its record may be removed. */
export type DkimRevokedEvent = components["schemas"]["DkimRevokedEvent"];

/** Another DKIM key took over; the old one stays published for seven days. */
export type DkimRotatedEvent = components["schemas"]["DkimRotatedEvent"];

/** A DNS record that was right is not any more. */
export type DnsDriftDetectedEvent = components["schemas"]["DnsDriftDetectedEvent"];

/** A DNS account was added and its credentials were checked. */
export type DnsAccountCreatedEvent = components["schemas"]["DnsAccountCreatedEvent"];

/** A DNS account was removed, with its credentials. */
export type DnsAccountDeletedEvent = components["schemas"]["DnsAccountDeletedEvent"];

/** A DNS account was changed, or its zones were read again. */
export type DnsAccountUpdatedEvent = components["schemas"]["DnsAccountUpdatedEvent"];

/** A domain was claimed. */
export type DomainCreatedEvent = components["schemas"]["DomainCreatedEvent"];

/** The domain's own name servers no longer show a required record. Mail still goes out; after 24 hours of it the domain fails. */
export type DomainDegradedEvent = components["schemas"]["DomainDegradedEvent"];

/** The domain was deleted. */
export type DomainDeletedEvent = components["schemas"]["DomainDeletedEvent"];

/** The domain is no longer verified: no mail may be sent from it. */
export type DomainFailedEvent = components["schemas"]["DomainFailedEvent"];

/** Every record that sending needs is in place; mail may be sent from the domain. */
export type DomainVerifiedEvent = components["schemas"]["DomainVerifiedEvent"];

/** A machine answered for the recipient: an out-of-office note or the like. Nobody has read the email. */
export type EmailAutoRepliedEvent = components["schemas"]["EmailAutoRepliedEvent"];

/** The email was refused for good, at once or later. */
export type EmailBouncedEvent = components["schemas"]["EmailBouncedEvent"];

/** The email was cancelled before it was handed over. */
export type EmailCancelledEvent = components["schemas"]["EmailCancelledEvent"];

/** A link of the email was followed. */
export type EmailClickedEvent = components["schemas"]["EmailClickedEvent"];

/** The recipient reported the email as unwanted. */
export type EmailComplainedEvent = components["schemas"]["EmailComplainedEvent"];

/** An attempt did not succeed; another will follow. */
export type EmailDeferredEvent = components["schemas"]["EmailDeferredEvent"];

/** The receiver took responsibility for the email. */
export type EmailDeliveredEvent = components["schemas"]["EmailDeliveredEvent"];

/** The email never reached a receiver and is given up. */
export type EmailFailedEvent = components["schemas"]["EmailFailedEvent"];

/** The email was opened. */
export type EmailOpenedEvent = components["schemas"]["EmailOpenedEvent"];

/** An email was accepted for this recipient. */
export type EmailQueuedEvent = components["schemas"]["EmailQueuedEvent"];

/** Mail came to an address we receive for. Its text and source are at `receivedEmails.get`. */
export type EmailReceivedEvent = components["schemas"]["EmailReceivedEvent"];

/** The recipient replied. */
export type EmailRepliedEvent = components["schemas"]["EmailRepliedEvent"];

/** The content was handed to the recipient's receiver for the first time. */
export type EmailSentEvent = components["schemas"]["EmailSentEvent"];

/** Nothing is sent to this recipient, because the address is suppressed. */
export type EmailSuppressedEvent = components["schemas"]["EmailSuppressedEvent"];

/** The recipient unsubscribed from the email's stream. */
export type EmailUnsubscribedEvent = components["schemas"]["EmailUnsubscribedEvent"];

/** An embed session was made. */
export type EmbedSessionCreatedEvent = components["schemas"]["EmbedSessionCreatedEvent"];

/** An embed session was revoked: its tokens are refused from now on. */
export type EmbedSessionRevokedEvent = components["schemas"]["EmbedSessionRevokedEvent"];

/** An address was put into a pool. */
export type IpAssignedEvent = components["schemas"]["IpAssignedEvent"];

/** A mailbox was created. */
export type MailboxCreatedEvent = components["schemas"]["MailboxCreatedEvent"];

/** A mailbox was deleted. */
export type MailboxDeletedEvent = components["schemas"]["MailboxDeletedEvent"];

/** A mailbox was paused: it can neither log in nor send. */
export type MailboxPausedEvent = components["schemas"]["MailboxPausedEvent"];

/** A mailbox used up its daily limit; more mail waits for its next day. */
export type MailboxRateLimitedEvent = components["schemas"]["MailboxRateLimitedEvent"];

/** A paused mailbox works again. */
export type MailboxResumedEvent = components["schemas"]["MailboxResumedEvent"];

/** A node was removed: server, records and certificate are gone. */
export type NodeDecommissionedEvent = components["schemas"]["NodeDecommissionedEvent"];

/** Setting a node up failed or was cancelled; what had been made was taken back. */
export type NodeFailedEvent = components["schemas"]["NodeFailedEvent"];

/** A node takes no more mail until it is resumed. */
export type NodePausedEvent = components["schemas"]["NodePausedEvent"];

/** The provider was asked for a node's server. */
export type NodeProvisioningStartedEvent = components["schemas"]["NodeProvisioningStartedEvent"];

/** A node is set up and takes mail. */
export type NodeReadyEvent = components["schemas"]["NodeReadyEvent"];

/** A paused node takes mail again. */
export type NodeResumedEvent = components["schemas"]["NodeResumedEvent"];

/** An operation was cancelled; what it had made was taken back. */
export type OperationCancelledEvent = components["schemas"]["OperationCancelledEvent"];

/** An operation failed; what it had made was taken back. */
export type OperationFailedEvent = components["schemas"]["OperationFailedEvent"];

/** A step of an operation was completed. */
export type OperationStepCompletedEvent = components["schemas"]["OperationStepCompletedEvent"];

/** An operation reached its end. */
export type OperationSucceededEvent = components["schemas"]["OperationSucceededEvent"];

/** The organization was made, with its first API key. */
export type OrganizationCreatedEvent = components["schemas"]["OrganizationCreatedEvent"];

/** The organization's name, service domain or feedback domain changed. */
export type OrganizationUpdatedEvent = components["schemas"]["OrganizationUpdatedEvent"];

/** Mail to an address is suppressed from now on. */
export type SuppressionCreatedEvent = components["schemas"]["SuppressionCreatedEvent"];

/** A suppression was lifted. The address was in the `suppression.created` of the same suppression. */
export type SuppressionDeletedEvent = components["schemas"]["SuppressionDeletedEvent"];

/** A suppression has a stronger reason, or lasts longer, than before. */
export type SuppressionUpdatedEvent = components["schemas"]["SuppressionUpdatedEvent"];

/** Records and certificate are there: new mail uses the host. */
export type TrackingDomainActivatedEvent = components["schemas"]["TrackingDomainActivatedEvent"];

/** The records of an active tracking domain are gone: new mail leaves it out. */
export type TrackingDomainBrokenEvent = components["schemas"]["TrackingDomainBrokenEvent"];

/** A tracking domain was added; its records can be published. */
export type TrackingDomainCreatedEvent = components["schemas"]["TrackingDomainCreatedEvent"];

/** A tracking domain was removed, with its certificate. */
export type TrackingDomainDeletedEvent = components["schemas"]["TrackingDomainDeletedEvent"];

/** All attempts to deliver an event failed. Not announced for events about webhooks themselves, nor to the endpoint that failed. */
export type WebhookDeliveryFailedEvent = components["schemas"]["WebhookDeliveryFailedEvent"];

/** Sent by `webhookEndpoints.test` to one endpoint; it is in no list. */
export type WebhookTestEvent = components["schemas"]["WebhookTestEvent"];

/** A webhook endpoint was made. */
export type WebhookEndpointCreatedEvent = components["schemas"]["WebhookEndpointCreatedEvent"];

/** A webhook endpoint was deleted. */
export type WebhookEndpointDeletedEvent = components["schemas"]["WebhookEndpointDeletedEvent"];

/** A webhook endpoint gets no more events: by you, after 410, or after five days of failures. */
export type WebhookEndpointDisabledEvent = components["schemas"]["WebhookEndpointDisabledEvent"];

/** A webhook endpoint gets events again. */
export type WebhookEndpointEnabledEvent = components["schemas"]["WebhookEndpointEnabledEvent"];

/** A webhook endpoint's settings or secret changed. */
export type WebhookEndpointUpdatedEvent = components["schemas"]["WebhookEndpointUpdatedEvent"];

/** A workspace was made. */
export type WorkspaceCreatedEvent = components["schemas"]["WorkspaceCreatedEvent"];

/** A workspace was deleted: nothing is sent any more, and its data is erased at `purgeAt`. */
export type WorkspaceDeletedEvent = components["schemas"]["WorkspaceDeletedEvent"];

/** A deleted workspace's data was erased; the data is the certificate. */
export type WorkspacePurgedEvent = components["schemas"]["WorkspacePurgedEvent"];

/** A suspended workspace was resumed: held mail goes out. */
export type WorkspaceResumedEvent = components["schemas"]["WorkspaceResumedEvent"];

/** A workspace was suspended: its mail is held. */
export type WorkspaceSuspendedEvent = components["schemas"]["WorkspaceSuspendedEvent"];

/** A workspace's name, caps, trust or settings changed. */
export type WorkspaceUpdatedEvent = components["schemas"]["WorkspaceUpdatedEvent"];

/** Any webhook event, told apart by `type`. */
export type MailsteadEvent =
  | ApikeyCreatedEvent
  | ApikeyRevokedEvent
  | ApikeyRotatedEvent
  | CertificateExpiredEvent
  | CertificateExpiringEvent
  | CertificateFailedEvent
  | CertificateIssuedEvent
  | DkimActivatedEvent
  | DkimGeneratedEvent
  | DkimRevokedEvent
  | DkimRotatedEvent
  | DnsDriftDetectedEvent
  | DnsAccountCreatedEvent
  | DnsAccountDeletedEvent
  | DnsAccountUpdatedEvent
  | DomainCreatedEvent
  | DomainDegradedEvent
  | DomainDeletedEvent
  | DomainFailedEvent
  | DomainVerifiedEvent
  | EmailAutoRepliedEvent
  | EmailBouncedEvent
  | EmailCancelledEvent
  | EmailClickedEvent
  | EmailComplainedEvent
  | EmailDeferredEvent
  | EmailDeliveredEvent
  | EmailFailedEvent
  | EmailOpenedEvent
  | EmailQueuedEvent
  | EmailReceivedEvent
  | EmailRepliedEvent
  | EmailSentEvent
  | EmailSuppressedEvent
  | EmailUnsubscribedEvent
  | EmbedSessionCreatedEvent
  | EmbedSessionRevokedEvent
  | IpAssignedEvent
  | MailboxCreatedEvent
  | MailboxDeletedEvent
  | MailboxPausedEvent
  | MailboxRateLimitedEvent
  | MailboxResumedEvent
  | NodeDecommissionedEvent
  | NodeFailedEvent
  | NodePausedEvent
  | NodeProvisioningStartedEvent
  | NodeReadyEvent
  | NodeResumedEvent
  | OperationCancelledEvent
  | OperationFailedEvent
  | OperationStepCompletedEvent
  | OperationSucceededEvent
  | OrganizationCreatedEvent
  | OrganizationUpdatedEvent
  | SuppressionCreatedEvent
  | SuppressionDeletedEvent
  | SuppressionUpdatedEvent
  | TrackingDomainActivatedEvent
  | TrackingDomainBrokenEvent
  | TrackingDomainCreatedEvent
  | TrackingDomainDeletedEvent
  | WebhookDeliveryFailedEvent
  | WebhookTestEvent
  | WebhookEndpointCreatedEvent
  | WebhookEndpointDeletedEvent
  | WebhookEndpointDisabledEvent
  | WebhookEndpointEnabledEvent
  | WebhookEndpointUpdatedEvent
  | WorkspaceCreatedEvent
  | WorkspaceDeletedEvent
  | WorkspacePurgedEvent
  | WorkspaceResumedEvent
  | WorkspaceSuspendedEvent
  | WorkspaceUpdatedEvent
  | UnknownEvent;

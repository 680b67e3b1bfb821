// Generated from openapi.json by scripts/generate.ts. Do not edit.

import type { ApiPromise } from "../core/api-promise.ts";
import type { Client } from "../core/client.ts";
import type { RequestOptions } from "../core/options.ts";
import type { PagePromise } from "../core/page.ts";
import { Resource } from "../core/resource.ts";
import { EventStreams } from "../helpers/event-streams.ts";
import { DomainWaiter, NodeWaiter, OperationWaiter } from "../helpers/waiters.ts";
import type * as schema from "./schema.gen.ts";

/** `mailstead.analytics` */
export class Analytics extends Resource {
  /**
   * The funnel of a period, its trend and one breakdown
   *
   * An email counts in the UTC hour in which it was accepted. Counts are of recipients in their current state.
   *
   * Permission: `analytics:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.analytics.overview();
   */
  overview(params?: NonNullable<schema.operations["analytics.overview"]["parameters"]["query"]>, options?: RequestOptions): ApiPromise<schema.AnalyticsOverview> {
    return this.client.request({"id":"analytics.overview","method":"GET","path":"/v1/analytics/overview","query":["from","groupBy","to","workspaceId"]}, { path: [], params }, options);
  }

  /**
   * Count everything anew from the event log
   *
   * The result is the same; for the day you doubt it.
   *
   * Permission: `analytics:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.analytics.rebuild();
   */
  rebuild(options?: RequestOptions): ApiPromise<schema.Operation> {
    return this.client.request({"id":"analytics.rebuild","method":"POST","path":"/v1/analytics/rebuild"}, { path: [] }, options);
  }
}

/** `mailstead.apiKeys` */
export class ApiKeys extends Resource {
  /**
   * Create an API key
   *
   * Makes a key in the environment of the calling key, with at most its permissions; a key bound to a workspace makes keys of that workspace only. The key itself is in this answer and nowhere else.
   *
   * Permission: `api-keys:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.apiKeys.create({
   *   "name": "Billing service",
   *   "permissions": [
   *     "domains:read",
   *     "emails:write"
   *   ]
   * });
   */
  create(params: schema.ApiKeyCreate, options?: RequestOptions): ApiPromise<schema.NewApiKey> {
    return this.client.request({"id":"apiKeys.create","method":"POST","path":"/v1/api-keys","body":"application/json"}, { path: [], params }, options);
  }

  /**
   * Get an API key
   *
   * Permission: `api-keys:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.apiKeys.get(id);
   */
  get(id: string, options?: RequestOptions): ApiPromise<schema.ApiKey> {
    return this.client.request({"id":"apiKeys.get","method":"GET","path":"/v1/api-keys/{id}"}, { path: [id] }, options);
  }

  /**
   * List API keys
   *
   * Newest first, revoked and expired ones too.
   *
   * Permission: `api-keys:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.apiKeys.list()) console.log(item);
   */
  list(params?: NonNullable<schema.operations["apiKeys.list"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.ApiKey> {
    return this.client.list({"id":"apiKeys.list","method":"GET","path":"/v1/api-keys","query":["cursor","limit"]}, { path: [], params }, options);
  }

  /**
   * Revoke an API key
   *
   * Refuses the key at once and ends its embed sessions. Revoking it again changes nothing.
   *
   * Permission: `api-keys:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.apiKeys.revoke(id);
   */
  revoke(id: string, options?: RequestOptions): ApiPromise<schema.ApiKey> {
    return this.client.request({"id":"apiKeys.revoke","method":"POST","path":"/v1/api-keys/{id}/revoke"}, { path: [id] }, options);
  }

  /**
   * Rotate an API key
   *
   * Makes a new key that holds the same, and lets the old one expire after the overlap. A key that had an expiry is replaced by one that lives as long.
   *
   * Permission: `api-keys:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`, `illegal_state`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.apiKeys.rotate(id, {
   *   "overlapHours": 24
   * });
   */
  rotate(id: string, params?: schema.ApiKeyRotate, options?: RequestOptions): ApiPromise<schema.NewApiKey> {
    return this.client.request({"id":"apiKeys.rotate","method":"POST","path":"/v1/api-keys/{id}/rotate","body":"application/json"}, { path: [id], params }, options);
  }
}

/** `mailstead.certificates` */
export class Certificates extends Resource {
  /**
   * Get a certificate
   *
   * Permission: `certificates:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.certificates.get(id);
   */
  get(id: string, options?: RequestOptions): ApiPromise<schema.operations["certificates.get"]["responses"][200]["content"]["application/json"]> {
    return this.client.request({"id":"certificates.get","method":"GET","path":"/v1/certificates/{id}"}, { path: [id] }, options);
  }

  /**
   * List certificates
   *
   * Permission: `certificates:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.certificates.list()) console.log(item);
   */
  list(params?: NonNullable<schema.operations["certificates.list"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.operations["certificates.list"]["responses"][200]["content"]["application/json"]["data"][number]> {
    return this.client.list({"id":"certificates.list","method":"GET","path":"/v1/certificates","query":["cursor","limit","status","subject"]}, { path: [], params }, options);
  }
}

/** `mailstead.dnsAccounts` */
export class DnsAccounts extends Resource {
  /**
   * Check a DNS account and read its zones again
   *
   * Permission: `dns-accounts:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`, `provider_conflict`, `secret_not_found`.
   * @throws ValidationError 422 `capability_missing`, `idempotency_key_reused`, `invalid_request`, `provider_auth`, `provider_invalid`, `provider_not_found`, `provider_permission`.
   * @throws ApiError 423 `vault_sealed`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `provider_rate_limited`, `provider_unavailable`, `unavailable`.
   * @example
   * await mailstead.dnsAccounts.check(id);
   */
  check(id: string, options?: RequestOptions): ApiPromise<schema.operations["dnsAccounts.check"]["responses"][200]["content"]["application/json"]> {
    return this.client.request({"id":"dnsAccounts.check","method":"POST","path":"/v1/dns-accounts/{id}/check"}, { path: [id] }, options);
  }

  /**
   * Add a DNS account
   *
   * Lists the account's zones to check the credentials; nothing is stored when they are refused.
   *
   * Permission: `dns-accounts:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`, `provider_conflict`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `capability_missing`, `idempotency_key_reused`, `invalid_request`, `provider_auth`, `provider_invalid`, `provider_not_found`, `provider_permission`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `provider_rate_limited`, `provider_unavailable`, `unavailable`.
   * @example
   * await mailstead.dnsAccounts.create({
   *   "name": "Main DNS",
   *   "provider": "sandbox"
   * });
   */
  create(params: NonNullable<schema.operations["dnsAccounts.create"]["requestBody"]>["content"]["application/json"], options?: RequestOptions): ApiPromise<schema.operations["dnsAccounts.create"]["responses"][201]["content"]["application/json"]> {
    return this.client.request({"id":"dnsAccounts.create","method":"POST","path":"/v1/dns-accounts","body":"application/json"}, { path: [], params }, options);
  }

  /**
   * Remove a DNS account and its credentials
   *
   * Records it wrote stay where they are.
   *
   * Permission: `dns-accounts:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.dnsAccounts.delete(id);
   */
  delete(id: string, options?: RequestOptions): ApiPromise<void> {
    return this.client.request({"id":"dnsAccounts.delete","method":"DELETE","path":"/v1/dns-accounts/{id}"}, { path: [id] }, options);
  }

  /**
   * Get a DNS account
   *
   * Permission: `dns-accounts:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.dnsAccounts.get(id);
   */
  get(id: string, options?: RequestOptions): ApiPromise<schema.operations["dnsAccounts.get"]["responses"][200]["content"]["application/json"]> {
    return this.client.request({"id":"dnsAccounts.get","method":"GET","path":"/v1/dns-accounts/{id}"}, { path: [id] }, options);
  }

  /**
   * List DNS accounts
   *
   * Permission: `dns-accounts:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.dnsAccounts.list()) console.log(item);
   */
  list(params?: NonNullable<schema.operations["dnsAccounts.list"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.operations["dnsAccounts.list"]["responses"][200]["content"]["application/json"]["data"][number]> {
    return this.client.list({"id":"dnsAccounts.list","method":"GET","path":"/v1/dns-accounts","query":["cursor","limit"]}, { path: [], params }, options);
  }

  /**
   * Rename a DNS account or replace its credentials
   *
   * New credentials are checked first; refused ones change nothing.
   *
   * Permission: `dns-accounts:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `provider_conflict`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `capability_missing`, `invalid_request`, `provider_auth`, `provider_invalid`, `provider_not_found`, `provider_permission`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `provider_rate_limited`, `provider_unavailable`, `unavailable`.
   * @example
   * await mailstead.dnsAccounts.update(id, {
   *   "name": "Main DNS"
   * });
   */
  update(id: string, params: NonNullable<schema.operations["dnsAccounts.update"]["requestBody"]>["content"]["application/json"], options?: RequestOptions): ApiPromise<schema.operations["dnsAccounts.update"]["responses"][200]["content"]["application/json"]> {
    return this.client.request({"id":"dnsAccounts.update","method":"PATCH","path":"/v1/dns-accounts/{id}","body":"application/json"}, { path: [id], params }, options);
  }
}

/** `mailstead.domains` */
export class Domains extends DomainWaiter<schema.DomainDetail> {
  readonly dkimKeys: DomainsDkimKeys;

  constructor(client: Client) {
    super(client);
    this.dkimKeys = new DomainsDkimKeys(client);
  }

  /**
   * Write a domain's records through its DNS account
   *
   * Reads the zone, plans, writes, waits until every name server shows the records, and verifies the domain. Values of others are never removed; an SPF record that is there is merged with ours.
   *
   * Permission: `domains:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `dns_conflict`, `idempotency_conflict`, `provider_conflict`, `secret_not_found`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `capability_missing`, `dns_account_missing`, `idempotency_key_reused`, `invalid_request`, `provider_auth`, `provider_invalid`, `provider_not_found`.
   * @throws ApiError 423 `vault_sealed`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `provider_rate_limited`, `provider_unavailable`, `unavailable`.
   * @example
   * await mailstead.domains.applyDns(id, {
   *   "dryRun": true
   * });
   */
  applyDns(id: string, params?: schema.ApplyDns, options?: RequestOptions): ApiPromise<schema.ApplyDnsResult> {
    return this.client.request({"id":"domains.applyDns","method":"POST","path":"/v1/domains/{id}/dns-records/apply","body":"application/json"}, { path: [id], params }, options);
  }

  /**
   * Claim a domain
   *
   * Answers the DNS records to publish. A DKIM key is made at once; its private half never leaves the vault. Several workspaces may claim a name; the one that verifies it holds it.
   *
   * Permission: `domains:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`, `workspace_suspended`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `already_exists`, `idempotency_conflict`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `domain_name_invalid`, `idempotency_key_reused`, `invalid_request`.
   * @throws ApiError 423 `vault_sealed`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.domains.create({
   *   "name": "mail.acme.example",
   *   "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
   * });
   */
  create(params: schema.CreateDomain, options?: RequestOptions): ApiPromise<schema.DomainDetail> {
    return this.client.request({"id":"domains.create","method":"POST","path":"/v1/domains","body":"application/json"}, { path: [], params }, options);
  }

  /**
   * Delete a domain
   *
   * The name is free for others at once. DNS records that we wrote are removed; those that people added stay. Keys are destroyed.
   *
   * Permission: `domains:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `domain_in_use`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.domains.delete(id);
   */
  delete(id: string, params?: NonNullable<schema.operations["domains.delete"]["parameters"]["query"]>, options?: RequestOptions): ApiPromise<void> {
    return this.client.request({"id":"domains.delete","method":"DELETE","path":"/v1/domains/{id}","query":["force"]}, { path: [id], params }, options);
  }

  /**
   * Explain what is wrong with a domain's records
   *
   * Asks every name server of the zone and a resolver, and compares. Changes nothing.
   *
   * Permission: `domains:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `domain_checked_recently`, `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.domains.diagnose(id);
   */
  diagnose(id: string, options?: RequestOptions): ApiPromise<schema.DomainDiagnosis> {
    return this.client.request({"id":"domains.diagnose","method":"POST","path":"/v1/domains/{id}/diagnose"}, { path: [id] }, options);
  }

  /**
   * Get a domain
   *
   * Permission: `domains:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.domains.get(id);
   */
  get(id: string, options?: RequestOptions): ApiPromise<schema.DomainDetail> {
    return this.client.request({"id":"domains.get","method":"GET","path":"/v1/domains/{id}"}, { path: [id] }, options);
  }

  /**
   * List domains
   *
   * Permission: `domains:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.domains.list()) console.log(item);
   */
  list(params?: NonNullable<schema.operations["domains.list"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.Domain> {
    return this.client.list({"id":"domains.list","method":"GET","path":"/v1/domains","query":["cursor","limit","name","status","workspaceId"]}, { path: [], params }, options);
  }

  /**
   * List the DNS records of a domain
   *
   * Permission: `domains:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.domains.listDnsRecords(id);
   */
  listDnsRecords(id: string, options?: RequestOptions): ApiPromise<schema.DnsRecordList> {
    return this.client.request({"id":"domains.listDnsRecords","method":"GET","path":"/v1/domains/{id}/dns-records"}, { path: [id] }, options);
  }

  /**
   * Change a domain's settings
   *
   * Permission: `domains:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ApiError 412 `precondition_failed`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.domains.update(id, {
   *   "dkimRotationDays": 60
   * });
   */
  update(id: string, params: schema.UpdateDomain, options?: RequestOptions): ApiPromise<schema.DomainDetail> {
    return this.client.request({"id":"domains.update","method":"PATCH","path":"/v1/domains/{id}","body":"application/json"}, { path: [id], params }, options);
  }

  /**
   * Look a domain's records up now
   *
   * Asks the domain's own name servers and a resolver. Answers the domain with what was found, verified or not; at most once in five seconds.
   *
   * Permission: `domains:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `domain_held_elsewhere`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `domain_checked_recently`, `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.domains.verify(id);
   */
  verify(id: string, options?: RequestOptions): ApiPromise<schema.DomainDetail> {
    return this.client.request({"id":"domains.verify","method":"POST","path":"/v1/domains/{id}/verify"}, { path: [id] }, options);
  }
}

/** `mailstead.domains.dkimKeys` */
export class DomainsDkimKeys extends Resource {
  /**
   * Get a DKIM key
   *
   * Permission: `domains:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.domains.dkimKeys.get(id, dkimKeyId);
   */
  get(id: string, dkimKeyId: string, options?: RequestOptions): ApiPromise<schema.DkimKey> {
    return this.client.request({"id":"domains.dkimKeys.get","method":"GET","path":"/v1/domains/{id}/dkim-keys/{dkimKeyId}"}, { path: [id, dkimKeyId] }, options);
  }

  /**
   * List the DKIM keys of a domain
   *
   * Permission: `domains:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.domains.dkimKeys.list(id)) console.log(item);
   */
  list(id: string, params?: NonNullable<schema.operations["domains.dkimKeys.list"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.DkimKey> {
    return this.client.list({"id":"domains.dkimKeys.list","method":"GET","path":"/v1/domains/{id}/dkim-keys","query":["cursor","limit"]}, { path: [id], params }, options);
  }

  /**
   * Rotate the DKIM key of a domain
   *
   * Makes a new key under a new selector. Publish its record (or apply the DNS records); once every name server shows it, mail is signed with it, and the old key retires for seven days before it is revoked.
   *
   * Permission: `domains:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`, `illegal_state`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws ApiError 423 `vault_sealed`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.domains.dkimKeys.rotate(id);
   */
  rotate(id: string, options?: RequestOptions): ApiPromise<schema.DkimKey> {
    return this.client.request({"id":"domains.dkimKeys.rotate","method":"POST","path":"/v1/domains/{id}/dkim-keys/rotate"}, { path: [id] }, options);
  }
}

/** `mailstead.emails` */
export class Emails extends Resource {
  /**
   * Cancel an email
   *
   * Gives up every recipient that was not handed over to a receiver yet.
   *
   * Permission: `emails:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`, `illegal_state`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.emails.cancel(id);
   */
  cancel(id: string, options?: RequestOptions): ApiPromise<schema.AcceptedEmail> {
    return this.client.request({"id":"emails.cancel","method":"POST","path":"/v1/emails/{id}/cancel"}, { path: [id] }, options);
  }

  /**
   * List what happened to an email
   *
   * Newest first; the same events that webhooks and the stream carry.
   *
   * Permission: `emails:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.emails.events(id)) console.log(item);
   */
  events(id: string, params?: NonNullable<schema.operations["emails.events"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.EmailEvent> {
    return this.client.list({"id":"emails.events","method":"GET","path":"/v1/emails/{id}/events","query":["cursor","limit"]}, { path: [id], params }, options);
  }

  /**
   * Get an email
   *
   * Permission: `emails:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.emails.get(id);
   */
  get(id: string, options?: RequestOptions): ApiPromise<schema.Email> {
    return this.client.request({"id":"emails.get","method":"GET","path":"/v1/emails/{id}"}, { path: [id] }, options);
  }

  /**
   * List emails
   *
   * Newest first.
   *
   * Permission: `emails:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.emails.list()) console.log(item);
   */
  list(params?: NonNullable<schema.operations["emails.list"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.EmailSummary> {
    return this.client.list({"id":"emails.list","method":"GET","path":"/v1/emails","query":["cursor","limit","status","stream","tag","workspaceId"]}, { path: [], params }, options);
  }

  /**
   * Send an email
   *
   * Accepts one email for up to 50 recipients. It is stored when the answer arrives; suppressed recipients are accepted and never sent to.
   *
   * Permission: `emails:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`, `workspace_suspended`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `domain_not_verified`, `idempotency_key_reused`, `invalid_request`, `postal_address_missing`, `sender_not_owned`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.emails.send({
   *   "from": "Acme <hello@acme.example>",
   *   "metadata": {
   *     "orderId": "4711"
   *   },
   *   "subject": "Your invoice",
   *   "tags": [
   *     "invoice"
   *   ],
   *   "text": "Hello Ann, your invoice is attached.",
   *   "to": [
   *     "ann@example.com"
   *   ],
   *   "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
   * });
   */
  send(params: schema.SendEmail, options?: RequestOptions): ApiPromise<schema.AcceptedEmail> {
    return this.client.request({"id":"emails.send","method":"POST","path":"/v1/emails","body":"application/json"}, { path: [], params }, options);
  }

  /**
   * Send many emails
   *
   * Accepts up to 500 emails, each on its own: valid ones are stored, the others are answered with their problem.
   *
   * Permission: `emails:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.emails.sendBatch({
   *   "emails": [
   *     {
   *       "from": "Acme <hello@acme.example>",
   *       "subject": "Your invoice",
   *       "text": "Hello Ann",
   *       "to": [
   *         "ann@example.com"
   *       ],
   *       "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
   *     }
   *   ]
   * });
   */
  sendBatch(params: schema.SendEmailBatch, options?: RequestOptions): ApiPromise<schema.SendEmailBatchResult> {
    return this.client.request({"id":"emails.sendBatch","method":"POST","path":"/v1/emails/batch","body":"application/json"}, { path: [], params }, options);
  }
}

/** `mailstead.embedSessions` */
export class EmbedSessions extends Resource {
  /**
   * Create an embed session
   *
   * Called by your server, with a secret key, for a person who is about to see widgets: hand the token to the page. It works from the named origins only, in the named workspace only, and ends with the session or the key.
   *
   * Permission: `embed-sessions:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.embedSessions.create({
   *   "actor": {
   *     "id": "user_42",
   *     "name": "Ann Lee"
   *   },
   *   "origins": [
   *     "https://app.acme-crm.example"
   *   ],
   *   "permissions": [
   *     "domains:*"
   *   ],
   *   "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
   * });
   */
  create(params: schema.EmbedSessionCreate, options?: RequestOptions): ApiPromise<schema.EmbedToken> {
    return this.client.request({"id":"embedSessions.create","method":"POST","path":"/v1/embed-sessions","body":"application/json"}, { path: [], params }, options);
  }

  /**
   * Get an embed session
   *
   * Permission: `embed-sessions:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.embedSessions.get(id);
   */
  get(id: string, options?: RequestOptions): ApiPromise<schema.EmbedSession> {
    return this.client.request({"id":"embedSessions.get","method":"GET","path":"/v1/embed-sessions/{id}"}, { path: [id] }, options);
  }

  /**
   * List embed sessions
   *
   * Newest first, ended ones too.
   *
   * Permission: `embed-sessions:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.embedSessions.list()) console.log(item);
   */
  list(params?: NonNullable<schema.operations["embedSessions.list"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.EmbedSession> {
    return this.client.list({"id":"embedSessions.list","method":"GET","path":"/v1/embed-sessions","query":["cursor","limit","workspaceId"]}, { path: [], params }, options);
  }

  /**
   * Revoke an embed session
   *
   * Refuses its tokens at once; call it when the person signs out. Revoking it again changes nothing.
   *
   * Permission: `embed-sessions:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.embedSessions.revoke(id);
   */
  revoke(id: string, options?: RequestOptions): ApiPromise<schema.EmbedSession> {
    return this.client.request({"id":"embedSessions.revoke","method":"POST","path":"/v1/embed-sessions/{id}/revoke"}, { path: [id] }, options);
  }

  /**
   * Mint the next token of an embed session
   *
   * For the widgets' refresh callback: call it from your server after checking that the person is still signed in.
   *
   * Permission: `embed-sessions:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`, `illegal_state`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.embedSessions.token(id);
   */
  token(id: string, options?: RequestOptions): ApiPromise<schema.EmbedToken> {
    return this.client.request({"id":"embedSessions.token","method":"POST","path":"/v1/embed-sessions/{id}/token"}, { path: [id] }, options);
  }
}

/** `mailstead.events` */
export class Events extends EventStreams {
  /**
   * Get an event
   *
   * Permission: `events:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.events.get(id);
   */
  get(id: string, options?: RequestOptions): ApiPromise<schema.Event> {
    return this.client.request({"id":"events.get","method":"GET","path":"/v1/events/{id}"}, { path: [id] }, options);
  }

  /**
   * List events
   *
   * Events in the order of the log, oldest first. An event never appears in front of a cursor that was given out: who keeps `nextCursor` and goes on from it misses nothing. `nextCursor` is also set on the last page; ask again with it later.
   *
   * Permission: `events:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.events.list()) console.log(item);
   */
  list(params?: NonNullable<schema.operations["events.list"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.Event> {
    return this.client.list({"id":"events.list","method":"GET","path":"/v1/events","query":["cursor","limit","since","subject","types","until","workspaceId"]}, { path: [], params }, options);
  }
}

/** `mailstead.ipPools` */
export class IpPools extends Resource {
  /**
   * Put an address into a pool
   *
   * It leaves the pool it was in. Shared nodes' addresses go into shared pools only, others into their workspace's.
   *
   * Permission: `ip-pools:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`, `pool_mismatch`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.ipPools.assign(id, {
   *   "ipId": "ip_01jd8x3q4vf7k9m2n5p6r8s0tv"
   * });
   */
  assign(id: string, params: NonNullable<schema.operations["ipPools.assign"]["requestBody"]>["content"]["application/json"], options?: RequestOptions): ApiPromise<schema.IpPool> {
    return this.client.request({"id":"ipPools.assign","method":"POST","path":"/v1/ip-pools/{id}/assign","body":"application/json"}, { path: [id], params }, options);
  }

  /**
   * Get an IP pool
   *
   * Permission: `ip-pools:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.ipPools.get(id);
   */
  get(id: string, options?: RequestOptions): ApiPromise<schema.IpPool> {
    return this.client.request({"id":"ipPools.get","method":"GET","path":"/v1/ip-pools/{id}"}, { path: [id] }, options);
  }

  /**
   * List IP pools
   *
   * Permission: `ip-pools:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.ipPools.list()) console.log(item);
   */
  list(params?: NonNullable<schema.operations["ipPools.list"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.IpPool> {
    return this.client.list({"id":"ipPools.list","method":"GET","path":"/v1/ip-pools","query":["cursor","limit"]}, { path: [], params }, options);
  }
}

/** `mailstead.ips` */
export class Ips extends Resource {
  /**
   * Get a sending address
   *
   * Permission: `ips:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.ips.get(id);
   */
  get(id: string, options?: RequestOptions): ApiPromise<schema.IpAddress> {
    return this.client.request({"id":"ips.get","method":"GET","path":"/v1/ips/{id}"}, { path: [id] }, options);
  }

  /**
   * List sending addresses
   *
   * Permission: `ips:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.ips.list()) console.log(item);
   */
  list(params?: NonNullable<schema.operations["ips.list"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.IpAddress> {
    return this.client.list({"id":"ips.list","method":"GET","path":"/v1/ips","query":["cursor","limit","nodeId","poolId"]}, { path: [], params }, options);
  }
}

/** `mailstead.mailboxes` */
export class Mailboxes extends Resource {
  /**
   * Create a mailbox
   *
   * Answers its password once. Where the domain receives mail for people, the mailbox host makes the account.
   *
   * Permission: `mailboxes:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`, `workspace_suspended`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `already_exists`, `idempotency_conflict`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`, `mailbox_domain_not_verified`, `mailbox_host_missing`.
   * @throws ApiError 423 `vault_sealed`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.mailboxes.create({
   *   "displayName": "Ann Example",
   *   "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
   *   "localPart": "ann"
   * });
   */
  create(params: schema.CreateMailbox, options?: RequestOptions): ApiPromise<schema.MailboxWithPassword> {
    return this.client.request({"id":"mailboxes.create","method":"POST","path":"/v1/mailboxes","body":"application/json"}, { path: [], params }, options);
  }

  /**
   * Delete a mailbox
   *
   * Permission: `mailboxes:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.mailboxes.delete(id);
   */
  delete(id: string, options?: RequestOptions): ApiPromise<void> {
    return this.client.request({"id":"mailboxes.delete","method":"DELETE","path":"/v1/mailboxes/{id}"}, { path: [id] }, options);
  }

  /**
   * Get a mailbox
   *
   * Permission: `mailboxes:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.mailboxes.get(id);
   */
  get(id: string, options?: RequestOptions): ApiPromise<schema.Mailbox> {
    return this.client.request({"id":"mailboxes.get","method":"GET","path":"/v1/mailboxes/{id}"}, { path: [id] }, options);
  }

  /**
   * List mailboxes
   *
   * Permission: `mailboxes:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.mailboxes.list()) console.log(item);
   */
  list(params?: NonNullable<schema.operations["mailboxes.list"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.Mailbox> {
    return this.client.list({"id":"mailboxes.list","method":"GET","path":"/v1/mailboxes","query":["address","cursor","domainId","limit","workspaceId"]}, { path: [], params }, options);
  }

  /**
   * Pause a mailbox
   *
   * Permission: `mailboxes:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`, `illegal_state`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.mailboxes.pause(id);
   */
  pause(id: string, options?: RequestOptions): ApiPromise<schema.Mailbox> {
    return this.client.request({"id":"mailboxes.pause","method":"POST","path":"/v1/mailboxes/{id}/pause"}, { path: [id] }, options);
  }

  /**
   * Give a mailbox a new password
   *
   * Answers the new password once; the old one stops working at once.
   *
   * Permission: `mailboxes:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws ApiError 423 `vault_sealed`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.mailboxes.resetPassword(id);
   */
  resetPassword(id: string, options?: RequestOptions): ApiPromise<schema.MailboxWithPassword> {
    return this.client.request({"id":"mailboxes.resetPassword","method":"POST","path":"/v1/mailboxes/{id}/reset-password"}, { path: [id] }, options);
  }

  /**
   * Resume a paused mailbox
   *
   * Permission: `mailboxes:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`, `illegal_state`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.mailboxes.resume(id);
   */
  resume(id: string, options?: RequestOptions): ApiPromise<schema.Mailbox> {
    return this.client.request({"id":"mailboxes.resume","method":"POST","path":"/v1/mailboxes/{id}/resume"}, { path: [id] }, options);
  }

  /**
   * Change a mailbox's settings
   *
   * Permission: `mailboxes:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ApiError 412 `precondition_failed`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.mailboxes.update(id, {
   *   "perDay": 200
   * });
   */
  update(id: string, params: schema.UpdateMailbox, options?: RequestOptions): ApiPromise<schema.Mailbox> {
    return this.client.request({"id":"mailboxes.update","method":"PATCH","path":"/v1/mailboxes/{id}","body":"application/json"}, { path: [id], params }, options);
  }
}

/** `mailstead.nodes` */
export class Nodes extends NodeWaiter<schema.operations["nodes.get"]["responses"][200]["content"]["application/json"]> {
  /**
   * Create a node
   *
   * Starts an operation: server, open port 25, A and PTR records, certificate, mailbox server, pool. When a step fails for good, all of it is taken back. With `dryRun: true` the answer is the plan and nothing changes.
   *
   * Permission: `nodes:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`, `workspace_suspended`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `capability_missing`, `idempotency_key_reused`, `invalid_request`, `provider_auth`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `provider_rate_limited`, `provider_unavailable`, `unavailable`.
   * @example
   * await mailstead.nodes.create({
   *   "name": "mx1",
   *   "placement": "shared",
   *   "region": "eu-central",
   *   "size": "starter"
   * });
   */
  create(params: NonNullable<schema.operations["nodes.create"]["requestBody"]>["content"]["application/json"], options?: RequestOptions): ApiPromise<schema.NodeOperation> {
    return this.client.request({"id":"nodes.create","method":"POST","path":"/v1/nodes","body":"application/json"}, { path: [], params }, options);
  }

  /**
   * Remove a node
   *
   * Starts an operation: drain, remove the records, destroy certificate and server. With `dryRun=true` the answer is the plan.
   *
   * Permission: `nodes:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `illegal_state`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.nodes.delete(id);
   */
  delete(id: string, params?: NonNullable<schema.operations["nodes.delete"]["parameters"]["query"]>, options?: RequestOptions): ApiPromise<schema.NodeOperation> {
    return this.client.request({"id":"nodes.delete","method":"DELETE","path":"/v1/nodes/{id}","query":["dryRun"]}, { path: [id], params }, options);
  }

  /**
   * Get a node
   *
   * Permission: `nodes:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.nodes.get(id);
   */
  get(id: string, options?: RequestOptions): ApiPromise<schema.operations["nodes.get"]["responses"][200]["content"]["application/json"]> {
    return this.client.request({"id":"nodes.get","method":"GET","path":"/v1/nodes/{id}"}, { path: [id] }, options);
  }

  /**
   * List nodes
   *
   * Permission: `nodes:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.nodes.list()) console.log(item);
   */
  list(params?: NonNullable<schema.operations["nodes.list"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.operations["nodes.list"]["responses"][200]["content"]["application/json"]["data"][number]> {
    return this.client.list({"id":"nodes.list","method":"GET","path":"/v1/nodes","query":["cursor","limit","status","workspaceId"]}, { path: [], params }, options);
  }

  /**
   * Pause a node
   *
   * It takes no new mail; mail that only it could send waits.
   *
   * Permission: `nodes:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`, `illegal_state`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.nodes.pause(id, {
   *   "reason": "Planned maintenance"
   * });
   */
  pause(id: string, params?: NonNullable<schema.operations["nodes.pause"]["requestBody"]>["content"]["application/json"], options?: RequestOptions): ApiPromise<schema.operations["nodes.pause"]["responses"][200]["content"]["application/json"]> {
    return this.client.request({"id":"nodes.pause","method":"POST","path":"/v1/nodes/{id}/pause","body":"application/json"}, { path: [id], params }, options);
  }

  /**
   * Resume a paused node
   *
   * Permission: `nodes:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`, `illegal_state`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.nodes.resume(id);
   */
  resume(id: string, options?: RequestOptions): ApiPromise<schema.operations["nodes.resume"]["responses"][200]["content"]["application/json"]> {
    return this.client.request({"id":"nodes.resume","method":"POST","path":"/v1/nodes/{id}/resume"}, { path: [id] }, options);
  }
}

/** `mailstead.operations` */
export class Operations extends OperationWaiter<schema.Operation> {
  /**
   * Cancel an operation
   *
   * It finishes the step it is in, then takes back what it did; then its status is `cancelled`.
   *
   * Permission: `operations:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`, `illegal_state`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.operations.cancel(id);
   */
  cancel(id: string, options?: RequestOptions): ApiPromise<schema.Operation> {
    return this.client.request({"id":"operations.cancel","method":"POST","path":"/v1/operations/{id}/cancel"}, { path: [id] }, options);
  }

  /**
   * Get an operation with its steps
   *
   * Permission: `operations:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.operations.get(id);
   */
  get(id: string, options?: RequestOptions): ApiPromise<schema.Operation> {
    return this.client.request({"id":"operations.get","method":"GET","path":"/v1/operations/{id}"}, { path: [id] }, options);
  }

  /**
   * List operations
   *
   * Permission: `operations:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.operations.list()) console.log(item);
   */
  list(params?: NonNullable<schema.operations["operations.list"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.Operation> {
    return this.client.list({"id":"operations.list","method":"GET","path":"/v1/operations","query":["cursor","kind","limit","status","subject","workspaceId"]}, { path: [], params }, options);
  }

  /**
   * Retry a failed or cancelled operation
   *
   * Steps that succeeded and were not taken back are not repeated.
   *
   * Permission: `operations:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`, `illegal_state`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.operations.retry(id);
   */
  retry(id: string, options?: RequestOptions): ApiPromise<schema.Operation> {
    return this.client.request({"id":"operations.retry","method":"POST","path":"/v1/operations/{id}/retry"}, { path: [id] }, options);
  }
}

/** `mailstead.organization` */
export class Organization extends Resource {
  /**
   * Get the organization
   *
   * The organization of the credential. `ETag` is its version, for `If-Match`.
   *
   * Permission: `organization:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.organization.get();
   */
  get(options?: RequestOptions): ApiPromise<schema.Organization> {
    return this.client.request({"id":"organization.get","method":"GET","path":"/v1/organization"}, { path: [] }, options);
  }

  /**
   * Update the organization
   *
   * Changes the fields that are given. The service domain takes effect on records made from then on; it must be a domain of yours, delegated to Mailstead, that no other organization uses.
   *
   * Permission: `organization:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `service_domain_in_use`.
   * @throws ApiError 412 `precondition_failed`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.organization.update({
   *   "name": "Acme CRM",
   *   "serviceDomain": "mail.acme-crm.example"
   * });
   */
  update(params: schema.OrganizationUpdate, options?: RequestOptions): ApiPromise<schema.Organization> {
    return this.client.request({"id":"organization.update","method":"PATCH","path":"/v1/organization","body":"application/json"}, { path: [], params }, options);
  }
}

/** `mailstead.receivedEmails` */
export class ReceivedEmails extends Resource {
  /**
   * Get a received email
   *
   * Permission: `received-emails:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.receivedEmails.get(id);
   */
  get(id: string, options?: RequestOptions): ApiPromise<schema.ReceivedEmail> {
    return this.client.request({"id":"receivedEmails.get","method":"GET","path":"/v1/received-emails/{id}"}, { path: [id] }, options);
  }

  /**
   * Get the source of a received email
   *
   * The message as it came, byte by byte. 404 once its retention has ended.
   *
   * Permission: `received-emails:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.receivedEmails.getRaw(id);
   */
  getRaw(id: string, options?: RequestOptions): ApiPromise<Uint8Array> {
    return this.client.request({"id":"receivedEmails.getRaw","method":"GET","path":"/v1/received-emails/{id}/raw"}, { path: [id] }, options);
  }

  /**
   * List received emails
   *
   * Replies, bounces, complaints and other mail that came to the workspace's addresses.
   *
   * Permission: `received-emails:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.receivedEmails.list()) console.log(item);
   */
  list(params?: NonNullable<schema.operations["receivedEmails.list"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.ReceivedEmail> {
    return this.client.list({"id":"receivedEmails.list","method":"GET","path":"/v1/received-emails","query":["cursor","emailId","kind","limit","workspaceId"]}, { path: [], params }, options);
  }
}

/** `mailstead.regions` */
export class Regions extends Resource {
  /**
   * List regions with sizes and prices
   *
   * Permission: `regions:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `capability_missing`, `invalid_request`, `provider_auth`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `provider_rate_limited`, `provider_unavailable`, `unavailable`.
   * @example
   * await mailstead.regions.list();
   */
  list(params?: NonNullable<schema.operations["regions.list"]["parameters"]["query"]>, options?: RequestOptions): ApiPromise<schema.operations["regions.list"]["responses"][200]["content"]["application/json"]> {
    return this.client.request({"id":"regions.list","method":"GET","path":"/v1/regions","query":["provider"]}, { path: [], params }, options);
  }
}

/** `mailstead.sandbox` */
export class Sandbox extends Resource {
  readonly clock: SandboxClock;
  readonly faults: SandboxFaults;
  readonly inbox: SandboxInbox;

  constructor(client: Client) {
    super(client);
    this.clock = new SandboxClock(client);
    this.faults = new SandboxFaults(client);
    this.inbox = new SandboxInbox(client);
  }
}

/** `mailstead.sandbox.clock` */
export class SandboxClock extends Resource {
  /**
   * Move a test workspace's clock forward
   *
   * Stops at every due time on the way and lets all work of that instant finish: retries, scheduled mail, what simulated people do. Give `seconds` or `to`.
   *
   * Permission: `sandbox:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `clock_moves_forward`, `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.sandbox.clock.advance({
   *   "seconds": 3600,
   *   "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
   * });
   */
  advance(params: NonNullable<schema.operations["sandbox.clock.advance"]["requestBody"]>["content"]["application/json"], options?: RequestOptions): ApiPromise<schema.Operation> {
    return this.client.request({"id":"sandbox.clock.advance","method":"POST","path":"/v1/sandbox/clock/advance","body":"application/json"}, { path: [], params }, options);
  }

  /**
   * Read a test workspace's clock
   *
   * Permission: `sandbox:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.sandbox.clock.get();
   */
  get(params?: NonNullable<schema.operations["sandbox.clock.get"]["parameters"]["query"]>, options?: RequestOptions): ApiPromise<schema.SandboxClock> {
    return this.client.request({"id":"sandbox.clock.get","method":"GET","path":"/v1/sandbox/clock","query":["workspaceId"]}, { path: [], params }, options);
  }
}

/** `mailstead.sandbox.faults` */
export class SandboxFaults extends Resource {
  /**
   * Make a part of the simulated outside fail
   *
   * Permission: `sandbox:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.sandbox.faults.create({
   *   "fault": "lost_response",
   *   "port": "compute",
   *   "remaining": 1
   * });
   */
  create(params: NonNullable<schema.operations["sandbox.faults.create"]["requestBody"]>["content"]["application/json"], options?: RequestOptions): ApiPromise<schema.SandboxFault> {
    return this.client.request({"id":"sandbox.faults.create","method":"POST","path":"/v1/sandbox/faults","body":"application/json"}, { path: [], params }, options);
  }

  /**
   * Remove a fault
   *
   * Permission: `sandbox:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.sandbox.faults.delete(id);
   */
  delete(id: string, options?: RequestOptions): ApiPromise<void> {
    return this.client.request({"id":"sandbox.faults.delete","method":"DELETE","path":"/v1/sandbox/faults/{id}"}, { path: [id] }, options);
  }

  /**
   * List the faults that are set
   *
   * Permission: `sandbox:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.sandbox.faults.list()) console.log(item);
   */
  list(params?: NonNullable<schema.operations["sandbox.faults.list"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.SandboxFault> {
    return this.client.list({"id":"sandbox.faults.list","method":"GET","path":"/v1/sandbox/faults","query":["cursor","limit"]}, { path: [], params }, options);
  }
}

/** `mailstead.sandbox.inbox` */
export class SandboxInbox extends Resource {
  /**
   * Read a received message with its source
   *
   * Permission: `sandbox:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.sandbox.inbox.get(id);
   */
  get(id: string, options?: RequestOptions): ApiPromise<schema.SandboxMessageWithRaw> {
    return this.client.request({"id":"sandbox.inbox.get","method":"GET","path":"/v1/sandbox/inbox/{id}"}, { path: [id] }, options);
  }

  /**
   * List what the simulated receivers got
   *
   * Permission: `sandbox:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.sandbox.inbox.list()) console.log(item);
   */
  list(params?: NonNullable<schema.operations["sandbox.inbox.list"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.SandboxMessage> {
    return this.client.list({"id":"sandbox.inbox.list","method":"GET","path":"/v1/sandbox/inbox","query":["cursor","emailId","limit","recipient","workspaceId"]}, { path: [], params }, options);
  }
}

/** `mailstead.suppressions` */
export class Suppressions extends Resource {
  /**
   * Check addresses against the suppressions
   *
   * Permission: `suppressions:read`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.suppressions.check({
   *   "addresses": [
   *     "ann@example.com"
   *   ],
   *   "stream": "marketing",
   *   "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
   * });
   */
  check(params: schema.CheckSuppressions, options?: RequestOptions): ApiPromise<schema.SuppressionCheck> {
    return this.client.request({"id":"suppressions.check","method":"POST","path":"/v1/suppressions/check","body":"application/json"}, { path: [], params }, options);
  }

  /**
   * Suppress an address
   *
   * Mail to the address is not sent any more, in one stream of the workspace or in all. A suppression that is there already stays, or becomes stronger.
   *
   * Permission: `suppressions:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.suppressions.create({
   *   "address": "ann@example.com",
   *   "reason": "manual",
   *   "stream": "marketing",
   *   "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
   * });
   */
  create(params: schema.CreateSuppression, options?: RequestOptions): ApiPromise<schema.Suppression> {
    return this.client.request({"id":"suppressions.create","method":"POST","path":"/v1/suppressions","body":"application/json"}, { path: [], params }, options);
  }

  /**
   * Suppress several addresses
   *
   * Permission: `suppressions:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.suppressions.createBatch({
   *   "suppressions": [
   *     {
   *       "address": "ann@example.com",
   *       "reason": "manual",
   *       "stream": "marketing"
   *     }
   *   ],
   *   "workspaceId": "ws_01jd8x3q4vf7k9m2n5p6r8s0tv"
   * });
   */
  createBatch(params: schema.CreateSuppressionBatch, options?: RequestOptions): ApiPromise<schema.SuppressionBatchResult> {
    return this.client.request({"id":"suppressions.createBatch","method":"POST","path":"/v1/suppressions/batch","body":"application/json"}, { path: [], params }, options);
  }

  /**
   * Lift a suppression
   *
   * Complaints and unsubscriptions are lifted only with `acknowledge=true`, erasures never.
   *
   * Permission: `suppressions:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `acknowledgement_required`, `suppression_permanent`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.suppressions.delete(id);
   */
  delete(id: string, params?: NonNullable<schema.operations["suppressions.delete"]["parameters"]["query"]>, options?: RequestOptions): ApiPromise<void> {
    return this.client.request({"id":"suppressions.delete","method":"DELETE","path":"/v1/suppressions/{id}","query":["acknowledge"]}, { path: [id], params }, options);
  }

  /**
   * Lift several suppressions
   *
   * Complaints, unsubscriptions and erasures are refused here.
   *
   * Permission: `suppressions:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.suppressions.deleteBatch({
   *   "ids": [
   *     "supp_01jd8x3q4vf7k9m2n5p6r8s0tv"
   *   ]
   * });
   */
  deleteBatch(params: schema.DeleteSuppressionBatch, options?: RequestOptions): ApiPromise<schema.DeleteSuppressionBatchResult> {
    return this.client.request({"id":"suppressions.deleteBatch","method":"POST","path":"/v1/suppressions/delete-batch","body":"application/json"}, { path: [], params }, options);
  }

  /**
   * Get a suppression
   *
   * Permission: `suppressions:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.suppressions.get(id);
   */
  get(id: string, options?: RequestOptions): ApiPromise<schema.Suppression> {
    return this.client.request({"id":"suppressions.get","method":"GET","path":"/v1/suppressions/{id}"}, { path: [id] }, options);
  }

  /**
   * Import suppressions from CSV
   *
   * The body is `text/csv` in UTF-8, at most 10 MB: `address,reason,stream`, the last two optional, with or without a header. Bad rows are told and passed by. Sending the same file again changes nothing.
   *
   * Permission: `suppressions:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `csv_invalid`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.suppressions.import();
   */
  import(params?: NonNullable<schema.operations["suppressions.import"]["parameters"]["query"]>, options?: RequestOptions): ApiPromise<schema.SuppressionImport> {
    return this.client.request({"id":"suppressions.import","method":"POST","path":"/v1/suppressions/import","query":["workspaceId"]}, { path: [], params }, options);
  }

  /**
   * List suppressions
   *
   * Permission: `suppressions:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.suppressions.list()) console.log(item);
   */
  list(params?: NonNullable<schema.operations["suppressions.list"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.Suppression> {
    return this.client.list({"id":"suppressions.list","method":"GET","path":"/v1/suppressions","query":["address","cursor","limit","reason","stream","workspaceId"]}, { path: [], params }, options);
  }
}

/** `mailstead.trackingDomains` */
export class TrackingDomains extends Resource {
  /**
   * Add a tracking domain
   *
   * Publish the records of the answer; it becomes active once they and the domain's verification are there.
   *
   * Permission: `tracking-domains:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`, `workspace_suspended`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `already_exists`, `idempotency_conflict`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.trackingDomains.create({
   *   "domainId": "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
   *   "label": "track"
   * });
   */
  create(params: NonNullable<schema.operations["trackingDomains.create"]["requestBody"]>["content"]["application/json"], options?: RequestOptions): ApiPromise<schema.operations["trackingDomains.create"]["responses"][201]["content"]["application/json"]> {
    return this.client.request({"id":"trackingDomains.create","method":"POST","path":"/v1/tracking-domains","body":"application/json"}, { path: [], params }, options);
  }

  /**
   * Remove a tracking domain
   *
   * Links under its host stop working. Remove its records from your DNS as well.
   *
   * Permission: `tracking-domains:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.trackingDomains.delete(id);
   */
  delete(id: string, options?: RequestOptions): ApiPromise<void> {
    return this.client.request({"id":"trackingDomains.delete","method":"DELETE","path":"/v1/tracking-domains/{id}"}, { path: [id] }, options);
  }

  /**
   * Get a tracking domain
   *
   * Permission: `tracking-domains:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.trackingDomains.get(id);
   */
  get(id: string, options?: RequestOptions): ApiPromise<schema.operations["trackingDomains.get"]["responses"][200]["content"]["application/json"]> {
    return this.client.request({"id":"trackingDomains.get","method":"GET","path":"/v1/tracking-domains/{id}"}, { path: [id] }, options);
  }

  /**
   * List tracking domains
   *
   * Permission: `tracking-domains:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.trackingDomains.list()) console.log(item);
   */
  list(params?: NonNullable<schema.operations["trackingDomains.list"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.operations["trackingDomains.list"]["responses"][200]["content"]["application/json"]["data"][number]> {
    return this.client.list({"id":"trackingDomains.list","method":"GET","path":"/v1/tracking-domains","query":["cursor","domainId","limit","workspaceId"]}, { path: [], params }, options);
  }

  /**
   * Look a tracking domain's records up now
   *
   * The look-up runs behind the answer; read the tracking domain again, or wait for its event.
   *
   * Permission: `tracking-domains:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`, `workspace_suspended`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.trackingDomains.verify(id);
   */
  verify(id: string, options?: RequestOptions): ApiPromise<schema.operations["trackingDomains.verify"]["responses"][202]["content"]["application/json"]> {
    return this.client.request({"id":"trackingDomains.verify","method":"POST","path":"/v1/tracking-domains/{id}/verify"}, { path: [id] }, options);
  }
}

/** `mailstead.usage` */
export class Usage extends Resource {
  /**
   * List daily usage by workspace, for your billing
   *
   * Permission: `usage:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.usage.list()) console.log(item);
   */
  list(params?: NonNullable<schema.operations["usage.list"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.UsageRecord> {
    return this.client.list({"id":"usage.list","method":"GET","path":"/v1/usage","query":["cursor","from","limit","to","workspaceId"]}, { path: [], params }, options);
  }
}

/** `mailstead.webhookDeliveries` */
export class WebhookDeliveries extends Resource {
  /**
   * Get a webhook delivery
   *
   * Permission: `webhook-deliveries:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.webhookDeliveries.get(id);
   */
  get(id: string, options?: RequestOptions): ApiPromise<schema.WebhookDelivery> {
    return this.client.request({"id":"webhookDeliveries.get","method":"GET","path":"/v1/webhook-deliveries/{id}"}, { path: [id] }, options);
  }

  /**
   * List webhook deliveries
   *
   * Permission: `webhook-deliveries:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.webhookDeliveries.list()) console.log(item);
   */
  list(params?: NonNullable<schema.operations["webhookDeliveries.list"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.WebhookDelivery> {
    return this.client.list({"id":"webhookDeliveries.list","method":"GET","path":"/v1/webhook-deliveries","query":["cursor","eventId","limit","status","webhookEndpointId"]}, { path: [], params }, options);
  }

  /**
   * Retry a webhook delivery
   *
   * Tries it again now, also when it had succeeded. After the eighth attempt each retry is a single one.
   *
   * Permission: `webhook-deliveries:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`, `illegal_state`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.webhookDeliveries.retry(id);
   */
  retry(id: string, options?: RequestOptions): ApiPromise<schema.WebhookDelivery> {
    return this.client.request({"id":"webhookDeliveries.retry","method":"POST","path":"/v1/webhook-deliveries/{id}/retry"}, { path: [id] }, options);
  }
}

/** `mailstead.webhookEndpoints` */
export class WebhookEndpoints extends Resource {
  /**
   * Create a webhook endpoint
   *
   * Events from now on are posted to the URL, signed by Standard Webhooks. The secret is shown this once.
   *
   * Permission: `webhook-endpoints:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`, `too_many_webhook_endpoints`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.webhookEndpoints.create({
   *   "types": [
   *     "email.bounced",
   *     "email.delivered"
   *   ],
   *   "url": "https://crm.example.com/webhooks/mailstead"
   * });
   */
  create(params: schema.CreateWebhookEndpoint, options?: RequestOptions): ApiPromise<schema.WebhookEndpointWithSecret> {
    return this.client.request({"id":"webhookEndpoints.create","method":"POST","path":"/v1/webhook-endpoints","body":"application/json"}, { path: [], params }, options);
  }

  /**
   * Delete a webhook endpoint
   *
   * Permission: `webhook-endpoints:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.webhookEndpoints.delete(id);
   */
  delete(id: string, options?: RequestOptions): ApiPromise<void> {
    return this.client.request({"id":"webhookEndpoints.delete","method":"DELETE","path":"/v1/webhook-endpoints/{id}"}, { path: [id] }, options);
  }

  /**
   * Get a webhook endpoint
   *
   * Permission: `webhook-endpoints:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.webhookEndpoints.get(id);
   */
  get(id: string, options?: RequestOptions): ApiPromise<schema.WebhookEndpoint> {
    return this.client.request({"id":"webhookEndpoints.get","method":"GET","path":"/v1/webhook-endpoints/{id}"}, { path: [id] }, options);
  }

  /**
   * List webhook endpoints
   *
   * Permission: `webhook-endpoints:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.webhookEndpoints.list()) console.log(item);
   */
  list(params?: NonNullable<schema.operations["webhookEndpoints.list"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.WebhookEndpoint> {
    return this.client.list({"id":"webhookEndpoints.list","method":"GET","path":"/v1/webhook-endpoints","query":["cursor","limit","status","workspaceId"]}, { path: [], params }, options);
  }

  /**
   * Deliver past events again
   *
   * Makes new deliveries of events that the endpoint's filters match, with the same event ids. Give `from` (and `to`), or `sinceEventId`.
   *
   * Permission: `webhook-endpoints:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`, `illegal_state`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.webhookEndpoints.replay(id, {
   *   "from": "2026-03-01T00:00:00Z",
   *   "types": [
   *     "email.bounced"
   *   ]
   * });
   */
  replay(id: string, params: schema.ReplayWebhooks, options?: RequestOptions): ApiPromise<schema.WebhookReplay> {
    return this.client.request({"id":"webhookEndpoints.replay","method":"POST","path":"/v1/webhook-endpoints/{id}/replay","body":"application/json"}, { path: [id], params }, options);
  }

  /**
   * Rotate a webhook endpoint's secret
   *
   * The new secret is shown this once. Both sign until the overlap ends, so receivers can change over in between.
   *
   * Permission: `webhook-endpoints:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.webhookEndpoints.rotateSecret(id, {
   *   "overlapHours": 24
   * });
   */
  rotateSecret(id: string, params?: schema.RotateWebhookSecret, options?: RequestOptions): ApiPromise<schema.WebhookEndpointWithSecret> {
    return this.client.request({"id":"webhookEndpoints.rotateSecret","method":"POST","path":"/v1/webhook-endpoints/{id}/rotate-secret","body":"application/json"}, { path: [id], params }, options);
  }

  /**
   * Send a test event
   *
   * Posts a signed `webhook.test` event now and tells what came back, within 20 seconds.
   *
   * Permission: `webhook-endpoints:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.webhookEndpoints.test(id);
   */
  test(id: string, options?: RequestOptions): ApiPromise<schema.WebhookTest> {
    return this.client.request({"id":"webhookEndpoints.test","method":"POST","path":"/v1/webhook-endpoints/{id}/test"}, { path: [id] }, options);
  }

  /**
   * Update a webhook endpoint
   *
   * Changes the fields that are given; `status: enabled` turns a disabled endpoint on again. Events of the time between come by replay.
   *
   * Permission: `webhook-endpoints:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ApiError 412 `precondition_failed`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.webhookEndpoints.update(id, {
   *   "status": "enabled"
   * });
   */
  update(id: string, params: schema.UpdateWebhookEndpoint, options?: RequestOptions): ApiPromise<schema.WebhookEndpoint> {
    return this.client.request({"id":"webhookEndpoints.update","method":"PATCH","path":"/v1/webhook-endpoints/{id}","body":"application/json"}, { path: [id], params }, options);
  }
}

/** `mailstead.workspaces` */
export class Workspaces extends Resource {
  /**
   * Create a workspace, or get the one with this externalId
   *
   * One workspace is one customer of yours, in the environment of the key. With an `externalId` the call may be repeated safely: the workspace that has it is answered, with the new name if one is given, and its other fields stay as they are. A live workspace starts `limited`.
   *
   * Permission: `workspaces:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.workspaces.create({
   *   "externalId": "cust_4711",
   *   "name": "Bright Dental"
   * });
   */
  create(params: schema.WorkspaceCreate, options?: RequestOptions): ApiPromise<schema.Workspace> {
    return this.client.request({"id":"workspaces.create","method":"POST","path":"/v1/workspaces","body":"application/json"}, { path: [], params }, options);
  }

  /**
   * Delete a workspace
   *
   * Stops everything at once and frees its `externalId`; its keys and sessions end. Its data is erased 30 days later (event `workspace.purged`).
   *
   * Permission: `workspaces:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `confirmation_mismatch`, `illegal_state`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.workspaces.delete(id, {
   *   "confirm": "Bright Dental"
   * });
   */
  delete(id: string, params: schema.WorkspaceDelete, options?: RequestOptions): ApiPromise<schema.Workspace> {
    return this.client.request({"id":"workspaces.delete","method":"DELETE","path":"/v1/workspaces/{id}","body":"application/json"}, { path: [id], params }, options);
  }

  /**
   * Get a workspace
   *
   * A deleted workspace is answered until it is purged; `deletedAt` and `purgeAt` tell.
   *
   * Permission: `workspaces:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.workspaces.get(id);
   */
  get(id: string, options?: RequestOptions): ApiPromise<schema.Workspace> {
    return this.client.request({"id":"workspaces.get","method":"GET","path":"/v1/workspaces/{id}"}, { path: [id] }, options);
  }

  /**
   * List workspaces
   *
   * Newest first, in the environment of the key; deleted ones are left out.
   *
   * Permission: `workspaces:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_cursor`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * for await (const item of mailstead.workspaces.list()) console.log(item);
   */
  list(params?: NonNullable<schema.operations["workspaces.list"]["parameters"]["query"]>, options?: RequestOptions): PagePromise<schema.Workspace> {
    return this.client.list({"id":"workspaces.list","method":"GET","path":"/v1/workspaces","query":["cursor","externalId","limit","status"]}, { path: [], params }, options);
  }

  /**
   * Get the purge certificate of a workspace
   *
   * What was erased, how much and when; there is none before the purge ended.
   *
   * Permission: `workspaces:read`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.workspaces.purgeCertificate(id);
   */
  purgeCertificate(id: string, options?: RequestOptions): ApiPromise<schema.PurgeCertificate> {
    return this.client.request({"id":"workspaces.purgeCertificate","method":"GET","path":"/v1/workspaces/{id}/purge-certificate"}, { path: [id] }, options);
  }

  /**
   * Resume a workspace
   *
   * Ends a suspension: the workspace has its former status again and held mail goes out.
   *
   * Permission: `workspaces:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`, `illegal_state`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.workspaces.resume(id);
   */
  resume(id: string, options?: RequestOptions): ApiPromise<schema.Workspace> {
    return this.client.request({"id":"workspaces.resume","method":"POST","path":"/v1/workspaces/{id}/resume"}, { path: [id] }, options);
  }

  /**
   * Suspend a workspace
   *
   * Holds its mail, which nothing is lost of, and refuses new mail with the reason. Reading still works.
   *
   * Permission: `workspaces:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`, `illegal_state`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.workspaces.suspend(id, {
   *   "reason": "Unpaid invoice 2026-014"
   * });
   */
  suspend(id: string, params: schema.WorkspaceSuspend, options?: RequestOptions): ApiPromise<schema.Workspace> {
    return this.client.request({"id":"workspaces.suspend","method":"POST","path":"/v1/workspaces/{id}/suspend","body":"application/json"}, { path: [id], params }, options);
  }

  /**
   * Trust a workspace
   *
   * Lifts a `limited` workspace to `trusted`; caps that still stand as they started fall away.
   *
   * Permission: `workspaces:write`
   *
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `idempotency_conflict`, `illegal_state`.
   * @throws ValidationError 422 `idempotency_key_reused`, `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.workspaces.trust(id);
   */
  trust(id: string, options?: RequestOptions): ApiPromise<schema.Workspace> {
    return this.client.request({"id":"workspaces.trust","method":"POST","path":"/v1/workspaces/{id}/trust"}, { path: [id] }, options);
  }

  /**
   * Update a workspace
   *
   * Changes the fields that are given. New caps hold for the next email.
   *
   * Permission: `workspaces:write`
   *
   * @throws BadRequestError 400 `malformed_json`.
   * @throws AuthenticationError 401 `unauthenticated`.
   * @throws PermissionError 403 `origin_not_allowed`, `permission_denied`.
   * @throws NotFoundError 404 `not_found`.
   * @throws ConflictError 409 `illegal_state`.
   * @throws ApiError 412 `precondition_failed`.
   * @throws ApiError 413 `body_too_large`.
   * @throws ApiError 415 `unsupported_media_type`.
   * @throws ValidationError 422 `invalid_request`.
   * @throws RateLimitError 429 `rate_limited`.
   * @throws ServerError 500 `internal`.
   * @throws OverloadedError 503 `overloaded`, `unavailable`.
   * @example
   * await mailstead.workspaces.update(id, {
   *   "name": "Bright Dental",
   *   "postalAddress": "1 Main Street, Springfield"
   * });
   */
  update(id: string, params: schema.WorkspaceUpdate, options?: RequestOptions): ApiPromise<schema.Workspace> {
    return this.client.request({"id":"workspaces.update","method":"PATCH","path":"/v1/workspaces/{id}","body":"application/json"}, { path: [id], params }, options);
  }
}

/** Every top-level resource. */
export class Resources {
  readonly analytics: Analytics;
  readonly apiKeys: ApiKeys;
  readonly certificates: Certificates;
  readonly dnsAccounts: DnsAccounts;
  readonly domains: Domains;
  readonly emails: Emails;
  readonly embedSessions: EmbedSessions;
  readonly events: Events;
  readonly ipPools: IpPools;
  readonly ips: Ips;
  readonly mailboxes: Mailboxes;
  readonly nodes: Nodes;
  readonly operations: Operations;
  readonly organization: Organization;
  readonly receivedEmails: ReceivedEmails;
  readonly regions: Regions;
  readonly sandbox: Sandbox;
  readonly suppressions: Suppressions;
  readonly trackingDomains: TrackingDomains;
  readonly usage: Usage;
  readonly webhookDeliveries: WebhookDeliveries;
  readonly webhookEndpoints: WebhookEndpoints;
  readonly workspaces: Workspaces;

  constructor(client: Client) {
    this.analytics = new Analytics(client);
    this.apiKeys = new ApiKeys(client);
    this.certificates = new Certificates(client);
    this.dnsAccounts = new DnsAccounts(client);
    this.domains = new Domains(client);
    this.emails = new Emails(client);
    this.embedSessions = new EmbedSessions(client);
    this.events = new Events(client);
    this.ipPools = new IpPools(client);
    this.ips = new Ips(client);
    this.mailboxes = new Mailboxes(client);
    this.nodes = new Nodes(client);
    this.operations = new Operations(client);
    this.organization = new Organization(client);
    this.receivedEmails = new ReceivedEmails(client);
    this.regions = new Regions(client);
    this.sandbox = new Sandbox(client);
    this.suppressions = new Suppressions(client);
    this.trackingDomains = new TrackingDomains(client);
    this.usage = new Usage(client);
    this.webhookDeliveries = new WebhookDeliveries(client);
    this.webhookEndpoints = new WebhookEndpoints(client);
    this.workspaces = new Workspaces(client);
  }
}

import type { OrganizationId } from "../../kernel/tenancy.ts";

/** Bytes too large for a row: attachments, raw mail. Ids are UUIDs. */
export interface Blobs {
  put(organizationId: OrganizationId, id: string, content: Buffer): Promise<void>;
  get(organizationId: OrganizationId, id: string): Promise<Buffer | undefined>;
  delete(organizationId: OrganizationId, ids: readonly string[]): Promise<void>;
}

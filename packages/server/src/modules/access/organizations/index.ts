export { type CreatedOrganization, createOrganization } from "./create-organization.ts";
export { organizationEvents } from "./events.ts";
export { getOrganization } from "./organizations.ts";
export type { OrganizationRow } from "./tables.ts";

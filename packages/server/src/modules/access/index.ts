import type { Module } from "../../kernel/http/index.ts";
import type { Runtime } from "../../runtime.ts";
import { apiKeys } from "./api-keys/module.ts";
import { embedSessions } from "./embed-sessions/module.ts";
import { organizations } from "./organizations/module.ts";
import { workspaces } from "./workspaces/module.ts";

export { authenticateKey, createAuthenticator, isEmbedOrigin } from "./authentication/index.ts";
export { type Caller, causedBy, requireApiKey, requireWholeOrganization } from "./caller.ts";
export { type CreatedOrganization, createOrganization } from "./organizations/index.ts";
export { PERMISSIONS } from "./permissions.ts";
export { namespaceOf, SANDBOX_SUFFIXES } from "./sandbox-namespace.ts";

/** The features of this area. */
export const accessModules: readonly Module<Runtime>[] = [organizations, workspaces, apiKeys, embedSessions];

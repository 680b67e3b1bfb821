export {
  type AuthenticationRuntime,
  authenticateKey,
  createAuthenticator,
  createOriginLookup,
} from "./authenticate.ts";

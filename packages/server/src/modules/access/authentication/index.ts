export {
  type AuthenticationRuntime,
  authenticateKey,
  createAuthenticator,
  isEmbedOrigin,
} from "./authenticate.ts";

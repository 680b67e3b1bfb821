export { apiKeyEvents } from "./events.ts";
export { issueApiKey, type NewKey } from "./issue-key.ts";
export { isSecretOf, type KeyParts, parseKey } from "./key-format.ts";
export { type LiveKey, liveKeysOf } from "./live-keys.ts";

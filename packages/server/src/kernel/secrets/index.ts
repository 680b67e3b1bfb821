export { createKeyring, type Keyring, localMasterKey, type MasterKey } from "./keyring.ts";
export { Secret } from "./secret.ts";

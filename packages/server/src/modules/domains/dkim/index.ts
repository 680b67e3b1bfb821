export { type KeyMaterial, makeKey, nextSelector } from "./key-material.ts";
export {
  type ActiveDkimKey,
  activeDkimKey,
  addKey,
  applySightings,
  type Cause,
  revokeAllKeys,
} from "./keys.ts";
export { isRotationDue, type KeyAnswer, RETIREMENT_MS, type Sighting, sightKey } from "./lifecycle.ts";
export { prepareRotation, rotateKey } from "./rotate-key.ts";

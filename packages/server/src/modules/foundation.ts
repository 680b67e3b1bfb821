import type { Module } from "../kernel/http/index.ts";
import { operationEvents } from "../kernel/operations/index.ts";
import type { Runtime } from "../runtime.ts";
import { worldErrors } from "../world/errors.ts";

/** What the outside and the engine of operations add to the catalogue. */
export const foundation: Module<Runtime> = {
  name: "foundation",
  errors: worldErrors,
  events: Object.values(operationEvents),
};

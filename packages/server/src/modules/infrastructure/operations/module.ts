import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { routes } from "./routes.ts";

/** Work that outlives its request: list, get, cancel, retry. What runs it, and its events, are the kernel's. */
export const operations: Module<Runtime> = {
  name: "operations",
  permissions: ["operations:read", "operations:write"],
  routes,
};

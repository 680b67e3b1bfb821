import type { Module } from "../kernel/http/index.ts";
import type { Runtime } from "../runtime.ts";
import { accessModules } from "./access/index.ts";
import { foundation } from "./foundation.ts";
import { operations } from "./infrastructure/operations/module.ts";
import { analytics } from "./insight/analytics/module.ts";
import { sandbox } from "./sandbox/module.ts";

/** Every feature, from the ground up. */
export const modules: readonly Module<Runtime>[] = [foundation, ...accessModules, operations, analytics, sandbox];

import type { Module } from "../kernel/http/index.ts";
import type { Runtime } from "../runtime.ts";
import { foundation } from "./foundation.ts";
import { sandbox } from "./sandbox/module.ts";

/** Every feature, from the ground up. */
export const modules: readonly Module<Runtime>[] = [foundation, sandbox];

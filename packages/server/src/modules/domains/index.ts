import type { Module } from "../../kernel/http/index.ts";
import type { Runtime } from "../../runtime.ts";
import { dkim } from "./dkim/module.ts";
import { domains } from "./domains/module.ts";
import { mailboxes } from "./mailboxes/module.ts";

/** The features of this area. */
export const domainModules: readonly Module<Runtime>[] = [dkim, domains, mailboxes];

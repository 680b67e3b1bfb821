import type { Module } from "../../kernel/http/index.ts";
import type { Runtime } from "../../runtime.ts";
import { dkim } from "./dkim/index.ts";
import { domains } from "./domains/index.ts";
import { mailboxes } from "./mailboxes/index.ts";

/** The features of this area. */
export const domainModules: readonly Module<Runtime>[] = [dkim, domains, mailboxes];

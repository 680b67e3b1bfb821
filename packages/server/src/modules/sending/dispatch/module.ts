import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { createSendHandler } from "./handler.ts";

export const dispatch: Module<Runtime> = {
  name: "dispatch",
  work: runtime => [createSendHandler(runtime, runtime.at && { crashPoints: runtime.at })],
};

import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { emailReceived, receivedRenderer } from "./events.ts";
import { receivedRoutes } from "./routes.ts";

/** Mail that came to us. */
export const received: Module<Runtime> = {
  name: "received",
  permissions: ["received-emails:read"],
  events: [emailReceived],
  routes: receivedRoutes,
  renderers: [receivedRenderer],
};

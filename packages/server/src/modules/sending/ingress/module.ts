import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { openIngress } from "./ingress.ts";
import { loginByKey, loginByMailbox } from "./logins.ts";

/** The SMTP server through which people's mail clients and old software send. */
export const ingress: Module<Runtime> = {
  name: "ingress",
  async start(runtime) {
    const { close, ...endpoint } = await openIngress(runtime, {
      mailbox: (address, password) => loginByMailbox(runtime, address, password),
      apiKey: (keyId, key) => loginByKey(runtime, keyId, key),
    });
    await runtime.listeners.announce("ingress", endpoint);
    return close;
  },
};

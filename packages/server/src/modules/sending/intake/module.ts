import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { deliverReceivedJob } from "./deliver-job.ts";
import { emailAutoReplied } from "./events.ts";
import { openIntake } from "./intake.ts";

/** The SMTP server for mail to us: bounces, complaints, replies, hosted mailboxes. */
export const intake: Module<Runtime> = {
  name: "intake",
  events: [emailAutoReplied],
  jobs: runtime => [deliverReceivedJob(runtime)],
  async start(runtime) {
    const { close, ...endpoint } = await openIntake(runtime);
    await runtime.listeners.announce("intake", endpoint);
    return close;
  },
};

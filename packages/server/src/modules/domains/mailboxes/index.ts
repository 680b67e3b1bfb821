export { takeFromMailbox } from "./allowance.ts";
export {
  findMailboxForIngress,
  type IngressMailbox,
  type MailboxLogin,
  verifyMailboxPassword,
} from "./authenticate.ts";
export { mailboxEvents } from "./events.ts";

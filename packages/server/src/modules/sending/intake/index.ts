export { openSmtpListener, Refusal, type SmtpListenerOptions, type Visitor } from "./smtp-listener.ts";

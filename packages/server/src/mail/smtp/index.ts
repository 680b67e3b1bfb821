export type { Capabilities } from "./capabilities.ts";
export { type Envelope, isSafeAddress } from "./envelope.ts";
export type { DeliveryJob, DeliveryPath, DeliveryReport } from "./job.ts";
export {
  type FailureKind,
  type RecipientResult,
  type RecipientStatus,
  SmtpSessionError,
  type Stage,
} from "./outcome.ts";
export { type PoolOptions, SmtpPool } from "./pool.ts";
export { Router, type RouterOptions } from "./router.ts";
export {
  isPublicAddress,
  type MxAddress,
  type MxHost,
  type Route,
  type RoutingOptions,
  type RoutingResult,
  routeDomain,
} from "./routing.ts";
export { openSession, type SessionOptions, type SmtpSession } from "./session.ts";
export { siteOf } from "./site.ts";
export { defaultTimeouts, realTimers, type SmtpTimeouts, type Timers } from "./timers.ts";
export { noTls, opportunisticTls, type TlsInfo, type TlsPeer, type TlsPolicy, verifiedTls } from "./tls.ts";
export type { DeliveryEvents } from "./transaction.ts";

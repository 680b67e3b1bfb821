import type { Envelope } from "./envelope.ts";
import type { RecipientResult } from "./outcome.ts";
import type { MxHost } from "./routing.ts";
import type { TlsInfo, TlsPolicy } from "./tls.ts";
import type { DeliveryEvents } from "./transaction.ts";

/** One message for recipients of one site. */
export interface DeliveryJob extends DeliveryEvents {
  readonly sourceIp: string;
  /** See `EgressTarget.realm`. */
  readonly realm: string;
  readonly ehloName: string;
  readonly site: string;
  readonly hosts: readonly MxHost[];
  readonly envelope: Envelope;
  /** Default: opportunistic. */
  readonly tls?: TlsPolicy;
  /** Stops waiting, dialling or the dialogue; after the final dot the outcome is `uncertain`. */
  readonly signal?: AbortSignal;
}

/** What one attempt came to. */
export interface DeliveryReport {
  /** One result per recipient, in the envelope's order. */
  readonly recipients: readonly RecipientResult[];
  /** False when no receiver was contacted: back-off, overload, shutdown or our own address. Costs no attempt. */
  readonly attempted: boolean;
  /** Milliseconds after which trying again makes sense, where the pool knows. */
  readonly retryAfterMs: number | undefined;
  /** Where the mail went; undefined when no session was opened. */
  readonly via: DeliveryPath | undefined;
}

export interface DeliveryPath {
  readonly sessionId: string;
  readonly mxHost: string;
  readonly address: string;
  /** Undefined: in clear. */
  readonly tls: TlsInfo | undefined;
}

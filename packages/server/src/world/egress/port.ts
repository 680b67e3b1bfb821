import type { Duplex } from "node:stream";

/** Where an outbound SMTP connection starts and ends. */
export interface EgressTarget {
  /** The sending address, an IP literal owned by a node (IPv4 or IPv6). */
  readonly sourceIp: string;
  /** The receiver's address, an IP literal: never a name, so that routing and dialling cannot disagree. */
  readonly address: string;
  readonly port: number;
  /**
   * Connections are never shared between realms: a sandbox workspace is a realm of its own (and sees only the
   * simulated receivers of that realm); live traffic is `""`.
   */
  readonly realm: string;
}

/**
 * Lends connections that leave from one of our addresses: a local bind where the process owns the address, a
 * channel of a node's sshd elsewhere, a simulated receiver in the sandbox.
 */
export interface Egress {
  /**
   * Opens a connected byte stream to the target. The stream belongs to the caller, who ends or destroys it.
   *
   * @throws EgressError (as a rejection) for every network outcome; an aborted signal rejects with its reason.
   */
  open(target: EgressTarget, signal: AbortSignal): Promise<Duplex>;
}

/**
 * Why a connection could not be opened.
 * - `refused`: the receiver (or a firewall) actively refused.
 * - `timeout`: nothing answered in time.
 * - `unreachable`: no route from this source to this address.
 * - `unavailable`: our own side cannot lend the address now (node down, channel limit, address not ours);
 *   says nothing about the receiver.
 */
export type EgressFailure = "refused" | "timeout" | "unreachable" | "unavailable";

/** The only error an {@link Egress} rejects with, besides the reason of an aborted signal. */
export class EgressError extends Error {
  override readonly name = "EgressError";
  readonly kind: EgressFailure;

  constructor(kind: EgressFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

import { isIP } from "node:net";
import type { Duplex } from "node:stream";
import {
  connect,
  createSecureContext,
  type PeerCertificate,
  type SecureContext,
  type TLSSocket,
} from "node:tls";

/** What is known about an encrypted connection. */
export interface TlsInfo {
  /** Such as `TLSv1.3`. */
  readonly protocol: string;
  readonly cipher: string;
  /** True when the certificate chains to a public root and names the MX host. */
  readonly trusted: boolean;
  /** Why it is not trusted, as OpenSSL or Node name it. */
  readonly distrust: string | undefined;
}

/** What a {@link TlsPolicy} judges. */
export interface TlsPeer extends TlsInfo {
  readonly mxHost: string;
  readonly certificate: PeerCertificate;
}

/**
 * How connections to a site must be encrypted.
 * - `none`: never ask for TLS.
 * - `opportunistic`: use STARTTLS where offered and accept any certificate (RFC 7435): encryption against listeners,
 *   no proof of identity.
 * - `required`: no TLS, no mail (MTA-STS enforce, DANE).
 */
export interface TlsPolicy {
  /** Connections are reused only between jobs whose policies have the same id. */
  readonly id: string;
  readonly mode: "none" | "opportunistic" | "required";
  /** Judges the peer after the handshake: undefined accepts, a sentence refuses. Default: accept. */
  readonly judge?: (peer: TlsPeer) => string | undefined;
}

export const noTls: TlsPolicy = { id: "none", mode: "none" };
export const opportunisticTls: TlsPolicy = { id: "opportunistic", mode: "opportunistic" };
/** TLS with a certificate that is valid for the MX host by public roots: the core of MTA-STS (RFC 8461 §4). */
export const verifiedTls: TlsPolicy = {
  id: "verified",
  mode: "required",
  judge: peer => (peer.trusted ? undefined : (peer.distrust ?? "certificate is not trusted")),
};

// Building a context parses all root certificates: once per process, not per connection.
let sharedContext: SecureContext | undefined;

/** Starts a TLS client over a connected stream; the caller awaits `secureConnect`. */
export function startTls(plain: Duplex, mxHost: string): TLSSocket {
  sharedContext ??= createSecureContext();
  return connect({
    socket: plain,
    secureContext: sharedContext,
    // RFC 6066 §3: server names are DNS names, never addresses.
    ...(isIP(mxHost) === 0 && { servername: mxHost }),
    rejectUnauthorized: false,
  });
}

/** Reads what the finished handshake established. */
export function describePeer(socket: TLSSocket, mxHost: string): TlsPeer {
  const distrust = socket.authorized ? undefined : String(socket.authorizationError ?? "not authorized");
  return {
    protocol: socket.getProtocol() ?? "unknown",
    cipher: socket.getCipher().name,
    trusted: socket.authorized,
    distrust,
    mxHost,
    certificate: socket.getPeerCertificate(true),
  };
}

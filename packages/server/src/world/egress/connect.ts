import { connect, type Socket, type TcpSocketConnectOpts } from "node:net";
import { EgressError, type EgressFailure } from "./port.ts";

/** Longest wait for a connection, should the caller's signal allow more (RFC 5321 §4.5.3.2 leaves it open). */
const CONNECT_TIMEOUT_MS = 60_000;

const KINDS: Record<string, EgressFailure> = {
  ECONNREFUSED: "refused",
  ECONNRESET: "refused",
  ETIMEDOUT: "timeout",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  EHOSTDOWN: "unreachable",
  EADDRNOTAVAIL: "unavailable",
  EMFILE: "unavailable",
  ENFILE: "unavailable",
  ENOBUFS: "unavailable",
  EACCES: "unavailable",
  EPERM: "unavailable",
};

/** A connected socket; rejects with an `EgressError`, or with the signal's reason. Leaves nothing open on failure. */
export function connectSocket(options: TcpSocketConnectOpts, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const socket = connect(options);
    const timer = setTimeout(
      () => fail(new EgressError("timeout", "No answer to the connection attempt")),
      CONNECT_TIMEOUT_MS,
    );

    function settle(): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      socket.off("connect", onConnect).off("error", onError);
    }
    function fail(reason: unknown): void {
      settle();
      // The socket may still report the failure we already know.
      socket.on("error", () => {});
      socket.destroy();
      reject(reason);
    }
    function onAbort(): void {
      fail(signal.reason);
    }
    function onError(error: NodeJS.ErrnoException): void {
      const kind = KINDS[error.code ?? ""] ?? "unavailable";
      fail(new EgressError(kind, `Could not connect (${error.code ?? "unknown"})`, { cause: error }));
    }
    function onConnect(): void {
      settle();
      socket.setNoDelay(true);
      resolve(socket);
    }

    signal.addEventListener("abort", onAbort, { once: true });
    socket.on("connect", onConnect).on("error", onError);
  });
}

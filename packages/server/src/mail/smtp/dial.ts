import type { Duplex } from "node:stream";
import { type Egress, EgressError } from "../../world/egress/port.ts";
import type { BackOff } from "./backoff.ts";
import { failureVerdict, localVerdict, SmtpSessionError, type Verdict } from "./outcome.ts";
import type { MxHost } from "./routing.ts";
import { openSession, type SmtpSession } from "./session.ts";
import type { SmtpTimeouts, Timers } from "./timers.ts";
import { noTls, type TlsPolicy } from "./tls.ts";

/** Where and how to open a session. */
export interface DialPlan {
  readonly sourceIp: string;
  readonly realm: string;
  readonly ehloName: string;
  readonly hosts: readonly MxHost[];
  readonly tls: TlsPolicy;
}

export interface DialOptions {
  readonly egress: Egress;
  readonly timers: Timers;
  readonly timeouts: SmtpTimeouts;
  readonly connectTimeoutMs: number;
  readonly port: number;
  /** Hosts that just refused connections are skipped. */
  readonly backOff: BackOff;
}

/** A session together with the place it leads to. */
export interface Dialled {
  readonly session: SmtpSession;
  readonly mxHost: string;
  readonly address: string;
}

/** No host could be reached or none would talk. */
export interface DialFailure {
  readonly verdict: Verdict;
  /** A host said 421 before any mail. */
  readonly unavailable: boolean;
  /** False when nothing was even tried. */
  readonly attempted: boolean;
  /** Milliseconds after which trying again makes sense, where known. */
  readonly retryAfterMs: number | undefined;
}

/** Addresses tried for one job: hanging hosts take minutes each. */
const MAX_TRIES = 6;

/**
 * Opens a session to the first host that will talk (RFC 5321 §5.1: hosts in order, then each address of a host).
 * Only addresses of the source's family are tried. In opportunistic mode a failed TLS handshake is followed by one
 * attempt in clear at the same address.
 *
 * @throws only what is neither an EgressError nor an SMTP failure: a bug.
 */
export async function dial(
  plan: DialPlan,
  options: DialOptions,
  signal: AbortSignal,
): Promise<Dialled | DialFailure> {
  const family = plan.sourceIp.includes(":") ? 6 : 4;
  const problems: string[] = [];
  let spoken: SmtpSessionError | undefined;
  let retryAfterMs: number | undefined;
  let tries = 0;
  for (const host of plan.hosts) {
    const key = hostKey(plan, host.name);
    const resting = options.backOff.remaining(key);
    if (resting > 0) {
      retryAfterMs = Math.min(retryAfterMs ?? resting, resting);
      problems.push(`${host.name}: refused connections recently`);
      continue;
    }
    let refusals = 0;
    const addresses = host.addresses.filter(candidate => candidate.family === family);
    for (const { address } of addresses) {
      if (tries >= MAX_TRIES) break;
      tries += 1;
      try {
        const session = await reach(plan, options, host.name, address, signal);
        options.backOff.succeed(key);
        return { session, mxHost: host.name, address };
      } catch (error) {
        if (signal.aborted) return stopped;
        if (error instanceof SmtpSessionError) {
          if (spoken?.reply === undefined) spoken = error;
        } else if (!(error instanceof EgressError)) {
          throw error;
        } else if (error.kind === "unavailable") {
          return unlendable(error);
        } else {
          refusals += 1;
          problems.push(`${host.name} [${address}]: ${error.kind}`);
        }
      }
    }
    if (refusals > 0 && refusals === addresses.length) {
      const wait = options.backOff.fail(key);
      retryAfterMs = Math.min(retryAfterMs ?? wait, wait);
    }
  }
  if (spoken !== undefined) {
    const unavailable = spoken.kind === "unavailable";
    return { verdict: failureVerdict(spoken), unavailable, attempted: true, retryAfterMs: undefined };
  }
  if (problems.length === 0) problems.push(`no MX host has an IPv${family} address`);
  const verdict = localVerdict("deferred", "connect", "4.4.1", problems.join("; ").slice(0, 1000));
  return { verdict, unavailable: false, attempted: tries > 0, retryAfterMs };
}

async function reach(
  plan: DialPlan,
  options: DialOptions,
  mxHost: string,
  address: string,
  signal: AbortSignal,
): Promise<SmtpSession> {
  const open = async (tls: TlsPolicy): Promise<SmtpSession> => {
    const stream = await connect(plan, options, address, signal);
    const { timers, timeouts } = options;
    return openSession(stream, { ehloName: plan.ehloName, mxHost, timers, timeouts, tls, signal });
  };
  try {
    return await open(plan.tls);
  } catch (error) {
    const brokenTls = error instanceof SmtpSessionError && error.kind === "tls";
    if (!brokenTls || plan.tls.mode !== "opportunistic") throw error;
    // RFC 7435 §3: broken opportunistic encryption is no reason not to deliver.
    return open(noTls);
  }
}

async function connect(
  plan: DialPlan,
  options: DialOptions,
  address: string,
  signal: AbortSignal,
): Promise<Duplex> {
  const timeout = new AbortController();
  const cancel = options.timers.after(options.connectTimeoutMs, () =>
    timeout.abort(new EgressError("timeout", `no connection to ${address}`)),
  );
  const { sourceIp, realm } = plan;
  const { egress, port } = options;
  const both = AbortSignal.any([signal, timeout.signal]);
  try {
    return await settled(egress.open({ sourceIp, address, port, realm }, both), both);
  } finally {
    cancel();
  }
}

/** Follows a promise unless the signal comes first; a stream that arrives too late is destroyed. */
function settled(opening: Promise<Duplex>, signal: AbortSignal): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const give = () => reject(signal.reason);
    if (signal.aborted) give();
    signal.addEventListener("abort", give, { once: true });
    opening.then(
      stream => {
        signal.removeEventListener("abort", give);
        if (signal.aborted) stream.on("error", () => {}).destroy();
        else resolve(stream);
      },
      (error: unknown) => {
        signal.removeEventListener("abort", give);
        reject(error);
      },
    );
  });
}

const stopped: DialFailure = {
  verdict: localVerdict("deferred", "local", "4.3.0", "delivery was stopped"),
  unavailable: false,
  attempted: false,
  retryAfterMs: undefined,
};

function unlendable(error: EgressError): DialFailure {
  const verdict = localVerdict("deferred", "local", "4.3.2", `sending address unavailable: ${error.message}`);
  return { verdict, unavailable: false, attempted: false, retryAfterMs: undefined };
}

function hostKey(plan: DialPlan, host: string): string {
  return `${plan.sourceIp}|${plan.realm}|host:${host}`;
}

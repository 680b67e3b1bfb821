import type { Database } from "../../kernel/db/index.ts";
import { fromUuid } from "../../kernel/ids/index.ts";
import type { Clock } from "../../kernel/time/index.ts";
import { type Faults, noFaults } from "../sandbox/faults.ts";
import { parseRealm } from "../sandbox/names.ts";
import { encodeProxyHeader, PROXY_TLV_REALM } from "../sandbox/proxy-protocol.ts";
import { connectSocket } from "./connect.ts";
import { type Egress, EgressError } from "./port.ts";

export interface SandboxEgressOptions {
  /** Where the simulated receivers listen; `undefined` while they do not. */
  receivers(): Promise<{ address: string; port: number } | undefined>;
  /** Whether a running simulated server holds this address. */
  isRunning(sourceIp: string): Promise<boolean>;
  /** Real time. */
  clock: Clock;
  faults?: Faults;
}

/** How long an answer of `isRunning` is believed. */
const LOOKUP_MS = 1000;
/** Addresses remembered at most. */
const LOOKUPS = 4096;
/** Simulated connections need distinct source ports only to look real. */
const SOURCE_PORT = 40_000;

/**
 * Connections inside the simulated internet: all end at the receivers' listener on loopback, and tell by a PROXY
 * header between which simulated addresses, and in which realm, they run.
 */
export function createSandboxEgress(options: SandboxEgressOptions): Egress {
  const { receivers, isRunning, clock, faults = noFaults } = options;
  const known = new Map<string, { until: number; running: Promise<boolean> }>();

  function runs(sourceIp: string): Promise<boolean> {
    const now = clock.now().getTime();
    const before = known.get(sourceIp);
    if (before !== undefined && before.until > now) return before.running;
    if (known.size >= LOOKUPS) known.clear();
    const running = isRunning(sourceIp);
    known.set(sourceIp, { until: now + LOOKUP_MS, running });
    running.catch(() => known.delete(sourceIp));
    return running;
  }

  return {
    async open(target, signal) {
      signal.throwIfAborted();
      const realm = parseRealm(target.realm);
      const fault = await faults("egress", "open", realm && fromUuid("org", realm.organizationId));
      if (fault === "timeout" || fault === "stuck" || (fault === "port25_closed" && target.port === 25)) {
        throw new EgressError("timeout", "The simulated network drops the connection");
      }
      const isLent = await runs(target.sourceIp).catch(cause => {
        throw new EgressError("unavailable", "Could not look the sending address up", { cause });
      });
      if (!isLent) throw new EgressError("unavailable", `No running server holds ${target.sourceIp}`);
      const listener = await receivers();
      if (listener === undefined)
        throw new EgressError(
          "unavailable",
          "The simulated internet is not running; start `mailstead sandbox`",
        );
      const header = proxyHeader(target);
      const socket = await connectSocket({ host: listener.address, port: listener.port }, signal);
      socket.write(header);
      return socket;
    },
  };
}

function proxyHeader(target: { sourceIp: string; address: string; port: number; realm: string }): Buffer {
  try {
    return encodeProxyHeader({
      source: { address: target.sourceIp, port: SOURCE_PORT },
      destination: { address: target.address, port: target.port },
      tlvs: new Map([[PROXY_TLV_REALM, Buffer.from(target.realm)]]),
    });
  } catch (cause) {
    throw new EgressError("unreachable", "Source and target must be IP addresses of one family", { cause });
  }
}

/** Asks the simulated provider's rows whether a running server holds an address. */
export function sandboxServerLookup(db: Database, clock: Clock): (sourceIp: string) => Promise<boolean> {
  return async sourceIp => {
    const rows = await db.read(
      { kind: "system", purpose: "sandbox egress" },
      "SELECT 1 FROM platform.sandbox_servers WHERE address = $1 AND status = 'running' AND ready_at <= $2",
      [sourceIp, clock.now().toISOString()],
    );
    return rows.length > 0;
  };
}

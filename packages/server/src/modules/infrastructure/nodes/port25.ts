import { fromUuid, toUuid } from "../../../kernel/ids/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { EgressError } from "../../../world/egress/port.ts";
import { worldErrors } from "../../../world/errors.ts";
import { nodeErrors } from "./errors.ts";
import type { NodeRow } from "./tables.ts";

const SMTP_PORT = 25;
const PROBE_MS = 15_000;

/**
 * Whether mail can leave from an address: connects to port 25 of our own intake, a machine that is known to listen.
 * Throws `port_25_closed` when the network swallows it, `provider_unavailable` when nothing can be said yet.
 */
export async function probePort25(
  runtime: Runtime,
  node: Pick<NodeRow, "organizationId" | "environment" | "workspaceId">,
  sourceIp: string,
  signal: AbortSignal,
): Promise<void> {
  const world = runtime.worlds.of(node.environment);
  // As in lanes, the organization's own id stands for the workspace of what belongs to none.
  const workspaceId = node.workspaceId ?? fromUuid("ws", toUuid(node.organizationId));
  const realm = world.realmOf(node.organizationId, workspaceId);
  const type = sourceIp.includes(":") ? "AAAA" : "A";
  const answer = await world.resolver.resolve(world.hosts.intake, type, { signal });
  const address = answer.status === "found" ? answer.records[0] : undefined;
  if (address === undefined) {
    throw worldErrors.provider_unavailable(
      `${world.hosts.intake} has no ${type} record that a connection could be tried to.`,
    );
  }
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(PROBE_MS)]);
  try {
    const stream = await world.egress.open({ sourceIp, address, port: SMTP_PORT, realm }, deadline);
    // The other end may break it off first; that it was open is all we wanted to know.
    stream.on("error", () => {});
    stream.destroy();
  } catch (error) {
    signal.throwIfAborted();
    // Refused still means that the packets get through.
    if (error instanceof EgressError && error.kind === "refused") return;
    if (error instanceof EgressError && error.kind === "unavailable") {
      throw worldErrors.provider_unavailable(
        `The new server does not lend its address yet: ${error.message}.`,
        { cause: error },
      );
    }
    throw nodeErrors.port_25_closed(undefined, { cause: error });
  }
}

import { isIP } from "node:net";
import { connectSocket } from "./connect.ts";
import { type Egress, EgressError } from "./port.ts";

/**
 * Connections from addresses this machine owns: a plain TCP socket bound to the source address. Whether the
 * target may be dialled at all (private ranges) is the caller's rule.
 */
export function createLocalEgress(): Egress {
  return {
    async open({ sourceIp, address, port }, signal) {
      const family = isIP(address);
      if (family === 0 || isIP(sourceIp) !== family) {
        throw new EgressError("unreachable", "Source and target must be IP addresses of one family");
      }
      return connectSocket({ host: address, port, localAddress: sourceIp, family }, signal);
    },
  };
}

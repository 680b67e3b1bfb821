/** What outbound connections to an address someone typed may do. */
export interface OutboundPolicy {
  /** Lets them reach private addresses, plain HTTP and any port. For development; default of every process is no. */
  allowPrivateNetworks: boolean;
}

/** Refused by the guard. Its text is the same for every reason, so that it tells nothing about our network. */
export class OutboundRefused extends Error {
  override name = "OutboundRefused";
  readonly code = "EOUTBOUND";

  constructor() {
    super("The address could not be reached");
  }
}

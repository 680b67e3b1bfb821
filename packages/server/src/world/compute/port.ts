import type { OrganizationId } from "../../kernel/tenancy.ts";

/** What a vendor can do; planning asks before it acts. */
export interface ComputeCapabilities {
  /** The PTR record can be set by API. */
  ptr: boolean;
  /** Outbound port 25 is open without asking. */
  port25: boolean;
  extraAddresses: boolean;
  snapshots: boolean;
  resize: boolean;
}

export interface ServerSize {
  name: string;
  cpus: number;
  memoryMb: number;
  diskGb: number;
  /** Minor units per month. */
  monthlyPrice: number;
  /** ISO 4217. */
  currency: string;
}

export type ServerStatus = "creating" | "running" | "stopped" | "error" | "unknown";

export interface Server {
  /** The vendor's id. */
  externalId: string;
  label: string;
  region: string;
  size: string;
  status: ServerStatus;
  /** Public addresses; empty until the vendor has given one. */
  addresses: string[];
}

export interface NewServer {
  /** Whose server it is; a vendor keeps it as a tag. */
  organizationId: OrganizationId;
  /** Unique per server: the adapter looks for it before it creates, so a lost answer never makes two. */
  clientToken: string;
  label: string;
  region: string;
  size: string;
}

/** Servers of one vendor account. Failures are errors of the catalogue (`worldErrors`). */
export interface Compute {
  readonly provider: string;
  readonly capabilities: ComputeCapabilities;
  regions(): Promise<{ name: string; title: string }[]>;
  sizes(region: string): Promise<ServerSize[]>;
  /** The server made with this token, if any. */
  find(clientToken: string): Promise<Server | undefined>;
  create(server: NewServer): Promise<Server>;
  get(externalId: string): Promise<Server | undefined>;
  setPtr(externalId: string, address: string, hostname: string): Promise<void>;
  power(externalId: string, action: "start" | "stop" | "reboot"): Promise<void>;
  /** Gone already is success. */
  destroy(externalId: string): Promise<void>;
}

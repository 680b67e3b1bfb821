import type { z } from "@hono/zod-openapi";
import type { Tx } from "../db/index.ts";
import type { Environment, OrganizationId, WorkspaceId } from "../tenancy.ts";

/** Something that can happen: one entry of the catalogue, typed in the document's `webhooks`. */
export interface EventType<
  Type extends string = string,
  Wire extends z.ZodType = z.ZodType,
  Stored = unknown,
> {
  /** `noun.past_verb`, such as `domain.verified`. */
  type: Type;
  description: string;
  /** The event's `data` as partners see it. */
  schema: Wire;
  /** A valid `data`. */
  example: z.input<Wire>;
  /** False: seen by our own subscribers only, never by webhooks, stream or list. */
  public: boolean;
  /** Phantom: the shape kept in the log, where it differs from the wire because `render` adds to it. */
  readonly stored?: Stored;
}

/** An event to be written. `Data` is the stored shape. */
export interface NewEvent<Data = unknown> {
  organizationId: OrganizationId;
  environment: Environment;
  workspaceId?: WorkspaceId | undefined;
  type: EventType<string, z.ZodType, Data>;
  /** The id of what it happened to. */
  subject: string;
  data: Data;
  /** Time on the workspace's clock. */
  occurredAt: Date;
  /** Who caused it: a key, session or user id. */
  actor?: string | undefined;
  requestId?: string | undefined;
}

/** A position in the log. Order is (epoch, xid, id); xid is a 64-bit number as text. */
export interface LogPosition {
  epoch: number;
  xid: string;
  id: string;
}

/** A row of the log. `id` and ids inside are UUIDs as stored; use the ids module to show them. */
export interface LogRow extends LogPosition {
  organizationId: string;
  environment: Environment;
  workspaceId: string | null;
  type: string;
  subject: string;
  actor: string | null;
  requestId: string | null;
  public: boolean;
  occurredAt: string;
  data: unknown;
}

/** Joins what the log must not keep (personal fields), when events are shown. One call for many rows. */
export interface EventRenderer {
  /** Renders the types that start with this, such as `email.`. */
  prefix: string;
  /** Answers the wire data of each row, in order. The transaction sees these rows' organizations. */
  render(tx: Tx, rows: LogRow[]): Promise<unknown[]>;
}

/** Declares an event; the stored shape is the wire shape. */
export function defineEvent<const Type extends string, Wire extends z.ZodType>(definition: {
  type: Type;
  description: string;
  schema: Wire;
  example: z.input<Wire>;
  public?: boolean;
}): EventType<Type, Wire, z.input<Wire>> {
  return { public: true, ...definition };
}

/** Declares an event that keeps less in the log (`Stored`) than it shows; a renderer adds the rest. */
export function defineRenderedEvent<Stored>() {
  return <const Type extends string, Wire extends z.ZodType>(definition: {
    type: Type;
    description: string;
    schema: Wire;
    example: z.input<Wire>;
    public?: boolean;
  }): EventType<Type, Wire, Stored> => ({ public: true, ...definition });
}

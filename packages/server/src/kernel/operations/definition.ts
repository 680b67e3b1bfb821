import type { z } from "@hono/zod-openapi";
import type { Tx } from "../db/index.ts";
import type { Id } from "../ids/index.ts";
import type { Environment, OrganizationId, WorkspaceId } from "../tenancy.ts";

/** What a step gets. Steps run at least once: they look (`find`) before they act (`do`). */
export interface StepContext<Runtime, Input> {
  runtime: Runtime;
  operationId: Id<"op">;
  organizationId: OrganizationId;
  workspaceId: WorkspaceId | undefined;
  environment: Environment;
  input: Input;
  /** Outputs of the finished steps, by step name; parse what you read. */
  outputs: Readonly<Record<string, unknown>>;
  /** 1 at the first try. */
  attempt: number;
  signal: AbortSignal;
  /** The workspace's clock. */
  now(): Date;
  /** Shows how far this step is: 0–100, and words for people. */
  progress(percent: number, message: string): Promise<void>;
}

/** A step's "not yet": it is called again after `ms`, without counting as a failure. */
export class Wait {
  readonly ms: number;
  readonly message: string;

  constructor(ms: number, message: string) {
    this.ms = ms;
    this.message = message;
  }
}

export interface Step<Runtime, Input> {
  /** snake_case, unique in the operation. */
  name: string;
  /** For people, in the infinitive: "Create the server". */
  title: string;
  /** Expected duration, for plans and progress. */
  seconds: number;
  /** Tries before the operation fails. Default 5. */
  attempts?: number;
  /** How long the step may wait in all, on the workspace's clock. Default 30 minutes. */
  deadlineMs?: number;
  /** Is it already so? Then its output; `do` is not called. Must be free of effects. */
  find?(context: StepContext<Runtime, Input>): Promise<object | undefined>;
  /** Does it; answers an output that is kept (plain JSON, no secrets). */
  do(context: StepContext<Runtime, Input>): Promise<object | Wait>;
  /** Takes it back when a later step fails or the operation is cancelled. Must bear being called twice. */
  undo?(context: StepContext<Runtime, Input>, output: unknown): Promise<void>;
}

export interface OperationDefinition<Runtime, Input = unknown> {
  /** `node.create`, `domain.apply_dns` … */
  kind: string;
  input: z.ZodType<Input>;
  steps: readonly Step<Runtime, Input>[];
  /** Write the subject's new state and its event; in the transaction that ends the operation. */
  onSucceeded?(tx: Tx, context: EndContext<Runtime, Input>): Promise<void>;
  onFailed?(tx: Tx, context: EndContext<Runtime, Input> & { error: OperationError }): Promise<void>;
  onCancelled?(tx: Tx, context: EndContext<Runtime, Input>): Promise<void>;
}

export type EndContext<Runtime, Input> = Omit<StepContext<Runtime, Input>, "attempt" | "signal" | "progress">;

export interface OperationError {
  /** The step that failed. */
  step: string;
  /** A code of the error catalogue, or `internal`. */
  code: string;
  message: string;
}

/** Declares an operation; the input's type comes from its schema. */
export function defineOperation<Runtime>() {
  return <Input>(definition: OperationDefinition<Runtime, Input>): OperationDefinition<Runtime, Input> =>
    definition;
}

export type StepStatus =
  | "pending"
  | "running"
  | "waiting"
  | "succeeded"
  | "failed"
  | "undone"
  | "undo_failed";

/** A step as it is kept and shown. */
export interface StepRecord {
  name: string;
  title: string;
  status: StepStatus;
  attempts: number;
  /** Failed tries to take it back. */
  undoAttempts?: number | undefined;
  progress: number;
  message?: string | undefined;
  errorCode?: string | undefined;
  startedAt?: string | undefined;
  finishedAt?: string | undefined;
  output?: object | undefined;
}

export type OperationStatus =
  | "queued"
  | "running"
  | "waiting"
  | "compensating"
  | "succeeded"
  | "failed"
  | "cancelled";

export interface OperationRecord {
  id: Id<"op">;
  organizationId: OrganizationId;
  workspaceId: WorkspaceId | undefined;
  environment: Environment;
  kind: string;
  subject: string;
  status: OperationStatus;
  input: unknown;
  steps: StepRecord[];
  progress: number;
  error: OperationError | undefined;
  cancelRequested: boolean;
  createdAt: Date;
  updatedAt: Date;
  finishedAt: Date | undefined;
}

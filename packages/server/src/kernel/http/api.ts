import type { Tx } from "../db/index.ts";
import type { Answer, Input, Route, RouteSpec } from "./define-route.ts";
import type { Replay, RequestIdempotency } from "./idempotency.ts";

/** A route whose caller is authenticated. */
type PrivateSpec = RouteSpec & { permission: string };

export type ReadHandler<Spec extends RouteSpec, Runtime> = (
  input: Input<Spec, Runtime>,
) => Promise<Answer<Spec>>;

export interface WriteHandler<Spec extends RouteSpec, Runtime, Prepared> {
  /**
   * Runs before the transaction: network and slow work belong here. Must be free of effects, for a replayed or
   * repeated request may run it again.
   */
  load?(input: Input<Spec, Runtime>): Promise<Prepared>;
  /** Runs inside the transaction, once more after a serialization failure or deadlock. */
  run(input: Input<Spec, Runtime> & { tx: Tx; prepared: Prepared }): Promise<Answer<Spec>>;
}

export type CustomHandler<Spec extends RouteSpec, Runtime> = (
  input: Input<Spec, Runtime> & {
    /** The request's key and hash, to be claimed in the handler's own transaction. */
    idempotency: RequestIdempotency | undefined;
  },
) => Promise<Answer<Spec> | Replay>;

export type RawHandler<Spec extends RouteSpec, Runtime> = (
  input: Input<Spec, Runtime> & {
    /** Reads the request's body up to the route's limit; for routes without a body schema. */
    readBody(): Promise<Uint8Array>;
  },
) => Promise<Response>;

/** Where a module mounts its routes: `routes: api => { api.read(listDomains, async ({ … }) => …) }`. */
export interface Api<Runtime> {
  /** Answers without a transaction of the pipeline's. */
  read<Spec extends RouteSpec>(route: Route<Spec>, handler: ReadHandler<Spec, Runtime>): void;
  /**
   * Runs in one tenant transaction. The marker of an `Idempotency-Key`, the effect and the stored answer
   * commit together; an error stores nothing.
   */
  write<Spec extends PrivateSpec, Prepared = undefined>(
    route: Route<Spec>,
    handler: WriteHandler<Spec, Runtime, Prepared>,
  ): void;
  /** Authenticated and parsed, but transaction and idempotency are the handler's own. */
  custom<Spec extends RouteSpec>(route: Route<Spec>, handler: CustomHandler<Spec, Runtime>): void;
  /** Answers a `Response`: streams, pages, redirects. */
  raw<Spec extends RouteSpec>(route: Route<Spec>, handler: RawHandler<Spec, Runtime>): void;
}

/** A mounted route with its types erased; `kind` tells the pipeline how to call the handler. */
export type MountedRoute<Runtime> = { module: string; spec: RouteSpec } & (
  | { kind: "read"; handler: ReadHandler<RouteSpec, Runtime> }
  | { kind: "write"; handler: WriteHandler<RouteSpec, Runtime, unknown> }
  | { kind: "custom"; handler: CustomHandler<RouteSpec, Runtime> }
  | { kind: "raw"; handler: RawHandler<RouteSpec, Runtime> }
);

/** Collects the routes of a module; it calls none of them, so no runtime is needed. */
export function collectRoutes<Runtime>(module: {
  name: string;
  routes?: (api: Api<Runtime>) => void;
}): MountedRoute<Runtime>[] {
  const mounted: MountedRoute<Runtime>[] = [];
  const add = (kind: MountedRoute<Runtime>["kind"]) => (route: Route, handler: unknown) => {
    // The pipeline parses by the very spec the handler was typed with, so erasing the types here is sound.
    mounted.push({ module: module.name, spec: route.spec, kind, handler } as MountedRoute<Runtime>);
  };
  module.routes?.({ read: add("read"), write: add("write"), custom: add("custom"), raw: add("raw") });
  return mounted;
}

import type { ErrorSpec } from "../errors/index.ts";
import type { EventRenderer, EventType, Subscriber } from "../log/index.ts";
import type { OperationDefinition } from "../operations/index.ts";
import type { Job, WorkHandler } from "../work/index.ts";
import type { Api } from "./api.ts";

/** What `defineErrors` answers, as far as the document and the docs need it. */
export interface ModuleErrors {
  readonly $specs: Readonly<Record<string, ErrorSpec>>;
}

/** What a feature exports and `app.ts` mounts: the whole of it in one value. */
export interface Module<Runtime> {
  /** The feature's folder name. */
  name: string;
  /** Codes this feature owns. */
  errors?: ModuleErrors;
  /** Permissions its routes need: `domains:read`, `domains:write`. */
  permissions?: readonly string[];
  /** Events it announces; public ones are typed in the document's `webhooks`. */
  events?: readonly EventType[];
  /** Mounts its routes. Called without a runtime when the document is made. */
  routes?: (api: Api<Runtime>) => void;
  /** What runs later. */
  work?: (runtime: Runtime) => readonly WorkHandler[];
  /** What runs now and then, in the lane `schedule`. */
  jobs?: (runtime: Runtime) => readonly Job[];
  operations?: (runtime: Runtime) => readonly OperationDefinition<Runtime>[];
  /** Who hears of events. */
  subscribers?: (runtime: Runtime) => readonly Subscriber[];
  /** Joins personal fields to its events when they are shown. */
  renderers?: readonly EventRenderer[];
  /** Starts what listens outside HTTP (SMTP, simulated networks); answers the way to stop it. */
  start?: (runtime: Runtime) => Promise<() => Promise<void>>;
}

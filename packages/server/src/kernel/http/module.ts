import type { ErrorCatalogue } from "../errors/index.ts";
import type { EventType } from "../log/index.ts";
import type { Api } from "./api.ts";

/** What a feature exports and `app.ts` mounts: the whole of it in one value. */
export interface Module<Runtime, Work = unknown, Operation = unknown, Subscriber = unknown> {
  /** The feature's folder name. */
  name: string;
  /** Codes this feature owns. */
  errors?: ErrorCatalogue;
  /** Permissions its routes need: `domains:read`, `domains:write`. */
  permissions?: readonly string[];
  /** Events it announces; public ones are typed in the document's `webhooks`. */
  events?: readonly EventType[];
  /** Mounts its routes. Called without a runtime when the document is made. */
  routes?: (api: Api<Runtime>) => void;
  work?: readonly Work[];
  operations?: readonly Operation[];
  subscribers?: readonly Subscriber[];
}

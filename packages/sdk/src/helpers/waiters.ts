import { MailsteadError } from "../core/errors.ts";
import type { Operation } from "../core/operation.ts";
import { Resource } from "../core/resource.ts";
import { type WaitOptions, waitForStatus } from "../core/wait.ts";

type WithStatus = { status: string };

/** Adds `waitFor` to `operations`. */
export class OperationWaiter<T extends WithStatus> extends Resource {
  /**
   * Waits until the operation has succeeded. `onProgress` sees its steps. Takes the operation as an answer holds it, or
   * its id; null, as a dry run answers, is refused.
   * @throws FailedStateError when it failed or was cancelled; `resource` holds the reason
   * @throws TimeoutError after `within`; AbortError by `signal`
   */
  async waitFor(operation: string | { id: string } | null, options: WaitOptions<T> = {}): Promise<T> {
    if (operation === null) {
      throw new MailsteadError("invalid_argument", "There is no operation to wait for: a dry run makes none");
    }
    return this.#wait(typeof operation === "string" ? operation : operation.id, options);
  }

  #wait(id: string, options: WaitOptions<T>): Promise<T> {
    const failed = ["failed", "cancelled"];
    const target = reader<T>(this.client, "operations", "/v1/operations/{id}", id);
    return waitForStatus({ ...target, until: ["succeeded"], failed }, options, this.client.runtime);
  }
}

/** How to wait for a status. */
export type StatusWaitOptions<T extends WithStatus> = WaitOptions<T> & {
  /** The status wanted. */
  status: T["status"];
};

/** Adds `waitFor` to `domains`. */
export class DomainWaiter<T extends WithStatus> extends Resource {
  /**
   * Waits until the domain has a status, as `verified`.
   * @throws FailedStateError when it failed or was removed; TimeoutError after `within`; AbortError by `signal`
   */
  waitFor(domainId: string, { status, ...options }: StatusWaitOptions<T>): Promise<T> {
    const failed = ["failed", "expired"].filter(one => one !== status);
    const target = reader<T>(this.client, "domains", "/v1/domains/{id}", domainId);
    return waitForStatus({ ...target, until: [status], failed }, options, this.client.runtime);
  }
}

/** Adds `waitFor` to `nodes`. */
export class NodeWaiter<T extends WithStatus> extends Resource {
  /**
   * Waits until the node has a status, `active` if none is named.
   * @throws FailedStateError when it failed or was removed; TimeoutError after `within`; AbortError by `signal`
   */
  waitFor(nodeId: string, { status = "active", ...options }: Partial<StatusWaitOptions<T>> = {}): Promise<T> {
    const failed = ["failed", "cleaned_up", "suspended", "decommissioned"].filter(one => one !== status);
    const target = reader<T>(this.client, "nodes", "/v1/nodes/{id}", nodeId);
    return waitForStatus({ ...target, until: [status], failed }, options, this.client.runtime);
  }
}

function reader<T>(client: Resource["client"], resource: string, path: string, id: string) {
  const operation: Operation = { id: `${resource}.get`, method: "GET", path };
  return {
    operation: `${resource}.waitFor`,
    read: (options: Parameters<Resource["client"]["request"]>[2]) =>
      client.request<T>(operation, { path: [id] }, options),
  };
}

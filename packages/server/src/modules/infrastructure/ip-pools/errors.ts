import { defineErrors } from "../../../kernel/errors/index.ts";

export const ipPoolErrors = defineErrors({
  pool_mismatch: {
    status: 422,
    title: "The address does not fit the pool",
    cause:
      "Addresses of a dedicated node send for its workspace only; those of a shared node only from shared pools.",
    remedy: "Choose a pool with the placement (and workspace) of the address's node.",
  },
});

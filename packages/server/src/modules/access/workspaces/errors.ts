import { defineErrors } from "../../../kernel/errors/index.ts";

export const workspaceErrors = defineErrors({
  workspace_suspended: {
    status: 403,
    title: "The workspace is suspended",
    cause: "The workspace was suspended, for the reason in `detail`. Its mail is held; reading still works.",
    remedy: "Settle the reason, resume the workspace and send the request again.",
  },
  confirmation_mismatch: {
    status: 409,
    title: "The confirmation does not match",
    cause: "Deleting a workspace takes its name, letter by letter, as `confirm`.",
    remedy: "Check that it is the workspace you mean, and send its present name as `confirm`.",
  },
});

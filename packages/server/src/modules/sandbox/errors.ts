import { defineErrors } from "../../kernel/errors/index.ts";

export const sandboxErrors = defineErrors({
  clock_moves_forward: {
    status: 422,
    title: "The clock only moves forward",
    cause: "The time asked for lies before the workspace's present time, or more than a year after it.",
    remedy:
      "Ask for a time after the workspace's present time (GET /v1/sandbox/clock), at most 366 days ahead.",
  },
});

import { defineErrors } from "../../../kernel/errors/index.ts";

export const endpointErrors = defineErrors({
  too_many_webhook_endpoints: {
    status: 409,
    title: "Too many webhook endpoints",
    cause: "An organization has at most 200 endpoints per environment.",
    remedy: "Delete an endpoint that is no longer used, or receive several event types at one.",
  },
});

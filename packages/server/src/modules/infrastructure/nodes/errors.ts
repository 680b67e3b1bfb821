import { defineErrors } from "../../../kernel/errors/index.ts";

export const nodeErrors = defineErrors({
  port_25_closed: {
    status: 422,
    title: "Outbound port 25 is closed",
    cause:
      "The new server cannot connect to port 25 of other machines: its provider or its network blocks SMTP.",
    remedy: "Ask the provider to open outbound port 25 for the account, then retry the operation.",
    retryable: true,
  },
  server_error: {
    status: 422,
    title: "The server did not start",
    cause: "The provider reports that the new server is in error.",
    remedy: "Retry the operation, or choose another region or size.",
  },
});

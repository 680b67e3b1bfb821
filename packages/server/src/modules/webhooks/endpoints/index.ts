export { requireEnabled } from "./change-endpoints.ts";
export { endpointEvent, endpointEvents } from "./events.ts";
export { findEndpoint } from "./find-endpoint.ts";
export { DELIVERY_TOPIC, deliveryLane } from "./lane.ts";
export { webhookEndpointParams } from "./schema.ts";
export { openSecrets } from "./signing-secret.ts";
export { type WebhookEndpointRow, webhookEndpoints as webhookEndpointTable } from "./tables.ts";

export { type DeliveryOptions, deliveryHandler } from "./work.ts";

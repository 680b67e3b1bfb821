export { unsubscribe } from "./unsubscribe.ts";

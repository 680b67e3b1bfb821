export { type HeaderList, isOneClickPost, type UnsubscribeTargets, unsubscribeHeaders } from "./headers.ts";

export { createLogWriter, LOG_TOPIC, type LogWriter, shardOf } from "./append.ts";
export {
  defineEvent,
  defineRenderedEvent,
  type EventRenderer,
  type EventType,
  type LogPosition,
  type LogRow,
  type NewEvent,
} from "./event-type.ts";
export { type EventFilter, endOfLog, LOG_START, parseLogRow, publicEventsQuery } from "./read.ts";
export { createSubscriberRunner, type Subscriber, type SubscriberRunner } from "./subscribe.ts";

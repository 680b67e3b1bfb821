export { type Logger, silentLogger } from "./logger.ts";
export { createLogger, type LoggerOptions } from "./pino.ts";
export { redact, redactText } from "./redact.ts";

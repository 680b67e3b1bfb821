import pino, { type DestinationStream } from "pino";
import type { Logger } from "./logger.ts";
import { redact, redactText } from "./redact.ts";

export interface LoggerOptions {
  level: "silent" | "error" | "warn" | "info" | "debug";
  /** Where lines of JSON go. Default: standard output. */
  destination?: DestinationStream;
}

/** Logs lines of JSON. Fields and messages are redacted before they reach the serializer. */
export function createLogger(options: LoggerOptions): Logger {
  const settings: pino.LoggerOptions = {
    level: options.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: label => ({ level: label }) },
    // The error is an object by then; pino's own serializer would add what was left out.
    serializers: { err: error => error },
  };
  return adapt(options.destination ? pino(settings, options.destination) : pino(settings));
}

function adapt(target: pino.Logger): Logger {
  const line = (level: "debug" | "info" | "warn" | "error") => (fields: object, message: string) => {
    if (target.isLevelEnabled(level)) target[level](redact(fields), redactText(message));
  };
  return {
    debug: line("debug"),
    info: line("info"),
    warn: line("warn"),
    error: line("error"),
    child: fields => adapt(target.child(redact(fields))),
  };
}

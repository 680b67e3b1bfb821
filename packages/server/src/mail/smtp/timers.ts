/** Time as the SMTP client needs it: passed in, so that tests and simulations decide when something times out. */
export interface Timers {
  /** Milliseconds on a clock that does not jump back; only differences are used. */
  now(): number;
  /** Runs `task` once after `ms` milliseconds, unless the returned function is called first. */
  after(ms: number, task: () => void): () => void;
}

/** Real timers over a clock (pass the kernel's). They do not keep an otherwise finished process alive. */
export function realTimers(clock: { now(): Date }): Timers {
  return {
    now: () => clock.now().getTime(),
    after(ms, task) {
      const timer = setTimeout(task, ms);
      timer.unref();
      return () => clearTimeout(timer);
    },
  };
}

/** Milliseconds to wait for each kind of answer. */
export interface SmtpTimeouts {
  readonly greeting: number;
  readonly ehlo: number;
  /** The STARTTLS reply and, separately, the handshake. */
  readonly starttls: number;
  readonly mail: number;
  readonly rcpt: number;
  /** The 354 after DATA. */
  readonly data: number;
  /** One block of content to leave our side. */
  readonly block: number;
  /** The answer to the final dot. */
  readonly dot: number;
  /** The answer to QUIT: a courtesy, so short. */
  readonly quit: number;
}

const MINUTE = 60_000;

/** RFC 5321 §4.5.3.2 where it names a minimum (greeting, MAIL, RCPT, DATA, block, dot); ours elsewhere. */
export const defaultTimeouts: SmtpTimeouts = {
  greeting: 5 * MINUTE,
  ehlo: 5 * MINUTE,
  starttls: 2 * MINUTE,
  mail: 5 * MINUTE,
  rcpt: 5 * MINUTE,
  data: 2 * MINUTE,
  block: 3 * MINUTE,
  dot: 10 * MINUTE,
  quit: 5_000,
};

/** Progress for people, on standard error: standard output belongs to `--json`. */
export interface Progress {
  done(what: string, atSeconds?: number): void;
  operation(
    what: string,
    operation: { progress: number; steps: readonly { title: string; status: string }[] },
  ): void;
  problem(what: string): void;
  line(text: string): void;
}

export function progress(): Progress {
  const live = process.stderr.isTTY === true;
  let last = "";
  const clear = () => {
    if (live && last !== "") process.stderr.write("\r\u001b[K");
    last = "";
  };
  return {
    done(what, atSeconds) {
      clear();
      process.stderr.write(`✓ ${what}${atSeconds === undefined ? "" : ` (${atSeconds.toFixed(1)} s)`}\n`);
    },
    operation(what, operation) {
      const step = operation.steps.find(candidate => ["running", "waiting"].includes(candidate.status));
      const text = `  ${what} ${String(operation.progress).padStart(3)} %  ${step?.title ?? ""}`;
      if (text === last) return;
      if (live) process.stderr.write(`\r\u001b[K${text}`);
      else process.stderr.write(`${text}\n`);
      last = text;
    },
    problem(what) {
      clear();
      process.stderr.write(`✗ ${what}\n`);
    },
    line(text) {
      clear();
      process.stderr.write(`${text}\n`);
    },
  };
}

import { duplexPair } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RecipientResult, SmtpSessionError } from "./outcome.ts";
import { openSession } from "./session.ts";
import { ManualTimers } from "./testing.ts";
import { noTls } from "./tls.ts";

const known = [
  "220 hi\r\n",
  "250 ok\r\n",
  "250-mx\r\n250-PIPELINING\r\n250 SIZE 100\r\n",
  "250-mx\r\n250 8BITMIME\r\n",
  "354 go\r\n",
  "354 go\r\n250 ok\r\n",
  "250 ok\r\n250 ok\r\n250 ok\r\n354 go\r\n",
  "250 ok\r\n250 ok\r\n250 ok\r\n354 go\r\n250 ok\r\n",
  "250 ok\r\n250 ok\r\n354 go\r\n",
  "250 ok\r\n550 no\r\n354 go\r\n",
  "450 later\r\n",
  "550 no\r\n",
  "421 bye\r\n",
  "250-",
  "\r\n",
];
const utterance = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...known).map(text => Buffer.from(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 12 }).map(bytes => Buffer.from(bytes)) },
);
const action = fc.oneof(
  { weight: 12, arbitrary: utterance },
  { weight: 1, arbitrary: fc.constantFrom("close" as const, "silence" as const) },
);
// Openings that get past the handshake make the interesting part likely.
const lines = (...texts: string[]) => texts.map(text => Buffer.from(`${text}\r\n`));
const opening = fc.constantFrom(
  lines(),
  lines("220 hi", "250 ok"),
  lines("220 hi", "250-mx\r\n250-PIPELINING\r\n250 SIZE 100"),
);

/** A server that answers each arrival of bytes with the next action, and remembers what it has seen and said. */
function hostileServer(actions: readonly (Buffer | "close" | "silence")[]) {
  const [client, server] = duplexPair();
  const queue = [...actions];
  let received = "";
  let saidAfterDot = "";
  let scheduled = false;
  const act = () => {
    scheduled = false;
    const next = queue.shift();
    if (next === undefined || next === "silence") return;
    if (next === "close") {
      server.destroy();
      return;
    }
    if (/DATA\r\n(?:[\s\S]*\r\n)?\.\r\n$/.test(received)) saidAfterDot += next.toString("latin1");
    server.write(next);
  };
  server.on("error", () => {});
  server.on("data", (chunk: Buffer) => {
    received += chunk.toString("latin1");
    // What the client writes at once is seen at once, as over a network: content and its dot.
    if (!scheduled) setImmediate(act);
    scheduled = true;
  });
  act();
  return { client, act, accepted: () => /^2\d\d[ \r\n]/m.test(saidAfterDot), received: () => received };
}

describe("a hostile server", () => {
  it("never hangs, crashes or passes for a delivery that did not happen", async () => {
    let delivered = 0;
    let uncertain = 0;
    const play = async (first: Buffer[], rest: (Buffer | "close" | "silence")[]) => {
      const timers = new ManualTimers();
      const server = hostileServer([...first, ...rest]);
      let results: RecipientResult[] | undefined;
      const run = async () => {
        try {
          const session = await openSession(server.client, {
            ehloName: "a",
            mxHost: "b",
            timers,
            tls: noTls,
          });
          const recipients = ["a@x.example", "b@x.example"];
          results = await session.deliver({
            mailFrom: "s@y.example",
            recipients,
            data: Buffer.from("hello\r\n"),
          });
          await session.quit();
        } catch (error) {
          if (!(error instanceof SmtpSessionError)) throw error;
          results = [];
        }
      };
      const running = run();
      let done = false;
      const finished = running.finally(() => {
        done = true;
      });
      // Every round lets bytes flow and the server speak unasked; time moves so that every time-out fires in the end.
      for (let round = 0; !done; round += 1) {
        if (round > 200) throw new Error("the client hangs");
        await new Promise(resolve => setImmediate(resolve));
        if (round % 3 === 2) server.act();
        if (round > 60) timers.advance(11 * 60_000);
      }
      await finished;
      if (results?.some(result => result.status === "delivered")) {
        delivered += 1;
        expect(server.accepted()).toBe(true);
      }
      if (results?.some(result => result.status === "uncertain")) {
        uncertain += 1;
        expect(server.received()).toContain("\r\n.\r\n");
      }
      expect(timers.pending).toBe(0);
    };
    await fc.assert(fc.asyncProperty(opening, fc.array(action, { maxLength: 12 }), play), { numRuns: 600 });
    // Proof that the property looks at something.
    uncertain = 0;
    await play(lines("220 hi", "250-mx\r\n250 PIPELINING", "250 ok\r\n250 ok\r\n250 ok\r\n354 go"), []);
    expect(uncertain).toBe(1);
    delivered = 0;
    await play(lines("220 hi", "250 ok", "250 ok", "250 ok", "250 ok", "354 go", "250 ok"), []);
    expect(delivered).toBe(1);
  });
});

import { describe, expect, it } from "vitest";
import { SmtpSessionError } from "./outcome.ts";
import { openSession, type SmtpSession } from "./session.ts";
import { ManualTimers, memoryConnection, type Peer } from "./testing.ts";
import { defaultTimeouts } from "./timers.ts";
import { noTls, verifiedTls } from "./tls.ts";

const data = Buffer.from("Subject: hi\r\n\r\n.dot\r\nbye\r\n");
const envelope = { mailFrom: "a@sender.example", recipients: ["b@mx.example"], data };
const two = { ...envelope, recipients: ["b@mx.example", "c@mx.example"] };
const PIPELINED = ["PIPELINING", "SIZE 1000", "ENHANCEDSTATUSCODES"];

function start(tls = noTls) {
  const timers = new ManualTimers();
  const { client, peer } = memoryConnection();
  const opening = openSession(client, { ehloName: "out.example", mxHost: "mx.example", timers, tls });
  opening.catch(() => {});
  return { timers, client, peer, opening };
}

async function ready(...capabilities: string[]) {
  const started = start();
  await started.peer.hello(...capabilities);
  return { ...started, session: await started.opening };
}

async function failing(opening: Promise<SmtpSession>): Promise<SmtpSessionError> {
  const error = await opening.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SmtpSessionError)) throw new Error("the session should not have opened");
  return error;
}

const brief = (results: { status: string; code: number | undefined; stage: string }[]) =>
  results.map(({ status, code, stage }) => `${status} ${code ?? "-"} ${stage}`);

async function acceptAll(peer: Peer): Promise<string> {
  await peer.expect("MAIL", "RCPT", "DATA");
  peer.send("250 2.1.0 ok", "250 2.1.5 ok", "354 go");
  const content = await peer.content();
  peer.send("250 2.0.0 queued as 42");
  return content;
}

describe("opening", () => {
  it("greets with our name and reads the capabilities", async () => {
    const { peer, opening } = start();
    peer.send("220-mx.example", "220 ESMTP");
    expect(await peer.line()).toBe("EHLO out.example");
    peer.send("250-mx.example", "250-PIPELINING", "250 SIZE 99");
    const session = await opening;
    expect(session.capabilities).toMatchObject({ pipelining: true, maxSize: 99 });
    expect(session.tls).toBeUndefined();
  });

  it("falls back to HELO when EHLO is unknown", async () => {
    const { peer, opening } = start();
    peer.send("220 old");
    await peer.expect("EHLO");
    peer.send("502 unknown");
    expect(await peer.line()).toBe("HELO out.example");
    peer.send("250 old");
    expect((await opening).capabilities.pipelining).toBe(false);
  });

  it.each([
    ["554 5.7.1 blocked", "refused", "greeting", 554],
    ["421 4.7.0 too many connections", "unavailable", "greeting", 421],
    ["354 what", "protocol", "greeting", undefined],
    ["HTTP/1.1 400 Bad Request", "protocol", "greeting", undefined],
  ])("gives up on the greeting %j", async (line, kind, stage, code) => {
    const { peer, opening } = start();
    peer.send(line);
    const error = await failing(opening);
    expect([error.kind, error.stage, error.reply?.code]).toEqual([kind, stage, code]);
    await peer.left();
  });

  it.each(["greeting", "ehlo"] as const)("gives up when the server leaves at %s", async stage => {
    const { peer, opening } = start();
    if (stage === "ehlo") {
      peer.send("220 hi");
      await peer.expect("EHLO");
    }
    peer.drop();
    expect(await failing(opening)).toMatchObject({ kind: "closed", stage });
  });

  it.each(["greeting", "ehlo"] as const)(
    "gives up when %s takes too long, however slowly bytes drip",
    async stage => {
      const { peer, opening, timers } = start();
      if (stage === "ehlo") {
        peer.send("220 hi");
        await peer.expect("EHLO");
      }
      peer.raw("2");
      timers.advance(defaultTimeouts[stage] - 1);
      peer.raw("2");
      timers.advance(1);
      expect(await failing(opening)).toMatchObject({ kind: "timeout", stage });
      await peer.left();
      expect(timers.pending).toBe(0);
    },
  );

  it("refuses a server that answers what was not asked", async () => {
    const { peer, opening } = start();
    peer.send("220 hi", "250 hello", "250 ok");
    expect((await failing(opening)).kind).toBe("protocol");
  });

  it("stops when told to", async () => {
    const stop = new AbortController();
    const { client, peer } = memoryConnection();
    const timers = new ManualTimers();
    const opening = openSession(client, { ehloName: "x", mxHost: "y", timers, signal: stop.signal });
    stop.abort();
    expect((await failing(opening)).kind).toBe("aborted");
    await peer.left();
  });

  it("wants TLS where the policy requires it", async () => {
    const { peer, opening } = start(verifiedTls);
    await peer.hello("PIPELINING");
    expect(await failing(opening)).toMatchObject({ kind: "tls", stage: "starttls" });
  });
});

describe("a pipelined transaction", () => {
  it("sends envelope and DATA in one write and reports the receiver's words", async () => {
    const { peer, session } = await ready(...PIPELINED);
    let dotAt = "";
    const sending = session.deliver(envelope, {
      onDotSent() {
        dotAt = peer.unread;
      },
    });
    expect(await peer.line()).toBe(`MAIL FROM:<a@sender.example> SIZE=${data.length}`);
    expect(peer.unread).toBe("RCPT TO:<b@mx.example>\r\nDATA\r\n");
    await peer.expect("RCPT", "DATA");
    peer.send("250 2.1.0 ok", "250 2.1.5 ok", "354 go");
    expect(await peer.content()).toBe("Subject: hi\r\n\r\n..dot\r\nbye\r\n.\r\n");
    expect(dotAt).toBe("");
    peer.send("250-2.0.0 queued", "250 2.0.0 as 42");
    expect(await sending).toEqual([
      {
        recipient: "b@mx.example",
        status: "delivered",
        stage: "dot",
        code: 250,
        enhanced: "2.0.0",
        text: "queued as 42",
      },
    ]);
    expect(session.usable).toBe(true);
  });

  it("keeps recipients apart", async () => {
    const { peer, session } = await ready(...PIPELINED);
    const sending = session.deliver({
      ...envelope,
      recipients: ["a@x.y", "b@x.y", "c@x.y", "bad\r\nRSET@x.y"],
    });
    await peer.expect("MAIL", "RCPT TO:<a@", "RCPT TO:<b@", "RCPT TO:<c@", "DATA");
    peer.send("250 ok", "550 5.1.1 unknown", "452 4.2.2 full", "250 ok", "354 go");
    await peer.content();
    peer.send("250 ok");
    const results = await sending;
    expect(brief(results)).toEqual([
      "failed 550 rcpt",
      "deferred 452 rcpt",
      "delivered 250 dot",
      "failed - local",
    ]);
    expect(results.map(result => result.enhanced)).toEqual(["5.1.1", "4.2.2", undefined, "5.1.3"]);
  });

  it("gives the sender's refusal to everyone", async () => {
    const { peer, session } = await ready(...PIPELINED);
    const sending = session.deliver(two);
    await peer.expect("MAIL", "RCPT", "RCPT", "DATA");
    peer.send("550 5.7.1 no", "503 no", "503 no", "503 no");
    expect(brief(await sending)).toEqual(["failed 550 mail", "failed 550 mail"]);
  });

  it("ends a DATA for nobody with a lone dot and goes on", async () => {
    const { peer, session } = await ready(...PIPELINED);
    let dots = 0;
    const sending = session.deliver(two, { onDotSent: () => void dots++ });
    await peer.expect("MAIL", "RCPT", "RCPT", "DATA");
    peer.send("250 ok", "550 5.1.1 no", "450 4.2.1 later", "354 go");
    expect(await peer.content()).toBe(".\r\n");
    peer.send("554 5.5.1 no valid recipients");
    expect(brief(await sending)).toEqual(["failed 550 rcpt", "deferred 450 rcpt"]);
    expect(dots).toBe(0);
    const next = session.deliver(envelope);
    await acceptAll(peer);
    expect(brief(await next)).toEqual(["delivered 250 dot"]);
  });

  it("resets the session after a refused DATA", async () => {
    const { peer, session } = await ready(...PIPELINED);
    const sending = session.deliver(envelope);
    await peer.expect("MAIL", "RCPT", "DATA");
    peer.send("250 ok", "250 ok", "451 4.3.0 not now");
    expect(brief(await sending)).toEqual(["deferred 451 data"]);
    const next = session.deliver(envelope);
    await peer.expect("RSET");
    peer.send("250 ok");
    await acceptAll(peer);
    expect(brief(await next)).toEqual(["delivered 250 dot"]);
    const third = session.deliver(envelope);
    await acceptAll(peer);
    expect(brief(await third)).toEqual(["delivered 250 dot"]);
    expect(session.transactions).toBe(3);
  });

  it.each([
    ["250 2.0.0 ok", "delivered 250 dot"],
    ["451 4.7.1 greylisted", "deferred 451 dot"],
    ["554 5.7.1 spam", "failed 554 dot"],
    ["421 4.3.2 shutting down", "deferred 421 dot"],
    ["354 again", "uncertain - dot"],
    ["250ok", "uncertain - dot"],
    ["250-half", "uncertain - dot"],
  ])("after the dot, %j means %s", async (line, outcome) => {
    const { peer, session } = await ready(...PIPELINED);
    const sending = session.deliver(envelope);
    await peer.expect("MAIL", "RCPT", "DATA");
    peer.send("250 ok", "250 ok", "354 go");
    await peer.content();
    peer.send(line);
    if (line === "250-half") peer.drop();
    expect(brief(await sending)).toEqual([outcome]);
  });

  it("does not take an answer that came before the dot for the answer to the dot", async () => {
    const { peer, session } = await ready(...PIPELINED);
    const sending = session.deliver(envelope);
    await peer.expect("MAIL", "RCPT", "DATA");
    peer.send("250 ok", "250 ok", "354 go", "250 queued");
    expect(brief(await sending)).toEqual(["deferred - data"]);
    expect(session.endedBy).toBe("protocol");
  });

  it("applies a 421 in the middle to those without an answer", async () => {
    const { peer, session } = await ready(...PIPELINED);
    const sending = session.deliver({ ...envelope, recipients: ["a@x.y", "b@x.y", "c@x.y"] });
    await peer.expect("MAIL", "RCPT", "RCPT", "RCPT", "DATA");
    peer.send("250 ok", "550 no", "421 4.7.0 slow down");
    expect(brief(await sending)).toEqual(["failed 550 rcpt", "deferred 421 rcpt", "deferred 421 rcpt"]);
    expect(session.endedBy).toBe("unavailable");
    await peer.left();
  });

  it("notices 421 and closing while idle", async () => {
    const { peer, session } = await ready(...PIPELINED);
    const closed = new Promise<void>(resolve => session.onClosed(resolve));
    peer.send("421 4.4.2 idle");
    await closed;
    expect(session.endedBy).toBe("unavailable");
    expect(brief(await session.deliver(envelope))).toEqual(["deferred 421 mail"]);
  });

  it("keeps answers that arrived before the connection was lost", async () => {
    const { peer, session } = await ready(...PIPELINED);
    const sending = session.deliver(two);
    await peer.expect("MAIL", "RCPT", "RCPT", "DATA");
    peer.send("250 ok", "550 5.1.1 no");
    peer.drop();
    expect(brief(await sending)).toEqual(["failed 550 rcpt", "deferred - rcpt"]);
  });
});

describe("a connection that breaks", () => {
  const script = ["250 ok", "250 ok", "354 go"];

  it.each([
    [0, "deferred - mail"],
    [1, "deferred - rcpt"],
    [2, "deferred - data"],
    [3, "uncertain - dot"],
  ])("after %i replies: closed, silent or nonsense, the outcome is %s", async (replies, outcome) => {
    for (const way of ["close", "silence", "nonsense"]) {
      const { peer, session, timers } = await ready(...PIPELINED);
      let dots = 0;
      const sending = session.deliver(envelope, { onDotSent: () => void dots++ });
      await peer.expect("MAIL", "RCPT", "DATA");
      peer.send(...script.slice(0, replies));
      if (replies === 3) await peer.content();
      if (way === "close") peer.drop();
      else if (way === "nonsense") peer.raw(Buffer.from([0xff, 0x00, 0x0d, 0x0a]));
      else {
        // The client has read what was sent once it has sent its next bytes or a turn of the loop has passed.
        await new Promise(resolve => setImmediate(resolve));
        timers.advance(defaultTimeouts.dot);
      }
      expect(brief(await sending)).toEqual([outcome]);
      expect(dots).toBe(replies === 3 ? 1 : 0);
      expect(session.usable).toBe(false);
      expect(timers.pending).toBe(0);
    }
  });

  it("defers when large content could not be written to its end", async () => {
    const { client, peer, session, timers } = await ready(...PIPELINED.slice(0, 1));
    let dots = 0;
    const large = { ...envelope, data: Buffer.alloc(2_000_000, "x\r\n") };
    const sending = session.deliver(large, { onDotSent: () => void dots++ });
    await peer.expect("MAIL", "RCPT", "DATA");
    client.cork();
    peer.send(...script);
    await expect.poll(() => client.writableNeedDrain).toBe(true);
    timers.advance(defaultTimeouts.block);
    expect(brief(await sending)).toEqual(["deferred - data"]);
    expect(dots).toBe(0);
  });

  it("delivers large content whole", async () => {
    const { peer, session } = await ready("PIPELINING");
    const large = { ...envelope, data: Buffer.alloc(999_999, "0123456789\r\n.") };
    const sending = session.deliver(large);
    await peer.expect("MAIL", "RCPT", "DATA");
    peer.send(...script);
    const content = await peer.content();
    peer.send("250 ok");
    expect(brief(await sending)).toEqual(["delivered 250 dot"]);
    expect(content.replaceAll("\r\n..", "\r\n.")).toBe(`${large.data.toString("latin1")}\r\n.\r\n`);
  });
});

describe("onDotSent", () => {
  it("holds the dot back until a returned promise resolves", async () => {
    const { peer, session } = await ready("PIPELINING");
    const gate = Promise.withResolvers<void>();
    const sending = session.deliver(envelope, { onDotSent: () => gate.promise });
    await peer.expect("MAIL", "RCPT", "DATA");
    peer.send("250 ok", "250 ok", "354 go");
    await new Promise(resolve => setImmediate(resolve));
    expect(peer.unread).toBe("");
    gate.resolve();
    await peer.content();
    peer.send("250 ok");
    expect(brief(await sending)).toEqual(["delivered 250 dot"]);
  });

  it("defers when the server leaves while the dot is held back", async () => {
    const { peer, session } = await ready("PIPELINING");
    const gate = Promise.withResolvers<void>();
    const sending = session.deliver(envelope, { onDotSent: () => gate.promise });
    await peer.expect("MAIL", "RCPT", "DATA");
    peer.send("250 ok", "250 ok", "354 go");
    const closed = new Promise<void>(resolve => session.onClosed(resolve));
    peer.drop();
    await closed;
    gate.resolve();
    expect(brief(await sending)).toEqual(["deferred - data"]);
  });

  it("drops the connection without a dot when recording fails", async () => {
    const { peer, session } = await ready("PIPELINING");
    const sending = session.deliver(envelope, { onDotSent: () => Promise.reject(new Error("disk full")) });
    const caught = expect(sending).rejects.toThrow("disk full");
    await peer.expect("MAIL", "RCPT", "DATA");
    peer.send("250 ok", "250 ok", "354 go");
    await caught;
    await peer.left();
    expect(peer.unread).toBe("");
  });
});

describe("a server without PIPELINING", () => {
  it("is asked step by step", async () => {
    const { peer, session } = await ready();
    const sending = session.deliver(two);
    for (const [command, reply] of [
      ["MAIL FROM:<a@sender.example>", "250 ok"],
      ["RCPT TO:<b@mx.example>", "251 forwarded"],
      ["RCPT TO:<c@mx.example>", "552 5.2.2 full"],
      ["DATA", "354 go"],
    ]) {
      expect(await peer.line()).toBe(command);
      expect(peer.unread).toBe("");
      peer.send(reply ?? "");
    }
    await peer.content();
    peer.send("250 ok");
    expect(brief(await sending)).toEqual(["delivered 250 dot", "failed 552 rcpt"]);
  });

  it("is spared DATA when nobody is accepted, and RSET comes first next time", async () => {
    const { peer, session } = await ready();
    const sending = session.deliver(envelope);
    await peer.expect("MAIL");
    peer.send("250 ok");
    await peer.expect("RCPT");
    peer.send("550 no");
    expect(brief(await sending)).toEqual(["failed 550 rcpt"]);
    const next = session.deliver(envelope);
    await peer.expect("RSET");
    peer.send("250 ok");
    await peer.expect("MAIL");
    peer.send("450 4.7.1 later");
    expect(brief(await next)).toEqual(["deferred 450 mail"]);
  });
});

describe("what can't be sent", () => {
  it("fails a message above the announced SIZE without a word", async () => {
    const { peer, session } = await ready("SIZE 20");
    const [result] = await session.deliver(envelope);
    expect(result).toMatchObject({ status: "failed", enhanced: "5.3.4", stage: "mail", code: undefined });
    expect(peer.unread).toBe("");
    expect(session.usable).toBe(true);
  });

  it("fails internationalized mail where SMTPUTF8 is missing, and announces it where it is offered", async () => {
    const utf8 = { ...envelope, recipients: ["jürgen@mx.example"] };
    const plain = await ready("PIPELINING");
    expect(await plain.session.deliver(utf8)).toMatchObject([{ status: "failed", enhanced: "5.6.7" }]);
    const { peer, session } = await ready("PIPELINING", "8BITMIME", "SMTPUTF8");
    const sending = session.deliver(utf8);
    const [mail, rcpt] = await peer.expect("MAIL", "RCPT", "DATA");
    expect(mail).toBe("MAIL FROM:<a@sender.example> BODY=8BITMIME SMTPUTF8");
    expect(Buffer.from(rcpt ?? "", "latin1").toString("utf8")).toBe("RCPT TO:<jürgen@mx.example>");
    peer.send("250 ok", "250 ok", "354 go");
    await peer.content();
    peer.send("250 ok");
    expect(brief(await sending)).toEqual(["delivered 250 dot"]);
  });

  it.each([
    "a@b\r\nDATA",
    "a b@c",
    "a@b> SIZE=1",
    "<a@b>",
    "",
    "nobody",
    `${"x".repeat(330)}@b`,
    '"a\r\n"@b',
  ])("never lets the address %j into a command", async address => {
    const { peer, session } = await ready("PIPELINING");
    expect(await session.deliver({ ...envelope, recipients: [address] })).toMatchObject([
      { status: "failed", enhanced: "5.1.3", stage: "local" },
    ]);
    if (address !== "") {
      expect(await session.deliver({ ...envelope, mailFrom: address })).toMatchObject([
        { enhanced: "5.1.7" },
      ]);
    }
    expect(peer.unread).toBe("");
  });

  it("sends the null sender and quoted local parts", async () => {
    const { peer, session } = await ready("PIPELINING");
    const sending = session.deliver({ mailFrom: "", recipients: ['"a b>"@x.example'], data });
    expect(await peer.expect("MAIL", "RCPT", "DATA")).toEqual([
      "MAIL FROM:<>",
      'RCPT TO:<"a b>"@x.example>',
      "DATA",
    ]);
    peer.drop();
    expect(brief(await sending)).toEqual(["deferred - mail"]);
  });

  it("refuses two deliveries at once", async () => {
    const { session } = await ready("PIPELINING");
    const first = session.deliver(envelope);
    await expect(session.deliver(envelope)).rejects.toThrow("one message at a time");
    session.destroy();
    expect(brief(await first)).toEqual(["deferred - mail"]);
  });
});

describe("ending", () => {
  it("says QUIT and waits for the answer, but not long", async () => {
    const { peer, session, timers } = await ready("PIPELINING");
    const quitting = session.quit();
    await peer.expect("QUIT");
    timers.advance(defaultTimeouts.quit);
    await quitting;
    await peer.left();
    expect(session.usable).toBe(false);
    await session.quit();
  });

  it("leaves a delivery uncertain when stopped after the dot", async () => {
    const { peer, session } = await ready("PIPELINING");
    const sending = session.deliver(envelope);
    await peer.expect("MAIL", "RCPT", "DATA");
    peer.send("250 ok", "250 ok", "354 go");
    await peer.content();
    session.destroy();
    expect(brief(await sending)).toEqual(["uncertain - dot"]);
  });
});

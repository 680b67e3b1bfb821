import { describe, expect, it } from "vitest";
import { SmtpSessionError } from "./outcome.ts";
import { openSession } from "./session.ts";
import { selfSigned } from "./test-certificate.ts";
import { ManualTimers, memoryConnection } from "./testing.ts";
import { defaultTimeouts } from "./timers.ts";
import { noTls, opportunisticTls, type TlsPolicy, verifiedTls } from "./tls.ts";

const pem = selfSigned();

function start(tls: TlsPolicy) {
  const timers = new ManualTimers();
  const { client, peer } = memoryConnection();
  const opening = openSession(client, { ehloName: "out.example", mxHost: "mx.example", timers, tls });
  const error = opening.then(
    () => undefined,
    (reason: unknown) => (reason instanceof SmtpSessionError ? reason : undefined),
  );
  return { timers, peer, opening, error };
}

const envelope = { mailFrom: "a@b.example", recipients: ["c@d.example"], data: Buffer.from("x\r\n") };

describe("STARTTLS", () => {
  it("encrypts with any certificate when opportunistic, and asks for the capabilities again", async () => {
    const { peer, opening, timers } = start(opportunisticTls);
    await peer.hello("STARTTLS", "SIZE 1");
    await peer.expect("STARTTLS");
    peer.send("220 go");
    peer.secure(pem.key, pem.cert);
    await peer.ehlo("PIPELINING");
    const session = await opening;
    expect(session.tls).toMatchObject({
      protocol: "TLSv1.3",
      trusted: false,
      distrust: "DEPTH_ZERO_SELF_SIGNED_CERT",
    });
    expect(session.capabilities).toMatchObject({ pipelining: true, maxSize: undefined, startTls: false });
    const sending = session.deliver(envelope);
    await peer.expect("MAIL", "RCPT", "DATA");
    peer.send("250 ok", "250 ok", "354 go");
    await peer.content();
    peer.send("250 2.0.0 ok");
    expect(await sending).toMatchObject([{ status: "delivered" }]);
    const quitting = session.quit();
    await peer.expect("QUIT");
    peer.send("221 bye");
    await quitting;
    expect(timers.pending).toBe(0);
  });

  it("lets the policy judge the peer", async () => {
    const seen: string[] = [];
    const policy: TlsPolicy = {
      id: "pinned",
      mode: "required",
      judge(peer) {
        seen.push(peer.mxHost, String(peer.certificate.subject.CN));
        return "not the pinned key";
      },
    };
    for (const [tls, text] of [
      [policy, "not the pinned key"],
      [verifiedTls, "DEPTH_ZERO_SELF_SIGNED_CERT"],
    ] as const) {
      const { peer, error } = start(tls);
      await peer.hello("STARTTLS");
      await peer.expect("STARTTLS");
      peer.send("220 go");
      peer.secure(pem.key, pem.cert);
      expect(await error).toMatchObject({ kind: "tls", stage: "starttls", message: text });
      await peer.left();
    }
    expect(seen).toEqual(["mx.example", "mx.example"]);
  });

  it("goes on in clear when the server refuses, unless TLS is required", async () => {
    const lenient = start(opportunisticTls);
    await lenient.peer.hello("STARTTLS", "PIPELINING");
    await lenient.peer.expect("STARTTLS");
    lenient.peer.send("454 4.7.0 not available");
    const session = await lenient.opening;
    expect([session.tls, session.capabilities.pipelining]).toEqual([undefined, true]);

    const strict = start(verifiedTls);
    await strict.peer.hello("STARTTLS");
    await strict.peer.expect("STARTTLS");
    strict.peer.send("454 4.7.0 not available");
    expect(await strict.error).toMatchObject({
      kind: "tls",
      message: expect.stringContaining("454 not available"),
    });
  });

  it("is not used when the policy says so", async () => {
    const { peer, opening } = start(noTls);
    await peer.hello("STARTTLS");
    expect((await opening).tls).toBeUndefined();
    expect(peer.unread).toBe("");
  });

  it("refuses plain text injected ahead of the handshake", async () => {
    const { peer, error } = start(opportunisticTls);
    await peer.hello("STARTTLS");
    await peer.expect("STARTTLS");
    peer.send("220 go", "250 injected");
    expect((await error)?.kind).toBe("protocol");
    await peer.left();
  });

  it.each(["garbage", "hang-up", "silence"])("fails the handshake on %s", async way => {
    const { peer, error, timers } = start(opportunisticTls);
    await peer.hello("STARTTLS");
    await peer.expect("STARTTLS");
    peer.send("220 go");
    await expect.poll(() => peer.unread).not.toBe("");
    if (way === "garbage") peer.raw("this is not TLS at all\r\n");
    else if (way === "hang-up") peer.drop();
    else timers.advance(defaultTimeouts.starttls);
    expect(await error).toMatchObject({ kind: way === "silence" ? "timeout" : "tls", stage: "starttls" });
    await peer.left();
    expect(timers.pending).toBe(0);
  });
});

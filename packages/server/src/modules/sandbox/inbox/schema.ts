import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";

const result = z
  .string()
  .openapi({ description: "pass, fail, neutral, none, temperror or permerror (RFC 8601)." });

export const authenticationSchema = z
  .object({
    ptr: z
      .enum(["pass", "fail"])
      .openapi({ description: "Whether PTR, its address and the greeting agree." }),
    spf: z
      .object({ result, domain: z.string().openapi({ description: "The domain of the return path." }) })
      .openapi({ description: "Sender Policy Framework (RFC 7208)." }),
    dkim: z
      .array(
        z.object({
          result,
          domain: z.string().openapi({ description: "The signing domain (d=)." }),
          selector: z.string().openapi({ description: "The key's selector (s=)." }),
        }),
      )
      .openapi({ description: "Every DKIM signature (RFC 6376)." }),
    dmarc: z
      .object({
        result,
        policy: z.string().openapi({ description: "The published policy." }),
        domain: z.string().openapi({ description: "The organizational domain of From." }),
      })
      .openapi({ description: "Alignment with From (RFC 9989)." }),
  })
  .openapi({ description: "What the receiver found out about the message." });

export const messageSchema = z
  .object({
    id: idSchema("msg", "The received message."),
    workspaceId: idSchema("ws", "The workspace that sent it."),
    emailId: idSchema("email", "The email it came from.").nullable(),
    provider: z.string().openapi({ description: "The simulated provider that took it.", example: "google" }),
    recipient: z.string().openapi({
      description: "The address it was delivered to.",
      example: "open@sandbox.mailstead.example",
    }),
    mailFrom: z.string().openapi({ description: "The envelope sender." }),
    sourceIp: z.string().openapi({ description: "The address it came from.", example: "198.18.0.1" }),
    helo: z.string().openapi({ description: "The name the sender greeted with." }),
    tls: z.boolean().openapi({ description: "Whether the connection was encrypted." }),
    placement: z.enum(["inbox", "spam"]).openapi({ description: "The folder it was put into." }),
    authentication: authenticationSchema,
    receivedAt: z.iso.datetime().openapi({ description: "When, on the workspace's clock." }),
  })
  .openapi("SandboxMessage", {
    description: "A message that a simulated receiver took.",
    example: {
      id: "msg_01jd8x3q4vf7k9m2n5p6r8s0tv",
      workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
      emailId: "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
      provider: "google",
      recipient: "ann@gmail.com",
      mailFrom: "b0k3…@bounce.acme.k3v9x0ab.sandbox.mailstead.example",
      sourceIp: "198.18.0.1",
      helo: "mta1.svc.sandbox.mailstead.example",
      tls: true,
      placement: "inbox",
      authentication: {
        ptr: "pass",
        spf: { result: "pass", domain: "bounce.acme.k3v9x0ab.sandbox.mailstead.example" },
        dkim: [{ result: "pass", domain: "acme.k3v9x0ab.sandbox.mailstead.example", selector: "s202611a" }],
        dmarc: { result: "pass", policy: "none", domain: "acme.k3v9x0ab.sandbox.mailstead.example" },
      },
      receivedAt: "2026-11-22T10:00:00.000Z",
    },
  });

export const messageWithRawSchema = messageSchema
  .extend({
    raw: z
      .string()
      .openapi({ description: "The message as it was received (RFC 5322), one character per byte." }),
  })
  .openapi("SandboxMessageWithRaw", {
    description: "A received message with its source.",
    example: {
      id: "msg_01jd8x3q4vf7k9m2n5p6r8s0tv",
      workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
      emailId: null,
      provider: "google",
      recipient: "ann@gmail.com",
      mailFrom: "b0k3…@bounce.acme.k3v9x0ab.sandbox.mailstead.example",
      sourceIp: "198.18.0.1",
      helo: "mta1.svc.sandbox.mailstead.example",
      tls: true,
      placement: "inbox",
      authentication: {
        ptr: "pass",
        spf: { result: "pass", domain: "bounce.acme.k3v9x0ab.sandbox.mailstead.example" },
        dkim: [],
        dmarc: { result: "pass", policy: "none", domain: "acme.k3v9x0ab.sandbox.mailstead.example" },
      },
      receivedAt: "2026-11-22T10:00:00.000Z",
      raw: "From: Ann <ann@acme.example>\r\nSubject: Hello\r\n\r\nHello\r\n",
    },
  });

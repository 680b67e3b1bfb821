import { sign } from "@mailstead/webhooks";
import type { Dispatcher } from "undici";
import type { Config } from "../../../kernel/config/index.ts";
import { guardedAgent } from "../../../kernel/outbound/index.ts";
import type { Secret } from "../../../kernel/secrets/index.ts";
import { type AttemptOutcome, attemptDelivery } from "./attempt.ts";

const agents = new WeakMap<Config, Dispatcher>();

/** The process's connections to endpoints; every one goes through the outbound guard. */
export function deliveryAgent(config: Config): Dispatcher {
  const known = agents.get(config);
  if (known) return known;
  const agent = guardedAgent(config);
  agents.set(config, agent);
  return agent;
}

/** What is posted, where, and with whose signature. */
export interface SignedPost {
  url: string;
  /** The event's id: the same at every attempt. */
  eventId: string;
  body: string;
  secrets: readonly Secret[];
}

/** Signs an event as of now (Standard Webhooks 1.0.0) and posts it once. Never throws for what the other side does. */
export async function postSigned(
  dispatcher: Dispatcher,
  post: SignedPost,
  now: Date,
  signal: AbortSignal,
): Promise<AttemptOutcome> {
  const signature = await sign({
    id: post.eventId,
    timestamp: now,
    body: post.body,
    secrets: post.secrets.map(secret => secret.reveal()),
  });
  return attemptDelivery({
    url: post.url,
    headers: { ...signature, "content-type": "application/json", "user-agent": "Mailstead-Webhooks/1" },
    body: post.body,
    dispatcher,
    signal,
    now,
  });
}

import { createHash } from "node:crypto";
import { SANDBOX_ZONE } from "./names.ts";

/** What a person or a machine does with a message, and when (milliseconds on the workspace's clock). */
export interface FollowUp {
  action:
    | "open"
    | "click"
    | "machine_open"
    | "machine_click"
    | "reply"
    | "auto_reply"
    | "complain"
    | "unsubscribe"
    | "bounce";
  afterMs: number;
}

/** How a simulated receiver treats one recipient. */
export interface Behaviour {
  /** Answer to RCPT; absent: accepted. */
  refuse?: { code: number; text: string };
  /** `once`: greylisted until a later attempt; `dropAfterDot`: takes the mail but never answers, the first time. */
  first?: "greylist" | "dropAfterDot" | "rateLimit";
  /** Answer to the content; absent: accepted. */
  refuseContent?: { code: number; text: string };
  spam?: boolean;
  followUps: FollowUp[];
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const MAGIC: Record<string, Behaviour> = {
  delivered: { followUps: [] },
  bounce: {
    refuse: { code: 550, text: "5.1.1 The email account that you tried to reach does not exist" },
    followUps: [],
  },
  full: { refuse: { code: 452, text: "4.2.2 The recipient's inbox is out of storage space" }, followUps: [] },
  defer: { refuse: { code: 451, text: "4.3.0 Try again later" }, followUps: [] },
  greylist: { first: "greylist", followUps: [] },
  ratelimit: { first: "rateLimit", followUps: [] },
  uncertain: { first: "dropAfterDot", followUps: [] },
  policy: { refuseContent: { code: 550, text: "5.7.1 Message refused by policy" }, followUps: [] },
  content: { refuseContent: { code: 554, text: "5.6.0 Message content is not acceptable" }, followUps: [] },
  spam: { spam: true, followUps: [] },
  latebounce: { followUps: [{ action: "bounce", afterMs: 10 * MINUTE }] },
  complaint: { followUps: [{ action: "complain", afterMs: 3 * MINUTE }] },
  open: { followUps: [{ action: "open", afterMs: 30 * SECOND }] },
  click: {
    followUps: [
      { action: "open", afterMs: 30 * SECOND },
      { action: "click", afterMs: MINUTE },
    ],
  },
  machine: {
    followUps: [
      { action: "machine_open", afterMs: SECOND },
      { action: "machine_click", afterMs: 2 * SECOND },
    ],
  },
  reply: { followUps: [{ action: "reply", afterMs: 2 * MINUTE }] },
  ooto: { followUps: [{ action: "auto_reply", afterMs: 5 * SECOND }] },
  unsubscribe: { followUps: [{ action: "unsubscribe", afterMs: 90 * SECOND }] },
};

/** The magic local parts, for docs and tests. `bounce+1@…` behaves like `bounce@…`. */
export const MAGIC_RECIPIENTS: readonly string[] = Object.keys(MAGIC);

/**
 * How the receiver of `address` behaves. Addresses at the sandbox's own domain do what their local part says;
 * any other follows a model seeded by the workspace and the message, so that a run repeats exactly.
 */
export function behaviourOf(address: string, seed: string): Behaviour {
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1).toLowerCase();
  const local = address.slice(0, at).toLowerCase().split("+")[0] ?? "";
  if (domain === SANDBOX_ZONE) return MAGIC[local] ?? { followUps: [] };
  const random = draws(`${seed}\n${address.toLowerCase()}`);
  if (random() < 0.01) return MAGIC.bounce!;
  if (random() < 0.01) return { first: "greylist", followUps: [] };
  const followUps: FollowUp[] = [];
  if (random() < 0.1) followUps.push({ action: "machine_open", afterMs: 2 * SECOND });
  const opensAt = Math.round(2 * MINUTE + random() * 12 * HOUR);
  if (random() < 0.3) {
    followUps.push({ action: "open", afterMs: opensAt });
    if (random() < 0.15) followUps.push({ action: "click", afterMs: opensAt + 20 * SECOND });
    if (random() < 0.05) followUps.push({ action: "reply", afterMs: opensAt + 5 * MINUTE });
  } else if (random() < 0.001) {
    followUps.push({ action: "complain", afterMs: opensAt });
  }
  return { followUps, spam: random() < 0.02 };
}

/** Uniform draws in [0, 1) from a seed: SHA-256 in counter mode, 32 bits each. */
function draws(seed: string): () => number {
  let counter = 0;
  return () => {
    const digest = createHash("sha256").update(`${seed}\n${counter++}`).digest();
    return digest.readUInt32BE(0) / 2 ** 32;
  };
}

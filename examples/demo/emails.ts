const SANDBOX = "sandbox.mailstead.example";
const BATCH = 60;
const TOTAL = 200;

/** What the sandbox's own addresses do; each is written to once by itself. */
const MAGIC = [
  "delivered",
  "bounce",
  "full",
  "defer",
  "greylist",
  "ratelimit",
  "uncertain",
  "policy",
  "content",
  "spam",
  "latebounce",
  "complaint",
  "open",
  "click",
  "machine",
  "reply",
  "ooto",
  "unsubscribe",
];
/** What the rest of the mail is made of. */
const MIX = [
  "delivered",
  "delivered",
  "open",
  "open",
  "click",
  "reply",
  "bounce",
  "greylist",
  "complaint",
  "delivered",
];

interface DemoEmail {
  from: string;
  to: string[];
  cc?: string[];
  bcc?: string[];
  stream: "transactional" | "marketing";
  subject: string;
  text: string;
  html: string;
  tags: string[];
  metadata: Record<string, string>;
}

function email(from: string, to: string, index: number): DemoEmail {
  return {
    from: `Anna Blum <${from}>`,
    to: [to],
    stream: "marketing",
    subject: `Fresh bread on Saturday (${index})`,
    text: "Good morning,\n\nthe oven is on: sourdough from seven.\n\nhttps://blum.example/saturday\n",
    html: `<p>Good morning,</p><p>the oven is on: <a href="https://blum.example/saturday">sourdough from seven</a>.</p>`,
    tags: ["saturday"],
    metadata: { order: String(index) },
  };
}

/** 200 emails: each kind of recipient alone, one to several people, one to a suppressed address, and batches. */
export function writeEmails(from: string) {
  const single = MAGIC.map((local, index) => email(from, `${local}@${SANDBOX}`, index));
  const suppressed = `gone@${SANDBOX}`;
  single.push(email(from, suppressed, single.length));
  single.push({
    ...email(from, `delivered+a@${SANDBOX}`, single.length),
    stream: "transactional",
    to: [`delivered+a@${SANDBOX}`, `delivered+b@${SANDBOX}`, "ann@gmail.com"],
    cc: [`delivered+c@${SANDBOX}`, "bob@outlook.com"],
    bcc: [`delivered+d@${SANDBOX}`],
  });
  const rest = Array.from({ length: TOTAL - single.length }, (_, index) =>
    email(from, `${MIX[index % MIX.length]}+${index}@${SANDBOX}`, single.length + index),
  );
  const batches = [];
  for (let at = 0; at < rest.length; at += BATCH) batches.push(rest.slice(at, at + BATCH));
  return { single, batches, suppressed, count: single.length + rest.length };
}

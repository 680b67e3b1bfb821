import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMailstead, type EmbeddedMailstead } from "../index.ts";
import type { Client } from "./client.ts";
import { until } from "./client.ts";
import { openTestDatabase } from "./database.ts";
import { createSender, emailOf, ok } from "./sender.ts";

let folder: string;
let mail: EmbeddedMailstead;
const host = new Hono();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mailstead-embed-"));
  mail = await createMailstead({
    settings: { MAILSTEAD_DATA_DIR: folder, LOG_LEVEL: "silent" },
    database: await openTestDatabase(),
  });
  await mail.start();
  host.get("/", context => context.text("the host's own page"));
  host.mount("/mail", mail.fetch);
}, 60_000);
afterAll(async () => {
  await mail.stop();
  await rm(folder, { recursive: true, force: true });
});

function clientOf(apiKey: string): Client {
  async function call(path: string, init: RequestInit) {
    const headers = { authorization: `Bearer ${apiKey}`, "content-type": "application/json" };
    const response = await host.request(`/mail${path}`, { ...init, headers });
    const body = response.headers.get("content-type")?.includes("json")
      ? await response.json()
      : await response.text();
    return { status: response.status, headers: response.headers, body };
  }
  return {
    get: path => call(path, {}),
    post: (path, json = {}) => call(path, { method: "POST", body: JSON.stringify(json) }),
  };
}

describe("Mailstead inside a host application", () => {
  it("leaves the host its own routes and answers below its mount", async () => {
    expect(await (await host.request("/")).text()).toBe("the host's own page");
    expect((await host.request("/mail/healthz")).status).toBe(200);
    expect((await host.request("/mail/v1/emails")).status).toBe(401);
    expect((await host.request("/v1/emails")).status).toBe(404);
  });

  it("sets a sender up and delivers its mail", async () => {
    const { apiKey } = await mail.createOrganization({ name: "Acme" });
    const client = clientOf(apiKey);
    const sender = await createSender(client);
    const email = ok(
      await client.post("/v1/emails", emailOf(sender, ["delivered@sandbox.mailstead.example"])),
    );
    await until(
      "the email to be delivered",
      async () => ok(await client.get(`/v1/emails/${email.id}`)).status === "delivered",
    );
    const inbox = ok(await client.get("/v1/sandbox/inbox"));
    expect(inbox.data).toMatchObject([
      { recipient: "delivered@sandbox.mailstead.example", authentication: { dmarc: { result: "pass" } } },
    ]);
  });
});

import { expect, it } from "vitest";
import { createTestApp } from "./app.ts";
import { createSender, emailOf, ok } from "./sender.ts";
import { until } from "./client.ts";
it("sends", async () => {
  const app = await createTestApp({ listeners: true, workers: true });
  const sender = await createSender(app);
  const t = Date.now();
  const email = ok(await app.post("/v1/emails", emailOf(sender, ["delivered@sandbox.mailstead.example"])));
  console.log(email);
  const done = await until("delivery", async () => {
    const e = ok(await app.get(`/v1/emails/${email.id}`));
    return e.recipients[0].status === "delivered" && e;
  }, { withinMs: 15000, describe: async () => (await app.get(`/v1/emails/${email.id}`)).body });
  console.log(Date.now() - t, done, (await app.get("/v1/sandbox/inbox")).body.data);
  await app.close();
  expect(1).toBe(1);
});

import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map(folder => rm(folder, { recursive: true, force: true }))));

it("does the main job, and its numbers agree", { timeout: 300_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "mailstead-demo-"));
  folders.push(folder);
  const { code, stdout, stderr } = await new Promise<{ code: number | null; stdout: string; stderr: string }>(
    resolve => {
      const child = execFile(
        process.execPath,
        [join(import.meta.dirname, "main.ts"), "--json"],
        { env: { ...process.env, MAILSTEAD_DATA_DIR: folder, PORT: "0", DATABASE_URL: "", REDIS_URL: "" } },
        (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
      );
    },
  );
  expect(stderr).not.toContain("✗");
  expect(code).toBe(0);
  const result = JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
  expect(result).toMatchObject({
    nodeReady: true,
    domainVerified: true,
    emails: { accepted: 205, suppressed: 1 },
  });
  const { sent, delivered, deferred, bounced, opened, clicked, replied, complained } = result.emails;
  expect(sent).toBe(delivered + deferred + bounced);
  expect(Math.min(delivered, deferred, bounced, opened, clicked, replied, complained)).toBeGreaterThan(0);
  expect(result.webhooks.received).toBeGreaterThanOrEqual(result.webhooks.verified);
  expect(result.analytics.delivered).toBe(delivered);
});

import { expect, it } from "vitest";
import { mailServerContract } from "../contract.ts";
import { createSandboxMailServer } from "./mailserver.ts";

const host = { externalId: "s1", address: "198.18.0.1", hostname: "mx.example" };

mailServerContract("sandbox", async () => ({ server: createSandboxMailServer(), host }));

it("fails on purpose with typed errors", async () => {
  const slow = createSandboxMailServer({ faults: () => "timeout" });
  await expect(slow.install(host)).rejects.toMatchObject({ code: "provider_unavailable" });
  const broken = createSandboxMailServer({ faults: () => "error_200" });
  await expect(broken.install(host)).rejects.toMatchObject({ code: "provider_unknown" });
});

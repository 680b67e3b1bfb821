import { acceptWriterOf, prepareEmail } from "../../packages/server/src/modules/sending/emails/index.ts";
import { sendEmailInput } from "../../packages/server/src/modules/sending/emails/input.ts";
import type { TestTenant } from "../../packages/server/src/modules/sending/emails/testing.ts";
import type { Runtime } from "../../packages/server/src/runtime.ts";

const BATCH = 500;
/** A short plain text; half of every message of the benches. */
export const TEXT =
  "Hello Ann,\n\nyour invoice 4711 is ready. You find it in your account.\n\nKind regards\nAcme\n".repeat(6);

/** Accepts `count` plain emails of these tenants in turn, as the API does: validated, suppression-checked, durable. */
export async function accept(runtime: Runtime, tenants: readonly TestTenant[], count: number): Promise<void> {
  for (let done = 0; done < count; done += BATCH) {
    const emails = Array.from({ length: Math.min(BATCH, count - done) }, (_, index) => {
      const tenant = tenants[(done + index) % tenants.length]!;
      const input = sendEmailInput.parse({
        from: `Acme <hello@${tenant.domainName}>`,
        to: [`customer-${done + index}@receiver-${index % 20}.example`],
        subject: `Invoice ${done + index}`,
        text: TEXT,
        html: `<p>${TEXT}</p>`,
      });
      const { organization: organizationId, workspace: workspaceId } = tenant;
      return prepareEmail(input, {
        organizationId,
        workspaceId,
        environment: "test",
        actor: "bench",
        source: "api",
      }).email;
    });
    await acceptWriterOf(runtime).accept({
      emails,
      status: 202,
      respond: results => {
        if (results.some(result => "problem" in result)) throw new Error("an email of the bench was refused");
      },
    });
  }
}

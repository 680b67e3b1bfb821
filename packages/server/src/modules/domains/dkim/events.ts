import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import { defineEvent } from "../../../kernel/log/index.ts";

const keyData = z.object({
  domainId: idSchema("dom", "The domain the key signs for."),
  domain: z.string().openapi({ description: "The domain's name." }),
  dkimKeyId: idSchema("dkim", "The key."),
  selector: z.string().openapi({ description: "The key's selector." }),
});

const example = {
  domainId: "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
  domain: "mail.acme.example",
  dkimKeyId: "dkim_01jd8x3q4vf7k9m2n5p6r8s0tv",
  selector: "s202611a",
} as const;

export const dkimEvents = {
  generated: defineEvent({
    type: "dkim.generated",
    description: "A DKIM key was made; its record waits to be published.",
    schema: keyData,
    example,
  }),
  activated: defineEvent({
    type: "dkim.activated",
    description: "Every name server shows the DKIM key: mail is signed with it from now on.",
    schema: keyData,
    example,
  }),
  rotated: defineEvent({
    type: "dkim.rotated",
    description: "Another DKIM key took over; the old one stays published for seven days.",
    schema: keyData.extend({
      retiredDkimKeyId: idSchema("dkim", "The key that signed before."),
      retiredSelector: z.string().openapi({ description: "Its selector." }),
    }),
    example: { ...example, retiredDkimKeyId: "dkim_01jd8x3q4vf7k9m2n5p6r8s0ta", retiredSelector: "s202608a" },
  }),
  revoked: defineEvent({
    type: "dkim.revoked",
    description: "A retired DKIM key was revoked: its private half is destroyed, its record may be removed.",
    schema: keyData,
    example,
  }),
};

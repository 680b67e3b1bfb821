import { defineEvent } from "../../../kernel/log/index.ts";
import { dnsAccountSchema } from "./schema.ts";

const example = {
  id: "dnsacc_01jd8x3q4vf7k9m2n5p6r8s0tv" as const,
  workspaceId: null,
  name: "Main DNS",
  provider: "sandbox",
  zones: ["example.com"],
  createdAt: "2026-11-22T10:00:00.000Z",
  updatedAt: "2026-11-22T10:00:00.000Z",
};

const event = <const Type extends string>(type: Type, description: string) =>
  defineEvent({ type, description, schema: dnsAccountSchema, example });

export const dnsAccountEvents = {
  created: event("dns_account.created", "A DNS account was added and its credentials were checked."),
  updated: event("dns_account.updated", "A DNS account was changed, or its zones were read again."),
  deleted: event("dns_account.deleted", "A DNS account was removed, with its credentials."),
};

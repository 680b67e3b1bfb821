import { defineEvent } from "../../../kernel/log/index.ts";
import {
  purgeCertificateExample,
  purgeCertificateSchema,
  workspaceExample,
  workspaceSchema,
} from "./schema.ts";

const about = (type: `workspace.${string}`, description: string) =>
  defineEvent({ type, description, schema: workspaceSchema, example: workspaceExample });

export const workspaceEvents = {
  created: about("workspace.created", "A workspace was made."),
  updated: about("workspace.updated", "A workspace's name, caps, trust or settings changed."),
  suspended: about("workspace.suspended", "A workspace was suspended: its mail is held."),
  resumed: about("workspace.resumed", "A suspended workspace was resumed: held mail goes out."),
  deleted: about(
    "workspace.deleted",
    "A workspace was deleted: nothing is sent any more, and its data is erased at `purgeAt`.",
  ),
  purged: defineEvent({
    type: "workspace.purged",
    description: "A deleted workspace's data was erased; the data is the certificate.",
    schema: purgeCertificateSchema,
    example: purgeCertificateExample,
  }),
};

// Generated from openapi.json by scripts/generate.ts. Do not edit.

import type { Client } from "../core/client.ts";


/** Every top-level resource. */
export class Resources {

  constructor(_client: Client) {
  }
}

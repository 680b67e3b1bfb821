import { afterAll, beforeAll } from "vitest";
import type { Database } from "../../kernel/db/index.ts";
import { systemClock } from "../../kernel/time/index.ts";
import { openTestDatabase } from "../../testing/database.ts";
import { blobsContract } from "./contract.ts";
import { createTableBlobs } from "./table.ts";

let db: Database;

beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

blobsContract("table", () => createTableBlobs({ db, clock: systemClock }));

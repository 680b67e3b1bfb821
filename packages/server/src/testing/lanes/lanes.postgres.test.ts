import postgres from "postgres";
import { afterAll, expect, it } from "vitest";

const url = process.env.MAILSTEAD_TEST_DATABASE_URL ?? "";
const sql = postgres(url, { max: 1, onnotice: () => {} });

afterAll(() => sql.end());

it("hands out a server of a supported version whose role may create databases", async () => {
  const [row] = await sql`
    select current_setting('server_version_num')::int as version, rolcreatedb or rolsuper as creates
    from pg_roles where rolname = current_user`;
  expect(row?.version).toBeGreaterThanOrEqual(150_000);
  expect(row?.creates).toBe(true);
});

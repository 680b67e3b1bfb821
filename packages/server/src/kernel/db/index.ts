export { idColumn, instant } from "./columns.ts";
export {
  type Database,
  type Orm,
  type Queryable,
  type Scope,
  sqlState,
  type Tx,
  violatedConstraint,
} from "./database.ts";
export { createGroupCommit } from "./group-commit.ts";
export { migrate } from "./migrations.ts";
export { openPGlite } from "./pglite.ts";
export { loginOf, openPostgres } from "./postgres.ts";
export { outsideTransaction } from "./scope.ts";

import { customType } from "drizzle-orm/pg-core";
import { fromUuid, type Id, toUuid } from "../ids/index.ts";

/** A uuid column that the application reads and writes as a prefixed id. */
export function idColumn<P extends string>(prefix: P) {
  return customType<{ data: Id<P>; driverData: string }>({
    dataType: () => "uuid",
    toDriver: toUuid,
    fromDriver: uuid => fromUuid(prefix, uuid),
  });
}

/** timestamptz as a `Date`. */
export const instant = customType<{ data: Date; driverData: string }>({
  dataType: () => "timestamp with time zone",
  toDriver: date => date.toISOString(),
  fromDriver: value => new Date(value),
});

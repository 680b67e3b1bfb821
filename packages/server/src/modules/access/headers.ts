import { z } from "@hono/zod-openapi";

/** Request header of operations that several people may do to the same resource. */
export const ifMatchHeader = z.object({
  "if-match": z.string().max(200).optional().openapi({
    description: "The `ETag` the change is based on; refused when the resource changed since.",
    example: '"3"',
  }),
});

/** Response header of a resource that has versions. */
export const etagHeader = z.object({
  etag: z.string().openapi({ description: "The version of the resource, for `If-Match`.", example: '"3"' }),
});

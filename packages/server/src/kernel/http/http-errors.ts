import { defineErrors } from "../errors/index.ts";

/** What the HTTP layer itself can answer, besides the kernel's codes. */
export const httpErrors = defineErrors({
  origin_not_allowed: {
    status: 403,
    title: "The web origin is not allowed",
    cause: "The embed token was used from a web page whose origin is not among the origins of its session.",
    remedy: "Create the embed session with the origin that is named in `detail`.",
  },
  precondition_failed: {
    status: 412,
    title: "The resource has changed",
    cause: "`If-Match` names another version than the current one: somebody edited the resource in between.",
    remedy: "Read the resource again, repeat the change on it and send its new `ETag` as `If-Match`.",
  },
  precondition_required: {
    status: 428,
    title: "If-Match is required",
    cause: "The operation replaces what several people edit and needs the version it was based on.",
    remedy: "Send the `ETag` of the resource as `If-Match`.",
  },
});

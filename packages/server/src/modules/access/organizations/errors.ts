import { defineErrors } from "../../../kernel/errors/index.ts";

export const organizationErrors = defineErrors({
  service_domain_in_use: {
    status: 409,
    title: "The service domain is in use",
    cause: "Another organization already names its servers below this domain.",
    remedy: "Choose another domain, or a subdomain of it that nobody uses.",
  },
});

export { createMailstead, type EmbeddedMailstead, type EmbedOptions } from "./embed.ts";

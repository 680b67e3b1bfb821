export { chooseLanguage, humanPage, linkNotFound } from "./human-page.ts";

/** What looks like a placeholder before anything is masked -> LITERAL, so that only our own are read back. */
import type { Finder } from "../finding.ts";
import { placeholdersIn } from "../placeholder.ts";

export const literals: Finder = ({ text }) =>
  placeholdersIn(text).map(({ start, end }) => ({ type: "LITERAL", start, end, key: text.slice(start, end) }));

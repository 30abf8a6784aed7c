/** Numbers a state gave a person: by their form and check digits, or by the word before them. All are of type SSN. */
import { type Finder, findingOf } from "../finding.ts";
import { nationalIds } from "./national-ids.ts";

/** How far before a number its word may stand. */
const reach = 40;

export const socialNumbers: Finder = ({ text }) =>
  nationalIds.flatMap(({ pattern, checks, cue }) =>
    [...text.matchAll(pattern)]
      .filter((match) => checks(match[0].replace(/[^\p{L}\p{N}]/gu, "").toUpperCase()))
      .filter(({ index }) => cue === null || cue.test(text.slice(Math.max(0, index - reach), index)))
      .map((match) => findingOf("SSN", match, (value) => value.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase())),
  );

/** Postal addresses: a street with its number, with postcode and town where they follow; post-office boxes. */
import { type Finder, findingOf } from "../finding.ts";
import { addressPatterns } from "./address-patterns.ts";

export const addresses: Finder = ({ text }) =>
  addressPatterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) =>
      findingOf("ADDRESS", match, (value) => value.toLowerCase().replace(/[\s,.]+/gu, " ")),
    ),
  );

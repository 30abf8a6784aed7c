/** One text about each of the themes, one that fits none and one in another script: the longest this section gets. */
import type { ThemesTold } from "../../src/answers/theme-table.ts";
import { themeIds } from "../../src/core/themes/theme.ts";
import { themesOf } from "../../src/core/themes/themes-of.ts";
import { day } from "./golden-quarters.ts";

const texts = [
  "We will not renew",
  "A competitor called",
  "Too expensive",
  "They were acquired",
  "Our champion left",
  "Hardly anyone uses it",
  "The server is down",
  "It is slow",
  "There is a bug",
  "Feature request",
  "It is confusing",
  "The API",
  "Reports",
  "Password",
  "GDPR",
  "Support never answers",
  "The support agent was rude",
  "Invoice",
  "Training",
  "Promises are not kept",
  "We are unhappy",
  "Lunch",
  "Обед",
];

const to = day("2026-11-21");
const written = texts.map((text, at) => ({
  source: at % 2 === 0 ? ("ticket" as const) : ("touch" as const),
  id: `w${at}`,
  accountId: "acme",
  day: to - at,
  text,
  filedAs: null,
  sentiment: null,
  survey: null,
}));

const period = { from: to - 89, to };
const read = themesOf(written, period, { from: to - 179, to: to - 90 });

if (read.themes.length !== themeIds.length) throw new Error("not every theme is spoken of");

export const everythingSaid: ThemesTold = { read, period, leftOut: 7 };

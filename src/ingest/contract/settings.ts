/** settings.csv: what the organisation decides for itself, each value checked by its key. */
import type { Setting, WatermarkedFeed } from "../../core/records.ts";
import { currency, oneOf, timezone } from "../cell/choice.ts";
import { day } from "../cell/day.ts";
import { amount, wholeNumber } from "../cell/number.ts";
import { id, name } from "../cell/text.ts";
import type { Read } from "../context.ts";
import { Fault } from "../fault.ts";
import { didYouMean } from "../nearest.ts";
import { defineFeed, required } from "./feed.ts";

// biome-ignore format: a year reads best in one piece
const monthNames = [
  "january", "february", "march", "april", "may", "june",
  "july", "august", "september", "october", "november", "december",
] as const;

const share: Read<string> = (text) =>
  /^(?:0(?:\.\d{1,10})?|1(?:\.0{1,10})?)$/.test(text)
    ? text
    : new Fault("is not a share from 0 to 1", 'Write 70 % as "0.70".');

const monthOfYear: Read<string | number> = (text, context) =>
  /^\d/.test(text) ? wholeNumber(1, 12)(text, context) : oneOf(monthNames)(text, context);

const locale: Read<string> = (text) => {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? text;
  } catch {
    return new Fault("is not a language tag", "Write a BCP 47 tag such as en-US or de-DE.");
  }
};

const watermarked: readonly WatermarkedFeed[] = ["usage", "user_days", "tickets", "surveys", "touches", "invoices"];

/** The keys and how each value is read; what is kept is the value's text. */
const readers: ReadonlyMap<string, Read<unknown>> = new Map<string, Read<unknown>>([
  ["timezone", timezone],
  ["currency", currency],
  ["gross_margin", share],
  ["cac", amount],
  ["fiscal_year_start", monthOfYear],
  ["renewal_grace_days", wholeNumber(0, 365)],
  ["notice_days", wholeNumber(0, 3650)],
  ["locale", locale],
  ...watermarked.map((feed): [string, Read<unknown>] => [`watermark.${feed}`, day]),
]);

export const settings = defineFeed({
  file: "settings.csv",
  columns: {
    key: required("key", id, "timezone"),
    value: required("value", name, "Europe/Berlin"),
  },
  build: ({ key, value }, context): Setting | Fault => {
    const read = readers.get(key);
    if (!read) return unknownKey(key);
    const checked = read(value, context);
    if (checked instanceof Fault) return new Fault(`${checked.problem} (${key})`, checked.remedy, { column: "value" });
    return { key, value: key === "currency" ? value.toUpperCase() : value };
  },
});

function unknownKey(key: string): Fault {
  const known = [...readers.keys()];
  return new Fault("is no setting", `Settings are: ${known.join(", ")}.${didYouMean(key, known)}`, { column: "key" });
}

/** The restatements of an organisation -> lines for people: the period, each figure then and now, and the rows behind it. */
import type { RestatedPeriodJson } from "../app/restatement-json.ts";
import type { RestatementsDocument } from "../app/restatements.ts";
import { visible } from "../presentation/visible-text.ts";

export function restatementsText({ restatements }: RestatementsDocument): string {
  if (restatements.length === 0) return "Nothing was restated.\n";
  return restatements.map(periodText).join("\n");
}

function periodText(one: RestatedPeriodJson): string {
  const { period, span, first_known_on, restated_on } = one;
  const when = restated_on === null ? "" : `, restated ${restated_on}`;
  const lines = [
    `${span} ${period.from}..${period.to}: first known ${first_known_on}${when}`,
    ...Object.entries(one.metrics).map(
      ([name, { first_known, now }]) => `  ${name}  ${figureText(first_known)} -> ${figureText(now)}`,
    ),
    ...one.rows.map((row) => `  ${row.table} ${row.id} of ${row.account_id} ${row.change}${fieldsText(row)}`),
    ...one.settings.map((name) => `  setting ${name} changed`),
    ...one.rates.map((currency) => `  exchange rate of ${currency} changed`),
  ];
  return `${lines.map(visible).join("\n")}\n`;
}

type Figure = RestatedPeriodJson["metrics"][string]["now"];

function figureText(figure: Figure): string {
  if (typeof figure !== "object") return String(figure);
  return "undefined" in figure ? `not defined (${figure.undefined})` : figure.dec;
}

/** What an added or removed row says stands in the data; of a changed one the change itself is of interest. */
function fieldsText({ change, fields }: RestatedPeriodJson["rows"][number]): string {
  if (change !== "changed") return "";
  const said = Object.entries(fields).map(([name, [then, now]]) => `${name} ${then ?? "none"} -> ${now ?? "none"}`);
  return `: ${said.join(", ")}`;
}

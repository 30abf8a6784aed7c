/** An element with options -> whether what it begins with is among them, word for word, and whether they fit beside each other. */
import { type Check, each, tooMany } from "../checks.ts";
import { slackLimits } from "../limits.ts";
import { select } from "../select.ts";

export const choosable: Check = each(({ at, value }) => {
  const options = select(value, at, ["options", "*"]).map((found) => JSON.stringify(found.value));
  const initial = [...select(value, at, ["initial_option"]), ...select(value, at, ["initial_options", "*"])];
  const [type] = select(value, at, ["type"]);
  return [
    ...initial
      .filter((found) => !options.includes(JSON.stringify(found.value)))
      .map((found) => ({ at: found.at, problem: "is not one of the options" })),
    ...(type?.value === "checkboxes" ? tooMany(`${at}.options`, options.length, slackLimits.checkboxes) : []),
  ];
});

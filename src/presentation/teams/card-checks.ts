/** What can be asked of the values of a card, beside what can be asked of any message. */
import { type Check, each, tooMany, unique } from "../checks.ts";
import { teamsLimits } from "../limits.ts";
import { isRecord, select } from "../select.ts";
import { verbPattern } from "../verb.ts";

/** Texts of a card know macros without an escape. */
export const withoutMacro: Check = each(({ at, value }) =>
  typeof value === "string" && value.includes("{{") ? [{ at, problem: "holds a macro" }] : [],
);

export const verb: Check = each(({ at, value }) =>
  typeof value === "string" && verbPattern.test(value) ? [] : [{ at, problem: "is not a verb of ours" }],
);

export const record: Check = each(({ at, value }) => (isRecord(value) ? [] : [{ at, problem: "must be an object" }]));

/** The vendor's renderer leaves out what is beyond the last column. */
export const cellsHaveColumns: Check = each(({ at, value }) => {
  const columns = select(value, at, ["columns", "*"]).length;
  return select(value, at, ["rows", "*"])
    .filter((row) => select(row.value, row.at, ["cells", "*"]).length > columns)
    .map((row) => ({ at: row.at, problem: "has more cells than the table has columns" }));
});

export const primaryWithin: Check = each(({ at, value }) => {
  const modes = select(value, at, ["*", "mode"]).filter((found) => found.value === "secondary");
  return tooMany(at, select(value, at, ["*"]).length - modes.length, teamsLimits.primaryActions);
});

/** An old client presses the fallback: it has to mean the same. */
export const sameWhenOld: Check = each(({ at, value }) => {
  const [ids] = select(value, at, ["data"]);
  const [known] = select(value, at, ["verb"]);
  const expected = isRecord(ids?.value) ? { ...ids.value, verb: known?.value } : null;
  const [old] = select(value, at, ["fallback", "data"]);
  const same = JSON.stringify(old?.value) === JSON.stringify(expected);
  return same ? [] : [{ at: `${at}.fallback`, problem: "does not carry the same ids and verb" }];
});

export const differentX: Check = each(({ at, value }) => unique(select(value, at, ["*", "x"])));

export const timeOfDay: Check = each(({ at, value }) =>
  typeof value === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? [] : [{ at, problem: "is no time as HH:MM" }],
);

/** Several come and go as one text with commas between, so that a choice may hold none then. */
export const chosenAmongChoices: Check = each(({ at, value }) => {
  const offered = select(value, at, ["choices", "*", "value"]).map((found) => found.value);
  const [chosen] = select(value, at, ["value"]);
  const several = select(value, at, ["isMultiSelect"]).length > 0;
  const values = several ? String(chosen?.value ?? "").split(",") : [chosen?.value];
  const unclear = several && offered.some((one) => String(one).includes(","));
  return [
    ...(unclear ? [{ at: `${at}.choices`, problem: "holds a comma in a choice among several" }] : []),
    ...(values.every((one) => one === "" || offered.includes(one))
      ? []
      : [{ at: `${at}.value`, problem: "is none of the choices" }]),
  ];
});

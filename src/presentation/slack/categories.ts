/** The labels of a native chart -> whether each series has those of the axis. */
import { type Check, each } from "../checks.ts";
import { select } from "../select.ts";

/** Every series has exactly the axis's categories, in their order. */
export const labelsMatchCategories: Check = each(({ at, value }) => {
  const categories = select(value, at, ["axis_config", "categories", "*"]).map((found) => found.value);
  return select(value, at, ["series", "*"]).flatMap((series) => {
    const labels = select(series.value, series.at, ["data", "*", "label"]).map((found) => found.value);
    const same = labels.length === categories.length && labels.every((label, index) => label === categories[index]);
    return same ? [] : [{ at: series.at, problem: "its labels are not the categories of the axis" }];
  });
});

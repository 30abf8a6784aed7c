/** A result past every double -> the error of a filter's line: JSON has no number for it. */
import { HoldfastError } from "../core/error.ts";

export const outOfRange = new HoldfastError(
  "out_of_range",
  "The value is larger than a JSON number can hold.",
  "Give the amounts in a larger unit, such as thousands.",
);

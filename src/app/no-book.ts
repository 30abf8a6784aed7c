/** What is said where there is no organisation to ask about. */
import { HoldfastError } from "../core/error.ts";

export function noBook(): HoldfastError {
  return new HoldfastError(
    "no_organisation",
    "There is no organisation to ask about.",
    "Run `holdfast import DIR`, or start with an empty database to get the demo book.",
  );
}

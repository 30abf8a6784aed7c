/** A subject -> the concepts of the one quantity that the facts have of it: "Iberia fell from 104% to 101%". */

import type { Ref } from "../reading/names.ts";
import { conceptKey } from "./concept-key.ts";
import { type Context, entriesOf } from "./context.ts";

/** Of a name alone; none when there are several quantities. */
export function soleQuantity(context: Context, ref: Ref): readonly (readonly string[])[] {
  if (ref.is !== "name") return [];
  const figures = entriesOf(context, ref, ({ leaf }) => leaf.value.is === "figure");
  const all = new Map(figures.map(({ hard }) => [conceptKey(hard), [...hard]]));
  const [only] = all.values();
  return all.size === 1 && only !== undefined && only.length > 0 ? [only] : [];
}

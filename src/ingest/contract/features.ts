/** features.csv: how far along a customer is who uses a feature. */
import type { Feature } from "../../core/records.ts";
import { oneOf } from "../cell/choice.ts";
import { id } from "../cell/text.ts";
import { defineFeed, required } from "./feed.ts";

export const features = defineFeed({
  file: "features.csv",
  columns: {
    name: required("feature", id, "exports"),
    tier: required("tier", oneOf(["introductory", "core", "advanced"]), "core"),
  },
  build: (values): Feature => values,
});

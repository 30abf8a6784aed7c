/** settings.csv: what the organisation decides for itself. The store knows the keys and checks each value by its key. */
import type { Setting } from "../../core/records.ts";
import { id, name } from "../cell/text.ts";
import { defineFeed, required } from "./feed.ts";

export const settings = defineFeed({
  file: "settings.csv",
  columns: {
    key: required("key", id, "timezone"),
    value: required("value", name, "Europe/Berlin"),
  },
  build: (values): Setting => values,
});

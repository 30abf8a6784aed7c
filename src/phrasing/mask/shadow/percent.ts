/** `anna%40acme.com`, `?q=Anna%20Schmidt` -> the same unescaped, where a run is an address or the query of one. */
import type { Rewrite } from "./shadow.ts";

/** "5%20" is a figure to a reader: only an escape with a letter, sign or separator before it is decoded. */
export const percentDecoded: Rewrite = {
  pattern: /(?<=[\p{L}\d._=&?/+:-])%(?:[0-9a-f]{2})(?:%[0-9a-f]{2}){0,11}(?=[\p{L}\d._=&?/+%-]|$)/giu,
  by: ([escaped]) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  },
};

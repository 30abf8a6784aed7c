/** "renews automatically", "set to auto renew": how a contract goes on. */
import type { Claim, What } from "../../../claims.ts";
import { leftOut } from "../../names.ts";
import { alt, map, type Reader, seq } from "../../parser.ts";
import { each, lexical, lit } from "../../words.ts";
import type { Copula } from "./copulas.ts";
import { renewing, statesOf } from "./held.ts";

const automatic = lexical<Copula>([
  ...each<Copula>(
    { at: "now" },
    "renews automatically|auto renews|renews by itself|automatically renews|renew automatically",
  ),
  ...each<Copula>(
    { at: "now", not: true },
    "does not renew automatically|does not auto renew|do not renew automatically",
  ),
]);

export const set: Reader<readonly Claim[]> = map(lit("set to auto renew|set to renew automatically"), () =>
  statesOf({ ref: leftOut, words: [] }, { at: "now" }, [renewing], null),
);

export const renewal = (who: Reader<What>): Reader<readonly Claim[]> =>
  map(
    seq(
      alt(
        who,
        map(lit("the contract|the subscription|the renewal"), (): What => ({ ref: leftOut, words: [] })),
      ),
      automatic,
    ),
    ([whose, said]) => statesOf({ ref: whose.ref, words: [] }, said, [renewing], null),
  );

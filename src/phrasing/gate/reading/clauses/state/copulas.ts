/** "is", "remains", "was", "is not" -> when what follows is so, and whether. */
import type { StateClaim } from "../../../claims.ts";
import { each, lexical } from "../../words.ts";

export type At = StateClaim["at"];

export interface Copula {
  readonly at: At;
  readonly not?: boolean;
}

export const copula = lexical<Copula>([
  ...each<Copula>(
    { at: "now" },
    "is|are|is currently|is marked|is marked as|is rated|is rated as|is flagged|is flagged as|is listed as|is set to|sits|stands|has been|counts as|is classed as|has|is already|shows|are currently|falls",
  ),
  ...each<Copula>({ at: "fresh" }, "is now|are now|now sits|now stands|is now marked|is now rated"),
  ...each<Copula>({ at: "still" }, "is still|are still|remains|remain|stays|stayed|remained|is unchanged at"),
  ...each<Copula>({ at: "before" }, "was|were|had been|used to be|was previously"),
  ...each<Copula>({ at: "now", not: true }, "is not|are not|has not been|is not yet|is no longer marked"),
]);

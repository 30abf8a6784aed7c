/** Every way of asking for the second view of a change of NRR, by its name: mix and rates (definitions.md §4). */
import type { Entry } from "./senses.ts";

export const viewEntries: readonly Entry[] = [
  {
    sense: { kind: "view", view: "mix_and_rates" },
    phrases:
      "mix and rates|mix and rate|mix or rates|mix or rate|mix vs rates|mix vs rate|mix versus rates|mix versus rate|rates and mix|rate and mix|" +
      "rates or mix|rate or mix|rates vs mix|rate vs mix|rate versus mix|was it mix|was it mix or rates|was it mix or rate|is it mix or rates|was it the mix or the rates|was it the mix|was it just mix|is it mix|is it the mix|" +
      "because of mix|due to mix|mix effect|mix effects|effect of mix|mix shift|rate effect|rate effects|segment mix|customer mix|mix|" +
      "kitagawa|mix und raten|mixeffekt|effet de mix|effet mix|efecto mix|efecto de mezcla",
  },
];

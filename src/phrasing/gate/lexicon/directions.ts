/** Words that say a figure moved, and which way. */
import type { Term } from "./term.ts";

type Direction = Extract<Term, { is: "direction" }>;

const move = (sign: -1 | 0 | 1, noun = false): Direction => ({ is: "direction", sign, judged: false, noun });
/** Better is up only where more is better. */
const judge = (sign: -1 | 1, noun = false): Direction => ({ is: "direction", sign, judged: true, noun });

export const directions: readonly (readonly [Direction, string])[] = [
  [
    move(1),
    "rose|rise|rises|risen|rising|grew|grow|grows|grown|growing|gained|gain|gains|gaining|increased|increase|increases|increasing|climbed|climb|climbs|climbing|jumped|jumps|up|higher|went up|goes up|moved up|is up|was up|added|advanced|more|longer|brought in|brought|brings|bringing|surged|surges|ticked up|edged up",
  ],
  [
    move(-1),
    "fell|fall|falls|fallen|falling|dropped|drop|drops|dropping|declined|decline|declines|declining|decreased|decrease|decreases|decreasing|slipped|slip|slips|slid|slides|sank|sinks|dipped|dips|shrank|shrink|shrinks|shrunk|shrinking|down|lower|went down|goes down|moved down|lost|loses|losing|reduced|shed|sheds|plunged|ticked down|edged down|cost|costs|took away|takes away|off|fewer|less|shorter|went out|took|takes|taking|taken off|eased|eases|easing|softened|contracted by|pulled",
  ],
  [move(1, true), "a rise of|an increase of|a gain of|a growth of|growth of|rise of|increase of|gain of"],
  [
    move(-1, true),
    "a fall of|a drop of|a decline of|a decrease of|a loss of|fall of|drop of|decline of|decrease of|loss of|a reduction of|reduction of|a dip of",
  ],
  [
    move(0),
    "unchanged|flat|stayed the same|did not change|did not move|has not changed|held steady|remained unchanged|stayed flat|steady|stable|no change",
  ],
  [
    judge(1),
    "improved|improve|improves|improving|improvement|better|recovered|recovers|recovering|recovery|strengthened",
  ],
  [judge(-1), "worsened|worsen|worsens|worsening|worse|deteriorated|deteriorates|deteriorating|deterioration|weakened"],
];

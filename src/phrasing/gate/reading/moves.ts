/** Words that say a quantity moved, and which way. */
import type { Move } from "../claims.ts";
import { lexical } from "./words.ts";

const entry = (way: Move["way"], judged: boolean, phrases: string) =>
  phrases.split("|").map((phrase) => [phrase, { way, judged }] as const);

/** "rose", "has fallen", "is up". */
export const moved = lexical<Move>([
  ...entry(
    1,
    false,
    "rose|has risen|rises|rising|grew|has grown|grows|is growing|increased|has increased|increases|climbed|has climbed|climbs|jumped|jumps|is up|was up|are up|were up|up|went up|has gone up|goes up|moved up|edged up|ticked up|inched up|advanced",
  ),
  ...entry(
    -1,
    false,
    "fell|has fallen|have fallen|falls|is falling|dropped|has dropped|have dropped|drops|declined|has declined|declines|decreased|has decreased|decreases|slipped|has slipped|slips|slid|has slid|sank|sinks|dipped|has dipped|dips|shrank|has shrunk|shrinks|is down|was down|are down|were down|down|went down|has gone down|goes down|moved down|edged down|ticked down|eased|has eased|softened|came down|has come down|dropped off",
  ),
  ...entry(
    0,
    false,
    "is unchanged|was unchanged|are unchanged|were unchanged|remained unchanged|stayed unchanged|unchanged|is flat|was flat|stayed flat|remained flat|stayed the same|remained the same|did not change|did not move|has not changed|held steady|was steady|is steady|is stable|was stable|held|stayed|remained",
  ),
  ...entry(
    1,
    true,
    "improved|has improved|improves|got better|has got better|recovered|has recovered|recovers|strengthened|is better|was better",
  ),
  ...entry(
    -1,
    true,
    "worsened|has worsened|worsens|got worse|has got worse|deteriorated|has deteriorated|deteriorates|is worse|was worse|weakened",
  ),
]);

/** "lost 23 points": an account that lost, and no more is said, is another matter. */
export const exchanged = lexical<Move>([
  ...entry(1, false, "gained|has gained|gains"),
  ...entry(-1, false, "lost|has lost|loses"),
]);

/** "went from 38 to 52": the ends say which way. */
export const went = lexical<true>([
  ..."went|has gone|moved|has moved|changed|has changed|came|goes|moves"
    .split("|")
    .map((word) => [word, true] as const),
]);

/** "a drop of": the noun. */
export const movement = lexical<Move>([
  ...entry(
    1,
    false,
    "a rise of|an increase of|a gain of|growth of|a growth of|an improvement of|up by|up|an uptick of",
  ),
  ...entry(
    -1,
    false,
    "a fall of|a drop of|a decline of|a decrease of|a loss of|a reduction of|a dip of|a slide of|down by|down|a slip of",
  ),
  ...entry(1, true, "an improvement of"),
]);

/** "3.3 hours longer than before". */
export const comparedTo = lexical<Move>([
  ...entry(1, false, "more than|higher than|above|longer than|over|up on|more than in|higher than in|larger than"),
  ...entry(
    -1,
    false,
    "less than|fewer than|lower than|below|shorter than|under|down on|less than in|fewer than in|lower than in|smaller than",
  ),
  ...entry(1, true, "better than|better than in"),
  ...entry(-1, true, "worse than|worse than in"),
]);

/** "Acme has 34 weekly active users on 80 licences, a utilization of 42.5%": quantities held by one. */
import type { Claim } from "../../claims.ts";
import { holding } from "../holdings.ts";
import { same } from "../names.ts";
import { alt, map, memo, type Reader, seq } from "../parser.ts";
import { lit } from "../words.ts";
import { amountAre, holdingIs } from "./having/amount-is.ts";
import { did, holds, looksAfter, onDay, thereAre } from "./having/held.ts";
import { level } from "./having/level.ts";
import { pays } from "./having/paying.ts";
import { nounScores, scores, scoresWithout } from "./having/scoring.ts";

/** "from 41 answers". */
const based: Reader<readonly Claim[]> = map(seq(lit("from|on|across|based on|out of|at|with"), holding), ([, one]) =>
  level(same, one, {}),
);

export const having: Reader<readonly Claim[]> = memo(
  alt(holds, did, looksAfter, onDay, nounScores, based, amountAre, holdingIs, thereAre, scores, scoresWithout, pays),
);

/** Every kind of clause that can be read. */
import type { Claim } from "../../claims.ts";
import { alt, memo, type Reader } from "../parser.ts";
import { answersOf } from "./answers.ts";
import { asides } from "./asides.ts";
import { bareAmount, bareLevel, moreOfIt } from "./bare.ts";
import { bothOn } from "./both-on.ts";
import { comparisons } from "./comparisons.ts";
import { counts } from "./counts.ts";
import { dated } from "./dated.ts";
import { extremes } from "./extremes.ts";
import { firsts } from "./firsts.ts";
import { gift } from "./gift.ts";
import { group } from "./group.ts";
import { having } from "./having.ts";
import { lack } from "./lack.ts";
import { likewise } from "./likewise.ts";
import { movement } from "./movement.ts";
import { part } from "./part.ts";
import { peaks } from "./peaks.ts";
import { pullers } from "./pullers.ts";
import { quantity } from "./quantity.ts";
import { reason } from "./reason.ts";
import { role } from "./role.ts";
import { several } from "./several.ts";
import { shares } from "./shares.ts";
import { state } from "./state.ts";
import { topics } from "./topics.ts";
import { verbatim } from "./verbatim.ts";
import { worth } from "./worth.ts";

const people: Reader<readonly Claim[]> = alt(dated, role, state, lack, asides);

/** Of many things at once. */
const lists: Reader<readonly Claim[]> = alt(several, counts, extremes, peaks, topics, firsts, comparisons);
/** What parts give, what happened to revenue, and why. */
const money: Reader<readonly Claim[]> = alt(gift, movement, part, pullers, reason, group, worth);

export const clause: Reader<readonly Claim[]> = memo(
  alt(
    money,
    quantity,
    having,
    bareLevel,
    bareAmount,
    moreOfIt,
    answersOf,
    bothOn,
    likewise,
    shares,
    verbatim,
    people,
    lists,
  ),
);

/** What follows a level or a move and says more of the same quantity: ", up from 104.0% the quarter before". */
import { alt, many, map, mapped, memo, opt, type Reader, seq } from "../parser.ts";
import { lit } from "../words.ts";
import { awayFrom, awayFromOther, besideOther, moreThan } from "./tails/beside-other.ts";
import { against, fromTo, toLevel } from "./tails/ends.ts";
import { bracket, changed, onBefore, signed, sinceDay, upBy, upFrom, upOn, upTo } from "./tails/moved.ts";
import { joinedTails, type Tail } from "./tails/tail.ts";
import { inBoth, sameAs, still } from "./tails/unchanged.ts";
import { timed, total, trailing } from "./tails/whole.ts";

const comma = opt(lit(",|:|-|\u2013|\u2014|(|, which is|, that is|which is"));

const close = opt(lit(")"));

const tail: Reader<Tail> = alt(
  upFrom,
  upBy,
  upTo,
  against,
  moreThan,
  awayFrom,
  fromTo,
  upOn,
  changed,
  besideOther,
  awayFromOther,
  total,
  trailing,
  still,
  sameAs,
  inBoth,
  onBefore,
  sinceDay,
  bracket,
  signed,
  timed,
  toLevel,
);

/** Each once; what is said twice must be the same, and is not tried. */
export const tails: Reader<Tail> = memo(
  mapped(
    many(
      map(seq(comma, tail, close), ([, said]) => said),
      4,
    ),
    joinedTails,
  ),
);

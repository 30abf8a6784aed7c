/** "Red Canoe is the largest of the three at €9,400 a month": who stands at the end of an order. */
import type { Claim } from "../../claims.ts";
import { end } from "../extremes.ts";
import { noun } from "../nouns.ts";
import { alt, map, memo, opt, type Reader, seq, where } from "../parser.ts";
import { time } from "../times.ts";
import { lit } from "../words.ts";
import { among, kind } from "./extremes/among.ts";
import { doing, moving } from "./extremes/doing.ts";
import { hasBehind, having } from "./extremes/having.ts";
import { claimOf, itself, who, whoNamed } from "./extremes/ranked.ts";
import { valued } from "./extremes/valued.ts";

const is = lit("is|was|are|were|remains|is also|is still|ranks|had been");

/** "SMB is weakest at 82.7%". */
const being: Reader<readonly Claim[]> = map(
  seq(opt(seq(time, opt(lit(",")))), who, is, end, opt(kind), among, valued),
  ([, one, , said, things, within, value]) => claimOf(one, said, things ?? {}, within, value),
);

/** "and SMB lowest at 82.7%". */
const bare: Reader<readonly Claim[]> = map(
  seq(
    whoNamed,
    where(end, ({ ofTwo }) => ofTwo === undefined),
    where(valued, ({ value }) => value !== undefined),
  ),
  ([one, said, value]) => claimOf(one, said, value),
);

/** "The largest loss is Delmar Foods with $14,500". */
const first: Reader<readonly Claim[]> = map(
  seq(
    end,
    kind,
    among,
    lit("is|was|came from|comes from|is at|was at|is in|was in|belongs to|were|are"),
    opt(lit("in|at")),
    who,
    valued,
  ),
  ([said, things, within, , , one, value]) => claimOf(one, said, things, within, value),
);

/** "GRR is lowest in West, at 89.7%". */
const within: Reader<readonly Claim[]> = map(
  seq(noun, is, end, opt(lit("in|at|for|with|among|on")), who, valued),
  ([by, , said, , one, value]) => claimOf(one, said, { by }, value),
);

/** ", the lowest of the three". */
const behind: Reader<readonly Claim[]> = map(seq(end, opt(kind), among), ([said, things, among]) =>
  among.of === undefined && things === null ? [] : claimOf(itself, said, things ?? {}, among),
);

export const extremes: Reader<readonly Claim[]> = memo(
  alt(being, bare, having, hasBehind, doing, moving, first, within, behind),
);

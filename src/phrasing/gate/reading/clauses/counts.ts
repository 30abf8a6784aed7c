/** "Two of the three accounts are red: A and B": how many of which things something is said of. */
import type { Claim } from "../../claims.ts";
import { names } from "../names.ts";
import { alt, map, memo, opt, type Reader, seq } from "../parser.ts";
import { quality } from "../qualities.ts";
import { time } from "../times.ts";
import { lit } from "../words.ts";
import { claimOf, namesBehind, upFrom, withTail } from "./counts/behind.ts";
import { empty, group } from "./counts/counted.ts";
import { only } from "./counts/only.ts";
import { cared, has } from "./counts/owned.ts";
import { its, quantifier, whole } from "./counts/quantifier.ts";
import { copula, said } from "./counts/said.ts";
import { total } from "./counts/total.ts";

const lead = opt(map(seq(time, opt(lit(","))), ([when]) => when));

/** "Nine accounts are red, up from six: A, B, ..." */
const full: Reader<readonly Claim[]> = map(
  seq(
    lead,
    quantifier,
    group,
    opt(
      alt(
        map(seq(lit(","), names, opt(lit(","))), ([, all]) => all),
        namesBehind,
      ),
    ),
    opt(total),
    said,
    opt(time),
    opt(upFrom),
    opt(namesBehind),
  ),
  ([before, how, things, middle, sum, { qualities, holds, within }, when, behind, listed]) => [
    ...claimOf(how, things, {
      qualities,
      ...(holds === undefined ? {} : { holds }),
      ...(within === undefined ? {} : { within }),
      ...withTail(when ?? before, behind, listed ?? middle),
    }),
    ...(sum ?? []),
  ],
);

/** "Ottermark and Sanzio Prime are the two silent accounts". */
const areThose: Reader<readonly Claim[]> = map(seq(names, lit("are"), quantifier, group), ([all, , how, things]) =>
  claimOf(how, things, { names: all }),
);

/** "Of the 27 accounts, 18 are green". */
const ofWhole: Reader<readonly Claim[]> = map(
  seq(lit("of|out of"), its, whole, group, opt(lit(",")), quantifier, opt(copula), quality, opt(time)),
  ([, , of, { noun, qualities, ref: whose }, , how, , own, when]) =>
    claimOf(
      { ...how, of },
      { noun, qualities: [], ref: whose },
      {
        ofWords: qualities.flatMap(([code]) => code ?? []),
        qualities: [own],
        ...(when === null ? {} : { time: when }),
      },
    ),
);

/** "There are three red accounts", "Acme has three contacts". */
const there: Reader<readonly Claim[]> = map(
  seq(lead, lit("there are|there is|there were|we have"), quantifier, group, opt(time), opt(upFrom), opt(namesBehind)),
  ([before, , how, things, when, behind, listed]) => claimOf(how, things, withTail(when ?? before, behind, listed)),
);

/** "25 yellow", behind "86 accounts are green"; "two of them escalated". */
const gap: Reader<readonly Claim[]> = map(
  seq(quantifier, opt(copula), quality, opt(upFrom), opt(namesBehind)),
  ([how, , own, behind, listed]) => claimOf(how, empty, { qualities: [own], ...withTail(null, behind, listed) }),
);

/** "and two in January", behind "Two renewals fall in December". */
const gapOfDays: Reader<readonly Claim[]> = map(seq(quantifier, time), ([how, when]) =>
  claimOf(how, empty, { within: { event: [], time: when } }),
);

export const counts: Reader<readonly Claim[]> = memo(
  alt(full, ofWhole, there, has, gap, gapOfDays, only, cared, areThose, total),
);

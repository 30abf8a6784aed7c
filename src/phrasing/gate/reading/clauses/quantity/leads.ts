/** "At 107.5%, ", "In the period before, ", "In total, ", before a quantity -> what belongs to it. */
import { amount } from "../../amounts.ts";
import { alt, map, opt, type Reader, seq } from "../../parser.ts";
import { span, time } from "../../times.ts";
import { fromWord, lit } from "../../words.ts";
import { behind, earlier } from "../tails/earlier.ts";
import type { Tail } from "../tails/tail.ts";
import { trailing } from "../tails/whole.ts";

/** "At 107.5%, NRR is up": the level comes first. */
const levelLead: Reader<Tail> = map(seq(lit("at"), amount, opt(lit(","))), ([, now]) => ({ now }));

/** "From 107.5%, NRR fell to 97.5%". */
const beforeLead: Reader<Tail> = map(seq(fromWord, amount, behind, opt(lit(","))), ([, before, days]) => ({
  before,
  ...days,
}));

/** "In the period before, 1 Apr - 30 Jun 2026, it was 107.5%". */
const earlierLead: Reader<Tail> = map(seq(earlier, opt(seq(opt(lit(",")), span)), opt(lit(","))), ([, days]) => ({
  earlier: true,
  ...(days === null ? {} : { timeBefore: days[1] }),
}));

const totalLead: Reader<Tail> = map(lit("in total|in total ,|in all|overall"), () => ({ total: true }));

const timeLead: Reader<Tail> = map(seq(time, opt(lit(","))), ([when]) => ({ time: when }));

export const quantityLead: Reader<Tail | null> = opt(
  alt(timeLead, totalLead, earlierLead, levelLead, beforeLead, trailing),
);

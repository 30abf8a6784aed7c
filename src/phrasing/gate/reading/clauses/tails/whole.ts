/** "in total", "over the trailing year", "in Q3" -> how much of a quantity is spoken of. */
import { map, opt, type Reader, seq } from "../../parser.ts";
import { time } from "../../times.ts";
import { lexical, lit } from "../../words.ts";
import { namely } from "./earlier.ts";
import type { Tail } from "./tail.ts";

export const timed: Reader<Tail> = map(time, (said) => ({ time: said }));

export const total: Reader<Tail> = map(
  lit("in total|in all|between them|altogether|combined|together|overall|all told"),
  () => ({ total: true }),
);

const long = lexical<readonly string[]>([
  ["over the trailing year", ["trailing"]],
  ["in the trailing year", ["trailing"]],
  ["for the year to date", ["ytd"]],
  ["year to date", ["ytd"]],
  ["in the year to date", ["ytd"]],
]);

export const trailing: Reader<Tail> = map(seq(long, opt(namely), opt(lit(","))), ([also, when]) =>
  when === null ? { also } : { also, time: when },
);

/** "in the quarter before, 1 Apr - 30 Jun 2026" -> the days of the end before, or only that it was before. */
import { alt, map, memo, opt, type Reader, seq } from "../../parser.ts";
import { span, type Time, time } from "../../times.ts";
import { lit } from "../../words.ts";

/** The period before, in words. */
export const earlier = lit(
  "before|earlier|previously|the quarter before|the month before|the year before|the week before|the period before|in the period before|in the previous period|in the quarter before|in the month before|in the previous quarter|in the previous month|the previous quarter|the previous month|in the one before|a quarter earlier|a month earlier|a week earlier|a year earlier|the time before|in the prior period|in the prior quarter|the prior quarter|the prior period|last time",
);

/** ", which is 1 Apr - 30 Jun 2026". */
export const namely: Reader<Time> = map(
  seq(opt(lit(",|, which is|which is|(|, i.e.")), span, opt(lit(")"))),
  ([, timeBefore]) => timeBefore,
);

/** Days of the end before, or only that it was before. */
export const when: Reader<{ readonly timeBefore?: Time }> = alt(
  map(time, (timeBefore) => ({ timeBefore })),
  map(seq(earlier, opt(namely)), ([, timeBefore]) => (timeBefore === null ? {} : { timeBefore })),
);

/** Days that stand right behind a level are of it. */
export const behind: Reader<{ readonly timeBefore?: Time }> = memo((input, at) => {
  const said = when(input, at);
  return said.length > 0 ? said : [{ value: {}, end: at }];
});

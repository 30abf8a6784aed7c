/** The forty questions whose answers stand side by side, by the prompt that phrases them and the book they are asked of. */
import type { BookName } from "./books.ts";

export interface Asked {
  readonly book: BookName;
  /** The last one is the question; those before it are only remembered. */
  readonly said: readonly [string, ...string[]];
  /** What makes it hard, for who reads the file; left out, nothing does. */
  readonly hard?: string;
}

const of =
  (book: BookName, hard?: string) =>
  (...said: Asked["said"]): Asked => ({ book, said, ...(hard !== undefined && { hard }) });
const demo = of("demo");

export const account: readonly Asked[] = [
  demo("how is acme?"),
  demo("how is Solvang Shipping doing?"),
  demo("why is acme red?"),
  demo("why did acme drop last month?"),
  demo("why is Renewal Energy getting worse?"),
  of("demo", "it has left")("how is Delacroix Textiles?"),
  of("demo", "it has left")("why did Delacroix Textiles churn?"),
  of("demo", "a day that is over")("how was acme on 1 October?"),
  of("demo", "figures in the name")("how is 24-7 Couriers?"),
  of("one", "the only account; no usage, no renewal day")("how is Kiel Ferries?"),
  of("mixed", "a name from right to left, in another currency")("how is שירותי הים?"),
];

export const metric: readonly Asked[] = [
  demo("why did NRR drop?"),
  demo("why did NRR drop by region?"),
  demo("why did NRR drop?", "was it mix?"),
  demo("why did NRR drop?", "why?"),
  demo("why is churn up?"),
  demo("why did acme's MRR fall in October?"),
  of("demo", "it did not drop")("why did MRR drop this year?"),
  of("demo", "nothing to compare with: not defined")("what was NRR in Q1 2019?"),
  demo("what is our NRR?"),
  demo("logo churn"),
  demo("MRR"),
  demo("lifetime value"),
  demo("NPS"),
  demo("NRR over time"),
  demo("MRR month by month this year"),
  demo("NRR by region"),
  demo("NRR of Kim Larsen vs Jonas Weber"),
  demo("NRR Q2 vs Q3"),
  demo("retention by cohort"),
  demo("what if acme churns?"),
  demo("what if the three biggest customers leave?"),
  demo("which fewest accounts bring NRR under 100 %?"),
  of("one", "one account is all there is")("what is our NRR?"),
  of("mixed", "three currencies added up")("MRR"),
  of("mixed", "three currencies, names from right to left")("why did NRR drop?"),
];

export const digest: readonly Asked[] = [
  demo("digest"),
  demo("who is at risk?"),
  demo("who is at risk in EMEA?"),
  of("mixed", "names from right to left")("who is at risk?"),
];

export const forty: readonly Asked[] = [...account, ...metric, ...digest];

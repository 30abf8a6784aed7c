/** The slots of a what-if and of what was said after it -> the what-if that is meant now: another figure, or others who leave. */
import type { Slots } from "./question.ts";
import type { Reading } from "./reading/reading.ts";

const tooWords: ReadonlySet<string> = new Set("too also auch aussi tambien zusatzlich".split(" "));

/** "And GRR?" asks another figure of the same loss, "and in EMEA?" cuts it, "and Beta?" is another loss, "and Beta too?" both. */
export function afterWhatIf(before: Slots, said: Slots, { supposition, tokens }: Reading): Slots {
  const { metric, period, within, under, ...who } = before;
  const figure = {
    ...(metric && { metric }),
    ...(period && { period }),
    ...(within && { within }),
    ...(under && { under }),
  };
  const { segment, ...others } = said;
  if (supposition === undefined && segment !== undefined) return { ...figure, ...who, ...others, within: segment };
  const another = supposition !== undefined || said.account !== undefined || said.owner !== undefined;
  if (!another) return { ...figure, ...who, ...said };
  const too = tokens.some(({ word }) => tooWords.has(word));
  return { ...figure, ...(too ? both(before, said) : said) };
}

/** Accounts by name only: a group and an account have no name together. */
function both(before: Slots, said: Slots): Slots {
  const { account: _, accounts: __, ...rest } = said;
  const names = [...new Set([...namesIn(before), ...namesIn(said)])];
  const grouped = [before, said].some((slots) => namesIn(slots).length === 0);
  return grouped ? said : { ...rest, accounts: names };
}

function namesIn({ account, accounts = [] }: Slots): readonly string[] {
  return account === undefined ? accounts : [account];
}

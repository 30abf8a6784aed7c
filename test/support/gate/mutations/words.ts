/** Words turned round, each table a list of pairs that cannot both be true in one place of a sentence. */
import { type Lie, type Mutation, pick, type Truth } from "../truth.ts";

export type Pairs = readonly (readonly [said: RegExp, lies: readonly string[]])[];

/** One of the table's words, where it stands outside of names, becomes one of its lies. */
export function turned(kind: string, check: Mutation["check"], pairs: Pairs): Mutation {
  return { kind, check, tell: (truth, random) => turn(truth, random, pairs) };
}

function turn({ text, spans }: Truth, random: () => number, pairs: Pairs): Lie | null {
  const found = pairs.flatMap(([said, lies]) =>
    [...spans.bare.matchAll(new RegExp(said.source, `g${said.flags}`))].map((match) => ({ match, lies })),
  );
  const chosen = pick(random, found);
  const lie = chosen && pick(random, chosen.lies);
  if (chosen === undefined || lie === undefined) return null;
  const said = chosen.match[0];
  const by = /^[A-Z]/.test(said) ? lie.charAt(0).toUpperCase() + lie.slice(1) : lie;
  const at = chosen.match.index;
  return { text: text.slice(0, at) + by + text.slice(at + said.length), why: `"${said}" is said as "${by}"` };
}

const directions: Pairs = [
  [/\b(?:rose|grew)\b/, ["fell", "dropped", "declined", "slipped", "stayed flat"]],
  [/\b(?:fell|dropped|declined|slipped|shrank)\b/, ["rose", "grew", "climbed", "held steady"]],
  [/\bimproved\b/, ["worsened", "deteriorated"]],
  [/\bworsened\b/, ["improved", "got better"]],
  [/\bgained\b/, ["lost", "gave up"]],
  [/\blost (?=\d)/, ["gained ", "added "]],
  [/\brecovered\b/, ["slipped", "weakened"]],
  [/\b(?:is|are) up\b/, ["is down"]],
  [/\b(?:is|are) down\b/, ["is up"]],
  [/\bup (?=from|\$?\d)/, ["down "]],
  [/\bdown (?=from|\$?\d)/, ["up "]],
  [/\bhigher\b/, ["lower"]],
  [/\blower\b/, ["higher"]],
  [/\babove\b/, ["below"]],
  [/\bbelow\b/, ["above"]],
  [/\blonger\b/, ["shorter"]],
  [/\bfewer\b/, ["more"]],
  [/\b(?:an )?increase\b/, ["a decrease", "a decline"]],
  [/\ba (?:drop|loss)\b/, ["a gain", "an increase"]],
  [/\bunchanged\b/, ["down", "up", "sharply lower"]],
  [/\bslipping\b/, ["improving"]],
  [/\badded\b/, ["cost"]],
  [/\btook\b(?=.*\boff\b)/, ["put"]],
];

const negations: Pairs = [
  [/\brose\b/, ["did not rise"]],
  [/\b(?:fell|dropped)\b/, ["did not fall"]],
  [/\bimproved\b/, ["did not improve"]],
  [/\bis (?!no\b)/, ["is not ", "is no longer "]],
  [/\bare (?!no\b)/, ["are not "]],
  [/\bwas (?!no\b)/, ["was not "]],
  [/\bhas (?!no\b|been\b|the\b)/, ["has never had ", "does not have "]],
  [/\bpays\b/, ["no longer pays"]],
  [/\brenews\b/, ["does not renew"]],
  [/\bdid not change\b/, ["did change"]],
  [/\bno owner\b/, ["an owner"]],
  [/\bnot defined\b/, ["defined"]],
  [/\bThere (?:is|were) no\b/, ["there were several"]],
];

const states: Pairs = [
  [/\bred\b/, ["green", "yellow", "healthy"]],
  [/\bgreen\b/, ["red", "at risk"]],
  [/\byellow\b/, ["red", "green", "critical"]],
  [/\boverdue\b/, ["paid", "settled"]],
  [/\bat risk\b/, ["safe", "lost"]],
  [/\bleft\b(?! out)/, ["renewed", "upgraded"]],
  [/\bchurned\b/, ["renewed", "expanded"]],
  [/\brenews\b/, ["leaves", "churns"]],
  [/\brenewed\b/, ["cancelled"]],
  [/\bleaves\b/, ["renews"]],
  [/\bescalated\b/, ["resolved", "closed"]],
  [/\bnegative\b/, ["positive"]],
  [/\bfailed\b/, ["succeeded"]],
  [/\bpaid\b/, ["disputed"]],
];

const kinds: Pairs = [
  [/\binvoluntary\b/i, ["voluntary"]],
  [/\bvoluntarily\b/, ["involuntarily"]],
  [/\bvoluntary\b/, ["involuntary"]],
  [/\bpromoters\b/, ["detractors", "passives"]],
  [/\bdetractors\b/, ["promoters"]],
  [/\bExpansion\b/, ["contraction", "reactivation"]],
  [/\bcontraction\b/, ["expansion"]],
  [/\bchampion\b/, ["decision maker", "executive sponsor"]],
  [/\bdecision maker\b/, ["champion", "CFO"]],
];

const rankings: Pairs = [
  [/\b(?:largest|biggest)\b/, ["smallest", "second largest"]],
  [/\bhighest\b/, ["lowest", "second highest"]],
  [/\blowest\b/, ["highest", "second lowest"]],
  [/\bmost frequent\b/, ["least frequent"]],
  [/\bpays the most\b/, ["pays the least"]],
  [/\b[Mm]ost (?=of|are)/, ["none ", "all "]],
  [/\b[Mm]ore than half\b/, ["less than half", "all", "nearly three quarters"]],
  [/\bpeaked\b/, ["bottomed out"]],
  [/\bthe last to\b/, ["the first to"]],
  [/\bonly (?=_)/, ["not only "]],
];

export const words: readonly Mutation[] = [
  turned("direction flipped", 4, directions),
  turned("negation", 4, negations),
  turned("state swapped", 3, states),
  turned("kind swapped", 3, kinds),
  turned("superlative or quantifier flipped", 7, rankings),
];

/** Words of keys and of texts for what happens on a day -> one word for each event. */

const families: readonly string[] = [
  "end|ends|ended|ending|expire|expires|expired|expiry|expiration|terminates|terminated",
  "start|starts|started|starting|begin|begins|began|begun|kickoff|commenced",
  "touch|touched|contact|contacted|touchpoint",
  "login|logged|log",
  "signed|sign|signature",
  "opened|created|raised",
  "left|churn|lost|departed|leave|leaves",
  "done|finished|completed|complete",
  "sent|send",
  "set",
  "meeting|met|meet",
];

const eventOf: ReadonlyMap<string, string> = new Map(
  families.flatMap((family) => family.split("|").map((word) => [word, family.split("|")[0] ?? word] as const)),
);

export function eventWord(concept: string): string {
  return eventOf.get(concept) ?? concept;
}

export type Tense = "ahead" | "past" | "any";

const said = (tense: Tense, phrases: string) =>
  phrases.split("|").map((line) => {
    const [phrase = "", words = ""] = line.split(">");
    return [phrase, { tense, event: words.split(" ") }] as const;
  });

/** Verbs that say something is or was on a day, and the event they name. */
export const eventVerbs = [
  ...said(
    "ahead",
    "renews>renewal|is up for renewal>renewal|comes up for renewal>renewal|is due to renew>renewal|is due for renewal>renewal|renewing>renewal|renew>renewal|are up for renewal>renewal|ends>end|expires>end|leaves>left|is leaving>left|runs out>end|is due to end>end|starts>start|begins>start|is due>due|due>due|falls due>due|are due>due",
  ),
  ...said(
    "past",
    "renewed>renewed|was renewed>renewed|ended>end|expired>end|has ended>end|has expired>end|started>start|began>start|was started>start|has started>start|was due>due|were due>due|fell due>due|signed>signed|was signed>signed|opened>opened|was opened>opened|was created>opened|was raised>opened|closed>closed|was closed>closed|was resolved>resolved|resolved>resolved|was sent>sent|was issued>issued|was paid>paid|paid>paid|churned>left|left>left|was lost>left|has left>left|has churned>left|joined>joined|was onboarded>onboarded|was done>done|was finished>done|was completed>done|was last touched>touch|was last contacted>touch|was touched>touch|was contacted>touch|last logged in>login|was last seen>seen|was escalated>escalated|went live>live|was set>set|asked to cancel>cancel requested|requested cancellation>cancel requested|requested the cancellation>cancel requested|requested to cancel>cancel requested|was acquired>acquired|was reopened>reopened|gave notice>notice given|has given notice>notice given|gave its notice>notice given",
  ),
] as const;

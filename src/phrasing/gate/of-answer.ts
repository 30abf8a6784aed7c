/** Our own document -> the facts its text is checked against: every figure by what a reader sees, under its label and subject. */
import type { Answer, Fact, Sentence } from "../../answers/answer.ts";
import type { GateFacts } from "./verdict.ts";

/** What the core says in words between its figures (a cause, a next step) may be said again, of the same subject. */
export function answerFacts(answer: Answer): GateFacts {
  const byId = new Map(answer.facts.map((fact) => [fact.id, fact]));
  const sentences = [...answer.headline, ...answer.sections.flatMap(({ sentences }) => sentences ?? [])];
  return {
    as_of: answer.as_of,
    facts: answer.facts.map(factAsRead),
    said: sentences.flatMap((sentence) => {
      const [first = answer.headline[0]?.facts[0] ?? ""] = sentence.facts;
      return phrasesOf(sentence, (byId.get(first) ?? answer.facts[0])?.subject);
    }),
  };
}

type Read = Readonly<Record<string, unknown>>;

const inWords: ReadonlySet<Fact["kind"]> = new Set(["name", "text", "date"]);

function factAsRead(fact: Fact): Read {
  const { subject, label, display, metric, period, kind } = fact;
  const about = { [subject.type]: subject.name, ...(metric === undefined ? {} : { metric }) };
  if (kind === "reason") return { ...about, reason: display };
  const before = /\b(?:before|then)\b/u.test(label);
  const when = period === undefined ? {} : { [before ? "previous_period" : "period"]: period };
  if (inWords.has(kind)) return { ...about, ...when, [label]: display };
  return { ...about, ...when, label, [before ? "previous" : "value"]: display };
}

const fewestWords = 3;

/** Behind the colon, and without a figure of its own. */
function phrasesOf({ text }: Sentence, subject: Fact["subject"] | undefined): readonly Read[] {
  const about = subject === undefined || subject.type === "metric" ? {} : { [subject.type]: subject.name };
  return text
    .slice(text.indexOf(":") + 1)
    .split(/[.;]\s*/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => text.includes(":") && !phrase.includes("{") && phrase.split(" ").length >= fewestWords)
    .map((phrase) => ({ ...about, evidence: phrase }));
}

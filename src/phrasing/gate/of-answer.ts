/** Our own document -> the facts its text is checked against: every figure by what a reader sees, under its label and subject. */
import type { Answer, Fact } from "../../answers/answer.ts";
import { factsById, fill } from "../../answers/sentence.ts";
import { dayAt } from "./text/day-text.ts";
import type { GateFacts } from "./verdict.ts";

/** What the core says in words, figures and all, may be said again: whole, or a part of it of the same subject. */
export function answerFacts(answer: Answer): GateFacts {
  const byId = factsById(answer.facts);
  const sentences = [...answer.headline, ...answer.sections.flatMap(({ sentences }) => sentences ?? [])];
  const since = answer.facts.find(({ kind, label }) => kind === "date" && label === "compared with");
  return {
    as_of: answer.as_of,
    ...(since === undefined ? {} : { compared_with: since.display }),
    facts: answer.facts.map(factAsRead),
    plain_words: sentences.flatMap((sentence) => {
      const [first = answer.headline[0]?.facts[0] ?? ""] = sentence.facts;
      // What would be without some accounts goes on about the metric, whosever figures it names.
      const subject = answer.intent === "what_if" ? undefined : (byId.get(first) ?? answer.facts[0])?.subject;
      return partsOf(fill(sentence.text, byId), subject);
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
  // A step of a trend is called by its days, which stand beside it.
  const called = period !== undefined && isDays(label) ? {} : { label };
  return { ...about, ...when, ...called, [before ? "previous" : "value"]: display };
}

function isDays(label: string): boolean {
  return dayAt(label, 0, [])?.end === label.length;
}

/** A sentence, and what stands between its marks; behind a colon also with a verb: "At stake is $5,000 of MRR". */
function partsOf(text: string, subject: Fact["subject"] | undefined): readonly Read[] {
  const about = subject === undefined || subject.type === "metric" ? {} : { [subject.type]: subject.name };
  const parts = text.split(/[.;:,](?!\d)\s*/u).map((part) => part.trim());
  const verbal = [...text.matchAll(/([^.;:,]+): (.+?)(?=[.;:,](?!\d)|$)/gu)].flatMap(([, head = "", tail = ""]) => [
    `${head.trim()} is ${tail}`,
    `${head.trim()} are ${tail}`,
  ]);
  const pointed = parts.filter((part) => part.startsWith("That ")).map((part) => part.replace("That ", "It "));
  // "Most urgent is Acme": said the other way round.
  const turned = parts.flatMap((part) => {
    const [, most = "", who = ""] = /^(Most \p{L}+) is (.+)$/u.exec(part) ?? [];
    return most === "" ? [] : [`${who} is ${most}`, `${who} is the ${most}`];
  });
  return [
    { sentence: text.replace(/\.$/u, "") },
    ...turned.map((sentence) => ({ ...about, sentence })),
    ...[...parts, ...pointed, ...verbal].map((part) => ({ ...about, part })),
  ];
}

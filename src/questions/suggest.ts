/** A reading that is no supported question -> the nearest two or three that are, as text. */
import { rules } from "./intents/rules.ts";
import { metricLabels } from "./metric-labels.ts";
import { similarity } from "./names/trigrams.ts";
import type { Reading } from "./reading/reading.ts";

/** questions.md: "the nearest two or three that are supported". */
const mostSuggestions = 3;

/** First what was named, in questions that can be asked of it; then the examples most alike in wording. */
export function suggest(reading: Reading): readonly string[] {
  return [...new Set([...aboutNamed(reading), ...examplesLike(reading)])].slice(0, mostSuggestions);
}

function aboutNamed({ metrics, segments, subject, cues }: Reading): readonly string[] {
  const [segment] = segments;
  const scope = segment === undefined ? "" : ` in ${segment}`;
  const accounts = subject?.accounts.slice(0, 1) ?? [];
  const ofMetrics = metrics.flatMap((metric) => {
    const label = metricLabels[metric];
    return metrics.length > 1
      ? [`What is ${label}${scope}?`]
      : [`What is ${label}${scope}?`, `Why did ${label} change${scope}?`];
  });
  const ofScope = segment === undefined && !cues.has("accounts") ? [] : [`Who is at risk${scope}?`];
  return [...accounts.flatMap(({ name }) => [`How is ${name}?`, `Why did ${name} change?`]), ...ofMetrics, ...ofScope];
}

function examplesLike({ tokens }: Reading): readonly string[] {
  const words = tokens.map((token) => token.word);
  return rules
    .flatMap((rule) => rule.examples)
    .map((example, place) => ({ example, place, score: similarity(words, example.toLowerCase().match(/\w+/g) ?? []) }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .map(({ example }) => example);
}

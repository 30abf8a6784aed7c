/** A reading that is no supported question -> the nearest two or three that are, as text. */
import { rules } from "./intents/rules.ts";
import { metricLabels } from "./metric-labels.ts";
import { similarity } from "./names/trigrams.ts";
import type { Vocabulary } from "./question.ts";
import type { Reading } from "./reading/reading.ts";

/** questions.md: "the nearest two or three that are supported". */
const mostSuggestions = 3;

/** First what was named, in questions that can be asked of it; then the examples most alike in wording. */
export function suggest(reading: Reading, vocabulary: Vocabulary): readonly string[] {
  const named = reading.unknownPlace ? inKnownPlaces(reading, vocabulary) : aboutNamed(reading);
  return [...new Set([...named, ...examplesLike(reading)])].slice(0, mostSuggestions);
}

/** The same of a place that is known: the first two regions, and the segments. */
function inKnownPlaces({ metrics, cues }: Reading, { regions, segments }: Vocabulary): readonly string[] {
  const [metric] = metrics;
  const scopes = [...regions.slice(0, mostSuggestions - 1), ...segments];
  if (metric !== undefined && !cues.has("at_risk"))
    return scopes.map((scope) => `What is ${metricLabels[metric]} in ${scope}?`);
  return scopes.map((scope) => `Who is at risk in ${scope}?`);
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

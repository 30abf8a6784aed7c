/** Forecast probabilities and what happened -> how far off they were: the Brier score and the log loss. */
import { mean } from "simple-statistics";

/** definitions.md §6: keeps a certain forecast that failed from costing an infinity. */
const epsilon = 1e-15;

/** Mean of (p - label)^2, 0..1 (Brier 1950). Undefined without forecasts. */
export function brier(probabilities: readonly number[], labels: readonly number[]): number | undefined {
  return meanOf(probabilities, labels, (p, label) => (p - label) ** 2);
}

/** Mean of -ln of the probability given to what happened, p kept within [eps, 1 - eps]. Undefined without forecasts. */
export function logLoss(probabilities: readonly number[], labels: readonly number[]): number | undefined {
  return meanOf(probabilities, labels, (forecast, label) => {
    const p = Math.min(Math.max(forecast, epsilon), 1 - epsilon);
    return -Math.log(label === 1 ? p : 1 - p);
  });
}

function meanOf(
  probabilities: readonly number[],
  labels: readonly number[],
  loss: (p: number, label: number) => number,
): number | undefined {
  if (probabilities.length === 0) return undefined;
  return mean(probabilities.map((p, at) => loss(p, labels[at] ?? 0)));
}

/** Episodes and the steps of a day -> the episodes after them, as the store would give them the next day. */
import type { Day } from "../day.ts";
import type { EpisodeStep } from "./engine.ts";
import type { Episode } from "./episode.ts";

/** Of each playbook the open episode, if any, and the last that closed. */
export function episodesAfter(known: readonly Episode[], steps: readonly EpisodeStep[], day: Day): readonly Episode[] {
  return steps.reduce((episodes, step) => replaced(episodes, changed(step, day)), known);
}

function changed(step: EpisodeStep, on: Day): Episode {
  switch (step.kind) {
    case "open":
      return step.episode;
    case "quiet":
      return { ...step.episode, quietSince: step.since };
    case "close":
      return { ...step.episode, closed: { on, because: step.because } };
  }
}

function replaced(episodes: readonly Episode[], one: Episode): readonly Episode[] {
  const isLastClosed = (other: Episode) => one.closed !== null && other.closed !== null;
  const others = episodes.filter(
    (other) => other.playbook !== one.playbook || (other.id !== one.id && !isLastClosed(other)),
  );
  return [...others, one];
}

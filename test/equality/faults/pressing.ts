/** Buttons of a rendering -> the same with one that presses what another one does. */
import type { Fault } from "./faults.ts";
import { at, type Path, replaced } from "./paths.ts";

/** Slack keeps what a button presses as JSON in its value, Teams as data. */
export const pressesAnother: Fault = ({ rendering, hidden, random }) => {
  const places = pressed(rendering, [], hidden);
  if (new Set(places.map((path) => JSON.stringify(at(rendering, path)))).size < 2) return undefined;
  const one = random.pick(places);
  const mine = JSON.stringify(at(rendering, one));
  const other = random.pick(places.filter((path) => JSON.stringify(at(rendering, path)) !== mine));
  return replaced(rendering, one, at(rendering, other));
};

function pressed(value: unknown, path: Path, hidden: (part: object, key: string) => boolean): readonly Path[] {
  if (typeof value !== "object" || value === null) return [];
  const ofTeams = "title" in value && "data" in value && !hidden(value, "data");
  const own = "action_id" in value ? [[...path, "value"]] : ofTeams ? [[...path, "data"]] : [];
  const steps = Array.isArray(value) ? value.map((_, place) => place) : Object.keys(value);
  return [
    ...own,
    ...steps.flatMap((step) =>
      typeof step === "string" && hidden(value, step) ? [] : pressed(at(value, [step]), [...path, step], hidden),
    ),
  ];
}

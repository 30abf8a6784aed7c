/** A rendering -> the texts and numbers in it that a reader sees, each with a way to put another in its place. */
import { at, type Path, replaced } from "./paths.ts";

export interface Leaf {
  readonly shown: string;
  /** A copy of the whole rendering with `shown` in this place. */
  put(shown: string): unknown;
}

/** Says of a part of a rendering that the reader in question does not see it. */
export type Hidden = (part: object, key: string) => boolean;

const seenKeys: ReadonlySet<string> = new Set([
  "text",
  "title",
  "name",
  "label",
  "legend",
  "x",
  "categories",
  "tooltip",
  "accessibility_label",
]);
const plottedKeys: ReadonlySet<string> = new Set(["y", "value"]);

/** Of a terminal, its lines. */
export function leavesOf(rendering: unknown, hidden: Hidden): readonly Leaf[] {
  if (typeof rendering === "string") return lineLeaves(rendering);
  return pathsIn(rendering, [], hidden).map((path) => {
    const value = at(rendering, path);
    return {
      shown: String(value),
      put: (shown) => replaced(rendering, path, typeof value === "number" ? Number(shown) : shown),
    };
  });
}

function lineLeaves(text: string): readonly Leaf[] {
  const lines = text.split("\n");
  return lines.flatMap((shown, place) => {
    const put = (other: string) => [...lines.slice(0, place), other, ...lines.slice(place + 1)].join("\n");
    return shown.trim() === "" ? [] : [{ shown, put }];
  });
}

function pathsIn(value: unknown, path: Path, hidden: Hidden): readonly Path[] {
  const key = path.findLast((step) => typeof step === "string") ?? "";
  if (typeof value === "string") return seenKeys.has(`${key}`) ? [path] : [];
  if (typeof value === "number") return plottedKeys.has(`${key}`) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item, place) => pathsIn(item, [...path, place], hidden));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([step, inner]) =>
    hidden(value, step) ? [] : pathsIn(inner, [...path, step], hidden),
  );
}

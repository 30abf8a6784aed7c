/** A rendering -> the lists in it that a reader sees item by item: rows, lines, points, buttons. */
import type { Hidden } from "./leaves.ts";
import { type Path, replaced } from "./paths.ts";

export interface SeenList {
  readonly items: readonly unknown[];
  /** A copy of the whole rendering with these items in the list. */
  put(items: readonly unknown[]): unknown;
}

const seenLists: ReadonlySet<string> = new Set(["body", "rows", "actions", "elements", "fields", "values", "data"]);

export function listsOf(rendering: unknown, hidden: Hidden): readonly SeenList[] {
  const whole = typeof rendering === "string" ? [lines(rendering, (text) => text)] : [];
  return [...whole, ...found(rendering, [], hidden, rendering)];
}

function found(value: unknown, path: Path, hidden: Hidden, rendering: unknown): readonly SeenList[] {
  const key = path.at(-1);
  if (typeof value === "string") {
    const put = (text: string) => replaced(rendering, path, text);
    return key === "text" && value.includes("\n") ? [lines(value, put)] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) && (path.length === 0 || seenLists.has(String(key)));
  const put = (items: readonly unknown[]) => replaced(rendering, path, items);
  return [
    ...(own ? [{ items: value, put }] : []),
    ...Object.entries(value).flatMap(([step, inner]) =>
      hidden(value, step) ? [] : found(inner, [...path, step], hidden, rendering),
    ),
  ];
}

function lines(text: string, put: (text: string) => unknown): SeenList {
  return { items: text.split("\n"), put: (items) => put(items.join("\n")) };
}

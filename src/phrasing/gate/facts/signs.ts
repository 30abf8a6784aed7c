/** A subject and a metric -> which way it moved, from its change or from its two ends; null when the facts do not say. */
import { compare, subtract } from "../../../core/fraction.ts";
import type { FactBook, Figure } from "./figure.ts";
import { figuresOf } from "./lookup.ts";

export type Sign = -1 | 0 | 1;

/** `metric` null: the subject's only movement, when all its figures go one way. */
export function signIn(book: FactBook, subject: string | null, metric: string | null): Sign | null {
  const own = figuresOf(book, subject);
  const measured = metric === null ? own : own.filter((figure) => figure.metric === metric);
  const signs = new Set([...measured.filter(isChange).map(signOfChange), ...pairs(measured)]);
  const [only] = signs;
  return signs.size === 1 && only !== undefined ? only : null;
}

function isChange({ part }: Figure): boolean {
  return part === "change";
}

export function signOfChange({ readings }: Figure): Sign {
  const num = readings[0]?.value.num ?? 0n;
  if (num === 0n) return 0;
  return num < 0n ? -1 : 1;
}

/** now against before, of one metric. */
function pairs(figures: readonly Figure[]): readonly Sign[] {
  return figures
    .filter(({ part }) => part === "before")
    .flatMap((before) => {
      const now = figures.filter((figure) => figure.part === "now" && isSame(figure, before));
      return now.map((figure) => signBetween(before, figure));
    });
}

function isSame(figure: Figure, before: Figure): boolean {
  if (figure.metric !== before.metric) return false;
  const [one, other] = [figure.readings[0]?.unit, before.readings[0]?.unit];
  return one === other && (figure.scope === before.scope || figure.scope.subject === before.scope.subject);
}

export function signBetween(before: Figure, now: Figure): Sign {
  const [from, to] = [before.readings[0]?.value, now.readings[0]?.value];
  if (from === undefined || to === undefined) return 0;
  return compare(subtract(to, from), { num: 0n, den: 1n });
}

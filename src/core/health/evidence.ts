/** A label and an exact value -> one typed figure of evidence; the words beside it never hold a digit. */
import type { Day } from "../day.ts";
import type { Fraction } from "../fraction.ts";
import type { Minor } from "../money.ts";
import type { EvidenceFigure } from "./score.ts";

export function countFigure(label: string, value: number): EvidenceFigure {
  return { label, kind: "count", value };
}

export function daysFigure(label: string, value: number): EvidenceFigure {
  return { label, kind: "days", value };
}

export function dateFigure(label: string, value: Day): EvidenceFigure {
  return { label, kind: "date", value };
}

export function rateFigure(label: string, value: Fraction): EvidenceFigure {
  return { label, kind: "rate", value };
}

export function moneyFigure(label: string, value: Minor): EvidenceFigure {
  return { label, kind: "money", value };
}

export function scoreFigure(label: string, value: Fraction): EvidenceFigure {
  return { label, kind: "score", value };
}

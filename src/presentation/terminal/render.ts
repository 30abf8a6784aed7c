/** An Answer document -> text for a terminal of a given width, with or without styles. */
import type { Answer } from "../../answers/answer.ts";
import { cardOf } from "../card.ts";
import { receiptCard } from "../receipt-card.ts";
import { cardLines } from "./card-lines.ts";
import { styled, unstyled } from "./style.ts";

export interface TerminalOptions {
  /** Columns. */
  readonly width: number;
  /** Escape sequences for bold and faint; false for a pipe or NO_COLOR. */
  readonly colour: boolean;
}

export function renderTerminal(answer: Answer, { width, colour }: TerminalOptions): string {
  return cardLines(cardOf(answer), width, colour ? styled : unstyled).join("\n");
}

/** What a model says instead of the headline that stands above already, and who phrased it. */
export function renderTerminalWords(answer: Answer, options: TerminalOptions): string {
  const notes = answer.notes.filter(({ code }) => code === "phrased");
  return renderTerminal({ ...answer, sections: [], actions: [], notes, read_as: "" }, options);
}

/** @throws HoldfastError `unknown_receipt` when the document has no such receipt. */
export function renderTerminalReceipt(answer: Answer, receiptId: string, { width, colour }: TerminalOptions): string {
  return cardLines(receiptCard(answer, receiptId), width, colour ? styled : unstyled).join("\n");
}

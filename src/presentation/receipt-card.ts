/** A receipt of a document -> a card: the figures it is for, its formula, its inputs, its rows, its as-of day. */
import type { Answer, JsonFraction, JsonInteger, Receipt } from "../answers/answer.ts";
import { capitalised } from "../answers/capitalised.ts";
import { HoldfastError } from "../core/error.ts";
import type { Card, CardSection, LabelledValue } from "./card.ts";
import { visible } from "./visible-text.ts";

/** @throws HoldfastError `unknown_receipt` when the document has no such receipt. */
export function receiptCard(answer: Answer, receiptId: string): Card {
  const receipt = answer.receipts[receiptId];
  if (receipt === undefined) {
    throw new HoldfastError(
      "unknown_receipt",
      `This answer has no receipt "${receiptId}".`,
      "Ask the question again and open its receipt.",
    );
  }
  const figures = answer.facts.filter((fact) => fact.receipt === receiptId);
  return {
    answerId: answer.id,
    headline: [visible(receipt.formula), visible(receipt.definition)],
    sections: [
      facts(
        "For",
        figures.map(({ label, display }) => ({ label: visible(capitalised(label)), value: visible(display) })),
      ),
      facts(
        "From",
        Object.entries(receipt.inputs).map(([label, value]) => ({
          label: visible(capitalised(label)),
          value: inputText(value),
        })),
      ),
      { kind: "text", title: "Rows", lines: [rowsText(receipt)] },
    ],
    notes: [],
    readAs: visible(`As of ${receipt.as_of}. ${answer.read_as}`),
    actions: [],
  };
}

function facts(title: string, items: readonly LabelledValue[]): CardSection {
  return { kind: "facts", title, items };
}

function inputText(value: JsonInteger | JsonFraction | string | null): string {
  if (value === null) return "not known";
  return visible(typeof value === "object" ? `${value.num}/${value.den}` : String(value));
}

function rowsText({ rows: { table, ids, total } }: Receipt): string {
  const rest = total > ids.length ? `, and ${total - ids.length} more` : "";
  return visible(`${total} of table ${table}: ${ids.length === 0 ? "none" : ids.join(", ")}${rest}`);
}

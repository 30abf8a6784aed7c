/** Rows with buttons -> one below the other, each its name, its labelled cells and its words, with its buttons right below. */
import type { Action } from "../../answers/answer.ts";
import type { CardColumn, CardRow } from "../card.ts";
import { labelledCells } from "../labelled-cells.ts";
import { actionSet } from "./buttons.ts";
import { headed, type Part, textPart, wholePart } from "./part.ts";

const quiet = { size: "Small", isSubtle: true } as const;
const close = { spacing: "None" } as const;

/** No client shows buttons between the rows of a table, and a table for each row would be as long as all the words in it. */
export function actedRows(answerId: string, columns: readonly CardColumn[], rows: readonly CardRow[]): readonly Part[] {
  return rows.map((row) => {
    const [label = ""] = row.cells;
    const name = textPart([label], { weight: "Bolder" }, { spacing: "Medium" });
    const cells = textPart(labelledCells(columns, row), {}, close);
    const words = textPart(row.below === null ? [] : [row.below], quiet, close);
    return headed([], [name, cells, words, ...buttonsBelow(answerId, row.actions ?? [], label)]);
  });
}

function buttonsBelow(answerId: string, actions: readonly Action[], label: string): readonly Part[] {
  return actions.length === 0 ? [] : [wholePart([actionSet(answerId, actions, label)])];
}

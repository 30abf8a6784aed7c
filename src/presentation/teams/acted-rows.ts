/** Rows with buttons -> one below the other, each its name, its labelled cells and its words, with its buttons right below. */
import type { Action } from "../../answers/answer.ts";
import type { CardColumn, CardRow } from "../card.ts";
import { actionSet } from "./buttons.ts";
import { headed, type Part, textPart, wholePart } from "./part.ts";

const quiet = { size: "Small", isSubtle: true } as const;

/** No client shows buttons between the rows of a table, and a table for each row would be as long as all the words in it. */
export function actedRows(answerId: string, columns: readonly CardColumn[], rows: readonly CardRow[]): readonly Part[] {
  return rows.map(({ cells: [label = "", ...cells], below, actions = [] }) => {
    const labelled = cells.map((cell, index) => `${columns[index + 1]?.title ?? ""}: ${cell}`);
    return headed(
      [],
      [
        textPart([label], { weight: "Bolder" }, { spacing: "Medium" }),
        textPart([labelled.join(" · ")], {}, { spacing: "None" }),
        textPart(below === null ? [] : [below], quiet, { spacing: "None" }),
        ...buttonsBelow(answerId, actions, label),
      ],
    );
  });
}

function buttonsBelow(answerId: string, actions: readonly Action[], label: string): readonly Part[] {
  return actions.length === 0 ? [] : [wholePart([actionSet(answerId, actions, label)])];
}

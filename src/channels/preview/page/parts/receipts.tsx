/** The receipts of an answer -> for each: which figures it proves, its definition, formula, inputs and rows. */
import type { Answer, Receipt } from "../../../../answers/answer.ts";
import { CopyButton } from "./copy-button.tsx";

export function Receipts({ answer }: { readonly answer: Answer }) {
  return (
    <ul className="receipts">
      {Object.entries(answer.receipts).map(([id, receipt]) => (
        <li key={id}>
          <ReceiptTerms receipt={receipt} proves={provenBy(answer, id)} />
          <CopyButton text={JSON.stringify(receipt, null, 2)} />
        </li>
      ))}
    </ul>
  );
}

function provenBy({ facts }: Answer, receiptId: string): string {
  return facts
    .filter(({ receipt }) => receipt === receiptId)
    .map(({ label, display }) => `${label}: ${display}`)
    .join(" · ");
}

function ReceiptTerms({ receipt, proves }: { readonly receipt: Receipt; readonly proves: string }) {
  const { formula, definition, inputs, rows, as_of } = receipt;
  return (
    <dl>
      <dt>Proves</dt>
      <dd>{proves}</dd>
      <dt>Definition</dt>
      <dd>{definition}</dd>
      <dt>Formula</dt>
      <dd>
        <code>{formula}</code>
      </dd>
      <dt>Inputs, as stored</dt>
      <dd>
        <code>{JSON.stringify(inputs)}</code>
      </dd>
      <dt>Rows</dt>
      <dd>
        {rows.total} of {rows.table}
        {rows.ids.length > 0 && <code className="ids">{rows.ids.join(", ")}</code>}
      </dd>
      <dt>As of</dt>
      <dd>{as_of}</dd>
    </dl>
  );
}

/** An answer -> its document and its receipts, as they are stored: one click away, and to be copied. */
import type { Answer } from "../../../../answers/answer.ts";
import { CopyButton } from "./copy-button.tsx";
import { Receipts } from "./receipts.tsx";

export function AnswerDocument({ answer }: { readonly answer: Answer }) {
  const json = JSON.stringify(answer, null, 2);
  return (
    <footer className="document">
      {Object.keys(answer.receipts).length > 0 && (
        <details>
          <summary>Receipts</summary>
          <Receipts answer={answer} />
        </details>
      )}
      <details>
        <summary>Answer as JSON</summary>
        <CopyButton text={json} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard (WCAG 2.1.1) */}
        <pre tabIndex={0}>{json}</pre>
      </details>
    </footer>
  );
}

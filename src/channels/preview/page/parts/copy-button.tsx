/** A text -> a button that puts it on the clipboard and says so. */
import { useState } from "react";

const words = { ready: "Copy", done: "Copied", failed: "Select the text and copy it: the browser forbids it here" };

export function CopyButton({ text }: { readonly text: string }) {
  const [state, setState] = useState<keyof typeof words>("ready");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState("done"),
      () => setState("failed"),
    );
  return (
    <button type="button" className="quiet copy" onClick={copy} aria-live="polite">
      {words[state]}
    </button>
  );
}

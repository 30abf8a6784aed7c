/** A button that was pressed -> what came of it, below the answer it belongs to. */
import { type Entry, type Press, pressElement, type View } from "../state/state.ts";
import type { Deeds } from "../use-preview.ts";
import { FailureNotice } from "./failure-notice.tsx";
import { Renderings } from "./renderings.tsx";
import { Waiting } from "./waiting.tsx";

interface PressResultProps {
  readonly entry: Entry;
  readonly press: Press;
  readonly view: View;
  readonly deeds: Deeds;
}

export function PressResult({ entry, press, view, deeds }: PressResultProps) {
  const heading = pressElement(entry.id, press.actionId);
  return (
    <section className="pressed" aria-labelledby={heading} aria-busy={press.reply.kind === "waiting"}>
      <h3 id={heading} tabIndex={-1}>
        {press.label}
      </h3>
      <PressReplyBody entry={entry} press={press} view={view} deeds={deeds} />
    </section>
  );
}

function PressReplyBody({ entry, press: { actionId, reply }, view, deeds }: PressResultProps) {
  const press = (pressed: string) => deeds.press(entry, pressed);
  switch (reply.kind) {
    case "waiting":
      return <Waiting />;
    case "failed":
      return <FailureNotice failure={reply.failure} onRetry={() => press(actionId)} />;
    case "words":
      return (
        <p className="words" role="status">
          {reply.text}
        </p>
      );
    case "receipt":
      return <Renderings id={`${entry.id}-${actionId}`} shown={reply} view={view} onPress={press} />;
  }
}

/** One question -> its heading, and what came of it. */
import { memo } from "react";
import { type Entry, entryElement, type View } from "../state/state.ts";
import type { Deeds } from "../use-preview.ts";
import { AnswerDocument } from "./answer-document.tsx";
import { FailureNotice } from "./failure-notice.tsx";
import { PressResult } from "./press-result.tsx";
import { Renderings } from "./renderings.tsx";
import { Waiting } from "./waiting.tsx";

interface EntryArticleProps {
  readonly entry: Entry;
  readonly view: View;
  readonly deeds: Deeds;
}

/** Drawn again only when something of its own changed: a key typed below a hundred answers must not draw them all. */
export const EntryArticle = memo(function EntryArticle({ entry, view, deeds }: EntryArticleProps) {
  const heading = entryElement(entry.id);
  return (
    <article className="entry" aria-labelledby={heading} aria-busy={entry.reply.kind === "waiting"}>
      <header className="asked">
        <h2 id={heading} tabIndex={-1}>
          {entry.asked}
        </h2>
        <p>
          {entry.by.name} · {entry.by.role}
        </p>
      </header>
      <EntryReplyBody entry={entry} view={view} deeds={deeds} />
      {entry.presses.map((press) => (
        <PressResult key={press.actionId} entry={entry} press={press} view={view} deeds={deeds} />
      ))}
    </article>
  );
});

function EntryReplyBody({ entry, view, deeds }: EntryArticleProps) {
  const { reply } = entry;
  switch (reply.kind) {
    case "waiting":
      return <Waiting />;
    case "failed":
      return <FailureNotice failure={reply.failure} onRetry={() => deeds.askAgain(entry)} />;
    case "words":
      return <p className="words">{reply.text}</p>;
    case "answer":
      return (
        <>
          <Renderings id={entry.id} shown={reply} view={view} onPress={(actionId) => deeds.press(entry, actionId)} />
          <AnswerDocument answer={reply.answer} />
        </>
      );
  }
}

/** The preview: who asks, the conversation with its answers, and the box to type in. */
import { type KeyboardEvent, useEffect } from "react";
import { Announcer } from "./parts/announcer.tsx";
import { Composer } from "./parts/composer.tsx";
import { ConversationLog } from "./parts/conversation-log.tsx";
import { FailureNotice } from "./parts/failure-notice.tsx";
import { Masthead } from "./parts/masthead.tsx";
import { Welcome } from "./parts/welcome.tsx";
import type { PreviewServer } from "./server.ts";
import { type Appeared, currentConversation } from "./state/state.ts";
import { ThemeContext, useTheme } from "./theme.ts";
import { usePreview } from "./use-preview.ts";

export function Page({ server }: { readonly server: PreviewServer }) {
  const preview = usePreview(server);
  const { state, dispatch, deeds } = preview;
  const theme = useTheme(state.theme);
  const conversation = currentConversation(state);
  useAppearance(state.appeared, conversation.draft === "");
  const { hello } = state;
  useReadiness(hello.kind === "ready");
  return (
    <ThemeContext value={theme}>
      <a className="skip" href="#message">
        To the message box
      </a>
      <Masthead state={state} dispatch={dispatch} />
      <main className="conversation" aria-busy={hello.kind === "loading"} onKeyDown={escapeToBox}>
        {hello.kind === "failed" && <FailureNotice failure={hello.failure} onRetry={deeds.greet} />}
        {hello.kind !== "failed" && conversation.entries.length === 0 && <Welcome hello={hello} deeds={deeds} />}
        <ConversationLog preview={preview} conversation={conversation} />
      </main>
      <Composer preview={preview} conversation={conversation} />
      <Announcer conversation={conversation} />
    </ThemeContext>
  );
}

/** What appears is scrolled to; what was waited for is read next, unless the next question is already being typed. */
function useAppearance(appeared: Appeared | null, free: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a later keystroke makes nothing appear
  useEffect(() => {
    const element = appeared && document.getElementById(appeared.element);
    element?.scrollIntoView({ block: appeared?.awaited ? "start" : "nearest" });
    if (appeared?.awaited && free) element?.focus({ preventScroll: true });
  }, [appeared]);
}

/** Whoever opens the page wants to type. */
function useReadiness(ready: boolean): void {
  useEffect(() => {
    const idle = document.activeElement === null || document.activeElement === document.body;
    if (ready && idle) toBox();
  }, [ready]);
}

function escapeToBox({ key }: KeyboardEvent): void {
  if (key === "Escape") toBox();
}

function toBox(): void {
  document.getElementById("message")?.focus({ preventScroll: true });
}

/** Above everything: the product, whose book is asked, who asks, and how the answers are looked at. */
import type { Dispatch } from "react";
import type { PageEvent } from "../state/reduce.ts";
import type { PageState } from "../state/state.ts";
import { ConversationSwitch } from "./conversation-switch.tsx";
import { PersonSwitch } from "./person-switch.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";
import { ViewSwitch } from "./view-switch.tsx";

interface MastheadProps {
  readonly state: PageState;
  readonly dispatch: Dispatch<PageEvent>;
}

const books = { demo: "demo book", real: "real book" } as const;

export function Masthead({ state, dispatch }: MastheadProps) {
  const { hello } = state;
  return (
    <header className="masthead">
      <h1 className="brand">
        <span className="mark" aria-hidden="true" />
        Holdfast
        {hello.kind === "ready" && (
          <span className="org">
            {hello.hello.org.name} · {books[hello.hello.org.kind]}
          </span>
        )}
      </h1>
      <div className="controls">
        {hello.kind === "ready" && (
          <PersonSwitch
            people={hello.hello.people}
            as={state.as}
            onChoose={(email) => dispatch({ kind: "person", email })}
          />
        )}
        <ConversationSwitch state={state} dispatch={dispatch} />
        <ViewSwitch view={state.view} onChoose={(view) => dispatch({ kind: "view", view })} />
        <ThemeSwitch theme={state.theme} onChoose={(theme) => dispatch({ kind: "theme", theme })} />
      </div>
    </header>
  );
}

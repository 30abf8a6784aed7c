/** An empty conversation -> what this is, and questions to begin with. */
import type { Hello } from "../state/state.ts";
import type { Deeds } from "../use-preview.ts";
import { Suggestions } from "./suggestions.tsx";

interface WelcomeProps {
  readonly hello: Exclude<Hello, { readonly kind: "failed" }>;
  readonly deeds: Deeds;
}

export function Welcome({ hello, deeds }: WelcomeProps) {
  return (
    <section className="welcome" aria-labelledby="welcome">
      <h2 id="welcome">Ask what you would ask in Slack or Teams</h2>
      <p>
        Every answer is computed from {hello.kind === "ready" ? hello.hello.org.name : "the book"} and drawn twice,
        exactly as the two would show it. The buttons work.
      </p>
      {hello.kind === "loading" ? (
        <p role="status">Opening the book…</p>
      ) : (
        <Suggestions suggestions={hello.hello.suggestions} onAsk={deeds.ask} />
      )}
    </section>
  );
}

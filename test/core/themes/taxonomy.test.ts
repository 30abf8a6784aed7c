/** The cues as data: each is written as texts are read, so that none of them can never be found. */
import { expect, test } from "vitest";
import { type Cues, languages } from "../../../src/core/themes/cue.ts";
import { mentionsIn } from "../../../src/core/themes/mentions.ts";
import { taxonomy } from "../../../src/core/themes/taxonomy/taxonomy.ts";
import { tone } from "../../../src/core/themes/taxonomy/tone.ts";
import { themeIds } from "../../../src/core/themes/theme.ts";
import { fold } from "../../../src/core/words/fold.ts";

function cuesOf(cues: Cues): readonly string[] {
  return languages.flatMap((language) => {
    const { trouble = [], good = [], topic = [] } = cues[language];
    return [...trouble, ...good, ...topic];
  });
}

const word = /^[\p{L}\p{N}]+\*?$/u;

test.each([...themeIds.map((theme) => [theme, taxonomy[theme]] as const), ["tone", tone] as const])(
  "the cues of %s are folded words",
  (_theme, cues) => {
    const wrong = cuesOf(cues).filter(
      (cue) => fold(cue) !== cue || !cue.split(/ \+ | \/ |[ |]/).every((place) => word.test(place)),
    );
    expect(wrong).toEqual([]);
  },
);

/** A text that says a cue: its first alternatives, with stems as they stand. */
function textOf(cue: string): string {
  const parts = cue.split(" + ").map((part) => part.split(" / ")[0] ?? "");
  const phrase = (part: string) => part.split(" ").map((place) => (place.split("|")[0] ?? "").replace("*", ""));
  return parts.map((part) => phrase(part).join(" ")).join(" ");
}

test.each(themeIds)("every cue of %s finds it", (theme) => {
  const silent = cuesOf(taxonomy[theme]).filter(
    (cue) => !mentionsIn(textOf(cue)).some((mention) => mention.theme === theme),
  );
  expect(silent).toEqual([]);
});

/** How texts were read -> what no theme says of them: those that fit none, those in another script, those left out. */
import type { Fact } from "./answer.ts";
import type { Draft } from "./draft.ts";
import { listLimit } from "./schema.ts";
import type { ThemesTold } from "./theme-table.ts";

export function noteHowRead(draft: Draft, subject: Fact["subject"], { read, leftOut }: ThemesTold): void {
  const count = (value: number, label: string) => `{${draft.fact(draft.figures.bareCount(value), { label, subject })}}`;
  if (read.unplaced > 0) {
    const unplaced = count(read.unplaced, "texts that fit no theme");
    const foreign =
      read.foreign === 0
        ? ""
        : `; ${count(read.foreign, "texts in a script that is not read")} of them in a script that is not read here`;
    draft.note("texts_unplaced", `${unplaced} of ${count(read.texts, "texts")} texts fit no theme${foreign}.`);
  }
  const more = read.themes.length - listLimit;
  if (more > 0) draft.note("themes_more", `${count(more, "more themes")} more themes are not listed.`);
  if (leftOut > 0) draft.note("texts_left_out", `${count(leftOut, "older texts left out")} older texts were not read.`);
}

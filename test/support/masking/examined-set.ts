/** The labelled set -> what the masker makes of it, every text a request of its own. */
import { openMasking } from "../../../src/phrasing/mask/open-masking.ts";
import { type Examined, examine } from "./examine.ts";
import { dictionaryOf, type LabelledText, labelledSet, type SetName } from "./labelled-set.ts";

/** `timed`: of each text, the milliseconds that masking it took. */
export function examinedSet(which: SetName, timed: (milliseconds: number) => void = () => {}): readonly Examined[] {
  return labelledSet(which).map((text) => examineOne(text, timed));
}

function examineOne(text: LabelledText, timed: (milliseconds: number) => void): Examined {
  const masking = openMasking(dictionaryOf(text));
  const start = performance.now();
  const { entities } = masking.mask(text.text);
  timed(performance.now() - start);
  return examine(text, entities);
}

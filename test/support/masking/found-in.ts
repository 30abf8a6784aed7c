/** A text -> what a fresh masking found in it, as pairs of type and value. */
import type { EntityType } from "../../../src/phrasing/mask/masked-text.ts";
import type { MaskDictionary } from "../../../src/phrasing/mask/masking.ts";
import { openMasking } from "../../../src/phrasing/mask/open-masking.ts";

export const nobody: MaskDictionary = { people: [], accounts: [], regions: [] };

export function foundIn(text: string, dictionary: MaskDictionary = nobody): [EntityType, string][] {
  return openMasking(dictionary)
    .mask(text)
    .entities.map(({ type, value }) => [type, value]);
}

/** Only those of one type. */
export function valuesOf(type: EntityType, text: string, dictionary: MaskDictionary = nobody): string[] {
  return foundIn(text, dictionary).flatMap(([found, value]) => (found === type ? [value] : []));
}

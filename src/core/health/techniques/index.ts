/** Every technique of the score, in the order their words are joined; a new one is one file and one line here. */
import { level } from "./level.ts";
import type { Technique } from "./technique.ts";
import { trend } from "./trend.ts";

export const techniques: readonly Technique[] = [level, trend];

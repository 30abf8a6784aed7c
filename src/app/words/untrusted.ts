/** An answer about one account -> what was last written of it, for the model, where the organisation allows that at all. */
import type { Answer } from "../../answers/answer.ts";
import { parseDay } from "../../core/day.ts";
import type { Settings } from "../../core/settings.ts";
import { saidIn } from "../../core/themes/said.ts";
import type { UntrustedText } from "../../phrasing/phraser.ts";
import { readFreeTexts } from "../../store/free-text.ts";
import type { OrgTx } from "../../store/scope.ts";

/** Answers whose words an account's own texts can colour; to all others they have nothing to say. */
const coloured: ReadonlySet<string> = new Set(["account_health", "account_why"]);

/** As far back as the answer's own themes. */
const days = 90;
/** The newest say what matters now. */
const mostTexts = 8;
/** UTF-16 units of each. */
const longestText = 600;
/** Counted, it would bring the end forward into what is looked at before the text is cut again. */
const unseen = /[\p{Cf}\p{Co}\p{Cn}]|\p{Variation_Selector}/gu;

/** Newest first, without quoted history and signatures; not masked yet. None unless allowed, and none for what was known on a day. */
export async function readUntrusted(
  tx: OrgTx,
  answer: Answer,
  { modelFreeText }: Pick<Settings, "modelFreeText">,
): Promise<readonly UntrustedText[]> {
  const account = answer.facts.find(({ subject }) => subject.type === "account")?.subject.id;
  const to = parseDay(answer.as_of);
  if (modelFreeText !== "masked" || account === undefined || to === undefined) return [];
  if (!coloured.has(answer.intent) || answer.slots.known_on !== undefined) return [];
  const request = { accountIds: [account], from: to - days + 1, to, most: mostTexts, worded: true };
  const { texts } = await readFreeTexts(tx, request);
  return texts.flatMap(({ source, id, text }) => {
    const own = shortened(saidIn(text));
    return own === "" ? [] : [{ source, id, text: own }];
  });
}

/** In its lines, which say who greets and who signs. Never ends inside a character. */
function shortened(text: string): string {
  return text
    .replace(unseen, "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n\s*/g, "\n")
    .trim()
    .slice(0, longestText)
    .replace(/[\uD800-\uDBFF]$/, "");
}

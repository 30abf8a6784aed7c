/** What `holdfast doctor` says of feedback: numbers that somebody doubts are to be looked at, and are no fault of the installation. */
import { hoursBefore } from "../../core/instant.ts";
import { countFeedback } from "../../store/feedback.ts";
import type { OrgTx } from "../../store/scope.ts";
import type { Finding } from "../examine.ts";

/** Thirty days. */
const lookedBackHours = 720;

/** Nothing to say where nobody said anything. @param now ISO instant. */
export async function feedbackFindings(tx: OrgTx, slug: string, now: string): Promise<Finding[]> {
  const { helpful, wrongNumber } = await countFeedback(tx, hoursBefore(now, lookedBackHours));
  if (helpful + wrongNumber === 0) return [];
  const found = `of the last thirty days: ${helpful} said that an answer helped, ${wrongNumber} doubted a number`;
  const listed = `${found}; holdfast feedback --org ${slug} lists them`;
  return [{ what: `feedback of ${slug}`, ok: true, found: wrongNumber > 0 ? listed : found }];
}

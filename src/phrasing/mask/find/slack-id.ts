/** Members, channels, groups and teams of Slack by their ids: in its markup (`<@U…>`, `<#C…|name>`, `<!subteam^S…>`) and bare. */
import { type Finder, findingOf } from "../finding.ts";

const markup = /<(?:@[UWB][A-Z\d]{2,20}|#[CG][A-Z\d]{2,20}|!subteam\^S[A-Z\d]{2,20})(?:\|[^<>|\n]{0,80})?>/gu;
/** A letter of its kind, then capitals and digits, both of them: "CUSTOMERS" is a word, "U2" a band. The first ids were numbers from 2147483648 down. */
const bare =
  /(?<![\p{L}\p{N}_-])(?:[UW](?=[A-Z\d]*\d)(?=[A-Z\d]*[A-Z])[A-Z\d]{8,10}|[UWCDGTBEFS]0[A-Z\d]{7,9}|[UWCDGTBEFS]2147483\d{3})(?![\p{L}\p{N}_-])/gu;

export const slackIds: Finder = ({ text }) =>
  [markup, bare].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => findingOf("SLACK_ID", match, idOf)));

function idOf(written: string): string {
  return written.replace(/\|.*$/su, "").replace(/[^A-Z\d]|!subteam/gu, "");
}

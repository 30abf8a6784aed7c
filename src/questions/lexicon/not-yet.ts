/** Questions of questions.md that are not answered yet, recognised so that they are not mistaken for ones that are. */
import type { Intent } from "../question.ts";
import type { Entry } from "./senses.ts";

const phrasesOf: readonly (readonly [Intent | null, string])[] = [
  // Weeks, days and years are no steps of a course yet.
  [
    "metric_trend",
    "year over year|yoy|year by year|by year|per year|week by week|by week|per week|weekly trend|day by day|by day|per day|daily trend",
  ],
  [
    "define",
    "define|definition|meaning|mean|means|stand for|stands for|what is meant by|bedeutet|bedeutung|heisst|signifie|significa|definicion",
  ],
  [
    "explain_method",
    "calculated|calculate|calculation|calculating|computed|compute|formula|methodology|how do you measure|is measured|berechnet|" +
      "berechnung|calcule|calcul|calcula|formule",
  ],
  [
    "list_renewals",
    "renewal|renewals|renew|renews|renewing|renewed|up for renewal|coming up for renewal|expiring|expires|contract ends|contracts ending|" +
      "verlangerung|verlangerungen|renouvellement|renouvellements|renovacion|renovaciones",
  ],
  [
    "list_expansion",
    "expansion opportunities|expansion candidates|upsell|upsells|upsell opportunities|upsell candidates|ready to expand|could expand|cross sell",
  ],
  [
    "list_churned",
    "who churned|who has churned|accounts churned|customers churned|clients churned|who left|who left us|who has left|who have we lost|" +
      "who did we lose|lost accounts|lost customers|churned accounts|churned customers|churned clients|accounts we lost|" +
      "customers we lost|who cancelled|who canceled|who quit",
  ],
  [
    "list_movers",
    "movers|biggest movers|biggest drops|biggest drop|biggest changes|moved the most|dropped the most|fell the most|improved the most|who moved|biggest gains",
  ],
  ["snooze", "snooze|mute|remind me|remind|silence"],
  ["ack", "ack|acknowledge|acknowledged|on it|got it|i have it"],
  [
    "create_task",
    "create task|create a task|create tasks|add task|add a task|add tasks|new task|make a task|to do|assign|follow up with",
  ],
  ["log_touch", "log|log a call|log call|log touch|log a touch|log meeting|log email|had a call|spoke with|met with"],
  ["set_sentiment", "set sentiment|sentiment|pulse|mark as|set to"],
  ["digest_subscribe", "subscribe|send me|post every|every morning|every monday"],
  ["digest_unsubscribe", "unsubscribe|stop the digest|stop digest|stop sending|turn off digest"],
  ["export", "export|download|csv|spreadsheet|excel"],
  ["erase", "erase|gdpr|forget about|right to be forgotten|delete contact|delete the contact"],
  // No intent of questions.md, and yet not to be read as the figure of today.
  [
    null,
    "forecast|forecasts|forecasting|predict|prediction|projected|projection|next quarter|next month|next year|next week|expected|outlook|tomorrow|prognose|prevision|pronostico",
  ],
  [null, "cac|customer acquisition cost|acquisition cost|payback|benchmark|industry average"],
  // Nothing leaves a scope out yet, and the scope itself would be the opposite of what was asked.
  [
    null,
    "without|excluding|exclude|excludes|excluded|exclusive of|except|excepting|except for|exception of|other than|apart from|aside from|" +
      "outside|outside of|minus|ex|leaving out|leave out|not counting|not including|all but|everyone but|everybody but|everything but|anywhere but|" +
      "isn t at risk|isnt at risk|aren t at risk|arent at risk|isn t red|isnt red|aren t red|arent red|isn t in|isnt in|aren t in|arent in|" +
      "ignoring|disregarding|omitting|omit|leaving aside|barring|besides|w o|excl|net of|stripping out|without counting|" +
      "ohne|ausser|ausserhalb|ausgenommen|abgesehen von|sans|sauf|hors|hormis|excepte|excluant|en excluant|sin|excepto|" +
      "salvo|fuera de|menos|excluyendo|excluidos|exceptuando|sin contar",
  ],
  // Another figure than the one whose name stands beside it.
  [
    null,
    "average|averages|averaged|avg|median|percentile|distribution|durchschnitt|durchschnittlich|durchschnittliche|moyenne|promedio|" +
      "net new|net adds|above target|below target|under target|over target|on target|off target|vs target|versus target|against target|to target|our target|" +
      "goal|goals|budget|budgeted|quota|zielwert|objectif|objetivo",
  ],
  // Some of the accounts, or each of them: the figure of all is neither.
  [
    null,
    "new customers|new customer|new accounts|new clients|new logos|newly acquired|newly won|existing customers|existing accounts|existing clients|" +
      "joined in|joined|who joined|signed up|signed in|onboarded|acquired in|acquired|neukunden|bestandskunden|nouveaux clients|clientes nuevos|nuevos clientes|" +
      "by account|by accounts|by customer|by customers|by client|by clients|by company|per account|per customer|per client|per company|each account|each customer|" +
      "pro kunde|je kunde|nach kunde|nach kunden|par client|par compte|por cliente|por cuenta",
  ],
];

export const notYetEntries: readonly Entry[] = phrasesOf.map(([intent, phrases]) => ({
  sense: { kind: "notYet", intent },
  phrases,
}));

/** What people ask of an account besides how it stands, and the card does not tell. */
import { phraseBook } from "./phrase-book.ts";

const phrasesOf = {
  price:
    "price|prices|pricing|priced|pricey|expensive|too expensive|cheaper|discount|discounts|preis|preise|teuer|zu teuer|prix|cher|" +
    "trop cher|precio|precios|caro",
  tickets:
    "ticket|tickets|support case|support cases|bug|bugs|bug report|bug reports|incident|incidents|outage|outages|fehler|stoerung|" +
    "incidencia|incidencias",
  invoices: "invoice|invoices|bill|bills|payment|payments|unpaid|rechnung|rechnungen|facture|factures|factura|facturas",
  contract: "contract|contracts|terms|clause|clauses|vertrag|contrat|contrato",
  conversations:
    "talk|talked|talk to|spoke|spoken|call|calls|called|meeting|meetings|met|email|emails|emailed|mail|mails|qbr|telefonat|gesprach",
  people: "champion|champions|decision maker|decision makers|sponsor|contact|contacts|contact person|ansprechpartner",
  competitors:
    "competitor|competitors|competition|rival|rivals|wettbewerber|konkurrenz|concurrent|concurrents|competidor",
  features:
    "feature|features|feature request|feature requests|dashboard|dashboards|integration|integrations|roadmap|api",
} as const;

type Worded = keyof typeof phrasesOf;
/** Whether it will leave is asked in the words of risk and loss. */
export type Topic = "leaving" | Worded;

const worded: readonly Worded[] = [
  "price",
  "tickets",
  "invoices",
  "contract",
  "conversations",
  "people",
  "competitors",
  "features",
];
/** In the order in which they are told. */
export const topics: readonly Topic[] = ["leaving", ...worded];

export const topicBook = phraseBook<Topic>(
  worded.flatMap((topic) => phrasesOf[topic].split("|").map((phrase): [string, Topic] => [phrase, topic])),
);

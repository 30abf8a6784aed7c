/** Every way of asking for a figure group by group: "by region", "per plan", "which segment", "nach Betreuer". */
import { type Cut, cuts } from "../question.ts";
import type { Entry } from "./senses.ts";

const openings =
  "by|by the|by each|per|each|every|for each|across|across the|across all|between|split by|broken down by|which|what|" +
  "breakdown by|break down by|grouped by|sliced by|cut by|" +
  "and|und|et|what about|how about|best|worst|weakest|strongest|" +
  "compare|compare the|compare all|compare our|rank|rank the|rank our|ranking of|comparison of|" +
  "nach|je|jede|welche|welcher|welches|welchem|vergleiche|par|chaque|quel|quelle|compare les|por|cada|que|cual|compara los|compara las";

const nounsOf: Readonly<Record<Cut, string>> = {
  segment: "segment|segments|size|company size|customer segment|segmente|marktsegment|segmento|segmentos|taille",
  region: "region|regions|geo|geos|geography|territory|regionen|regiones",
  plan: "plan|plans|pricing plan|plane|planes|tarif|tarife|formule|formules",
  product: "product|products|produkt|produkte|produkten|produit|produits|producto|productos",
  cohort: "cohort|cohorts|kohorte|kohorten|cohorte|cohortes",
  owner: "owner|owners|csm|csms|account owner|account owners|rep|reps|betreuer|responsable|responsables",
};

/** German "pro Region"; not with a word for a plan or a segment, as there may be one called Pro: "the pro plan". */
const withPro: ReadonlySet<Cut> = new Set<Cut>(["region", "product", "cohort", "owner"]);

export const cutEntries: readonly Entry[] = cuts.map((by) => ({
  sense: { kind: "by", by },
  phrases: phrasesOf(by).join("|"),
}));

function phrasesOf(cut: Cut): readonly string[] {
  const openers = [...openings.split("|"), ...(withPro.has(cut) ? ["pro"] : [])];
  return openers.flatMap((opener) => nounsOf[cut].split("|").map((noun) => `${opener} ${noun}`));
}

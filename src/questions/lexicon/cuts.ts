/** Every way of asking for a figure group by group: "by region", "per segment", "across owners". */
import { type Cut, cuts } from "../question.ts";
import type { Entry } from "./senses.ts";

const openings = [
  "by",
  "by the",
  "by each",
  "per",
  "each",
  "for each",
  "across",
  "across the",
  "split by",
  "broken down by",
];
const moreOpenings = ["breakdown by", "break down by", "grouped by", "cut by", "nach", "par", "por"];

const nounsOf: Readonly<Record<Cut, string>> = {
  segment: "segment|segments|size|company size|customer segment|segmente|segmento|segmentos|taille",
  region: "region|regions|geo|geography|territory|regionen|regiones",
  plan: "plan|plans|pricing plan|plane|planes",
  product: "product|products|produkt|produkte|produit|produits|producto|productos",
  cohort: "cohort|cohorts|kohorte|kohorten|cohorte|cohortes",
  owner: "owner|owners|csm|csms|account owner|rep|reps|betreuer|responsable|responsables",
};

export const cutEntries: readonly Entry[] = cuts.map((by) => ({
  sense: { kind: "by", by },
  phrases: [...openings, ...moreOpenings]
    .flatMap((opening) => nounsOf[by].split("|").map((noun) => `${opening} ${noun}`))
    .join("|"),
}));

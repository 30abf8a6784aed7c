/** Every way of saying that something moved, and which way. */
import type { Entry, Movement } from "./senses.ts";

const phrasesOf: Readonly<Record<Movement, string>> = {
  down:
    "down|drop|drops|dropped|dropping|drop off|fall|falls|fell|fallen|falling|decline|declines|declined|declining|" +
    "decrease|decreases|decreased|decreasing|downward|lower|lowered|sink|sinks|sank|sunk|sinking|slip|slips|slipped|slipping|" +
    "plunge|plunged|plunging|plummet|plummeted|plummeting|tank|tanks|tanked|tanking|crash|crashed|crashing|nosedive|nosedived|" +
    "shrink|shrinks|shrank|shrunk|shrinking|dip|dips|dipped|dipping|slide|slid|sliding|reduced|reduction|go down|goes down|" +
    "going down|went down|gone down|come down|came down|coming down|decreases in|drop in|" +
    "gefallen|fallt|fiel|gesunken|sinkt|sank|eingebrochen|runtergegangen|zuruckgegangen|ruckgang|runter|abgenommen|gefalle|" +
    "baisse|baisser|baissent|chute|chuter|diminue|diminuer|recule|reculer|tombe|tomber|" +
    "cae|cayo|caido|caida|bajo|baja|bajado|bajar|disminuyo|disminuido|descendio",
  up:
    "up|rise|rises|rose|risen|rising|increase|increases|increased|increasing|upward|higher|grow|grows|grew|grown|growing|growth|" +
    "climb|climbs|climbed|climbing|jump|jumps|jumped|jumping|spike|spikes|spiked|spiking|surge|surged|surging|soar|soared|" +
    "soaring|gain|gained|go up|goes up|going up|went up|gone up|come up|came up|" +
    "gestiegen|steigt|stieg|angestiegen|zugenommen|erhoht|anstieg|rauf|hoch gegangen|" +
    "augmente|augmenter|hausse|monte|monter|grimpe|grimper|" +
    "sube|subio|subido|subir|aumento|aumentado|aumentar|crecio|crecido",
  worse:
    "worse|worsen|worsens|worsened|worsening|deteriorate|deteriorates|deteriorated|deteriorating|degrade|degraded|" +
    "getting worse|got worse|get worse|gets worse|schlechter|verschlechtert|empire|empirer|deteriore|peor|empeoro|empeorado",
  better:
    "better|improve|improves|improved|improving|improvement|recover|recovers|recovered|recovering|getting better|" +
    "got better|get better|gets better|besser|verbessert|mieux|ameliore|meilleur|mejor|mejoro|mejorado",
};

const movements: readonly Movement[] = ["down", "up", "worse", "better"];

export const movementEntries: readonly Entry[] = movements.map((move) => ({
  sense: { kind: "move", move },
  phrases: phrasesOf[move],
}));

/** Metrics whose rise is bad news: "churn got worse" means it rose (questions.md, direction). */
export const risingIsWorse: ReadonlySet<string> = new Set(["logo_churn", "revenue_churn", "contraction_mrr"]);

/** Every way of asking what was sent to the language model. Never the bare word: a product's model is no language model. */

/** As it is called, and as it is called by a slip that could be a word of two languages. */
const names = ["model", "modle", "modele", "modelo", "modell", "llm", "ai", "language model"];

const english = names.flatMap((name) => [
  ...[
    "see",
    "sees",
    "saw",
    "seen",
    "read",
    "get",
    "got",
    "given",
    "call",
    "calls",
    "request",
    "requests",
    "prompt",
  ].map((verb) => `${name} ${verb}`),
  ...["sent", "send", "given", "shown", "call", "calls", "request", "requests"].map((verb) => `${verb} to the ${name}`),
  `sent to a ${name}`,
  `seen by the ${name}`,
]);

/** What else is said beside it, which is no name of an account. */
const beside = ["for this answer", "for that answer", "for the answer", "for your answer", "for the last answer"];

const others =
  "modell gesehen|modell sehen|modell sieht|sieht das modell|sah das modell|modell bekommen|modell gelesen|an das modell gesendet|an das modell geschickt|" +
  "ans modell geschickt|ans modell gesendet|wurde an das modell geschickt|wurde an das modell gesendet|wurde ans modell geschickt|wurde ans modell gesendet|" +
  "modellaufruf|modellaufrufe|modellanfrage|dem modell gezeigt|" +
  "modele vu|modele a vu|modele a t il vu|est ce que le modele a vu|vu par le modele|vu le modele|a vu le modele|envoye au modele|a ete envoye au modele|" +
  "est ce qui a ete envoye au modele|appel du modele|appel au modele|appels du modele|modele a recu|montre au modele|" +
  "vio el modelo|ve el modelo|modelo vio|modelo ve|visto el modelo|modelo ha visto|visto por el modelo|enviado al modelo|envio al modelo|enviamos al modelo|" +
  "llamada al modelo|llamadas al modelo|llamada del modelo|recibio el modelo|mostrado al modelo";

export const modelPhrases = [...english, ...beside, others].join("|");

/** What it costs and how it is paid: price is for whoever decides, billing for whoever books. */
import type { Cues } from "../cue.ts";

export const price: Cues = {
  en: {
    trouble: [
      "expensive",
      "overpriced",
      "pricey",
      "costly",
      "costs|cost too much",
      "price increase*|hike*|rise",
      "higher price*",
      "cheaper",
      "discount*",
      "budget* + cut*|freeze|frozen|reduced|tight|review|slashed|no",
      "cost cutting|savings",
      "cannot|cant afford",
      "not worth",
    ],
    good: ["value for money", "fair|good|great price|pricing|value", "worth every|the|it", "affordable", "inexpensive"],
    topic: ["price|prices|pricing", "budget*", "quote + renewal|price*", "cost|costs"],
  },
  de: {
    trouble: [
      "teuer|teure|teurer|uberteuert",
      "preiserhohung*",
      "preisanpassung*",
      "hoherer preis|preise",
      "rabatt*|nachlass",
      "budget* + gekurzt|gestrichen|eingefroren|knapp|kein",
      "sparmassnahme*|sparzwang|sparen mussen",
      "gunstiger|billiger",
      "zu hoch* + preis*|kosten",
    ],
    good: ["preis leistung* + gut*|fair*|faires|stimmt|top|super", "preiswert", "fairer preis|preise", "guter preis"],
    topic: ["preis|preise|preismodell", "budget*", "kosten"],
  },
  fr: {
    trouble: [
      "cher|chere|chers|cheres",
      "augmentation* + prix|tarif*|tarifaire*",
      "hausse* + prix|tarif*|tarifaire*",
      "remise*",
      "budget* + reduit|coupe|gele|serre",
      "restrictions budgetaires",
      "hors de prix",
      "trop eleve + prix|tarif",
    ],
    good: ["qualite prix + bon|excellent|tres", "prix + juste|raisonnable|correct", "abordable*"],
    topic: ["prix", "tarif|tarifs|tarification", "budget*"],
  },
  es: {
    trouble: [
      "caro|cara|caros|caras",
      "subida|aumento|incremento + precio*|tarifa*",
      "descuento*",
      "presupuesto* + recort*|reduc*|congel*|sin",
      "mas barato|barata",
    ],
    good: [
      "calidad precio + buena|excelente|gran",
      "buena|excelente relacion calidad precio",
      "precio* + justo*|razonable*",
      "asequible",
    ],
    topic: ["precio|precios", "tarifa|tarifas", "presupuesto*"],
  },
};

export const billing: Cues = {
  en: {
    trouble: [
      "charged|billed twice|double|again|wrong*",
      "double charge*",
      "overcharged",
      "payment* + failed|declined|rejected|fail|fails|overdue|late",
      "card declined|expired|rejected",
      "refund*",
      "invoice* + wrong|incorrect|missing|late|duplicate*|dispute*",
      "wrong invoice*",
      "dunning",
    ],
    topic: ["invoice*", "billing", "payment method|methods|terms|date", "payment|payments", "purchase order", "vat"],
  },
  de: {
    trouble: [
      "rechnung* + doppelt*|falsch*|fehlt|zweimal|mahnung",
      "doppelt|zweimal abgebucht|berechnet",
      "zahlung* + fehlgeschlagen|abgelehnt|uberfallig",
      "lastschrift* + zuruck*|fehl*",
      "mahnung*|mahnungen",
      "ruckerstattung*|erstattung",
    ],
    topic: ["rechnung|rechnungen|rechnungs*", "zahlung|zahlungen|zahlungsmittel", "lastschrift*", "abrechnung*"],
  },
  fr: {
    trouble: [
      "facture* + deux fois / fausse|erronee|double|manqu*",
      "paiement* + refuse*|echoue*|retard|rejete*",
      "prelevement* + rejete*|refuse*|double",
      "remboursement*|rembourser",
    ],
    topic: ["facture|factures|facturation", "paiement|paiements", "prelevement*"],
  },
  es: {
    trouble: [
      "cobraron|cobrado|cobro + dos veces / doble|duplicado",
      "factura* + duplicada|incorrecta|erronea|falta",
      "pago* + rechazado*|fallido*|fallo|vencido*",
      "reembolso*",
    ],
    topic: ["factura|facturas|facturacion", "pago|pagos", "cobro|cobros"],
  },
};

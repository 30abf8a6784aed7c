/** The product itself: slow, down, wrong, missing, hard to use. */
import type { Cues } from "../cue.ts";

export const slowness: Cues = {
  en: {
    trouble: [
      "slow*",
      "sluggish",
      "laggy|lagging|lags",
      "time|times|timing|timed out",
      "timeout*",
      "takes|take|took + minutes|forever|ages|hours",
      "keeps loading",
      "performance + problem*|issue*|bad|poor",
      "freez*|hang|hangs",
      "could|should|must be faster|quicker",
    ],
    good: ["faster", "much quicker", "fast + load*|app|page*|search"],
    topic: ["performance", "loading time*", "speed"],
  },
  de: {
    trouble: [
      "langsam*",
      "ladt|laden + minutenlang|ewig|lange|langer",
      "ladezeit* + lang*",
      "dauert + ewig|minuten|lange|stunden",
      "hangt",
      "hakt",
      "zeituberschreitung",
      "ruckelt",
    ],
    good: ["schneller geworden", "lauft schnell"],
    topic: ["ladezeit*", "geschwindigkeit"],
  },
  fr: {
    trouble: [
      "lent|lente|lents|lentes|lenteur*",
      "met|mettent|prend|prennent + minutes|heures|longtemps",
      "rame",
      "delai* depasse*",
      "temps de chargement + long*",
    ],
    good: ["plus rapide"],
    topic: ["temps de chargement", "performances"],
  },
  es: {
    trouble: [
      "lento|lenta|lentos|lentas|lentitud",
      "tarda|tardan|tardando + minutos|horas|mucho|siglos|abrirse",
      "se cuelga",
      "se queda cargando",
    ],
    good: ["mas rapido|rapida"],
    topic: ["tiempo de carga", "rendimiento"],
  },
};

export const reliability: Cues = {
  en: {
    trouble: [
      "outage*",
      "downtime",
      "is|are|was|were|been|went|goes|keeps down",
      "going down",
      "service|server|system|site|app down",
      "down again",
      "crash*",
      "unavailable",
      "unreliable",
      "unstable",
      "not reachable",
    ],
    good: ["reliable", "rock solid", "always up"],
  },
  de: {
    trouble: [
      "ausfall*|ausfalle*",
      "ausgefallen",
      "sturzt|sturzen|sturzte + ab",
      "absturz*|absturze*|abgesturzt",
      "nicht erreichbar",
      "nicht verfugbar",
      "unzuverlassig*",
      "instabil*",
      "storung*",
    ],
    good: ["zuverlassig*", "lauft stabil"],
  },
  fr: {
    trouble: [
      "panne*",
      "en panne",
      "plante|plantent|plantage*",
      "indisponible*",
      "inaccessible*",
      "hors service",
      "instable*",
      "pas fiable",
    ],
    good: ["fiable*"],
  },
  es: {
    trouble: [
      "caido|caida|caidos|caidas",
      "se cae|cayo|caen",
      "se cierra|cierran sol*",
      "no esta disponible",
      "indisponible",
      "inestable",
      "poco fiable",
    ],
    good: ["fiable|confiable", "estable"],
  },
};

export const bugs: Cues = {
  en: {
    trouble: [
      "bug|bugs|buggy",
      "error*",
      "broken",
      "does|do|did not work",
      "doesnt|dont|didnt|isnt|arent work|working",
      "is|are not working",
      "stopped working",
      "not working",
      "malfunction*",
      "wrong + total*|figure*|number*|value*|result*|calculation*|amount*|data",
      "glitch*",
      "incorrect*",
    ],
    good: ["bug* + fixed", "error* + gone"],
  },
  de: {
    trouble: [
      "fehler",
      "fehlermeldung*",
      "fehlerhaft*",
      "bug|bugs",
      "kaputt",
      "funktioniert|funktionieren|geht|gehen|lauft + nicht|nie",
      "falsch* + summe*|zahl*|wert*|ergebnis*|daten|betrag*|betrage*",
      "stimmt|stimmen nicht",
      "defekt*",
    ],
  },
  fr: {
    trouble: [
      "erreur*",
      "bug|bugs|bogue*",
      "fonctionne|fonctionnent|marche|marchent pas|plus",
      "casse*",
      "faux|fausse|fausses|incorrect* + total|totaux|chiffre*|montant*|valeur*|resultat*|donnees",
      "dysfonctionnement*",
    ],
  },
  es: {
    trouble: [
      "error|errores|erroneo*|erronea*",
      "falla|fallan|fallo|fallos",
      "bug|bugs",
      "no funciona|funcionan|anda",
      "roto|rota",
      "incorrecto*|incorrecta*",
    ],
  },
};

export const missingFeature: Cues = {
  en: {
    trouble: [
      "missing + feature*|function*|option*|mode|edit|field*|button*",
      "feature request*",
      "would be great|nice|good|helpful|useful if",
      "would be great|nice to have|be",
      "lacks",
      "lack of + feature*|function*",
      "no way to",
      "please add",
      "wish + could|had|there",
      "not possible to",
      "should be able to",
      "are missing",
    ],
    topic: ["feature|features", "roadmap"],
  },
  de: {
    trouble: [
      "fehlt|fehlen + funktion*|moglichkeit*|option*|feld*|knopf",
      "uns|mir fehlt|fehlen",
      "ware schon|toll|hilfreich|gut|super",
      "wunsch*|wunsche*|wunschen",
      "vermisse*|vermissen",
      "keine moglichkeit",
      "funktionswunsch*",
    ],
    topic: ["funktionsumfang", "roadmap"],
  },
  fr: {
    trouble: [
      "il|nous|me manque",
      "manque + fonction*|option*|champ*",
      "serait bien|super|pratique|utile",
      "aimerait|aimerions + pouvoir|avoir",
      "demande de fonctionnalite",
      "pas possible de",
    ],
    topic: ["fonctionnalite*"],
  },
  es: {
    trouble: [
      "falta|faltan + funcion*|opcion*|campo*|boton",
      "estaria|seria bien|genial|util|bueno",
      "nos|me gustaria + poder|tener",
      "echamos|echo de menos",
      "no hay manera|forma de",
    ],
    topic: ["funcionalidad*"],
  },
};

export const usability: Cues = {
  en: {
    trouble: [
      "confusing",
      "complicated",
      "complex + too|interface|ui",
      "clunky",
      "hard|difficult to use|find|understand|navigate",
      "counterintuitive|unintuitive",
      "not intuitive",
      "cumbersome",
      "too many clicks",
      "user unfriendly",
      "nobody|cant find*",
    ],
    good: ["easy|simple to use|understand|navigate|learn", "intuitive", "user friendly", "self explanatory"],
    topic: ["interface|ui|ux|usability"],
  },
  de: {
    trouble: [
      "unubersichtlich*",
      "kompliziert*",
      "umstandlich*",
      "verwirrend*",
      "schwer|schwierig zu bedienen|finden|verstehen",
      "unintuitiv*",
      "zu viele klicks",
      "bedienung + schlecht*|schwer*|muhsam*",
    ],
    good: [
      "einfach|leicht zu bedienen|verstehen|benutzen",
      "einfache|leichte bedienung",
      "intuitiv*",
      "benutzerfreundlich*",
      "ubersichtlich*",
      "selbsterklarend*",
    ],
    topic: ["oberflache|benutzeroberflache|bedienung"],
  },
  fr: {
    trouble: [
      "confus|confuse|confuses",
      "complique*",
      "difficile a utiliser|trouver|comprendre",
      "peu intuiti*",
      "peu ergonomique",
      "trop de clics",
      "usine a gaz",
    ],
    good: [
      "facile|simple a utiliser|comprendre|prendre",
      "facile|simple d utilisation",
      "intuitif|intuitive",
      "ergonomique",
      "prise en main + facile|rapide",
    ],
    topic: ["interface|ergonomie"],
  },
  es: {
    trouble: [
      "confuso|confusa|confusos|confusas",
      "complicado*|complicada*",
      "dificil de usar|entender|encontrar",
      "poco intuitiv*",
      "engorroso*|engorrosa*",
      "demasiados clics",
    ],
    good: ["facil|sencillo|sencilla de usar|entender|manejar", "intuitivo|intuitiva", "facil uso"],
    topic: ["interfaz|usabilidad"],
  },
};

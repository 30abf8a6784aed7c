/** Words that say only how, words that turn what follows around, and words that open a question. */
import type { Cues } from "../cue.ts";

export const tone: Cues = {
  en: {
    trouble: [
      "wrong*",
      "bad|badly",
      "terrible|horrible|awful",
      "problem*",
      "issue*",
      "fail*",
      "stop|stops|stopped",
      "drops",
      "missing",
      "poor",
      "unacceptable",
      "disappoint*",
      "cannot|cant|couldnt|unable",
      "unusable|useless",
      "stuck",
      "lost",
      "delay*",
      "worse|worst",
      "not enough",
      "urgent*",
      "again and again",
      "still not",
      "twice",
      "cuts|cut off",
      "incomplete",
      "gone",
      "nothing",
      "too long|short|late|small",
      "shame",
      "unfortunately",
      "trouble|troubles|difficult*|hassle|shock|nightmare|mess|ridiculous|breaks|broke|broken|lack|lacks|lacking|failing|refus*|reject*|furious|angry|annoying|painful",
      "outrageous|upset",
    ],
    good: [
      "great",
      "good",
      "excellent",
      "love|loves",
      "happy|pleased|satisfied",
      "perfect*",
      "amazing",
      "thanks|thank",
      "helpful",
      "smooth*",
      "easy",
      "works well|fine|great",
      "solved|resolved|fixed",
      "better|best",
      "fast|quick|quickly",
      "went|goes|going|works|working|runs|very well",
      "well prepared|organised|organized|explained|done|structured|received",
      "brilliant|fantastic|nice|appreciat*|glad|flawless*|seamless*|wonderful|impressed|enjoy*|superb",
      "awesome",
      "well done",
    ],
    topic: [
      "app|tool|it|you|browser|product support*",
      "in support of",
      "sales|numbers|prices|costs|revenue|traffic|score|scores|nps is|are|was|were|went down",
      "as well",
    ],
  },
  de: {
    trouble: [
      "schlecht*",
      "problem*",
      "falsch*",
      "fehlt|fehlen",
      "mangelhaft",
      "katastroph*",
      "unbrauchbar",
      "scheiter*|fehlgeschlagen",
      "bricht",
      "leider",
      "unmoglich",
      "zu spat|kurz|lang|klein",
      "unzumutbar*",
      "schade",
      "unvollstandig*",
      "mies|mieser|mieses",
      "veraltet*",
      "schwierigkeit*|arger*|mangel*|unbefriedigend*|reisst|abgelehnt|verweigert|muhsam*|bedenken|beschwer*|holprig*|abgestritten",
      "inakzeptabel*|argerlich*|sauer|genervt|verargert",
      "geht so nicht",
    ],
    good: [
      "gut|gute|guter|gutes",
      "super",
      "toll|tolle|toller|tolles",
      "perfekt*",
      "hervorragend*",
      "danke",
      "hilfreich*",
      "zufrieden*",
      "begeister*",
      "reibungslos*",
      "prima",
      "klasse",
      "schnell*",
      "gelost|behoben",
      "angenehm*|angetan|bestens|einwandfrei*|tadellos*|wunderbar*|freundlich*|kompetent*|problemlos*|glatt|spitze|top",
    ],
  },
  fr: {
    trouble: [
      "mauvais*",
      "probleme*",
      "faux|fausse*",
      "manque|manquent",
      "nul|nulle",
      "echoue*",
      "arrete*",
      "impossible",
      "malheureusement",
      "pire",
      "dommage",
      "incomplet*",
      "toujours rien",
      "trop court|courte|long|longue|tard",
      "inutilisable",
      "souci*|difficulte*|accroc*|galere*|penible*|refus*|plainte*|inquiet*|saute*|bloque*|laborieu*|heurt*",
      "inacceptable*|fache*|agace*|exaspere*|enerve*",
    ],
    good: [
      "bon|bonne|bons|bonnes",
      "super",
      "parfait*",
      "excellent*",
      "merci",
      "utile*",
      "satisfait*",
      "ravi|ravie|ravis",
      "rapide*",
      "resolu*",
      "bravo",
      "agreable*|efficace*|top|genial*|impeccable*|nickel",
      "tres|fonctionne|marche|passe|passee bien",
    ],
    topic: ["merci de|d"],
  },
  es: {
    trouble: [
      "malo|mala|mal",
      "problema*",
      "incorrect*",
      "falta|faltan",
      "pesimo|pesima",
      "fallo|falla|fallan",
      "detiene*",
      "imposible",
      "lamentablemente",
      "peor",
      "equivocad*",
      "dejo de",
      "sigue|siguen|seguimos esperando",
      "incomplet*",
      "demasiado corto|corta|largo|larga|tarde",
      "inutil|inservible",
      "dificultad*|pega|pegas|queja*|averia*|rechazad*|preocupa*|molest*|retras*",
      "inaceptable*|enfadad*|cabread*",
    ],
    good: [
      "bueno|buena|bien",
      "genial",
      "perfect*",
      "excelente*",
      "gracias",
      "util",
      "satisfech*",
      "encantad*",
      "rapido|rapida",
      "resuelto|solucionado",
      "estupend*|fantastic*|magnific*|agradable*|impecable*|fenomenal",
      "sobre ruedas",
    ],
  },
};

/** Within so many words before a cue they turn it around: "it is not at all slow", "ce n'est plus lent". */
export const negationReach = 3;

// French "plus" is no negation of its own ("plus lent" is slower): its "ne" is. Spanish "no" is the English one.
export const negators: ReadonlySet<string> = new Set(
  (
    "not no never without nothing none hardly isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt wont wouldnt " +
    "cant couldnt shouldnt aint neither nor nicht kein keine keinen keiner keinem keines nie niemals ohne weder " +
    "pas ne n jamais aucun aucune sans ni nunca jamas sin ningun ninguna tampoco " +
    "nobody noone niemand keinerlei kaum guere nadie apenas"
  ).split(" "),
);

/** After them a negator turns nothing around: "not only slow", "nicht nur", "pas seulement", "no solo". */
export const addsMore: ReadonlySet<string> = new Set(
  "only just merely nur bloss seulement uniquement que solo solamente".split(" "),
);

/** What stands on the other side of them is said by itself: "expensive but good". */
export const turns: ReadonlySet<string> = new Set(
  "but however although aber jedoch sondern mais cependant pero sino aunque".split(" "),
);

/** A question that begins so supposes nothing; "why is it slow?" does, and is not among them. */
export const askingWords: ReadonlySet<string> = new Set(
  (
    "how is are do does did can could would will where when which what who wie wo wann welche gibt ist sind kann konnen " +
    "konnt konnten wer comment peut peuvent pouvons ou quand quel quelle existe est como donde cuando cual se puede podemos hay " +
    "serait pourriez pourrait podrian podriais seria konntet konnten"
  ).split(" "),
);

/** The people on both sides: who helps them, who keeps in touch, who left, whom they belong to now. */
import type { Cues } from "../cue.ts";

export const supportSpeed: Cues = {
  en: {
    trouble: [
      "waiting|waited|wait + support|reply|answer|response|helpdesk|days|weeks",
      "support|helpdesk|ticket* + never|not|nobody|still|ignored + answer*|reply|replied|respond*|response|touch",
      "no + reply|answer|response",
      "unanswered",
      "response time* + long|slow|poor|bad",
      "slow support|response*|reply|replies",
      "support + slow",
      "ticket* + open|pending + days|weeks|months",
      "days|weeks + without + answer|reply|response",
    ],
    good: [
      "quick|fast|prompt|rapid|immediate response*|reply|replies|answer*|support",
      "responded|answered|replied quickly|fast|promptly|immediately|instantly",
      "support + fast|quick|prompt|responsive",
    ],
    topic: ["response time*"],
  },
  de: {
    trouble: [
      "warte|warten|wartet|gewartet + antwort|ruckmeldung|support|wochen|tage|tagen",
      "support|hotline|kundendienst + meldet|antwortet|reagiert|erreichbar + nicht|nie|niemand",
      "keine antwort|ruckmeldung|reaktion",
      "reaktionszeit* + lang*|schlecht*",
      "unbeantwortet*",
    ],
    good: [
      "schnelle|schneller|prompte|rasche antwort|antworten|ruckmeldung|reaktion|support|hilfe",
      "support + schnell",
    ],
    topic: ["reaktionszeit*", "antwortzeit*"],
  },
  fr: {
    trouble: [
      "attend*|attente + reponse*|support|retour",
      "support|assistance|sav + repond*|reagi* + jamais|pas|plus",
      "sans|aucune|aucun reponse|retour",
      "pas de reponse|retour",
      "delai* de reponse + long*",
      "support + injoignable|lent",
    ],
    good: [
      "reponse* + rapide*|immediate*",
      "repond* + vite|rapidement",
      "support|assistance + reactif|reactive|rapide",
    ],
    topic: ["delai* de reponse", "temps de reponse"],
  },
  es: {
    trouble: [
      "esper* + respuesta*|soporte",
      "soporte + responde*|contesta* + no|nunca|nadie",
      "sin|ninguna respuesta",
      "soporte + lento",
      "tiempo* de respuesta + largo*|malo*",
    ],
    good: ["respuesta* + rapida*|inmediata*", "responden|respondieron + rapido|rapidamente", "soporte + rapido|agil"],
    topic: ["tiempo* de respuesta"],
  },
};

export const supportQuality: Cues = {
  en: {
    trouble: [
      "support|agent|helpdesk|they + not|didnt|couldnt|cant|cannot + understand|help|solve|fix",
      "support + useless|bad|poor|rude|terrible|unhelpful|awful|disappoint*",
      "bad|poor|terrible|rude|useless|unhelpful support",
      "closed + ticket + without|unresolved|anyway|not",
      "ticket + reopened",
    ],
    good: [
      "helpful|great|excellent|good|friendly|amazing|fantastic support|helpdesk",
      "support + great|excellent|helpful|friendly|amazing|outstanding|fantastic|brilliant|good",
    ],
    topic: [
      "support team|agent*|desk",
      "helpdesk|help desk",
      "customer support|service",
      "from|with|your|the|by support",
      "support was|is|has",
    ],
  },
  de: {
    trouble: [
      "support|kundendienst|hotline + nicht|kaum + helfen|geholfen|weiter*|gelost|verstanden",
      "support|kundendienst + schlecht*|unfreundlich*|inkompetent*|mies*",
    ],
    good: [
      "hilfreich*|toller|guter|super|freundlich*|kompetent* support|kundendienst",
      "support|kundendienst + hilfreich*|toll|gut|super|freundlich*|kompetent*|klasse",
    ],
    topic: ["support", "kundendienst|kundenservice", "hotline"],
  },
  fr: {
    trouble: [
      "support|assistance|sav + pas|peu|mal + aid*|su|resol*|compris",
      "support|assistance|sav + mauvais*|nul|nulle|inutile|decevant*|desagreable",
    ],
    good: ["support|assistance|sav + utile|aimable*|excellent*|efficace*|parfait*|super|competent*"],
    topic: ["le|du|au|votre|notre support", "assistance technique", "service client", "sav"],
  },
  es: {
    trouble: [
      "soporte + no + ayud*|supo|resolv*|entend*|solucion*",
      "soporte|atencion + malo|mala|pesimo|pesima|inutil|deficiente",
    ],
    good: ["soporte|atencion + amable*|util|excelente*|bueno|buena|eficaz|genial|fantastico"],
    topic: ["el|del|al|su soporte", "soporte tecnico", "atencion al cliente"],
  },
};

export const relationship: Cues = {
  en: {
    trouble: [
      "not|never|havent|nothing + heard from",
      "heard nothing",
      "promise* + not|broken|never|kept",
      "third|new|another|different csm",
      "third|new|another|different account manager",
      "nobody|noone called|calls|contacted|visits|cares",
      "no one called|calls|contacted|visits|cares",
      "feel|felt ignored|neglected|abandoned|forgotten",
      "ghosted",
      "csm / account manager + unresponsive|absent|missing|changed|changes",
    ],
    good: [
      "csm / account manager + great|excellent|amazing|helpful|proactive|fantastic|good",
      "great|strong|good relationship|partnership|collaboration",
    ],
    topic: ["csm", "account manager*", "our contact", "point of contact", "relationship|partnership", "qbr"],
  },
  de: {
    trouble: [
      "ansprechpartner* + wechsel*|fehlt|nie|kein*|standig",
      "keiner|niemand meldet|kummert|ruft",
      "lange nichts gehort",
      "nichts + gehort",
      "versprechen|versprochen + nicht|gebrochen",
      "alleingelassen|allein gelassen",
      "vernachlassigt",
    ],
    good: ["ansprechpartner*|betreuung|betreuer* + super|toll|gut|hervorragend", "gute|tolle zusammenarbeit"],
    topic: ["ansprechpartner*", "betreuung|betreuer|betreuerin", "zusammenarbeit"],
  },
  fr: {
    trouble: [
      "aucune|sans nouvelle|nouvelles",
      "pas de nouvelles",
      "interlocuteur* + chang*|absent|nouvel",
      "promesse* + pas|non|tenu*",
      "oublies|abandonnes|delaisses|negliges",
      "personne + appelle|contacte|rappelle",
    ],
    good: ["interlocuteur*|interlocutrice* + excellent*|super|parfait*", "bonne|excellente relation|collaboration"],
    topic: ["interlocuteur*|interlocutrice*", "charge|chargee de compte", "collaboration"],
  },
  es: {
    trouble: [
      "sin noticias|contacto",
      "promesa* + no|cumpl*|incumplid*",
      "gestor*|contacto + cambi*|ausente",
      "abandonados|olvidados|ignorados",
      "nadie + llama|contacta|visita",
    ],
    good: ["gestor*|gestora + excelente|genial|bueno", "buena|excelente relacion|colaboracion"],
    topic: ["gestor de cuenta", "nuestro|nuestra gestor|gestora", "colaboracion"],
  },
};

export const peopleChange: Cues = {
  en: {
    trouble: [
      "left the company|firm|team|business",
      "champion|sponsor|contact|admin|manager|head|director|lead + left|leaves|leaving|quit|resigned|gone|retire*|maternity",
      "has left|quit|resigned",
      "new|incoming head|ceo|cfo|coo|cto|cio|director|vp|boss|management|leadership|sponsor|owner",
      "successor",
      "reorganisation|reorganization|reorg|restructur*",
    ],
    topic: ["champion", "stakeholder*"],
  },
  de: {
    trouble: [
      "verlassen|verlasst + unternehmen|firma|haus",
      "nachfolger*|nachfolge",
      "gekundigt hat",
      "neue|neuer|neuen leiter|leiterin|leitung|geschaftsfuhrer*|geschaftsfuhrung|chef|chefin|vorstand",
      "umstrukturierung*|reorganisation*",
      "in rente|elternzeit|mutterschutz",
    ],
  },
  fr: {
    trouble: [
      "quitte|quitter|part|parti|partie + entreprise|societe|boite",
      "successeur",
      "nouveau|nouvelle|nouvel directeur|directrice|direction|responsable|pdg|chef",
      "reorganisation*|restructuration*",
      "a la retraite",
      "conge maternite",
    ],
  },
  es: {
    trouble: [
      "dejo|deja|dejado|abandono + empresa|compania|equipo",
      "sucesor|sucesora",
      "nuevo|nueva director|directora|responsable|jefe|jefa|gerente",
      "reorganizacion|reestructuracion",
      "se jubila|jubilo",
    ],
  },
};

export const companyChange: Cues = {
  en: {
    trouble: [
      "acquired|bought by",
      "being acquired",
      "got|were|was acquired",
      "merger|merging|merged with",
      "takeover",
      "layoff*|laid off",
      "insolven*|bankrupt*",
      "downsiz*",
      "parent company|group + decided|standard*|mandate*",
      "hiring freeze",
      "closing + office|site|plant|branch|business",
    ],
  },
  de: {
    trouble: [
      "ubernommen + wurde*|werden|konzern|kunde|firma",
      "ubernahme + durch|von",
      "fusion*|fusioniert",
      "insolven*|pleite",
      "stellenabbau|entlass*",
      "konzern gibt|vorgabe*|schreibt",
      "schliesst|schliessung + standort*|werk|filiale",
    ],
  },
  fr: {
    trouble: [
      "rachete*|rachat",
      "fusion*",
      "licenciement*",
      "redressement judiciaire|faillite|liquidation",
      "fermeture + site|usine|agence",
    ],
  },
  es: {
    trouble: [
      "adquirid*|comprad* por",
      "fue|han|sido adquirid*",
      "fusion|fusiona*",
      "despidos",
      "quiebra|insolven*",
      "concurso de acreedores",
      "cierre|cierra + oficina|planta|sede",
    ],
  },
};

/** Every way of asking: why, how is, who, help, and the small words around them. */
import { modelPhrases } from "./model-phrases.ts";
import { type Cue, cues, type Entry } from "./senses.ts";
import { sayingPhrases, voicePhrases } from "./voice-phrases.ts";

const phrasesOf: Readonly<Record<Cue, string>> = {
  why:
    "why|wy|whyd|whys|how come|how so|what caused|what causes|caused|causing|cause|causes|reason|reasons|what drove|drove|driving|" +
    "driver|drivers|drives|behind|who is behind|what happened|happened|what wrong|wrong|went wrong|root cause|what changed|" +
    "what did change|because of what|due to what|what for|responsible|contributed|contributes|to blame|blame|whats wrong|" +
    "warum|wieso|weshalb|woran liegt|grund|grunde|ursache|pourquoi|pk|raison|por que|porque|xq|motivo|causa|a que se debe",
  explain: "explain|explain to me|break down|explanation|erklare|explique|explica",
  status:
    "how is|hows|how are|how does|how do|how did|doing|look|looks|looking|status|status of|state of|what up with|whats up with|what is up with|" +
    "going on with|what going on with|how about the state|going on|happening|happening with|update on|news on|news about|tell me about|info on|" +
    "check on|check|show me|look at|look up|pull up|wie geht es|wie gehts|wie lauft|wie steht es um|wie ist|comment va|comment vont|comment se porte|ou en est|" +
    "como esta|como estan|como va|como le va|que tal",
  health:
    "health|healthy|health of|health check|healthcheck|score|scores|score of|account health|gesundheit|gesund|sante|salud|" +
    "rating|health card|health status",
  at_risk:
    "at risk|risk|risks|risky|riskiest|in danger|endangered|danger|in trouble|trouble|troubled|struggling|unhealthy|" +
    "unhealthiest|red|in the red|red zone|might churn|may churn|could churn|will churn|likely to churn|going to churn|gonna churn|" +
    "about to churn|churn risk|churn risks|risk of churn|risk of churning|churning soon|about to leave|might leave|may leave|will leave|could leave|" +
    "likely to leave|might cancel|may cancel|could cancel|will cancel|likely to cancel|about to cancel|going to cancel|is leaving|are leaving|leaving us|going to leave|want to leave|thinking of leaving|worried about|worry about|be worried about|" +
    "worst accounts|worst customers|worst clients|needs attention|need attention|attention|" +
    "need help|needs help|need saving|on fire|shaky|wobbly|should i call|should we call|lose next|revenue at risk|mrr at risk|arr at risk|" +
    "gefahrdet|gefahrdete|gefahrdeten|gefahr|in gefahr|risiko|wackelt|wackeln|a risque|risque|en danger|en riesgo|riesgo|peligro|en peligro",
  accounts:
    "who|whos|whom|anyone|anybody|somebody|which|accounts|customers|clients|companies|logos|list|" +
    "kunden|wer|welche|qui|quels|quelles|comptes|quien|quienes|cuales|cuentas|clientes",
  help:
    "help|help me|what can you do|what can i ask|what can i ask you|what do you do|what do you know|commands|usage help|how do i use you|" +
    "how do i use this|how does this work|what are you|who are you|what are my options|menu|manual|examples|man|" +
    "hilfe|was kannst du|was kann ich fragen|aide|a l aide|que peux tu faire|ayuda|que puedes hacer|que puedo preguntar",
  greeting:
    "hi|hello|hey|howdy|good morning|morning|good afternoon|hiya|hallo|guten morgen|moin|servus|bonjour|salut|hola|buenos dias",
  follow:
    "and|y|what about|how about|whatabout|also|same for|same but for|now for|same|und|und was ist mit|was ist mit|et|et pour|y para|y en|e|" +
    "but|ok and|and what about|and how about|and for|and in|instead|qu en est il de|que hay de",
  pronoun: "it|its|that|this|they|them|these|those|es|das|ca|cela|eso|esto",
  mine: "my|mine|my book|my own|my portfolio|i own|meine|meiner|meinen|mes|mis",
  introducer:
    "for|of|at|with|about|from|on|in|fur|von|bei|de|du|des|del|pour|chez|para|d|l|zu|mit|within|inside|among|across|sur|en",
  top:
    "top|first|worst|biggest|largest|most|schlechtesten|pires|peores|grosste|grossten|grosster|plus gros|plus grand|plus grands|" +
    "mas grande|mas grandes",
  trend:
    "trend|trends|trending|trended|over time|history|historical|historically|chart|graph|plot|evolution|evolve|evolved|evolving|develop|developed|" +
    "developing|development|course of|timeline|time series|trend line|trendline|monthly trend|quarterly trend|" +
    "verlauf|zeitverlauf|entwicklung|entwickelt|entwickelte|trend der|trend des|tendance|evolue|dans le temps|au fil du temps|" +
    "historique|courbe|tendencia|evolucion|evolucionado|evoluciono|a lo largo del tiempo|historico",
  cohorts:
    "cohort retention|retention by cohort|retention per cohort|retention of cohorts|retention cohorts|retention cohort|cohort table|cohort analysis|cohort report|" +
    "cohort matrix|cohort retention table|cohort retention analysis|cohort|cohorts|cohort chart|do cohorts retain|do our cohorts retain|cohorts retain|cohort wise|" +
    "kohortenanalyse|kohortenbindung|kohortentabelle|kohorten|analyse de cohortes|retention par cohorte|cohortes|" +
    "analisis de cohortes|retencion por cohorte|tabla de cohortes",
  digest: "digest|digests|daily digest|morning digest|todays digest|today s digest",
  compare:
    "compare|compares|rank|ranks|ranking|breakdown by|breakdown of|broken down by|split by|grouped by|compared|comparing|comparison|than|versus|vs|compared to|compared with|difference between|against|relative to|" +
    "vergleich|vergleiche|verglichen mit|gegenuber|im vergleich zu|comparer|compare a|par rapport a|contre|comparar|comparado con|frente a|contra",
  negation: "not|non|nor|nicht|kein|keine|keinen|pas|no",
  suppose:
    "what if|what happens if|what would happen if|what will happen if|what happens to|what would happen to|what will happen to|" +
    "happens to|suppose|supposing|assuming|imagine|impact of losing|effect of losing|what would losing|what does losing|impact if|" +
    "effect if|impact|was ware wenn|was passiert wenn|was passiert mit|passiert mit|et si|que se passe t il si|que se passerait il si|" +
    "que devient|y si|que pasa si|que pasaria si|que pasa con|que pasaria con",
  condition: "if|in case|wenn|si",
  loss:
    "leave|leaves|leaving|left|leave us|leaves us|left us|cancel|cancels|cancelled|canceled|cancelling|lost|lose|loses|losing|quit|quits|" +
    "walk away|walks away|go away|goes away|stop paying|stops paying|doesn t renew|does not renew|don t renew|do not renew|not renewing|" +
    "fail to renew|fails to renew|kundigt|kundigen|kundigte|kundigten|verlieren|verloren|verliere|abspringt|abspringen|abwandert|" +
    "abwandern|wegfallt|wegfallen|wegbricht|wegbrechen|quitte|quittent|quittait|resilie|resilient|partent|perd|perdons|perdions|" +
    "perdemos|perdieramos|se va|se van|se fuera|cancela|cancelan|abandona|abandonan",
  fewest: "fewest|minimum|minimum number|smallest number|smallest set|least number|minimal set|wenigsten|le moins de",
  push: "bring|brings|push|pushes|take|takes|drag|drags|pull|pulls",
  tasks:
    "task|tasks|task list|todo|todos|todo list|open task|open tasks|overdue task|overdue tasks|tasks overdue|tasks due|due tasks|outstanding tasks|" +
    "aufgabe|aufgaben|offene aufgaben|uberfallige aufgaben|tache|taches|tarea|tareas",
  model: modelPhrases,
  voice: voicePhrases,
  filler:
    `${sayingPhrases}|` +
    "may|might|must|one|ones|a|an|the|is|are|was|were|am|be|been|being|do|does|did|done|has|have|had|what|whats|when|where|how|much|many|can|could|should|" +
    "would|will|you|your|yours|me|i|we|us|our|ours|tell|give|show|get|see|know|find|say|please|pls|plz|plse|thanks|thank|thx|ty|tx|cheers|" +
    "so|just|now|today|currently|current|right|again|still|really|actually|then|there|here|to|by|as|or|any|some|all|" +
    "lol|btw|fyi|asap|rn|bro|mate|dude|guys|team|folks|bot|holdfast|um|uh|hmm|hm|well|like|let|lets|want|need|wanna|wondering|quick|quickly|question|" +
    "number|numbers|figure|figures|value|rate|level|metric|current level|account|customer|client|company|latest|segment|segments|region|regions|plan|plans|tier|" +
    "change|changes|changed|changing|move|moved|moving|movement|different|high|low|bad|good|poor|strong|weak|yellow|green|amber|great|terrible|bit|lot|soon|" +
    "heck|hell|damn|wtf|" +
    "suddenly|sharply|significantly|slightly|badly|that much|so much|overall|total|in total|period|during|over|only|owned|owns|managed|" +
    "der|die|den|dem|ein|eine|einen|ist|sind|war|waren|hat|haben|wie|was|wo|unser|unsere|unserer|mir|mich|ich|wir|bitte|danke|im|am|gerade|denn|s|hoch|niedrig|viel|viele|zeig|zeige|sag|um|steht|geht|" +
    "le|la|les|un|une|est|sont|etait|a t il|t|il|elle|ont|nous|notre|nos|quel|quelle|quoi|comment|que|qu|combien|moi|s il vous plait|svp|stp|merci|au|aux|par|c|n|j|montre|donne|dans|" +
    "el|los|las|una|unos|es el|esta|estan|fue|ha|han|cual|cuanto|cuanta|como|nuestro|nuestra|nuestros|por favor|gracias|dime|muestra|se|lo|al|su|hay|" +
    "re|ve|ll|don|didn|isn|aren|doesn|m|ok|okay|yes|yeah|oh|too|lately|recently|because|every|please|kindly|breakdown|broken down|split|step|steps|retain|retains|hows that|possible|anything|something|everyone|there any",
};

export const cueEntries: readonly Entry[] = cues.map((cue) => ({
  sense: { kind: "cue", cue },
  phrases: phrasesOf[cue],
}));

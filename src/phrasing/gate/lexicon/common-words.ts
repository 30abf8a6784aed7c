/** Words of plain sentences and of our trade: a name that begins with one is meant only when it is written in full. */
import { stem } from "../text/stem.ts";
import { metricTerms } from "./metrics.ts";

const words = `
above account accounted across active added additional admin advanced advise advised after again against
alarming all already also although altogether always amber amid among amount amounts and angry announced
annualised annualized another answer any anybody apparently appear appears are asap asked asks assistant
assume assure assured attempt average averaged bad band barely basis beat beats because been before began
begins behind being believe believes below best better between beyond biggest book boosted both bottom
bringing brings brought business but buyer call came can canceled cancelled candidate cannot carried carries
cause caused causes causing ceo certain certainly cfo champion chiefly churn churned claimed claims client
climb climbed climbing climbs closed code cohort collect collectively combined come comes commit commits
common company complained complains complete component concern concerned concerning confident confirmed
consequently consider contact continue continued continues contract contracted contraction contributed
contributes contribution contributor coo cost costs could count counted counts cover covered covering
critical csm cto currently customer data date dear decline declined declines declining decrease decreased
decreases decreasing definitely delighted departed despite detail details deteriorated deteriorates
deteriorating deterioration dimension dipped dips direction director disappointed disappointing disregard
dissatisfied ditto does done double doubled doubles doubling down downgrade downgraded dragged dragging
dramatic dramatically driver drives driving drop dropped dropping drops drove due during each eased eases
easing encouraging ended ends engineer ensure entire episode escalated estimate estimated ever every
everyone everything exactly exceeded exceeding exceeds excellent except excited excluding expanded expansion
expect expected expecting expects explained explains extra fact factor facts fall fallen falling falls
feature fell few fewer fewest figure figures finished flagged flat focus fold following follows for forecast
forecasted forecasts fortunately founder frequent friday from frustrated frustration gain gained gaining
gains given goes good got great greatest green grew grow growing grown grows guarantee guaranteed guarantees
had half halved happy hardly has hates have having head headed heading headwind healthiest healthy held
hello helped hence her here high higher highest hint hints his holds hope hopefully huge hurt hurts ignore
immediately implies impressive improve improved improvement improves improving inactive include included
including increase increased increases increasing indicate indicates instruction instructions into invoice
involuntarily involuntary involve its joined jumped jumps keeps key largely largest last lately lead leading
least left less level levels lifted likely likewise list listed lists little logo longer longest look looked
looking loses losing loss lost love loves lower lowest made main mainly major majority makes making manager
many mark marked massive maximum may maybe mean meanwhile measured median mentioned might minimum minor mom
monday more most mostly movement mover multiple must name namely need needed needs negative neither nervous
neutral never new nobody none nor not nothing now number numerous off often onboarding once only open opened
other others ought our ours outlook outpaced outperformed outperforms over overall overdue overview owe owed
own owned owner owns paid part parts paused payment peak people per perhaps period person plan playbook
please pleased plunged plus point points poised poor positive possibly posted potential potentially
precisely predict predicted predicts presumably primarily prioritise prioritize probably product projected
projection promise promised promises prompt pulled pulling pushed pushing qoq quote quoted rate rated rates
reached reaches reactivated reactivation reads reason recently recommend recommendation recommended
recommends recorded recording recovered recovering recovers recovery red reduced reflected reflecting
reflects region registered remained remains remarkable remarkably renew renewal renewed reply respectively
respondent response responsible rest rise risen rises rising risk riskiest rose run runs sadly said sank sat
satisfied saturday saw says schedule scored seat seem seems sees segment serious set several severe shall
sharp sharply shed sheds shorter shortest should show showed shown shows shrank shrink shrinking shrinks
shrunk sign signal significant significantly similarly since single sinks sits size slid slides slightly
slip slipped slipping slips smallest snoozed softened solid some soon sorry sponsor stable stand stands
state status steady steep steeply step still stood stopped strengthened strong strongest subscription
suggest suggested suggests sum summary sunday sure surely surged surges surprising surprisingly survey
suspect system taken takes taking task team tells terrible than thankfully thanks that the their then there
therefore these think thinks this those though thrice through thursday thus ticket till time today together
told tomorrow tonight too took top topic total trailed trails trajectory triggered triggers triple tripled
troubling try tuesday twice unchanged under unfortunately unhappy unhealthiest unknown unlike unlikely
unpaid until upcoming upgrade upgraded upsell upset urgent urgently use used user using value values various
versus voluntarily voluntary warned was way weak weakened weakest wednesday went were when where whereas
which while who whole whom whose will with within without worried worrying worse worsen worsened worsening
worsens worst worth would wrote yellow yesterday yet you your yoy ytd
`;

const ofMetrics = metricTerms.flatMap(({ phrases }) => phrases.split(/[| ]/u));
const common = new Set([...words.trim().split(/\s+/u), ...ofMetrics].map(stem));

export function isCommon(word: string): boolean {
  return common.has(stem(word));
}

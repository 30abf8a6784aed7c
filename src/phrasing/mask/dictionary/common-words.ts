/** Names of people and companies that are also words of a sentence: read case-sensitively, and not where every word has a capital. */

const words = `
mark will rose may grace hope april june august art bill bob buck chance chase christian clay cliff dale dawn dean dick drew earnest earl faith
frank gene grant guy hank harmony heath holly homer ivy jack jasmine jay jean jewel joy judge king lance laurel lee lily marina max melody merit
miles misty moore nick noble olive pat patience pearl penny peg piper price prince rain ray reed rich rob robin rod ruby rusty sandy scout sky
skip star stone storm summer sue sunny terry tony trey trip van victor victory violet wade wally ward warren wayne west will woods young
an in so do no on at or by to we he me my it is am be go ho man men long short small white black brown green gray grey blue gold silver
baker cook carter mason hunter fisher miller smith porter potter taylor turner walker weaver wright butler clerk bishop abbot page
bell berry bush church cross field fields ford forest hall hill holmes lake lane marsh meadows park pool post rivers shore stream waters wells
best bright case cash close day early fair fast fox good hand hart head heart home house keen law little love low major means moon more
moody new nice north now sharp south strong sweet swift true wise worth wood
open target monday tuesday wednesday thursday friday saturday sunday january february march july september october november december
box square stripe slack zoom apple amazon shell visa gap orange oracle sage snap spring sprint subway sun tide time toast total tripod trade
uber unity upwork vanguard venture verge virgin wave wish word work workday yelp zip zone
account action active affirm agile alert align allied alpha ally alliance ambition amplitude anchor apex arc arena arrow ascend asana aspect aspire asset
atlas atom aurora avant axis balance base basecamp beacon beam better beyond block bloom blend bolt bond boost border bounce branch brave
bread bridge brilliant bubble buffer build bumble business calendar calm canvas carbon care cargo cascade catalyst center central century chain
challenge champion change charge chart chat check chime circle cisco citizen city clarity clear click clip cloud club coast code coin collective
column comet command common community compass concept connect console constant contact content context control convoy core corner crisp crown
crest cube current customer dash data deal delta demand depot desk dialog digital direct discover divvy dot draft drift drive duck dynamic
eagle earth east echo edge elastic element elevate ember enable endless energy engage ensemble enterprise envoy equity era essential evolve exact
express extend factor falcon family fastly figure filter finance first flash fleet flex flow focus forge form forward foundation frame free fresh
front fuel full function fusion future galaxy gather general genesis glass global goal golden grand graph grid grove growth guide guru harbor
harvest haven health hive horizon host hub human icon idea impact index infinity ingenuity inside insight inspire instant intact intercom interest
iron island jet journey jump juniper justice kin kind kite lattice launch lead leaf legacy lemonade lever liberty lift light lime linear link
liquid list live local loft logic loom loop lucid lumen lush magic magnet main maker map maple marble market master match matter maze mentor
mercury merge meridian metric metro mint mirror mission mobile mode modern module momentum monster motion mountain mural native navigator
nectar nest network next nexus nova notion novel oak oasis object ocean octave office omega one onward optic optimal option orbit order origin
outlook outreach over oxygen pace pacific pack palm panda paper paragon parallel partner path patch peak people perfect phase phoenix pilot
pine pinnacle pioneer pivot pixel plaid plan planet platform play plaza plenty point polar polaris portal power practice premier prime prism
process product profile progress project promise proof propel public pulse pure quest quick quiet quill radar radius ramp range rapid reach ready
real record relay remote render resolve response rest retail revel review revolution ridge right ring ripple rise rival river road robust rocket
root round route royal salt sand scale scope score scribe sea segment select sense sentry series serve service shield shift shine ship sierra
signal silk simple simply single site smart smooth solar solid solo solution sonic sound source space spark specialized spectrum speed sphere spike
spot spruce stack staff stage standard station status stellar step still stock store story strategy street structure studio style success suite
summit superior support sure surge swan switch symphony sync system table tag talent team tempo terra test tower town track traction traffic
trail transfer travel tree trend triangle tribe trinity trust turbo twist union unit united universal up urban value vault vector velocity verify
vertex vertical vest vibe view village vintage vision vista vital voice volt voyage walk wall water way wealth web wild wind window wing wire
wonder world yard year yellow yes you zebra zenith zero
angel bruno felix franz gut hans herr kaiser klein koch könig kurz lang laut mai neu reich roth rot schmied stark sommer stein vogel weber
weiss winter wolf zimmer bien bon claire clair franc marin mars olive paris pierre rose amour blanc grand lune mer petit noel
alba blanca cruz dolores flor gracia luz mar martes mercedes paz pilar rico sol soledad
`;

/** Folded, as names are compared. */
export const commonWords: ReadonlySet<string> = new Set(
  words.normalize("NFD").replace(/\p{M}/gu, "").split(/\s+/u).filter(Boolean),
);

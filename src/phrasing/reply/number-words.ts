/** Numbers in words, in the languages that masking.md names: a model may write none of them, since nobody could say what they count. */

/** English, with fractions, multiples and what stands for a number; "one" is a pronoun too, and is given up for it. */
const english = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion hundreds thousands
millions billions dozen dozens half halves third thirds fourth fifth sixth seventh eighth ninth tenth
once twice thrice double doubled doubles doubling triple tripled triples tripling quadruple quadrupled halved halving couple pair
first second percent percentage single`;
const german = `null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn zwanzig dreißig vierzig
fünfzig sechzig siebzig achtzig neunzig hundert tausend million millionen milliarde milliarden dutzend halb hälfte drittel viertel
doppelt verdoppelt dreifach prozent`;
const french = `zéro deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante
soixante cent mille millions milliard milliards douzaine demi moitié tiers double doublé triple`;
const spanish = `cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta
cincuenta sesenta setenta ochenta noventa cien ciento mil millón millones docena medio mitad tercio cuarto doble duplicó`;
const others = `tre quattro cinque sei sette otto nove dieci cento metà doppio um dois três quatro sete oito dez cem metade
een twee drie vier vijf zes zeven acht negen tien honderd duizend miljoen helft`;

/** Lower case. */
export const numberWords: ReadonlySet<string> = new Set(
  [english, german, french, spanish, others].flatMap((list) => list.split(/\s+/)),
);

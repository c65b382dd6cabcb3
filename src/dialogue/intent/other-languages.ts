/** The words for places in German, Spanish, French, Portuguese and Russian, by the English ones. */
const places: readonly (readonly [english: string, pattern: RegExp])[] = [
  [
    "note",
    /^(?:(?:fu(?:ß|ss)note|anmerkung(?:en)?|fu(?:ß|ss)noten)|notas?|notes?|сноск\p{L}*|примечани\p{L}*)$/u,
  ],
  ["paragraph", /^(?:abs[aä]tze?n?s?|p[aá]rrafos?|paragraphes?|par[aá]grafos?|абзац\p{L}*)$/u],
  ["chapter", /^(?:kapiteln?s?|cap[ií]tulos?|chapitres?|глав(?:а|ы|е|у|ой|ам|ами|ах)?)$/u],
  ["page", /^(?:seiten?|p[aá]ginas?|страниц\p{L}*)$/u],
  ["sentence", /^(?:s[aä]tze?[ns]?|frases?|phrases?|предложени\p{L}*)$/u],
  ["verse", /^(?:vers(?:en?|es)?|vers[ií]culos?|versets?|стих(?:а|и|е|у|ом|ов|ам|ами|ах)?)$/u],
];

const positions: readonly (readonly [english: string, pattern: RegExp])[] = [
  ["first", /^(?:erste[nrsm]?|primer[oa]?|premi(?:er|ère)|primeir[oa]|перв(?:ый|ая|ое|ую|ого|ой|ом))$/u],
  ["last", /^(?:letzte[nrsm]?|[uú]ltim[oa]|derni(?:er|ère)|последн\p{L}+)$/u],
  ["to", /^(?:bis|hasta|até|jusqu|по|до|[–—-])$/u],
  ["and", /^(?:und|y|et|e|и)$/u],
];

/** Ordinals and cardinals as words. "One" is also an article, so that only what can't be one is among them. */
const numbers: readonly (readonly [english: string, pattern: RegExp])[] = [
  ["second", /^(?:zweite[nrsm]?|segund[oa]|deuxième|seconde?|втор\p{L}+)$/u],
  ["third", /^(?:dritte[nrsm]?|tercer[oa]?|troisième|terceir[oa]|трет\p{L}+)$/u],
  ["fourth", /^(?:vierte[nrsm]?|cuart[oa]|quatrième|quart[oa]|четв[её]рт\p{L}+)$/u],
  ["fifth", /^(?:fünfte[nrsm]?|quint[oa]|cinquième|пят(?:ый|ая|ое|ую|ого|ой|ом))$/u],
  ["sixth", /^(?:sechste[nrsm]?|sext[oa]|sixième|шест(?:ой|ая|ое|ую|ого|ом))$/u],
  ["seventh", /^(?:sieb(?:en)?te[nrsm]?|s[eé]p?tim[oa]|septième|седьм\p{L}+)$/u],
  ["eighth", /^(?:achte[nrsm]?|octav[oa]|huitième|oitav[oa]|восьм(?:ой|ая|ое|ую|ого|ом))$/u],
  ["ninth", /^(?:neunte[nrsm]?|noven[oa]|neuvième|non[oa]|девят(?:ый|ая|ое|ую|ого|ой|ом))$/u],
  ["tenth", /^(?:zehnte[nrsm]?|d[eé]cim[oa]|dixième|десят(?:ый|ая|ое|ую|ого|ой|ом))$/u],
  ["1", /^(?:eins|uno|один)$/u],
  ["2", /^(?:zwei|dos|deux|dois|duas|два|две)$/u],
  ["3", /^(?:drei|tres|trois|três|три)$/u],
  ["4", /^(?:vier|cuatro|quatre|quatro|четыре)$/u],
  ["5", /^(?:fünf|cinco|cinq|пять)$/u],
  ["6", /^(?:sechs|seis|six|шесть)$/u],
  ["7", /^(?:sieben|siete|sept|sete|семь)$/u],
  ["8", /^(?:acht|ocho|huit|oito|восемь)$/u],
  ["9", /^(?:neun|nueve|neuf|nove|девять)$/u],
  ["10", /^(?:zehn|diez|dix|dez|десять)$/u],
  ["11", /^(?:elf|once|onze|одиннадцать)$/u],
  ["12", /^(?:zwölf|doce|douze|doze|двенадцать)$/u],
];

/** An ordinal in digits: "2." before what is counted, "2e", "2º", "2-й". */
const ordinalInDigits =
  /(?<![\p{L}\d])(\d{1,4})(?:\.(?=\s*(?:abs|kap|seit|fu(?:ß|ss)|anm|vers|satz))|(?:er|[eè]re|e|[eè]me|nde?)(?![\p{L}\d])|\.?[ºª]|-?(?:[оыи]?й|[ая]я|[ое]е|ую|[ое]?го|[ое]?м)(?![\p{L}\d]))/gu;

const moves: readonly (readonly [english: string, pattern: RegExp])[] = [
  ["more", /^(?:mehr|más|mas|plus|encore|mais|ещё|еще|больше)$/u],
  [
    "next",
    /^(?:weiter|weiterlesen|nächste[nrsm]?|siguiente|sigue|suivante?|suite|pr[oó]xim[oa]|seguinte|continuar?|дальше|далее|следующ\p{L}+)$/u,
  ],
  ["previous", /^(?:vorherige[nrsm]?|anterior|pr[eé]c[eé]dente?|предыдущ\p{L}+)$/u],
  ["go back", /^(?:zurück|atrás|volver|retour|voltar|назад)$/u],
  ["thanks", /^(?:danke|dankeschön|dank|gracias|merci|obrigad[oa]|спасибо|благодарю)$/u],
  ["help", /^(?:hilfe|hilf|ayuda|ayúdame|aide|ajuda|помощь|помоги|справка)$/u],
];

/** Words of a request to be shown a place, and of politeness. */
const fillers = new Set(
  `der die das den dem des im in von zu zum zur aus zeig zeige zeigen anzeigen gib lies mir uns bitte was steht sagt schön vielen sehr
  noch kannst könntest könnt können du ihr wir ich möchte will sehen lesen mal
  el la los las lo en de del al muestra muéstrame mostrar mostrarme enseña enséñame dame lee leer ver qué que dice por favor muchas
  puedes puede podrías quiero
  le les du dans montre moi donne lis dit dis il te plaît plait vous s l d qu beaucoup
  svp stp peux peut pourrais pouvez tu on montrer voir lire je veux
  o a os as no na do da dos das em mostre mostra mostrar ver ler me leia diz muito
  pode poderia você quero
  покажи покажите мне нам прочти дай пожалуйста что говорит написано в во из к большое
  можешь можете показать посмотреть прочитать хочу`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Names for footnotes of several words, one of which names something else alone. */
const longNames =
  /\b(?:notes? de bas de page|notas? (?:al pie|a pie)(?: de p[aá]gina)?|notas? de rodap[eé])/gu;

function englishFor(
  word: string,
  table: readonly (readonly [english: string, pattern: RegExp])[],
): string | undefined {
  return table.find(([, pattern]) => pattern.test(word))?.[0];
}

const number = /^(?:\d+(?:th|\p{L})?|[*†‡§]+|[ivxlcdm]+)$/u;

/** True for a number or an ordinal, in English. */
function isNumber(word: string): boolean {
  return number.test(word) || word === "first" || word === "last" || numbers.some(([name]) => name === word);
}

/**
 * A look-up or a move in one of the languages of the bot, in English: "note 57" for "Fußnote 57, bitte", "next" for
 * "дальше". Returns undefined if the message has any other words, or is English already.
 */
export function inEnglish(message: string): string | undefined {
  const words =
    message
      .normalize("NFC")
      .toLowerCase()
      .replace(longNames, " nota ")
      // Goes on: "und weiter?", "et la note 33".
      .replace(/^\s*(?:und|y|et|e|и)\s/u, " ")
      .replace(ordinalInDigits, "$1th ")
      // "peux-tu", "montre-moi"
      .replace(/(?<=\p{L})-(?=\p{L})/gu, " ")
      // Between numbers a range, elsewhere an article or another filler: "párrafos 3 a 5".
      .replace(/(?<=\d)\s+(?:a|à|al|ao)\s+(?=\d)/gu, " – ")
      .replace(/(?<=\d)\s*[,;&+]\s*(?=\d)/gu, " und ")
      .match(/\d+(?:th|\p{L})?(?![\p{L}\p{N}])|\p{L}+|[*†‡§]+|[–—:-]/gu) ?? [];
  const english: string[] = [];
  let isPlace = false;
  let isForeign = false;
  for (const word of words) {
    isForeign ||= fillers.has(word);
    if (fillers.has(word)) continue;
    const place = englishFor(word, places);
    const move = place === undefined ? englishFor(word, moves) : undefined;
    const other =
      englishFor(word, positions) ??
      englishFor(word, numbers) ??
      (number.test(word) || word === ":" ? word : undefined);
    const translated = place ?? move ?? other;
    if (translated === undefined) return undefined;
    isPlace ||= place !== undefined;
    // "Notes" are French or English.
    isForeign ||= translated !== word && !/^(?:notes?|[–—-])$/u.test(word);
    english.push(translated);
  }
  if (!isForeign) return undefined;
  const [first = "", ...rest] = english;
  const isMove = rest.length === 0 && moves.some(([name]) => name === first);
  const hasNumber = english.some(isNumber);
  const neighbour = english.find((word) => word === "next" || word === "previous");
  if (isPlace && rest.length === 1 && neighbour !== undefined) return neighbour;
  if (isMove) return first;
  if (!isPlace || !hasNumber) return undefined;
  return english.join(" ").replace(/ ?: ?/gu, ":");
}

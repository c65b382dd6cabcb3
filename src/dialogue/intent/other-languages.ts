/** The words for places in German, Spanish, French, Portuguese and Russian, by the English ones. */
const places: readonly (readonly [english: string, pattern: RegExp])[] = [
  [
    "note",
    /^(?:(?:fu(?:ß|ss)note|anmerkung(?:en)?|fu(?:ß|ss)noten)|notas?|notes?|сноск\p{L}*|примечани\p{L}*)$/u,
  ],
  ["paragraph", /^(?:abs[aä]tze?n?s?|p[aá]rrafos?|paragraphes?|par[aá]grafos?|абзац\p{L}*)$/u],
  ["chapter", /^(?:kapiteln?s?|cap[ií]tulos?|chapitres?|глав(?:а|ы|е|у|ой|ам|ами|ах)?)$/u],
  ["page", /^(?:seiten?|p[aá]ginas?|страниц\p{L}*)$/u],
  ["verse", /^(?:vers(?:en?|es)?|vers[ií]culos?|versets?|стих(?:а|и|е|у|ом|ов|ам|ами|ах)?)$/u],
];

const positions: readonly (readonly [english: string, pattern: RegExp])[] = [
  ["first", /^(?:erste[nrsm]?|primer[oa]?|premi(?:er|ère)|primeir[oa]|перв(?:ый|ая|ое|ую|ого|ой|ом))$/u],
  ["last", /^(?:letzte[nrsm]?|[uú]ltim[oa]|derni(?:er|ère)|последн\p{L}+)$/u],
  ["to", /^(?:bis|hasta|até|jusqu|по|до|[–—-])$/u],
  ["and", /^(?:und|y|et|e|и)$/u],
];

const moves: readonly (readonly [english: string, pattern: RegExp])[] = [
  ["more", /^(?:mehr|más|mas|plus|encore|mais|ещё|еще|больше)$/u],
  [
    "next",
    /^(?:weiter|nächste[nrsm]?|siguiente|suivante?|pr[oó]xim[oa]|seguinte|continuar?|дальше|далее|следующ\p{L}+)$/u,
  ],
  ["previous", /^(?:vorherige[nrsm]?|anterior|pr[eé]c[eé]dente?|предыдущ\p{L}+)$/u],
  ["go back", /^(?:zurück|atrás|volver|retour|voltar|назад)$/u],
  ["thanks", /^(?:danke|dankeschön|dank|gracias|merci|obrigad[oa]|спасибо|благодарю)$/u],
  ["help", /^(?:hilfe|hilf|ayuda|ayúdame|aide|ajuda|помощь|помоги|справка)$/u],
];

/** Words of a request to be shown a place, and of politeness. */
const fillers = new Set(
  `der die das den dem des im in von zu zum zur aus zeig zeige zeigen gib lies mir uns bitte was steht sagt schön vielen sehr noch
  el la los las lo en de del al muestra muéstrame dame lee qué que dice por favor muchas
  le les du dans montre moi donne lis dit dis il te plaît plait vous s l d qu beaucoup
  o a os as no na do da dos das em mostre mostra me leia diz muito
  покажи покажите мне нам прочти дай пожалуйста что говорит написано в во из к большое`
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

const number = /^(?:\d+\p{L}?|[*†‡§]+|[ivxlcdm]+)$/u;

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
      // Between numbers a range, elsewhere an article or another filler: "párrafos 3 a 5".
      .replace(/(?<=\d)\s+(?:a|à|al|ao)\s+(?=\d)/gu, " – ")
      .replace(/(?<=\d)\s*[,;&+]\s*(?=\d)/gu, " und ")
      .match(/\d+\p{L}?(?![\p{L}\p{N}])|\p{L}+|[*†‡§]+|[–—:-]/gu) ?? [];
  const english: string[] = [];
  let isPlace = false;
  let isForeign = false;
  for (const word of words) {
    isForeign ||= fillers.has(word);
    if (fillers.has(word)) continue;
    const place = englishFor(word, places);
    const move = place === undefined ? englishFor(word, moves) : undefined;
    const other = englishFor(word, positions) ?? (number.test(word) || word === ":" ? word : undefined);
    const translated = place ?? move ?? other;
    if (translated === undefined) return undefined;
    isPlace ||= place !== undefined;
    // "Notes" are French or English.
    isForeign ||= translated !== word && !/^notes?$/u.test(word);
    english.push(translated);
  }
  if (!isForeign) return undefined;
  const [first = "", ...rest] = english;
  const isMove = rest.length === 0 && moves.some(([name]) => name === first);
  const hasNumber = english.some((word) => number.test(word) || word === "first" || word === "last");
  const neighbour = english.find((word) => word === "next" || word === "previous");
  if (isPlace && rest.length === 1 && neighbour !== undefined) return neighbour;
  if (isMove) return first;
  if (!isPlace || !hasNumber) return undefined;
  return english.join(" ").replace(/ ?: ?/gu, ":");
}

import { blockQuotesIn, passagesIn, withoutBlockQuotes } from "./passages.ts";

/** Words of which a request to check a quotation has one, in the languages of the bot. */
const checking = `
  right correct correctly accurate accurately exact exactly verbatim verify check quoted quote quotation misquoted
  stimmt richtig wörtlich korrekt genau prüf prüfe zitat zitiert
  correcto correcta literal exacto exacta cita citado comprueba verifica
  juste exacte correcte citation vérifie mot
  certo certa correto correta exato exata citação confira verifique
  верно точно дословно цитата проверь правильно`;

/** Words that such a request may have besides. */
const fillers = `
  is was are this that it these the a an does do did say says said in text book really actually can could would you please pls for
  me here so ok hey hi word my our by how and or both real true legit actual fact facts
  ist das dies es der die den im buch bitte kannst du mir so wort für und oder
  esto eso está es el la en por favor puedes palabra y o
  c est ce cela ça le dans que bien s il te plaît pour mot et ou
  isso é o no texto está palavra e ou
  это так в тексте ли пожалуйста слово и или`;

/** Words of which a request for the place of a quotation has one. */
const placing = `
  where from which paragraph page chapter section verse sentence line passage place
  wo woher welcher welchem welche absatz seite kapitel stelle satz
  dónde donde cuál párrafo página capítulo lugar
  où quel quelle paragraphe page chapitre endroit
  onde qual parágrafo página capítulo
  где откуда каком какой абзац абзаце страница странице глава главе место`;

/** Words that such a request may have besides. */
const placeFillers = `
  what does come comes stand stands find i it's that's where's on of there
  steht stammt kommt aus auf welcher finde ich
  está viene qué en dónde
  vient se trouve ça d quelle
  vem fica em que de
  стоит находится взято из на`;

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}

const checkingWords = setOf(checking);
const knownWords = setOf(checking + fillers);

const placeWords = setOf(placing);
const knownOfPlace = setOf(fillers + placing + placeFillers);
/** "is this in the text?" */
const isIn =
  /^\W*(?:and |so |but )?(?:is|are|was|were) (?:this|that|it|these|those) (?:really |actually |even )?(?:in (?:the|this|our) (?:text|book)|in (?:it|there|here))\W*$/iu;

/** True for words that only ask where something stands: "which paragraph is this from?", "wo steht das?", "is that in the book?". */
export function asksWhereItStands(words: string): boolean {
  const all = words.toLowerCase().match(/\p{L}+(?:['’]s)?/gu) ?? [];
  return (
    isIn.test(words) ||
    (all.every((word) => knownOfPlace.has(word.replace("’", "'"))) &&
      all.some((word) => placeWords.has(word)))
  );
}

/** True for words that only ask whether something is quoted correctly: "is this right?", "check that quote", "stimmt das so?". */
export function asksForCheck(words: string): boolean {
  const all = words.toLowerCase().match(/\p{L}+/gu) ?? [];
  const isWordForWord = /\bword for word\b/iu.test(words);
  return (
    all.every((word) => knownWords.has(word)) &&
    (isWordForWord || all.some((word) => checkingWords.has(word)))
  );
}

/** "did Berg really say that …?", "does she write": what is quoted stands behind it. */
const saysSo =
  /^\W*(?:(?:and|so|but|ok|hey) )?(?:did|does|do|has|have|is it true that|is it right that)\s(?:[\p{L}\p{M}\d.'’-]+\s){1,5}(?:(?:really|actually|ever|literally)\s)?(?:say|says|said|write|writes|wrote|written|claim|claims|claimed|state|states|stated|put it)(?:\s(?:that|like|as))?\W*$/iu;

/** True for the words besides a quotation that ask whether somebody said or wrote it: "did Berg really say …?". */
export function asksIfSaid(words: string): boolean {
  return saysSo.test(words);
}

/** The words of a message besides its quotations; undefined if it has none. */
export function besidesQuotations(message: string): string | undefined {
  if (blockQuotesIn(message).length > 0) return withoutBlockQuotes(message);
  const passages = passagesIn(message);
  return passages.length === 0
    ? undefined
    : passages.reduce((words, passage) => words.replace(passage, " "), message);
}

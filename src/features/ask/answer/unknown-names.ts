import { labelsOf } from "../../../document/footnotes.ts";
import type { Reply } from "../../../dialogue/reply/reply.ts";
import type { Utterance } from "../../../dialogue/utterance/utterance.ts";
import { languageOf } from "../../../nlp/language.ts";
import { analyseQuestion } from "../../../retrieval/query/question.ts";
import type { TextIndex } from "../../../retrieval/text-index.ts";
import { localized } from "../../../shared/locale/message.ts";
import { languageHint } from "./language-hint.ts";

/** The most names that are told to be missing. */
const mostNames = 2;

/** Parts of speech of names. */
const namesThings = new Set(["NOUN", "PROPN", "NUM"]);
/** A subject stands behind these. The tagger takes some names in small letters for adjectives there: "did trotsky plan it". */
const beforeSubject = /^(?:do|does|did)$/u;
/** Leaves out abbreviations such as "pp". */
const hasVowel = /[\p{N}aeiouy]/u;

/** The words of a message that may name somebody or something, in lower case. */
function namingWords({ tokens, contentWords }: Utterance): Set<string> {
  const naming = tokens.filter(
    ({ pos }, index) => namesThings.has(pos) || beforeSubject.test(tokens[index - 1]?.lower ?? ""),
  );
  const words = contentWords.length === 1 ? contentWords : naming.map(({ lower }) => lower);
  return new Set(words.filter((word) => hasVowel.test(word)));
}

/** A word that a name follows: "Jens" of "Jens Berg" is known by the other. */
const firstName = /^ (\p{L}[\p{L}\p{M}’'-]*)/u;

/** The names in a message that stand neither in the text nor in its footnotes, as they are typed. */
export function unknownNamesIn(
  utterance: Utterance,
  { whole, footnotes, text, names: known }: TextIndex,
): string[] {
  const { unknownNames } = analyseQuestion(utterance.text, whole.vocabulary, languageOf(text.language));
  // Tagging takes longer, and most questions have no such names.
  if (unknownNames.length === 0) return [];
  const naming = namingWords(utterance);
  const inNotes = footnotes?.vocabulary.stems;
  const labels = new Set(labelsOf(text));
  const names: { readonly value: string; readonly end: number }[] = [];
  for (const { stem, value, start, end } of unknownNames) {
    if (!naming.has(value.toLowerCase()) || inNotes?.has(stem) || labels.has(value)) continue;
    const next = firstName.exec(utterance.text.slice(end))?.[1];
    if (next !== undefined && known.isMentioned(next)) continue;
    const last = names.at(-1);
    // "Nikita Khrushchev" is one name.
    if (last && last.end + 1 === start) names[names.length - 1] = { value: `${last.value} ${value}`, end };
    else names.push({ value, end });
  }
  return names.slice(0, mostNames).map(({ value }) => value);
}

/** A reply that isn't sure, with the names of the message that the text doesn't have. Any other reply is returned as it is. */
export function withUnknownNames(reply: Reply, utterance: Utterance, index: TextIndex): Reply {
  const { kind, say } = reply;
  const isUnsure = kind === "closest" || kind === "not-found";
  if (!isUnsure || !languageOf(index.text.language).isEnglish) return reply;
  if (languageHint(utterance.text, index.text) !== undefined) return reply;
  const missing = unknownNamesIn(utterance, index).map((words) => localized("index-no-word", { words }));
  if (missing.length === 0) return reply;
  return { ...reply, say: (kind === "closest" ? [...missing, say] : [say, ...missing]).join(" ") };
}

import type { Text } from "../../../document/model.ts";
import { detectLanguage } from "../../../nlp/language-detection.ts";

/** In each language, the sentence that the text is in another one; it takes the name of the text's language. */
const sentences: Readonly<Record<string, (name: string) => string>> = {
  en: (name) => `The text is in ${name}, so ask me in its words.`,
  de: (name) => `Ich zitiere nur den Text, und der ist auf ${name}: bitte in dieser Sprache fragen.`,
  fr: (name) => `Je ne fais que citer le texte, qui est en ${name} : posez la question dans cette langue.`,
  es: (name) => `Solo cito el texto, que está en ${name}: pregunta en ese idioma, por favor.`,
  it: (name) => `Cito soltanto il testo, che è in ${name}: chiedi in quella lingua, per favore.`,
  pt: (name) => `Só cito o texto, que está em ${name}: pergunte nesse idioma, por favor.`,
  nl: (name) => `Ik citeer alleen de tekst, en die is in het ${name}: vraag het in die taal.`,
  ru: (name) => `Я только цитирую текст. Его язык — ${name}: спросите на этом языке.`,
  uk: (name) => `Я лише цитую текст. Його мова — ${name}: запитайте цією мовою.`,
  pl: (name) => `Tylko cytuję tekst. Jego język to ${name}: zapytaj w tym języku.`,
  cs: (name) => `Pouze cituji text. Jeho jazyk je ${name}: zeptejte se v tomto jazyce.`,
  sv: (name) => `Jag citerar bara texten, som är på ${name}: fråga på det språket.`,
  da: (name) => `Jeg citerer kun teksten, som er på ${name}: spørg på det sprog.`,
  no: (name) => `Jeg siterer bare teksten, som er på ${name}: spør på det språket.`,
  fi: (name) => `Lainaan vain tekstiä, jonka kieli on ${name}: kysy sillä kielellä.`,
  hu: (name) => `Csak idézem a szöveget, amelynek nyelve ${name}: azon a nyelven kérdezz.`,
  ro: (name) => `Doar citez textul, care este în ${name}: întreabă în acea limbă.`,
  bg: (name) => `Само цитирам текста, чийто език е ${name}: питайте на този език.`,
  tr: (name) => `Yalnızca metni alıntılarım; dili ${name}: lütfen o dilde sorun.`,
  el: (name) => `Παραθέτω μόνο το κείμενο. Η γλώσσα του: ${name}. Ρωτήστε σε αυτή τη γλώσσα.`,
  ar: (name) => `أقتبس النص فقط، ولغته ${name}: اسأل بهذه اللغة من فضلك.`,
  he: (name) => `אני רק מצטט את הטקסט, ושפתו ${name}: שאלו בשפה זו.`,
  hi: (name) => `मैं केवल पाठ उद्धृत करता हूँ। उसकी भाषा ${name} है: कृपया उसी में पूछें।`,
  zh: (name) => `我只引用原文，原文是${name}：请用这种语言提问。`,
  ja: (name) => `本文を引用するだけです。本文は${name}なので、その言語で質問してください。`,
  ko: (name) => `본문을 인용하기만 합니다. 본문은 ${name}이니 그 언어로 질문해 주세요.`,
};

/** A sentence, in the language of a message, that the text is in another one; undefined if it isn't. */
export function languageHint(words: string, { language }: Pick<Text, "language">): string | undefined {
  const asked = detectLanguage([words]);
  if (language === "und" || asked === "und" || asked === language) return undefined;
  const name = new Intl.DisplayNames([asked], { type: "language" }).of(language);
  return name === undefined ? undefined : sentences[asked]?.(name);
}

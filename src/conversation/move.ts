import { mended } from "./mend.ts";
import { spelledOut } from "./phone-style.ts";
import { wordsOf } from "./subject.ts";

/** Something to be done with what was shown last, rather than a question. */
export type Move =
  "more" | "next" | "previous" | "context" | "whole" | "note" | "speaker" | "shorter" | "restart" | "undo";

const that = "(?:that|this|it|those|these|them|there|here)";
const of = `(?: (?:for|of|on|about|to|like|behind|in|from) ${that}| ${that})*`;
const one = "(?:one|ones|paragraph|page|section)";
const reference = "(?:note|notes|source|sources|citation|citations|reference|references)";
const passage =
  "(?:passage|passages|quote|quotes|excerpt|excerpts|example|examples|result|results|answer|answers)";

/** Whole messages, in lower case, without politeness and marks; the first that fits counts. */
const forms: readonly (readonly [Move, string])[] = [
  [
    "undo",
    `(?:undo|scratch|scrap|cancel|revert)${of}|take ${that} back|(?:go )?back to (?:previous|last|earlier|first) (?:one|${passage}|question)`,
  ],
  ["undo", `previous (?:${passage}|question)`],
  [
    "restart",
    "(?:start(?: all)?|begin)(?: (?:again|over|afresh|anew|fresh|new))?|restart|(?:(?:start|begin) )?from (?:start|beginning|scratch|top)",
  ],
  ["restart", `(?:reset|clear)(?: (?:${that}|everything|all|history|chat|conversation))?`],
  ["restart", "(?:new|different|another|change|switch|change of) (?:topic|subject|question|conversation)"],
  ["restart", `forget (?:${that}|everything|all|all that|about ${that})`],
  [
    "note",
    `(?:what|which)(?: is| are)?(?: number)? notes?(?: number)?(?: (?:is|was|are|were|covers|goes with))?${of}`,
  ],
  ["note", `(?:(?:what|where)(?: is| are)? )?(?:any |a |got |have )*${reference}${of}`],
  ["note", `(?:is|are) there (?:a |any )?${reference}${of}`],
  ["note", `is ${that} (?:cited|sourced|referenced)`],
  ["note", `(?:does|do) ${that} have (?:a |any )?${reference}`],
  ["note", `(?:what|which) (?:paragraph|page)(?: (?:is|was) ${that})?(?: from| in)?`],
  ["note", `(?:cite|source|reference)(?: ${that})?|where(?: is| does| did)? ${that}(?: come)? from`],
  ["note", `where (?:does|did) (?:it|he|she|text|book|author) (?:say|write) (?:that|this|so|it)`],
  ["speaker", `says who|who (?:says|said|claims|claimed|wrote|writes|is saying|told)(?: ${that}| so)?`],
  [
    "speaker",
    `according to (?:who|whom)|(?:whose|who) (?:words|claim|quote|opinion)(?: (?:is|are|was|were) ${that})?`,
  ],
  ["speaker", `who is (?:speaking|talking|quoted|being quoted)(?: ${that})?`],
  [
    "shorter",
    `shorter|short (?:version|answer|one)|tldr|tl dr|briefly|briefer|in short|in brief|(?:cut|trim) ${that}(?: down| short)?(?: (?:a )?bit| a little)?`,
  ],
  [
    "shorter",
    `(?:${that} is )?too long(?: didnt read)?|(?:just|only) (?:one|a|key|main) sentence|in (?:a|one) (?:sentence|nutshell)`,
  ],
  [
    "shorter",
    `make ${that} (?:shorter|short|brief)|shorten(?: ${that})?|(?:shorter|short) (?:version|answer)${of}`,
  ],
  [
    "whole",
    "(?:(?:whole|entire|full|complete|rest|rest of) )+(?:that |this )?(?:paragraph|thing|text|quote|passage|answer|version|of it)(?: of (?:that|this|it))?",
  ],
  [
    "whole",
    `in full|full|all of ${that}|longer(?: version| quote| answer)?|expand(?: ${that})?|rest(?: of ${that})?|whole`,
  ],
  [
    "whole",
    "read on|continue|continue reading|keep reading|go on|keep going|carry on|read (?:further|more)|paragraph",
  ],
  [
    "context",
    `(?:what is )?(?:${that} )?(?:in |more |bit more |little more |some |some more )*context${of}|surrounding (?:text|sentences|lines|passage)`,
  ],
  ["context", `(?:what(?: is| are| comes| stands)? )?(?:around|before and after) ${that}`],
  [
    "next",
    `(?:on to )?next(?: ${one})?|following ${one}|${one} (?:after|below|following)(?: ${that})?(?: ${one})?|(?:go |one )?(?:forward|down)(?: one)?|onwards?|move on`,
  ],
  ["next", `what(?: is| comes)? (?:next|after ${that})(?: ${one})?|after ${that}`],
  [
    "previous",
    `(?:previous|prior|preceding|earlier)(?: ${one})?|(?:go )?back(?: up)?(?: (?:one|a))?(?: paragraph)?|${one} (?:before|above)(?: ${that})?(?: ${one})?`,
  ],
  [
    "previous",
    `what(?: is| comes| came| was)? (?:before|above) ${that}(?: ${one})?|one (?:back|up)|(?:go )?up one`,
  ],
  [
    "more",
    `(?:(?:any|some|and|got|is there|are there|anything|something|any thing|what|few|one|two|\\d|bit|little|even) )*more(?: ${passage})?${of}`,
  ],
  [
    "more",
    `another(?: ${passage}| one)?${of}|(?:any |some )?other ${passage}${of}|others|any others|next ${passage}`,
  ],
  [
    "more",
    `(?:and |is there |are there )?(?:what|anything|something|nothing) else(?: is there| does ${that} say| (?:(?:have|do|did|can) )?you (?:got|get|have|find|found|show))?${of}`,
  ],
  ["more", `is ${that} (?:all|it|everything)|keep (?:${that} )?coming`],
];

const patterns = forms.map(([move, form]) => [move, new RegExp(`^(?:${form})$`)] as const);

const courtesy =
  /^(?:(?:please|pls|plz|ok|okay|hey|hi|hello|ibid|so|well|now|then|and|but|um|uh|oh|cool|great|nice|thanks|thx|ty|yes|yeah|yep|sure|um|lol|no(?! more\b)|nah|wait|actually|sorry|oops|whoops|nvm|nevermind|never mind|can|could|would|will|you|i|we|us|me|want|like|love|see|have|get|show|give|tell|read|display|print|lets|let|to|id|just|may|the|a|an|its|go to|go on to|move to|move on to|skip to|jump to) )+/;
const courtesyBehind =
  / (?:please|pls|plz|thanks|thx|ty|ibid|now|then|again|lol|tho|though|btw|mate|dude|bro|man)$/;

const short: Readonly<Record<string, string>> = {
  para: "paragraph",
  par: "paragraph",
  paras: "paragraph",
  paragraphs: "paragraph",
  prev: "previous",
  footnote: "note",
  footnotes: "notes",
  endnote: "note",
  fn: "note",
  nxt: "next",
  ctx: "context",
  cont: "continue",
  src: "source",
};

const vocabulary: ReadonlySet<string> = new Set(
  [...forms.flatMap(([, form]) => form.match(/[a-z]+/g) ?? []), ...Object.keys(short)].filter(
    (w) => w.length > 3,
  ),
);

/** A word of a move, with typing errors and abbreviations undone. */
function meant(word: string): string {
  const known = mended(word, vocabulary);
  return short[known] ?? known;
}

function bare(words: readonly string[]): string {
  let message = words.join(" ");
  for (;;) {
    const without = message.replace(courtesyBehind, "");
    if (without === message) return message;
    message = without;
  }
}

/** The move that a message asks for, when asking for it is all it does. */
export function moveIn(message: string): Move | undefined {
  const words = wordsOf(spelledOut(message).replace(/'s\b/g, " is").replaceAll("'", ""));
  if (words.length === 0 || words.length > 14) return undefined;
  const full = words.map(meant).filter((word) => word !== "the");
  const asked = bare(full);
  return [full.join(" "), asked, asked.replace(courtesy, "")]
    .map((said) => patterns.find(([, pattern]) => pattern.test(said))?.[0])
    .find((move) => move !== undefined);
}

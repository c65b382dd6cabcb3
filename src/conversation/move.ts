import { typingErrors, withinEdits } from "../language/edits.ts";
import { lexicon } from "../language/lexicon.ts";
import { wordsOf } from "./subject.ts";

/** Something to be done with what was shown last, rather than a question. */
export type Move =
  "more" | "next" | "previous" | "context" | "whole" | "note" | "speaker" | "shorter" | "restart" | "undo";

const that = "(?:that|this|it|those|these|them|there|here)";
const of = `(?: (?:for|of|on|about|to|like|behind|in|from) ${that}| ${that})*`;
const one = "(?:one|ones|paragraph|page|section)";
const passage =
  "(?:passage|passages|quote|quotes|excerpt|excerpts|example|examples|result|results|answer|answers)";

/** Whole messages, in lower case, without politeness and marks; the first that fits counts. */
const forms: readonly (readonly [Move, string])[] = [
  [
    "undo",
    `undo${of}|take ${that} back|(?:go )?back to (?:previous|last|earlier|first) (?:one|${passage}|question)`,
  ],
  ["undo", `previous (?:${passage}|question)|scratch that`],
  ["restart", "start(?: all)? (?:again|over|afresh|anew|fresh|new)|reset|clear|restart|begin again"],
  ["restart", "(?:new|different|another|change|switch|change of) (?:topic|subject|question|conversation)"],
  ["restart", `forget (?:${that}|everything|all|all that|about ${that})`],
  [
    "note",
    `(?:what|which|whats)(?: is| are)?(?: number)? notes?(?: number)?(?: (?:is|was|are|were|covers|goes with))?${of}`,
  ],
  [
    "note",
    `(?:(?:what|where|whats|wheres)(?: is| are)? )?(?:note|notes|source|sources|citation|citations|reference|references)${of}`,
  ],
  ["note", `(?:is|are) there (?:a |any )?(?:note|notes|source|sources|citation|reference)${of}`],
  ["note", `(?:does|do) ${that} have (?:a |any )?(?:note|notes|source|sources|citation|reference)`],
  ["note", `(?:what|which|whats) (?:paragraph|page)(?: (?:is|was) ${that})?(?: from| in)?`],
  ["note", `(?:cite|source|reference) ${that}|(?:where|wheres)(?: is| does| did)? ${that}(?: come)? from`],
  ["speaker", `says who|who (?:says|said|claims|claimed|wrote|writes|is saying|told)(?: ${that}| so)?`],
  [
    "speaker",
    `according to (?:who|whom)|(?:whose|who) (?:words|claim|quote|opinion)(?: (?:is|are|was|were) ${that})?`,
  ],
  ["speaker", `who is (?:speaking|talking|quoted|being quoted)(?: ${that})?`],
  [
    "shorter",
    `shorter|short (?:version|answer|one)|tldr|tl dr|briefly|briefer|in short|in brief|cut ${that} down`,
  ],
  [
    "shorter",
    `(?:${that} is |thats |its )?too long|(?:just|only) (?:one|a|key|main) sentence|in (?:a|one) (?:sentence|nutshell)`,
  ],
  [
    "shorter",
    `make ${that} (?:shorter|short|brief)|shorten(?: ${that})?|(?:shorter|short) (?:version|answer)${of}`,
  ],
  [
    "whole",
    "(?:(?:whole|entire|full|complete|rest|rest of) )+(?:that |this )?(?:paragraph|thing|text|quote|passage|answer|version|of it)",
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
    `(?:in |more |bit more |little more |some |some more )*context${of}|surrounding (?:text|sentences|lines|passage)`,
  ],
  [
    "context",
    `(?:what|whats)(?: is| are| comes| stands)? (?:around|before and after) ${that}|around ${that}`,
  ],
  [
    "next",
    `next(?: ${one})?|following ${one}|${one} (?:after|below|following)(?: ${that}| ${one})?|(?:go |one )?(?:forward|down)(?: one)?`,
  ],
  ["next", `(?:what|whats)(?: is| comes)? (?:next|after ${that})(?: ${one})?|after ${that}`],
  [
    "previous",
    `(?:previous|prior|preceding|earlier)(?: ${one})?|(?:go )?back(?: up)?(?: (?:one|a))?(?: paragraph)?|${one} (?:before|above)(?: ${that}| ${one})?`,
  ],
  [
    "previous",
    `(?:what|whats)(?: is| comes| came| was)? (?:before|above) ${that}(?: ${one})?|one (?:back|up)|up one`,
  ],
  [
    "more",
    `(?:(?:any|some|and|got|is there|are there|anything|something|any thing|what|few|one|two|bit|little|even) )*more(?: ${passage})?${of}`,
  ],
  [
    "more",
    `another(?: ${passage}| one)?${of}|(?:any |some )?other ${passage}${of}|others|any others|next ${passage}`,
  ],
  [
    "more",
    `(?:and |is there |are there )?(?:what|anything|something|nothing) else(?: is there| does ${that} say)?${of}`,
  ],
];

const patterns = forms.map(([move, form]) => [move, new RegExp(`^(?:${form})$`)] as const);

const courtesy =
  /^(?:(?:please|pls|plz|ok|okay|hey|hi|hello|ibid|so|well|now|then|and|but|um|uh|oh|cool|great|nice|thanks|thx|ty|yes|yeah|yep|sure|um|lol|can|could|would|will|you|i|we|us|me|want|wanna|like|love|see|have|get|show|give|tell|read|display|print|lets|let|to|id|just|may|the|a|an|its|go to|move to|skip to|jump to) )+/;
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

/** The word of a move that a mistyped one stands for; itself when there is none. */
function mended(word: string): string {
  if (vocabulary.has(word) || word.length < 4 || lexicon.rarityOf(word) < 1) return word;
  const most = Math.max(1, typingErrors(word));
  return [...vocabulary].find((known) => known[0] === word[0] && withinEdits(word, known, most)) ?? word;
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
  const words = wordsOf(message.replace(/['’]s\b/gi, " is").replace(/['’]/g, ""));
  if (words.length === 0 || words.length > 14) return undefined;
  const full = words.map((word) => short[mended(word)] ?? mended(word)).filter((word) => word !== "the");
  const asked = bare(full);
  return [full.join(" "), asked, asked.replace(courtesy, "")]
    .map((said) => patterns.find(([, pattern]) => pattern.test(said))?.[0])
    .find((move) => move !== undefined);
}

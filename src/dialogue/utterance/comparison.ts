import { contentOf, lowerWords, Utterance } from "./utterance.ts";

/** One of the two things that a message compares, with the question about it alone. */
export interface Compared {
  readonly name: string;
  readonly question: Utterance;
}

const side = String.raw`(?:the |an? )?[\p{L}\p{N}][^,;:?]*?`;
const comparative = String.raw`\b(?:first|last|before|(?:more|less|most|least|fewer) \p{L}+|\p{L}{2,}(?:er|est)|worse|worst)\b`;

/** The forms of a comparison, with the groups "one", "other" and "by". */
const forms: readonly RegExp[] = [
  // "which was larger, the fleet or the army"
  String.raw`^(?:which|who|what)\b(?: (?:of|one) [^,;:]*?)? (?<asked>[^,;:]*?)(?<by>${comparative})(?<tail>[^,;:]*?)\s*[,;:–—-]+\s*(?<one>${side}) or (?<other>${side})$`,
  // "was the fleet or the army larger"
  String.raw`^(?<asked>(?:was|is|were|are|did|does|do|had|has|have|came|come) )(?<one>${side}) or (?<other>${side}) (?<tail>(?:come |came |begin |start |happen |the )*)(?<by>${comparative})$`,
  // "the fleet or the army, which was larger"
  String.raw`^(?<one>${side}) or (?<other>${side})\s*[,;:–—-]+\s*(?:which|who|what)\b(?: one)? (?<asked>[^,;:]*?)(?<by>${comparative})(?<tail>[^,;:]*)$`,
].map((form) => new RegExp(form, "iu"));

/** Comparatives of time. */
const inTime = /^(?:first|last|before|earlier|earliest|later|latest|sooner|newer)$/iu;
/** Words on "er" and "est" that compare nothing. */
const noComparative =
  /^(?:her|over|after|under|other|another|rather|ever|never|whether|either|neither|father|mother|brother|sister|daughter|minister|officer|soldier|leader|member|master|winter|summer|paper|letter|matter|power|river|water|order|number|west|east|guest|forest|interest|priest|arrest|protest|request|rest)$/iu;

const lightVerb = /^(?:came|come|comes|happened|began|begin|started|start|got|get)$/u;

const irregular: Readonly<Record<string, string>> = {
  better: "good",
  best: "good",
  worse: "bad",
  worst: "bad",
  older: "old",
  elder: "old",
  larger: "large",
  wider: "wide",
  fewer: "many",
};

/** The adjective of a comparative: "big" for "bigger", "rich" for "more rich". */
function adjectiveOf(words: string): string {
  const word = words.toLowerCase().replace(/^(?:more|less|most|least) /u, "");
  if (word !== words.toLowerCase()) return word;
  const stem = word.replace(/(?:er|est)$/u, "");
  return irregular[word] ?? stem.replace(/i$/u, "y").replace(/([bdgmnpt])\1$/u, "$1");
}

/** The second of two names with what it shares with the first: "of Bremen" beside "the fall of Skarholm" is the fall, too. */
function completed(other: string, one: string): string {
  const [preposition = ""] = /^(?:of|in|at|on|for|by|with|from) /iu.exec(other) ?? [];
  const shared = preposition === "" ? -1 : one.toLowerCase().indexOf(` ${preposition.toLowerCase()}`);
  return shared === -1 ? other : one.slice(0, shared + 1) + other;
}

/**
 * The two things that a message compares: "which was larger, the fleet or the army?", "was Berg or Holm elected first?".
 * Undefined for any other message.
 */
export function comparisonIn({ core }: Utterance): readonly [Compared, Compared] | undefined {
  if (!/ or /iu.test(core)) return undefined;
  for (const form of forms) {
    const { one, other, by, asked = "", tail = "" } = form.exec(core)?.groups ?? {};
    if (one === undefined || other === undefined || by === undefined || noComparative.test(by)) continue;
    const asks = inTime.test(by) ? "when was" : `how ${adjectiveOf(by)} was`;
    const rest = contentOf(lowerWords(`${asked} ${tail}`)).filter((word) => !lightVerb.test(word));
    const behind = rest.length > 0 ? ` (${rest.join(" ")})` : "";
    const about = (words: string): Compared => {
      const name = words.trim();
      return { name, question: new Utterance(`${asks} ${name}${behind}`) };
    };
    return [about(one), about(completed(other, one))];
  }
  return undefined;
}

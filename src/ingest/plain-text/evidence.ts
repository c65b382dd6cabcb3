/** Score of a number directly behind a sentence or clause. */
const clear = 2;
/** Score of a number directly behind a word, or behind another number at the same place. */
export const likely = 0.5;
/** Score of a number in brackets that a note of the file has. Two such numbers in sequence make a numbering. */
export const noted = 0.8;
/** Score of a number between two sentences without a space. */
const glued = 1;
/** Score of a number that may as well be something else: a decimal, the name of a tank, a square metre. */
const doubtful = -0.4;

/** A way of printing footnote numbers, with the rules that tell them from other numbers. */
export interface Style {
  /** Matches a part of every number in this style. It is found in a fraction of the time that `token` takes. */
  readonly sign: RegExp;
  /** Matches a number from 1 to 9999, or several ("2,3", "4–6"). The first group, if any, has the digits alone. */
  readonly token: RegExp;
  /** Matches the characters that may follow. */
  readonly ends: RegExp;
  /** True if it is also the form of other numbers, so that only numbers of notes in the file count. */
  readonly needsNotes: boolean;
  /** True if an earlier number may be repeated: "[3]" between "[7]" and "[8]". */
  readonly repeats: boolean;
  /**
   * Score of the characters before and behind a number: positive for a footnote, negative against one. Returns
   * undefined if it can't be a footnote.
   */
  evidence(before: string, number: string, after: string): number | undefined;
}

/** Closing punctuation, including that of Chinese, Japanese, Arabic, Hindi and Armenian. */
const closers = String.raw`[.!?…,;:)\]}”’"'»›。！？，、；：）」』】》〉］｡．؟،؛۔।։]`;
const closersAtEnd = new RegExp(`${closers}+$`, "u");
const openAtEnd = /(?:^|[\s([{“‘«‹—–（「『【《〈［-])$/u;

/** In scripts without spaces between words, a footnote's number may directly precede the next word. */
const unspacedNext = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}（「『【《〈“‘]`;
const unspacedAhead = new RegExp(`^${unspacedNext}`, "u");
const unspacedAtEnd = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}]$/u;
/** Words in such scripts that a number counts, so that it isn't a footnote's: "。12月1日", "，400克". */
const countedNext =
  /^(?:人(?![们們民類类口物生])|[年月日号號时時点點分秒刻岁歲天周週个個個名位万萬亿億千百十多余餘元円圆圓块％℃度次回期章节節页頁卷册冊条條款只支枝把张張本部台辆輛艘架座间間家户戶口匹头頭斤克吨噸里米尺亩畝公毫厘平立ヶヵかつ])/u;
/** In scripts without case, two letters are neither an abbreviation nor a unit. */
const lowerCaseWordAtEnd = /(?:(?:[\p{Ll}\p{Lo}]\p{M}*){3}|(?:\p{Lo}\p{M}*){2})$/u;
const letterAtEnd = /[\p{L}\p{M}]$/u;
const oneOrTwoLettersAtEnd = /(?<![\p{L}\p{M}])(?!\p{Lo})\p{L}{1,2}$/u;
const yearAtEnd = /(?<!\d)(?:1\d|20)\d\d$/u;
const moneyOrPartsAtEnd = /(?:\p{Sc}\s?[\d,.]*|\d[.,:/–-])\d+$/u;
const continuesInLowerCase = /^\s+\p{Ll}/u;

/** Abbreviations in front of numbers that aren't footnotes: "p.55", "No.54", "J.5". */
const abbreviationAtEnd =
  /(?<![\p{L}’'.])(?:\p{L}|pp|nos?|vols?|ch|chap|arts?|figs?|secs?|sect|pars?|paras?|pts?|bks?|vv|ver|cols?|eds?|fn|nn|ff|ll|cf|ca|st|стр|гл|ст|пп|рис|табл|вып|кн|см|ср|nr|bd|kap|abb|abs|vgl|núm|pág|cap)\.$/iu;

/** "1926 г.", "XIX в.": abbreviations that follow a number. */
const yearsAtEnd = /[\dIVX]\s?(?:гг?|вв?)\.$/u;

/** Scores a footnote behind another number, which may also be a decimal: "1764,57 the duty", "chap. 26.46 The". */
function scoreAfterNumber(head: string, closing: string, number: string, after: string): number | undefined {
  if (closing.length > 1 || /[!?…;)\]}]/u.test(closing)) return clear;
  if (closing === ":" || (closing === "." && moneyOrPartsAtEnd.test(head))) return undefined;
  const year = yearAtEnd.test(head);
  if (!year && number.length === 3) return undefined;
  if (closing === "." && continuesInLowerCase.test(after)) return year ? doubtful : undefined;
  return year ? likely : doubtful;
}

function scoreAfterClosers(
  before: string,
  closing: string,
  number: string,
  after: string,
): number | undefined {
  const head = before.slice(0, -closing.length);
  if (/\d$/u.test(head)) return scoreAfterNumber(head, closing, number, after);
  // Behind white space, such marks open something (" '45", " .5"), except in French, which puts spaces before them.
  if (openAtEnd.test(head)) return /\s$/u.test(head) && /^[!?»›;:]/u.test(closing) ? clear : undefined;
  const midSentence = closing === "." && continuesInLowerCase.test(after);
  if (abbreviationAtEnd.test(before) && !yearsAtEnd.test(before)) return midSentence ? undefined : doubtful;
  return midSentence ? likely : clear;
}

/**
 * The end of a sentence behind a word or a year, where a number may be run into the next sentence: "the war.2In spring",
 * "in 1911.2In spring".
 */
const sentenceAtEnd = /(?:(?:[\p{Ll}\p{Lo}]\p{M}*){2}[”’"'»)]*|(?<!\d)(?:1\d|20)\d\d)[.!?…][”’"'»)]*$/u;
const gluedNext = /^[“‘«"(]?\p{Lu}/u;
/** The same within a sentence: "days,2and", "“days”2and". Ordinals ("the first,2nd") and units aren't words. */
const clauseAtEnd = /(?:[\p{Ll}\p{Lo}]\p{M}*){2}(?:[”’"'»)]*[,;:]|[”"»)])[”’"'»)]*$/u;
const gluedWord = /^(?!(?:st|nd|rd|th|km|cm|mm|kg|mg|ft|lb)(?!\p{L}))\p{Ll}{2}/u;

/** "security.56", "her29", "her.4–6" */
const plain: Style = {
  sign: /[1-9]/u,
  token:
    /(?<=(?<!\d)(?:1\d|20)\d\d)[1-9]\d{0,2}(?!\d)|(?<!\d)[1-9]\d{0,3}(?!\d)(?:[–-][1-9]\d{0,2}(?![\d–-]))?/gu,
  ends: new RegExp(
    String.raw`^(?:$|\s|[—–](?!\d)|,(?!\d{3})|(?!,)${closers}(?!\d)|${unspacedNext}|[“‘«"(]?\p{Lu}|\p{Ll}{2})`,
    "u",
  ),
  needsNotes: false,
  repeats: false,
  evidence(before, number, after) {
    if (gluedNext.test(after)) {
      return sentenceAtEnd.test(before) && !abbreviationAtEnd.test(before) ? glued : undefined;
    }
    if (/^\p{Ll}/u.test(after)) return gluedWord.test(after) && clauseAtEnd.test(before) ? likely : undefined;
    const closing = closersAtEnd.exec(before)?.[0];
    if (unspacedAhead.test(after) && (!closing || countedNext.test(after))) return undefined;
    if (closing) return scoreAfterClosers(before, closing, number, after);
    if (lowerCaseWordAtEnd.test(before) || unspacedAtEnd.test(before)) return likely;
    return letterAtEnd.test(before) || yearAtEnd.test(before) ? doubtful : undefined;
  },
};

function scoreBehindWord(before: string): number | undefined {
  if (!/\S$/u.test(before)) return undefined;
  return /\d$/u.test(before) || oneOrTwoLettersAtEnd.test(before) ? doubtful : clear;
}

const raisedDigits = "[¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,3}";

/** "security.⁵⁶", "security.²,³" */
const superscript: Style = {
  sign: /[¹²³⁴-⁹]/u,
  token: new RegExp(
    String.raw`(?<![⁰¹²³⁴-⁹])${raisedDigits}(?:\s?[,⸴˒‚·]\s?${raisedDigits}|[⁻–-]${raisedDigits})*(?![⁰¹²³⁴-⁹])`,
    "gu",
  ),
  ends: new RegExp(String.raw`^[^\p{L}\d]|^$|^${unspacedNext}|^\p{Lu}`, "u"),
  needsNotes: false,
  repeats: false,
  evidence: (before, _number, after) =>
    gluedNext.test(after) && !sentenceAtEnd.test(before) ? undefined : scoreBehindWord(before),
};

/** "security.^56", "security.^{56}", "security.^2,3" */
const caret: Style = {
  sign: /\^/u,
  token: /\^(?:([1-9]\d{0,3}(?:[,–-][1-9]\d{0,3})*)|\{([1-9]\d{0,3})\})\^?/gu,
  ends: new RegExp(String.raw`^[^\p{L}\d]|^$|^${unspacedNext}`, "u"),
  needsNotes: false,
  repeats: true,
  evidence: scoreBehindWord,
};

const numbers = String.raw`\s?(0{0,2}[1-9]\d{0,3}(?:\s?(?:[,;]|,?\s(?:and|und|et|y|e|и)\s|&)\s?[1-9]\d{0,3}|\s?[–—-]\s?[1-9]\d{0,3})*)\s?`;
const behindBrackets = new RegExp(String.raw`^[^\p{L}\d(]|^$|^${unspacedNext}|^\p{Lu}`, "u");

function scoreInBrackets(before: string, after: string): number | undefined {
  if (gluedNext.test(after) && !/[.!?…,;:][”’"'»)]*$/u.test(before)) return undefined;
  if (/\S$/u.test(before)) return oneOrTwoLettersAtEnd.test(before) ? doubtful : clear;
  return /\S\s$/u.test(before) ? likely : undefined;
}

/** "security.[56]", "security. [56]", "security.[[56]]", "security.[2,3]", "security.[4]–[6]" */
const bracketed: Style = {
  sign: /[[［〔【]\s?\d/u,
  token: new RegExp(
    String.raw`\[([1-9]\d{0,3}\]\s?[–—-]\s?\[[1-9]\d{0,3})\]|\[{2}${numbers}\]{2}|[[［〔【]${numbers}[\]］〕】]`,
    "gu",
  ),
  ends: behindBrackets,
  needsNotes: false,
  repeats: true,
  evidence: (before, _number, after) => scoreInBrackets(before, after),
};

/** "security.(56)", "security (56).", "security.((56))", "security.{56}", "security.<56>", "security./56/", "security.#56" */
const parenthesised: Style = {
  sign: /[(（{</#]\s?\d/u,
  token: new RegExp(
    String.raw`\({2}${numbers}\){2}|[(（{<]${numbers}[)）}>]|(?<=\S)/${numbers}/|(?<=\S)#([1-9]\d{0,3})(?!\d)`,
    "gu",
  ),
  ends: behindBrackets,
  needsNotes: true,
  repeats: true,
  evidence: (before, _number, after) => scoreInBrackets(before, after),
};

/** "security.56)" */
const closed: Style = {
  sign: /[1-9]\d{0,3}[)）]/u,
  token: /(?<![\d(（[{])([1-9]\d{0,3})[)）]/gu,
  ends: behindBrackets,
  needsNotes: true,
  repeats: false,
  evidence: (before) => (/[(（][^)）]*$/u.test(before) ? undefined : scoreBehindWord(before)),
};

/** "security.①", "security.①)" */
const circled: Style = {
  sign: /[①-⒛⓫-⓴㉑-㉟㊱-㊿❶-❿➀-➓]/u,
  token: /\[([①-⑳])\]|(?<![(（])([①-⒛⓫-⓴㉑-㉟㊱-㊿❶-❿➀-➓])[)）]|[①-⒛⓫-⓴㉑-㉟㊱-㊿❶-❿➀-➓]/gu,
  ends: /^/u,
  needsNotes: true,
  repeats: false,
  evidence: (before) => (/\S$/u.test(before) ? clear : undefined),
};

/** The styles that are recognised. */
export const styles: readonly Style[] = [
  closed,
  plain,
  superscript,
  bracketed,
  caret,
  parenthesised,
  circled,
];

/** A width that a printed or typed page may have, in UTF-16 units. */
const widths = { narrowest: 40, widest: 120 };

/** The share of line breaks that must look made by a page's width, not by an author. */
const enough = 0.8;

const sentenceEnd = /[.!?…:。！？：][”’"'»)\]」』）]*[\d\s⁰¹²³⁴-⁹*†‡]*$/u;

/** Where one line ends and the next begins within a block. */
function breaksIn(blocks: readonly (readonly string[])[]): { line: string; next: string }[] {
  return blocks.flatMap((block) =>
    block.flatMap((line, index) => {
      const next = block[index + 1];
      return next === undefined ? [] : [{ line, next }];
    }),
  );
}

/**
 * Whether lines were broken to fit a page: hardly a next word would have fitted on its line, and at least half of
 * the breaks fall within a sentence.
 */
function isHardWrapped(blocks: readonly (readonly string[])[]): boolean {
  const breaks = breaksIn(blocks);
  if (breaks.length === 0) return false;
  const width = breaks.reduce((widest, { line }) => Math.max(widest, line.length), 0);
  if (width < widths.narrowest || width > widths.widest) return false;
  const forced = breaks.filter(({ line, next }) => `${line} ${next.split(/\s/u, 1)[0]}`.length > width);
  const midSentence = breaks.filter(({ line }) => !sentenceEnd.test(line));
  return forced.length >= breaks.length * enough && midSentence.length * 2 >= breaks.length;
}

const cjk = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}，。！？、；：”」』）]`;
const unspaced = new RegExp(`^${cjk}${cjk}$`, "u");

/** A break within a compound or at a dash takes no space, nor does one where no spaces tell words apart. */
function join(block: readonly string[]): string {
  return block.reduce((text, line) =>
    /\S[-—–]$/u.test(text) || unspaced.test(`${text.at(-1)}${line[0]}`) ? text + line : `${text} ${line}`,
  );
}

/** The blocks of lines between blank lines, each line without white space at its ends. */
function blocksOf(content: string): string[][] {
  const blocks: string[][] = [];
  let open: string[] | undefined;
  for (const line of content.split(/\r\n|[\n\r\u0085\u2028\u2029]/u)) {
    const trimmed = line.trim();
    if (!trimmed) open = undefined;
    else if (open) open.push(trimmed);
    else blocks.push((open = [trimmed]));
  }
  return blocks;
}

/**
 * The printed paragraphs of plain text, without white space at their ends: one a line, or, where lines were broken
 * to fit a page, one a block between blank lines.
 */
export function readParagraphs(content: string): string[] {
  const blocks = blocksOf(content);
  return isHardWrapped(blocks) ? blocks.map(join) : blocks.flat();
}

import type { Run } from "./runs.ts";

/** Characters of TeX's encoding T1, from code 16: quotation marks, dashes and ligatures. The empty one joins words. */
const low = ["“", "”", "„", "«", "»", "–", "—", "", "0", "ı", "ȷ", "ff", "fi", "fl", "ffi", "ffl"];
/** The letters of T1 from code 128. */
const high =
  "ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖŒØÙÚÛÜÝÞẞàáâãäåæçèéêëìíîïðñòóôõöœøùúûüýþß";

/**
 * Signs of TeX's encoding TS1, whose fonts stand beside those in T1. PDF.js doesn't part their words from each other, as it
 * knows no names of either.
 */
const signs = new Map([
  ["\u0084", "†"],
  ["\u0085", "‡"],
  ["\u0086", "‖"],
  ["\u0087", "‰"],
  ["\u0088", "•"],
  ...Array.from("¢£¥§©®°±µ¶¼½¾", (sign) => [sign, sign] as const),
]);

/** Codes that only T1 uses in text, and those of ligatures in TeX's older encoding. */
const ofT1 = /[\u0010-\u001f\u0080-\u009f]/u; // oxlint-disable-line no-control-regex
const ofOlder = /[\u000b-\u000f]/u; // oxlint-disable-line no-control-regex
const coded = /[\u0010-\u001f'`\u0080-\u00ff]/gu; // oxlint-disable-line no-control-regex

/** True if no letter stands next to a code, or it follows a digit: signs do, letters hardly ever. */
function standsAlone(text: string, index: number): boolean {
  const [before = "", after = ""] = [text[index - 1], text[index + 1]];
  return /\d/u.test(before) || !/[\p{L}\u001b-\u001f\u0080-\u00ff]/u.test(before + after); // oxlint-disable-line no-control-regex
}

function letterOf(character: string, index: number, text: string): string {
  const sign = signs.get(character);
  if (sign !== undefined && standsAlone(text, index)) return sign;
  if (character === "'") return "’";
  if (character === "`") return "‘";
  const code = character.charCodeAt(0);
  return low[code - 0x10] ?? high[code - 0x80] ?? character;
}

/** The three dots of an ellipsis, which TeX sets apart. */
const ellipsis = /(?<!\.\s?)\. \. \.(?!\s?\.)/gu;

/** The runs of a file that TeX made, with its ellipses as one character, as in text from other programs. */
export function withTexEllipses(pages: readonly (readonly Run[])[]): Run[][] {
  return pages.map((runs) => runs.map((run) => ({ ...run, text: run.text.replace(ellipsis, "…") })));
}

/**
 * The runs of a file with letters in the place of the codes that TeX gives them. Fonts that TeX embeds as pictures don't
 * say which letters their codes are, but only T1 has some in the place of control characters.
 */
export function withTexLetters(pages: readonly (readonly Run[])[]): Run[][] {
  const codes = new Map<string, { t1: boolean; older: boolean }>();
  for (const { font, text } of pages.flat()) {
    const known = codes.get(font);
    codes.set(font, {
      t1: known?.t1 === true || ofT1.test(text),
      older: known?.older === true || ofOlder.test(text),
    });
  }
  return pages.map((runs) =>
    runs.map((run) => {
      const { t1 = false, older = false } = codes.get(run.font) ?? {};
      return t1 && !older ? { ...run, text: run.text.replace(coded, letterOf) } : run;
    }),
  );
}

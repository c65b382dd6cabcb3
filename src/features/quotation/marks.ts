const quotationMarks = /["“”„‟«»‹›'’‘‚‛ʼ`´′″]/g;
const formatting = /[*_~|>#\\]/g;
const dashes = /[-‐‑‒–—―−]+/g;
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const raised = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;

/**
 * The punctuation between two words as far as it counts in a quotation: without white space, quotation marks (which
 * change when one quotes within quotation marks) and a message's formatting, and with one kind of dash and ellipsis.
 *
 * @param labels of notes that are marked there, which are no punctuation
 */
export function punctuation(between: string, labels: readonly string[] = []): string {
  const withoutNotes = labels
    .filter((label) => !/[\p{L}\p{N}]/u.test(label))
    .reduce((rest, label) => rest.replace(label, ""), between)
    .replace(raised, (figures) => {
      const label = figures.replace(/./g, (figure) => String(superscripts.indexOf(figure)));
      return labels.includes(label) || labels.join("") === label ? "" : figures;
    });
  return withoutNotes
    .replace(/[\s\p{Cf}]/gu, "")
    .replace(quotationMarks, "")
    .replace(formatting, "")
    .replace(dashes, "-")
    .replace(/\.{3}/g, "…");
}

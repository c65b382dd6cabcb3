import { labelsOf } from "../../document/footnotes.ts";
import { withTimeout } from "../../shared/concurrency/timeout.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { localized } from "../../shared/locale/message.ts";

/** The longest name in an example, in UTF-16 units. */
const longestName = 40;

/** Time that an example may take, in milliseconds. The people of a long text are found later. */
const patience = 500;

/** The name of the person or institution that a text mentions most. Returns undefined if that takes too long. */
async function chiefName({ names }: TextIndex): Promise<string | undefined> {
  const all = (await withTimeout(patience, names.peopleAndInstitutions())) ?? [];
  const [chief] = all
    .filter(({ name }) => name.length <= longestName)
    .toSorted((a, b) => b.usage.times - a.usage.times);
  return chief?.name;
}

/** Questions, which are understood in English, and places to try on a text; at most three. */
export async function examplesOn(index: TextIndex): Promise<string[]> {
  const { text } = index;
  const name = await chiefName(index);
  const [label] = labelsOf(text);
  const [chapter] = text.chapters;
  return [
    ...(name === undefined ? ["what is it about?"] : [`who was ${name}?`]),
    chapter ? localized("help-example-chapter") : localized("help-example-paragraph"),
    ...(label === undefined ? [] : [localized("help-example-note", { label })]),
  ];
}

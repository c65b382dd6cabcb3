import type { CommandContext } from "../command/command.ts";
import { textReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import type { Annotation, AnnotationFilter } from "../../store/annotations.ts";
import type { Text } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { pageButtons, pageHeading } from "../../dialogue/reply/buttons.ts";

/** How many notes a page of a list shows: as many as fit into a message, however long they are. */
const pageSize = 3;

const date = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

/** Where a note hangs. A text may have changed since, and lost the paragraph. */
export function whereOf(
  { paragraph: place, text: id }: Annotation,
  { library }: Pick<CommandContext, "library">,
): string {
  const text = library.texts.find((each) => each.id === id);
  const paragraph = text?.paragraphs[place - 1];
  const where = paragraph ? paragraphName(paragraph) : `¶${place}, which is gone`;
  return library.texts.length > 1 ? `${where} of ${text?.title ?? id}` : where;
}

/** "¶4 · Marta · 5 Jan 2026 · only you see it" */
function headOf(note: Annotation, ibid: Pick<CommandContext, "library">): string {
  const edited = note.edited === null ? "" : ", edited";
  const own = note.private ? ["only you see it"] : [];
  return [whereOf(note, ibid), note.authorName, `${date.format(note.created)}${edited}`, ...own].join(" · ");
}

/** A note as it is shown. */
export function noteLines(note: Annotation, ibid: Pick<CommandContext, "library">): string {
  const hangsOn = note.quote === null ? [] : [`On “${note.quote}”:`];
  return [headOf(note, ibid), ...hangsOn, note.words].join("\n");
}

/** Which notes a list shows, in few enough characters for a button. */
export interface NoteList extends AnnotationFilter {
  readonly page: number;
}

const mark = ";";

/** A list as a button holds it: in at most 80 characters where the search has at most 30. */
function encodeList({ page, text, paragraph, author, search }: NoteList, fingerprint = ""): string {
  const parts = [page, text === undefined ? "" : fingerprint, paragraph ?? "", author ?? "", search ?? ""];
  return parts.join(mark);
}

/** @param textOf the id of the text with that fingerprint */
export function decodeList(code: string, textOf: (fingerprint: string) => string | undefined): NoteList {
  const [page = "", fingerprint = "", paragraph = "", author = "", ...search] = code.split(mark);
  const text = textOf(fingerprint);
  return {
    page: Number(page) || 1,
    ...(text !== undefined && { text }),
    ...(paragraph !== "" && { paragraph: Number(paragraph) }),
    ...(author !== "" && { author }),
    ...(search.length > 0 && search[0] !== "" && { search: search.join(mark) }),
  };
}

/** What a button asks of /note. */
export function noteStep(what: string, given: string) {
  return { kind: "command", command: "note", rest: `${what}${mark}${given}` } as const;
}

/** The button that lists a paragraph's notes. */
export function notesButton(text: Text, place: number, label = "Notes"): Button {
  const code = encodeList({ page: 1, text: text.id, paragraph: place }, text.fingerprint);
  return { label, action: noteStep("list", code) };
}

/** What to say where no note is listed, and what to do next. */
function noneOf({ search, author, paragraph }: AnnotationFilter): string {
  if (search) return "No note has these words.";
  if (author !== undefined) return "There are no notes by that member to see.";
  const where = paragraph === undefined ? "here" : "on this paragraph";
  return `There are no notes ${where} yet. Keep one with /note add, or from a message's menu: Apps, Keep as note.`;
}

/** One page of the notes that the asker may see. */
export async function noteListReply(list: NoteList, ibid: CommandContext): Promise<Reply> {
  const { page, ...filter } = list;
  const { annotations: notes, total } = await ibid.store.annotations.list(
    ibid.place.group,
    ibid.asker.id,
    filter,
    {
      offset: (page - 1) * pageSize,
      limit: pageSize,
    },
  );
  if (total === 0) return { ...textReply(noneOf(filter)), private: true };
  const pages = Math.ceil(total / pageSize);
  const fingerprint = ibid.library.texts.find(({ id }) => id === list.text)?.fingerprint;
  const actions = pageButtons(page, pages, (other) =>
    noteStep("list", encodeList({ ...list, page: other }, fingerprint)),
  );
  const count = total === 1 ? "1 note" : `${total} notes`;
  const lines = [pageHeading(count, page, pages), ...notes.map((note) => noteLines(note, ibid))];
  // A list may hold what its reader wrote for themselves alone.
  return { ...textReply(lines.join("\n\n"), actions), private: true };
}

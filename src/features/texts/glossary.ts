import * as v from "valibot";
import { textReply, type Form, type Reply } from "../../dialogue/reply/reply.ts";
import { isTextId, type TextId } from "../../document/text-id.ts";
import { decodeText } from "../../ingest/encoding/decode.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import { actionCodec, type FieldsOf } from "../command/buttons.ts";
import type { CommandContext, GivenFile } from "../command/context.ts";
import { addedText, checkManages, format } from "./shelf.ts";

/** The most characters that a field of a form takes. */
const longestField = 4000;
/** In bytes. */
const largestFile = 256 * 1024;

/** The form with the lines of a glossary. */
export const glossaryAction = actionCodec(format, "glossary", { text: v.custom<TextId>(isTextId) });

/** Takes the glossary of an added text from a file, or else asks for its lines in a form. */
export async function changeGlossary(
  { text, file }: { readonly text: string; readonly file: GivenFile | undefined },
  context: CommandContext,
): Promise<Reply | Form> {
  checkManages(context);
  const { id, title } = await addedText(text, context);
  if (file) return keepGlossary(id, title, await wordsOf(file), context);
  const words = (await context.shelf.glossary(id)) ?? "";
  if (words.length > longestField) {
    throw new IbidError("unavailable-here", localizable("texts-glossary-by-file", { title }));
  }
  return {
    kind: "form",
    title: localized("texts-glossary-form"),
    fields: [
      {
        name: "words",
        label: localized("texts-glossary-lines"),
        long: true,
        maxLength: longestField,
        value: words,
      },
    ],
    action: glossaryAction.encode({ text: id }),
  };
}

/** @throws IbidError when the file is too large or isn't text */
async function wordsOf(file: GivenFile): Promise<string> {
  if (file.size <= largestFile) {
    const bytes = await file.bytes();
    if (bytes.length <= largestFile) return decodeText(bytes, file.name);
  }
  throw new IbidError("too-large", localizable("texts-glossary-file-larger", { file: file.name }));
}

async function keepGlossary(
  id: TextId,
  title: string,
  words: string,
  { shelf, asker }: CommandContext,
): Promise<Reply> {
  const entries = await shelf.setGlossary(id, words, asker.id);
  if (entries === undefined) throw new IbidError("not-found", localizable("texts-removed-already"));
  if (entries === 0) return textReply(localized("texts-glossary-none", { title }));
  return textReply(localized("texts-glossary-kept", { title, count: entries }));
}

/** Takes the lines of the form. */
export async function takeGlossary(
  { text }: FieldsOf<typeof glossaryAction>,
  { words }: { readonly words: string },
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  const { id, title } = await addedText(text, context);
  return keepGlossary(id, title, words, context);
}

import { prepare } from "../../src/app/open-texts.ts";
import { remember, type Turn } from "../../src/dialogue/context/history.ts";
import { asJson } from "../../src/dialogue/reply/json.ts";
import { defaultLimit } from "../../src/dialogue/request.ts";
import { respond } from "../../src/features/ask/respond.ts";
import { Library } from "../../src/retrieval/library.ts";
import type { Text } from "../../src/document/model.ts";
import type { Converse } from "./model.ts";

/** A text as Ibid answers by its words alone, where the sentence encoder isn't installed. */
export async function prepareWords(text: Text): Promise<Converse> {
  return converseOf(await Library.of([text]));
}

/** A text as Ibid answers with all it has. */
export async function prepareIbid(text: Text): Promise<Converse> {
  const library = await Library.of([text]);
  await prepare(library.indexes);
  return converseOf(library);
}

/** The same that `ibid ask --batch` prints for lines of one conversation. */
function converseOf(library: Library): Converse {
  return () => {
    let history: readonly Turn[] = [];
    return (words) => {
      const reply = respond({ words, limit: defaultLimit, history }, library);
      history = remember(history, reply);
      return { nearest: [], ...asJson(reply) };
    };
  };
}

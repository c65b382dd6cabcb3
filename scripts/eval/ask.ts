import { prepare } from "../../src/compose.ts";
import { asJson } from "../../src/conversation/json.ts";
import { defaultLimit } from "../../src/conversation/request.ts";
import { respond } from "../../src/conversation/respond.ts";
import { Library } from "../../src/retrieval/library.ts";
import type { Text } from "../../src/text/model.ts";
import type { Ask } from "./model.ts";

/** A text as Ibid answers by its words alone, where the sentence encoder isn't installed. */
export async function prepareWords(text: Text): Promise<Ask> {
  return askOf(new Library([text]));
}

/** A text as Ibid answers with all it has. */
export async function prepareIbid(text: Text): Promise<Ask> {
  const library = new Library([text]);
  await prepare(library.indexes);
  return askOf(library);
}

/** The same that `ibid ask --json` prints. */
function askOf(library: Library): Ask {
  return (words) => ({ nearest: [], ...asJson(respond({ words, limit: defaultLimit }, library)) });
}

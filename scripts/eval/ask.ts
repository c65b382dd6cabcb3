import { asJson } from "../../src/conversation/json.ts";
import { defaultLimit } from "../../src/conversation/request.ts";
import { respond } from "../../src/conversation/respond.ts";
import { Library } from "../../src/retrieval/library.ts";
import type { Text } from "../../src/text/model.ts";
import type { Ask } from "./model.ts";

/** A text as Ibid asks it: the same that `ibid ask --json` prints. */
export async function prepareIbid(text: Text): Promise<Ask> {
  const library = new Library([text]);
  return (words) => ({ nearest: [], ...asJson(respond({ words, limit: defaultLimit }, library)) });
}

import type { Library } from "../retrieval/library.ts";
import { answer, further } from "./answer.ts";
import type { Reply } from "./reply.ts";
import type { Request } from "./request.ts";

/**
 * What Ibid says to a person.
 *
 * @throws IbidError when the request names a text that is not on the shelf
 */
export function respond({ words, text, limit }: Request, library: Library): Reply {
  const index = library.index(text);
  return answer(index.text, index.ask(words, limit + further), limit);
}

import { remember } from "../../dialogue/context/history.ts";
import { defaultLimit } from "../../dialogue/request.ts";
import type { Library } from "../../retrieval/library.ts";
import { respond } from "./respond.ts";

/** Answers a question, a follow-up and a look-up for nobody. The first answers of a process load and compile what the others need. */
export async function warmUp(library: Library): Promise<void> {
  const first = await respond(
    { words: "How many lamps did the keeper light?", limit: defaultLimit },
    library,
  );
  const history = remember([], first);
  await respond({ words: "and when was he there?", limit: defaultLimit, history }, library);
  await respond({ words: "notes 1, 2 and 3", limit: defaultLimit, history }, library);
}

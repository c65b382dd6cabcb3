import { answerThreshold } from "../../../dialogue/policy/thresholds.ts";
import { longestAsk } from "../../../dialogue/reply/button-action.ts";
import type { Reply } from "../../../dialogue/reply/reply.ts";
import type { Library } from "../../../retrieval/library.ts";
import type { ShelvedIndex } from "../../../retrieval/shelved-index.ts";
import { shortlist } from "../../../retrieval/shortlist.ts";
import type { TextIndex } from "../../../retrieval/text-index.ts";
import { localized } from "../../../shared/locale/message.ts";

/** The text of the shelf, other than the one asked, that is surest to have an answer; undefined if none is sure. */
async function surestOther(
  words: string,
  { text: asked }: TextIndex,
  { indexes }: Library,
): Promise<ShelvedIndex | undefined> {
  const others = shortlist(
    indexes.filter(({ text }) => text.id !== asked.id),
    words,
  );
  const found = await Promise.all(
    others.map(async (index) => {
      const { confidence } = await (await index.open()).ask(words, 1);
      return { index, confidence };
    }),
  );
  const [best] = found.toSorted((a, b) => b.confidence - a.confidence);
  return best && best.confidence >= answerThreshold ? best.index : undefined;
}

/** A "not found" with a button that asks another text of the shelf, if that has an answer. */
export async function withOtherText(reply: Reply, index: TextIndex, library: Library): Promise<Reply> {
  const { kind, asked, say, buttons } = reply;
  if (kind !== "not-found" || asked === undefined || asked.length > longestAsk) return reply;
  const other = await surestOther(asked, index, library);
  if (!other) return reply;
  const { title, fingerprint } = other.text;
  const ask = {
    label: localized("ask-other-button", { title }),
    action: { kind: "ask", fingerprint, words: asked },
  } as const;
  return { ...reply, say: `${say} ${localized("ask-other-may", { title })}`, buttons: [...buttons, ask] };
}

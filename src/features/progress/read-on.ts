import type { Button } from "../../dialogue/reply/reply.ts";
import { localized } from "../../shared/locale/message.ts";
import { buttons } from "../reading-plan/buttons.ts";
import type { Standing } from "./standing.ts";

/** "Catch up" with the group, or else "Read on" to the end of the text. */
export function readOnButtons({ text, own, group }: Standing): Button[] {
  const isBehind = group !== undefined && own < group;
  const last = isBehind ? group : text.paragraphs.length;
  if (own >= last) return [];
  const { fingerprint } = text;
  return [
    {
      label: localized(isBehind ? "progress-catch-up" : "progress-read-on"),
      action: buttons.read.encode({ fingerprint, paragraph: own + 1, sentence: 0, last, order: undefined }),
    },
  ];
}

import { isRepeatable, type BeyondAction, type TextAction } from "../../dialogue/reply/button-action.ts";
import { refOf } from "../../dialogue/reply/excerpt-reference.ts";
import type { Button, Reply } from "../../dialogue/reply/reply.ts";
import type { Library } from "../../retrieval/library.ts";
import { localized } from "../../shared/locale/message.ts";
import { isBeyond, placeRead, placesOf } from "./beyond.ts";

/** A row of buttons in Discord. */
const mostButtons = 5;

/** True if the reply of the whole texts has something that lies beyond what has been read. */
function leadsFurther(reply: Reply, whole: Reply, soFar: Library): boolean {
  if (whole.kind === "not-found") return false;
  const places = placesOf(whole);
  const [first] = places;
  if (first && isBeyond(first, soFar)) return true;
  if (reply.kind !== whole.kind) return !first || places.some((place) => isBeyond(place, soFar));
  // A count or the heading of a list tells that there is more.
  return whole.asked === undefined && whole.say !== reply.say;
}

/** The action that shows what the reply of the whole texts has from beyond what has been read. */
function actionFor(whole: Reply, soFar: Library): TextAction | undefined {
  const [note] = whole.noteHits ?? [];
  if (whole.kind === "note" && note)
    return { kind: "note", fingerprint: note.text.fingerprint, note: note.footnote.id };
  const beyond = whole.excerpts.filter(({ excerpt }) => isBeyond(excerpt, soFar));
  const [first] = beyond;
  if (!first) return undefined;
  const { fingerprint } = first.excerpt.text;
  const own = beyond.filter(({ excerpt }) => excerpt.text.fingerprint === fingerprint);
  return { kind: "show", fingerprint, excerpts: own.map(({ excerpt }) => refOf(excerpt)) };
}

function showAnyway(action: BeyondAction["action"]): Button {
  return { label: localized("spoilers-show"), action: { kind: "beyond", action } };
}

/** The button that shows what a reply leaves out goes behind the others, but into the first row. */
function withButton(buttons: readonly Button[], action: BeyondAction["action"] | undefined): Button[] {
  return action ? [...buttons.slice(0, mostButtons - 1), showAnyway(action)] : [...buttons];
}

function sayFurther(reply: Reply, whole: Reply, soFar: Library): string {
  const fingerprint = placesOf(whole).find((place) => isBeyond(place, soFar))?.text.fingerprint;
  const text = (fingerprint && soFar.byFingerprint(fingerprint)) ?? soFar.index().text;
  if (reply.kind === "not-found") return localized("spoilers-not-so-far", placeRead(text));
  // Above what may end with a colon.
  return [localized("spoilers-more", placeRead(text)), reply.say].filter(Boolean).join("\n");
}

/**
 * A reply from what has been read. If the whole texts give more, a line says that there is something further on, and a
 * button shows it to who presses it. So a "not found" says no more than that it isn't in what has been read, unless it is in no
 * part of the texts.
 *
 * @param soFar the texts as far as they have been read
 * @param compose makes the reply from texts
 * @param again the action that asks for the same again; by default, what lies beyond is shown by its places
 */
export async function furtherOn(
  soFar: Library,
  compose: (library: Library) => Promise<Reply>,
  again?: BeyondAction["action"],
): Promise<Reply> {
  const reply = await compose(soFar);
  const { whole: everything } = soFar;
  // A place that was looked up is shown behind spoiler marks instead.
  if (everything === soFar || placesOf(reply).some((place) => isBeyond(place, soFar))) return reply;
  const whole = await compose(everything);
  if (!leadsFurther(reply, whole, soFar)) return reply;
  return {
    ...reply,
    say: sayFurther(reply, whole, soFar),
    buttons: withButton(reply.buttons, again ?? actionFor(whole, soFar)),
  };
}

/** The reply to "Show anyway": for the asker alone, with buttons that lead beyond what has been read, too. */
export function shownAnyway(reply: Reply): Reply {
  return {
    ...reply,
    private: true,
    buttons: reply.buttons.map((button) =>
      button.action && isRepeatable(button.action)
        ? { ...button, action: { kind: "beyond", action: button.action } }
        : button,
    ),
  };
}

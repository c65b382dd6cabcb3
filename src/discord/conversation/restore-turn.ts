import type { Message } from "discord.js";
import type { Turn } from "../../dialogue/context/history.ts";
import {
  decodeAction,
  type ButtonAction,
  type ExcerptRef,
  type TextAction,
} from "../../dialogue/reply/button-action.ts";
import { discussAction } from "../../features/discussions/replies.ts";
import { flatten } from "./message-text.ts";

type Component = ReturnType<typeof flatten>[number];

interface TextButton {
  readonly label: string;
  readonly action: TextAction;
}

interface LabelledAction {
  readonly label: string;
  readonly action: ButtonAction;
}

/** The actions of a message's buttons, with their labels. */
function actionsOf(components: readonly Component[]): LabelledAction[] {
  return components.flatMap((component) => {
    const id = "customId" in component ? component.customId : undefined;
    const label = "label" in component ? component.label : undefined;
    const action = typeof id === "string" ? decodeAction(id) : undefined;
    return action ? [{ label: typeof label === "string" ? label : "", action }] : [];
  });
}

function refIn({ paragraph, first, last }: ExcerptRef): ExcerptRef {
  return { paragraph, first, last };
}

/** The excerpt that a "Discuss" button is about. */
function discussed(actions: readonly LabelledAction[]) {
  return actions.flatMap(({ action }) => {
    const isDiscuss = action.kind === "command" && action.command === "discuss";
    return (isDiscuss ? discussAction.decode(action.rest) : undefined) ?? [];
  })[0];
}

/** The question in the first line of an answer, without the escaping. Returns "" if there is none. */
function questionAbove(components: readonly Component[]): string {
  const [first] = components.flatMap((component) =>
    "content" in component && typeof component.content === "string" ? component.content : [],
  );
  const [, question = ""] = /^-# “(.*)”$/.exec(first ?? "") ?? [];
  return question.replace(/\\(.)/g, "$1");
}

/** The paragraph between its neighbours, to which the "◂" and "▸" buttons of a message lead. */
function paragraphBetween(buttons: readonly TextButton[]) {
  return buttons
    .flatMap(({ label, action }) =>
      action.kind === "paragraph" ? action.ordinal + (label.startsWith("◂") ? 1 : -1) : [],
    )
    .slice(0, 1)
    .map((paragraph) => ({ paragraph, first: 0, last: 0 }));
}

/**
 * Restores the turn behind a message of the bot from its buttons, so that a conversation can continue after a restart
 * or on another shard. Returns undefined for a message that shows nothing of a text.
 */
export function restoreTurn({ components }: Pick<Message, "components">): Turn | undefined {
  const all = flatten(components);
  const labelled = actionsOf(all);
  const buttons = labelled.flatMap(({ label, action }): TextButton[] =>
    "fingerprint" in action ? [{ label, action }] : [],
  );
  // The buttons of a clarifying question ask other questions. Such a message shows no excerpt yet.
  const actions = buttons.map(({ action }) => action).filter(({ kind }) => kind !== "ask");
  const excerpt = discussed(labelled);
  const text = actions[0]?.fingerprint ?? excerpt?.fingerprint;
  if (text === undefined) return undefined;
  const between = paragraphBetween(buttons);
  const shown = between.length > 0 || !excerpt ? between : [refIn(excerpt)];
  const context = actions.find((action) => action.kind === "context");
  const further = actions.flatMap((action) => (action.kind === "show" ? action.excerpts : []));
  return {
    question: questionAbove(all),
    kind: context ? "answer" : further.length > 0 ? "not-found" : "paragraph",
    fingerprint: text,
    excerpts: context ? [context.excerpt] : shown,
    further,
  };
}

import { ComponentType, type Message } from "discord.js";
import type { Turn } from "../../dialogue/context/history.ts";
import { decodeAction, type TextAction } from "../../dialogue/reply/button-action.ts";

type Component = Message["components"][number] | { readonly type: ComponentType };

/** All components, with those inside containers and rows in their place. */
function flatten(components: readonly Component[]): Component[] {
  return components.flatMap((component) =>
    "components" in component ? flatten(component.components) : [component],
  );
}

interface TextButton {
  readonly label: string;
  readonly action: TextAction;
}

/** The buttons that refer to a text. */
function textButtons(components: readonly Component[]): TextButton[] {
  return components.flatMap((component) => {
    const id = "customId" in component ? component.customId : undefined;
    const label = "label" in component ? component.label : undefined;
    const action = typeof id === "string" ? decodeAction(id) : undefined;
    return action && "fingerprint" in action
      ? [{ label: typeof label === "string" ? label : "", action }]
      : [];
  });
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
  const buttons = textButtons(all);
  // The buttons of a clarifying question ask other questions. Such a message shows no excerpt yet.
  const actions = buttons.map(({ action }) => action).filter(({ kind }) => kind !== "ask");
  const [text] = actions.map((action) => action.fingerprint);
  if (text === undefined) return undefined;
  const context = actions.find((action) => action.kind === "context");
  const further = actions.flatMap((action) => (action.kind === "show" ? action.excerpts : []));
  return {
    question: questionAbove(all),
    kind: context ? "answer" : further.length > 0 ? "not-found" : "paragraph",
    fingerprint: text,
    excerpts: context ? [context.excerpt] : paragraphBetween(buttons),
    further,
  };
}

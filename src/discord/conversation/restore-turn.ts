import { ComponentType, type Message } from "discord.js";
import type { Turn } from "../../dialogue/context/history.ts";
import { decodeAction, type TextAction } from "../../dialogue/reply/button-action.ts";

type Component = Message["components"][number] | { readonly type: ComponentType };

function flat(components: readonly Component[]): Component[] {
  return components.flatMap((component) =>
    "components" in component ? flat(component.components) : [component],
  );
}

interface Button {
  readonly label: string;
  readonly step: TextAction;
}

function buttonsOf(components: readonly Component[]): Button[] {
  return components.flatMap((component) => {
    const id = "customId" in component ? component.customId : undefined;
    const label = "label" in component ? component.label : undefined;
    const step = typeof id === "string" ? decodeAction(id) : undefined;
    return step && "text" in step ? [{ label: typeof label === "string" ? label : "", step }] : [];
  });
}

/** The question as it stands above an answer, without the marks that keep Discord from acting on it. */
function questionOf(components: readonly Component[]): string {
  const [first] = components.flatMap((component) =>
    "content" in component && typeof component.content === "string" ? component.content : [],
  );
  const [, asked = ""] = /^-# “(.*)”$/.exec(first ?? "") ?? [];
  return asked.replace(/\\(.)/g, "$1");
}

/**
 * What an answer of ours was about, as far as its buttons tell: enough to go on from it after a restart, or on another
 * shard. Undefined for a message that shows nothing of a text.
 */
export function restoreTurn({ components }: Pick<Message, "components">): Turn | undefined {
  const all = flat(components);
  const buttons = buttonsOf(all);
  // A question back offers other questions, but has shown nothing yet.
  const steps = buttons.map(({ step }) => step).filter(({ kind }) => kind !== "ask");
  const [text] = steps.map((step) => step.text);
  if (text === undefined) return undefined;
  const context = steps.find((step) => step.kind === "context");
  const more = steps.find((step) => step.kind === "show");
  return {
    question: questionOf(all),
    kind: context ? "answer" : more ? "not-found" : "paragraph",
    text,
    excerpts: context ? [context.excerpt] : shownBeside(buttons),
    further: more?.excerpts ?? [],
  };
}

/** A message that names only its neighbours shows the paragraph between them. */
function shownBeside(buttons: readonly Button[]) {
  return buttons
    .flatMap(({ label, step }) =>
      step.kind === "paragraph" ? step.number + (label.startsWith("◂") ? 1 : -1) : [],
    )
    .slice(0, 1)
    .map((paragraph) => ({ paragraph, first: 0, last: 0 }));
}

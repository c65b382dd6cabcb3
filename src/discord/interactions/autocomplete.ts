import type { AutocompleteInteraction } from "discord.js";
import type { Choice } from "../../features/command/command.ts";
import { IbidError } from "../../shared/error.ts";
import { commandCall, optionsOf } from "./command-call.ts";
import { commandContextOf, type InteractionContext } from "./command-context.ts";
import { limits, shorten } from "../render/limits.ts";
import { withTimeout } from "../../shared/timeout.ts";

/** Discord waits 3 s for suggestions, the way there included, and they can't be put off. */
const patience = 2500;

async function suggestions(
  interaction: AutocompleteInteraction,
  desk: InteractionContext,
): Promise<Choice<string | number>[]> {
  const { name: focused, value: typed } = interaction.options.getFocused(true);
  const called = commandCall(interaction, desk.services.commands);
  const option = called?.callable.options.find(({ name }) => name === focused);
  if (!option || !("suggest" in option) || !option.suggest) return [];
  try {
    const ibid = await commandContextOf(interaction, desk, []);
    return await option.suggest(typed, optionsOf(interaction), ibid);
  } catch (error) {
    // A text that isn't there yet is an everyday thing while somebody types.
    if (!(error instanceof IbidError))
      desk.log.error({ command: interaction.commandName, err: error }, "Suggestions failed");
    return [];
  }
}

/** Suggests values for an option while a member types; none rather than too late. */
export async function onAutocomplete(
  interaction: AutocompleteInteraction,
  desk: InteractionContext,
): Promise<void> {
  const all = (await withTimeout(patience, suggestions(interaction, desk))) ?? [];
  const choices = all
    .filter(({ name, value }) => name.trim() !== "" && String(value).length <= limits.choiceValue)
    .slice(0, limits.choices)
    .map(({ name, value }) => ({ name: shorten(name, limits.choiceName), value }));
  await interaction.respond(choices);
}

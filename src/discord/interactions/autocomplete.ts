import type { AutocompleteInteraction } from "discord.js";
import { selectionIn, type Choice } from "../../features/command/options.ts";
import { IbidError } from "../../shared/error.ts";
import { withTimeout } from "../../shared/concurrency/timeout.ts";
import type { RequestContext } from "../context.ts";
import { patience } from "../intake/intake.ts";
import { choicesOf } from "../render/choices.ts";
import { commandCall, optionsOf } from "./command-call.ts";
import { interactionContext, senderOf } from "./command-context.ts";

/** Maximum time for suggestions in milliseconds. Discord allows 3 s including the network, without a deferral. */
const suggestTimeout = 2500;

async function suggestions(
  interaction: AutocompleteInteraction,
  context: RequestContext,
): Promise<Choice<string | number>[]> {
  const { name: focused, value: typed } = interaction.options.getFocused(true);
  const { callable } = commandCall(interaction, context.services.commands) ?? {};
  const option = callable?.options[focused];
  if (!option || !("suggest" in option) || !option.suggest) return [];
  try {
    const { suggest } = option;
    return await context.intake.inTurn(senderOf(interaction), patience.suggestions, async () => {
      const commandContext = await interactionContext(interaction, context, [], undefined, true);
      return suggest(typed, selectionIn(optionsOf(interaction)), commandContext);
    });
  } catch (error) {
    // An IbidError is expected here, such as an unknown text while its name is being typed.
    if (!(error instanceof IbidError)) {
      context.log.error({ command: interaction.commandName, err: error }, "Suggestions failed");
    }
    return [];
  }
}

/** Suggests values for the option that a member is typing. Suggests none if they take too long. */
export async function onAutocomplete(
  interaction: AutocompleteInteraction,
  context: RequestContext,
): Promise<void> {
  const all = (await withTimeout(suggestTimeout, suggestions(interaction, context))) ?? [];
  await interaction.respond(choicesOf(all));
}

import { MessageFlags, type Interaction } from "discord.js";
import { localeFor } from "../../shared/locale/locales.ts";
import { wordsOf } from "../../shared/locale/message.ts";
import type { RequestContext } from "../context.ts";
import { removalMenu } from "../connection/command-definitions.ts";
import { onAutocomplete } from "./autocomplete.ts";
import { senderOf } from "./command-context.ts";
import { onAction } from "./on-action.ts";
import { onCommand, onMessageMenu } from "./on-command.ts";
import { onRemoval } from "./on-removal.ts";

async function onRequest(interaction: Interaction, context: RequestContext): Promise<void> {
  if (interaction.isChatInputCommand()) await onCommand(interaction, context);
  else if (interaction.isMessageContextMenuCommand()) {
    const onMenu = interaction.commandName === removalMenu ? onRemoval : onMessageMenu;
    await onMenu(interaction, context);
  } else if (interaction.isButton() || interaction.isModalSubmit()) await onAction(interaction, context);
}

/** Handles a command, a message menu, an autocompletion, a button or a form. */
export async function onInteraction(interaction: Interaction, context: RequestContext): Promise<void> {
  if (interaction.isAutocomplete()) return onAutocomplete(interaction, context);
  return context.intake.admit(
    senderOf(interaction),
    () => onRequest(interaction, context),
    async (sentence) => {
      const content = wordsOf(sentence, localeFor(interaction.locale));
      return interaction.isRepliable() && interaction.reply({ content, flags: MessageFlags.Ephemeral });
    },
  );
}

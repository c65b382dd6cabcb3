import { noContent, ok, refused, rejected, type Answer, type RestRequest, type Route } from "./answer.ts";
import { choiceProblems } from "./check-commands.ts";
import { componentsV2, ephemeral, messageProblems, suppress } from "./check-message.ts";
import { modalProblems } from "./check-modal.ts";
import { edited } from "./edit-message.ts";
import { number, object, type Json } from "./json.ts";
import type { Problem } from "./problems.ts";
import type { Interaction, SentFile, World } from "./world.ts";

const lifetime = 3000;
const tokenLifetime = 15 * 60_000;

/** The types of interaction callbacks. */
const response = { message: 4, deferral: 5, acknowledgement: 6, update: 7, choices: 8, modal: 9 } as const;
const submission = 5;

const wrong: Problem = {
  path: ["type"],
  code: "BASE_TYPE_CHOICES",
  message: "This response doesn't fit the interaction.",
};

function responseProblems(
  interaction: Interaction,
  type: number,
  data: Json,
  files: readonly SentFile[],
): Problem[] {
  const completing = interaction.type === 4;
  if (completing !== (type === response.choices)) return [wrong];
  const flags = number(data["flags"]);
  switch (type) {
    case response.choices:
      return choiceProblems(data["choices"], interaction.optionType);
    case response.message:
      return messageProblems(data, suppress | ephemeral | componentsV2, { files });
    case response.deferral:
      return (flags & ~ephemeral) === 0 ? [] : [wrong];
    case response.acknowledgement:
      return interaction.message ? [] : [wrong];
    case response.update:
      // The edit checks the new message.
      return interaction.message ? [] : [wrong];
    case response.modal:
      return interaction.type === submission ? [wrong] : modalProblems(data);
    default:
      return [wrong];
  }
}

/** The message that a response created, or the one whose component was acknowledged. */
function originalOf({ original, responded, message }: Interaction) {
  const under = responded === response.acknowledgement || responded === response.update;
  return original ?? (under ? message : undefined);
}

/** Routes for responding to interactions. */
export function interactionRoutes(world: World, onInteraction: (interaction: Interaction) => void): Route[] {
  function ofToken(token: string | undefined, then: (interaction: Interaction) => Answer): Answer {
    const found = [...world.interactions.values()].find((interaction) => interaction.token === token);
    if (!found) return refused(404, 10_015, "Unknown Webhook");
    if (Date.now() - found.createdAt > tokenLifetime) return refused(401, 50_027, "Invalid Webhook Token");
    return then(found);
  }

  function callback([id, token]: readonly string[], { body, query, files }: RestRequest): Answer {
    const interaction = world.interactions.get(id ?? "");
    const expired = interaction && Date.now() - interaction.createdAt > lifetime;
    if (!interaction || interaction.token !== token || expired)
      return refused(404, 10_062, "Unknown interaction");
    if (interaction.responded !== undefined) {
      return refused(400, 40_060, "Interaction has already been acknowledged.");
    }
    const type = number(object(body)["type"]);
    const data = object(object(body)["data"]);
    const problems = responseProblems(interaction, type, data, files);
    if (problems.length === 0 && type === response.update && interaction.message) {
      problems.push(...edited(interaction.message, data, files));
    }
    if (problems.length > 0) return rejected(problems);
    interaction.responded = type;
    if (type === response.message) {
      interaction.original = world.store(data, interaction.channel, world.bot, { files });
    } else if (type === response.deferral) interaction.deferredFlags = number(data["flags"]);
    else if (type === response.modal) interaction.modal = data;
    onInteraction(interaction);
    if (query.get("with_response") !== "true") return noContent;
    const { original } = interaction;
    const resource = original && { type, message: world.messagePayload(original) };
    return ok({ interaction: { id, type: interaction.type }, resource });
  }

  function followUp(interaction: Interaction, { body, files }: RestRequest): Answer {
    if (interaction.responded === undefined) return refused(404, 10_015, "Unknown Webhook");
    const problems = messageProblems(object(body), suppress | ephemeral | componentsV2, { files });
    if (problems.length > 0) return rejected(problems);
    const message = world.store(object(body), interaction.channel, world.bot, { files });
    interaction.followUps.push(message);
    onInteraction(interaction);
    return ok(world.messagePayload(message));
  }

  function editOriginal(interaction: Interaction, { body: given, files }: RestRequest): Answer {
    if (interaction.responded === undefined) return refused(404, 10_015, "Unknown Webhook");
    const body = object(given);
    const known = originalOf(interaction);
    if (!known && interaction.deferredFlags === undefined) return refused(404, 10_008, "Unknown Message");
    const problems = known
      ? edited(known, body, files)
      : messageProblems(body, suppress | componentsV2, { files });
    if (problems.length > 0) return rejected(problems);
    if (known) interaction.changed = true;
    else {
      const flags = number(body["flags"]) | (interaction.deferredFlags ?? 0);
      interaction.original = world.store({ ...body, flags }, interaction.channel, world.bot, { files });
    }
    onInteraction(interaction);
    const shown = originalOf(interaction);
    return shown ? ok(world.messagePayload(shown)) : refused(404, 10_008, "Unknown Message");
  }

  function deleteOriginal(interaction: Interaction): Answer {
    const known = originalOf(interaction);
    if (!known && interaction.deferredFlags === undefined) return refused(404, 10_008, "Unknown Message");
    if (known) world.messages.delete(known.id);
    delete interaction.original;
    delete interaction.deferredFlags;
    return noContent;
  }

  const webhook = String.raw`/webhooks/(\d+)/([^/]+)`;
  const original = `${webhook}/messages/@original`;
  return [
    ["POST", String.raw`/interactions/(\d+)/([^/]+)/callback`, callback],
    ["POST", webhook, ([, token], call) => ofToken(token, (found) => followUp(found, call))],
    [
      "GET",
      original,
      ([, token]) =>
        ofToken(token, (found) => {
          const message = originalOf(found);
          return message ? ok(world.messagePayload(message)) : refused(404, 10_008, "Unknown Message");
        }),
    ],
    ["DELETE", original, ([, token]) => ofToken(token, deleteOriginal)],
    ["PATCH", original, ([, token], call) => ofToken(token, (found) => editOriginal(found, call))],
  ];
}

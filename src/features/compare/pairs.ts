import type { Text } from "../../document/model.ts";
import type { TextId } from "../../document/text-id.ts";
import type { Library } from "../../retrieval/library.ts";
import type { GroupSettings } from "../settings/settings.ts";

/** The texts that a text is read side by side with, in the order in which they were paired. */
export function pairedWith(id: TextId, { pairs }: Pick<GroupSettings, "pairs">, library: Library): Text[] {
  const others = pairs.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : []));
  return others.flatMap((other) => library.texts.find((text) => text.id === other) ?? []);
}

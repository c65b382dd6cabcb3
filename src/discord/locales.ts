import type { Guild, Interaction } from "discord.js";
import type { GroupSettings } from "../features/settings/settings.ts";
import type { RequestLocales } from "../shared/locale/current.ts";
import { localeFor } from "../shared/locale/locales.ts";

type Language = Pick<GroupSettings, "language"> | undefined;

/** The languages for an interaction: as the group's settings say, else the member's and the server's. */
export function interactionLocales({ locale, guildLocale }: Interaction, settings: Language): RequestLocales {
  const own = settings?.language ?? localeFor(locale);
  return { own, shared: settings?.language ?? localeFor(guildLocale ?? locale) };
}

/** The languages for what is said without an interaction, which tells no member's language. */
export function guildLocales(guild: Guild | null | undefined, settings?: Language): RequestLocales {
  const shared = settings?.language ?? localeFor(guild?.preferredLocale);
  return { own: shared, shared };
}

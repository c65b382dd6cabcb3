import cities from "city-timezones";
import { locales } from "../../shared/locale/locales.ts";
import { folded } from "./zone-names.ts";

/** Cities with fewer people count in their country's zones only if it has no larger one: islands far away. */
const fewestPeople = 100_000;

/** The zones of each name, and how many people live where it is. */
class ZonesByName {
  readonly #places = new Map<string, { readonly zone: string; readonly people: number }>();

  /** Of several places with one name, the largest counts. */
  add(name: string, zone: string, people: number): void {
    const key = folded(name);
    const known = this.#places.get(key);
    if (!known || known.people < people) this.#places.set(key, { zone, people });
  }

  zone(name: string): string | undefined {
    return this.#places.get(name)?.zone;
  }
}

/** The zone of each country that has one only, by the code of the country. */
function singleZones(): Map<string, string> {
  const zones = new Map<string, Set<string>>();
  for (const { iso2, timezone, pop } of cities.cityMapping) {
    const known = zones.get(iso2) ?? new Set();
    if (pop >= fewestPeople || known.size === 0) zones.set(iso2, known.add(timezone));
  }
  return new Map(
    [...zones].flatMap(([code, [zone, ...others]]) =>
      zone !== undefined && others.length === 0 && /^[A-Z]{2}$/u.test(code) ? [[code, zone] as const] : [],
    ),
  );
}

function readPlaces(): ZonesByName {
  const places = new ZonesByName();
  for (const { city, city_ascii: ascii, timezone, pop } of cities.cityMapping) {
    for (const name of [city, ascii]) places.add(name, timezone, pop);
  }
  const countries = [...singleZones()];
  for (const locale of locales) {
    const names = new Intl.DisplayNames(locale, { type: "region" });
    for (const [code, zone] of countries) places.add(names.of(code) ?? code, zone, Infinity);
  }
  return places;
}

const places = readPlaces();

/** The zone of a city, or of a country with one zone in a language of Ibid. @param name as `folded` returns it */
export function zoneOfPlace(name: string): string | undefined {
  return places.zone(name.replaceAll("_", " "));
}

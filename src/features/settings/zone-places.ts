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

/** The zone of each country or province that has one only, by its code or name. */
function singleZones(area: "iso2" | "province"): [name: string, zone: string][] {
  const zones = new Map<string, Set<string>>();
  for (const { timezone, pop, ...city } of cities.cityMapping) {
    const name = city[area];
    const known = zones.get(name) ?? new Set();
    if (pop >= fewestPeople || known.size === 0) zones.set(name, known.add(timezone));
  }
  return [...zones].flatMap(([name, [zone, ...others]]): [string, string][] =>
    zone !== undefined && others.length === 0 && name ? [[name, zone]] : [],
  );
}

function readPlaces(): ZonesByName {
  const places = new ZonesByName();
  for (const { city, city_ascii: ascii, timezone, pop } of cities.cityMapping) {
    for (const name of [city, ascii]) places.add(name, timezone, pop);
  }
  // A province gives way to a city of its name, and both to a country: Georgia is one, and a state.
  for (const [name, zone] of singleZones("province")) places.add(name, zone, 0);
  const countries = singleZones("iso2").filter(([code]) => /^[A-Z]{2}$/u.test(code));
  for (const locale of locales) {
    const names = new Intl.DisplayNames(locale, { type: "region" });
    for (const [code, zone] of countries) places.add(names.of(code) ?? code, zone, Infinity);
  }
  return places;
}

const places = readPlaces();

/** The zone of a city, or of a country with one zone in a language of Ibid. @param name as `folded` returns it */
export function zoneOfPlace(name: string): string | undefined {
  const words = name.replaceAll("_", " ");
  return places.zone(words) ?? places.zone(words.replace(/ city$/u, ""));
}

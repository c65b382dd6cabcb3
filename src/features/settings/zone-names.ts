/** A name in lower case without accents. */
export function folded(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").trim().toLowerCase();
}

/** Names that people give to time zones in the languages of Ibid, in lower case, by the IANA name of the zone. The first zone that has a name counts. */
const namesByZone: Readonly<Record<string, string>> = {
  UTC: "gmt, z, zulu, greenwich, universal time, etc/gmt, etc/utc",
  "America/New_York":
    "est, edt, et, eastern, eastern time, east coast, us east coast, l'est, este, leste, ostküste, us eastern, boston, nueva york, нью-йорк, washington, washington dc, philadelphia, miami, florida, atlanta, detroit, michigan, ohio, pennsylvania, north carolina, virginia, massachusetts, nyc, new york city",
  "America/Chicago":
    "cst, cdt, ct, central, centro, centre, central time, us central, houston, dallas, austin, texas, illinois, minnesota, minneapolis, wisconsin, new orleans",
  "America/Denver": "mst, mdt, mt, mountain, mountain time, us mountain, colorado, utah, salt lake city",
  "America/Los_Angeles":
    "pst, pdt, pt, pacific, pacific time, west coast, us west coast, pacífico, pacifique, westküste, us pacific, california, san francisco, seattle, portland, san diego, las vegas, la",
  "America/Phoenix": "arizona",
  "America/Anchorage": "akst, akdt, alaska",
  "Pacific/Honolulu": "hst, hawaii",
  "America/Halifax": "ast, adt, atlantic, atlantic time",
  "America/St_Johns": "nst, ndt, newfoundland",
  "America/Toronto": "ontario, montreal, ottawa, quebec",
  "America/Sao_Paulo":
    "brt, brazil, rio, rio de janeiro, brasilia, brasil, brasília, são paulo, brasilien, brésil",
  "America/Argentina/Buenos_Aires": "art, argentina",
  "America/Mexico_City": "mexico, cdmx, ciudad de mexico, mexiko, mexique, мехико",
  "America/Santiago": "clt, clst, chile",
  "America/Bogota": "cot, colombia",
  "America/Lima": "pet, peru",
  "Europe/London":
    "bst, uk, britain, great britain, england, scotland, wales, manchester, edinburgh, glasgow, oxford, cambridge, londres, лондон",
  "Europe/Dublin": "ireland",
  "Europe/Lisbon": "wet, west, portugal, lissabon, lisboa, lisbonne, porto, лиссабон, португалия",
  "Europe/Berlin":
    "cet, cest, mez, mesz, central european time, central europe, mitteleuropäische zeit, mitteleuropa, heure d'europe centrale, europe centrale, europa central, bavaria, germany, munich, hamburg, frankfurt, cologne, deutschland, alemania, allemagne, alemanha, германия, münchen, köln, berlín, берлин",
  "Europe/Paris": "france, frankreich, francia, frança, lyon, париж, франция",
  "Europe/Madrid": "spain, barcelona, españa, spanien, espagne, espanha, мадрид, испания",
  "Europe/Rome": "italy, milan, naples, rom, roma, italien, italia, italie, itália, рим, италия",
  "Europe/Vienna":
    "austria, graz, salzburg, österreich, wien, viena, vienne, autriche, áustria, вена, австрия",
  "Europe/Zurich":
    "switzerland, geneva, basel, bern, schweiz, zürich, genf, suiza, suisse, genève, suíça, швейцария, цюрих",
  "Europe/Amsterdam": "netherlands, holland, rotterdam",
  "Europe/Brussels": "belgium",
  "Europe/Stockholm": "sweden, gothenburg",
  "Europe/Oslo": "norway, bergen",
  "Europe/Copenhagen": "denmark",
  "Europe/Warsaw": "poland, krakow, polen, warschau, варшава",
  "Europe/Prague": "czechia, czech republic",
  "Europe/Budapest": "hungary",
  "Europe/Helsinki": "eet, eest, finland, eastern european time",
  "Europe/Athens": "greece",
  "Europe/Kyiv": "ukraine, kiev, lviv, odesa, kiew, киев, київ, украина",
  "Europe/Moscow":
    "msk, moscow time, московское время, по москве, москве, st petersburg, saint petersburg, moskau, moscú, moscou, russland, мск, москва, санкт-петербург, россия",
  "Asia/Yekaterinburg": "екатеринбург, ekaterinburg",
  "Europe/Istanbul": "trt, turkey, ankara",
  "Asia/Jerusalem": "idt, israel, tel aviv",
  "Africa/Cairo": "egypt",
  "Africa/Johannesburg": "sast, south africa, cape town",
  "Africa/Lagos": "wat, nigeria",
  "Africa/Nairobi": "eat, kenya",
  "Africa/Maputo": "cat",
  "Asia/Dubai": "gst, uae, abu dhabi",
  "Asia/Riyadh": "ksa, saudi arabia",
  "Asia/Tehran": "irst, iran",
  "Asia/Karachi": "pkt, pakistan, lahore, islamabad",
  "Asia/Kolkata": "ist, india, mumbai, bombay, delhi, new delhi, bangalore, bengaluru, chennai, hyderabad",
  "Asia/Kathmandu": "npt, nepal",
  "Asia/Dhaka": "bangladesh",
  "Asia/Bangkok": "ict, thailand",
  "Asia/Ho_Chi_Minh": "vietnam, hanoi, saigon",
  "Asia/Jakarta": "wib, indonesia",
  "Asia/Singapore": "sgt",
  "Asia/Hong_Kong": "hkt",
  "Asia/Manila": "pht, philippines",
  "Asia/Shanghai":
    "china, beijing, peking, pekín, pékin, 北京, 上海, shenzhen, guangzhou, china standard time",
  "Asia/Taipei": "taiwan",
  "Asia/Seoul": "kst, korea, south korea",
  "Asia/Tokyo": "jst, japan, osaka, kyoto, tokio, 東京",
  "Australia/Perth": "awst",
  "Australia/Darwin": "acst",
  "Australia/Adelaide": "acdt",
  "Australia/Sydney": "aest, aedt, canberra",
  "Pacific/Auckland": "nzst, nzdt, new zealand, wellington",
};

const zonesByName: ReadonlyMap<string, string> = new Map(
  Object.entries(namesByZone)
    .flatMap(([zone, names]) => names.split(", ").map((name): [string, string] => [folded(name), zone]))
    .toReversed(),
);

/** The zone that goes by an abbreviation, or the name of a city, a region or a country. @param name as `folded` returns it */
export function zoneCalled(name: string): string | undefined {
  return zonesByName.get(
    name
      .replaceAll("_", " ")
      .replace(/(?<=\b[a-z])\.(?=[a-z]\b)/gu, "")
      .replace(/[\s.]+/gu, " ")
      .trim()
      .replace(/ (?:standard|daylight|summer) time$/u, " time"),
  );
}

/** Zones whose offset from UTC isn't in whole hours, by the offset in minutes: those without summer time, or else with it. */
const fractionalOffsets: Readonly<Record<number, string>> = {
  210: "Asia/Tehran",
  270: "Asia/Kabul",
  330: "Asia/Kolkata",
  345: "Asia/Kathmandu",
  390: "Asia/Yangon",
  525: "Australia/Eucla",
  570: "Australia/Darwin",
  630: "Australia/Lord_Howe",
  765: "Pacific/Chatham",
  825: "Pacific/Chatham",
  [-150]: "America/St_Johns",
  [-210]: "America/St_Johns",
  [-570]: "Pacific/Marquesas",
};

/** The zone with an offset: "UTC+1", "gmt-5", "+05:30". Returns undefined if there is none, or if this is no offset. */
export function zoneAtOffset(typed: string): string | undefined {
  const [, sign, hours = "", minutes = "00"] =
    /^(?:(?:utc|gmt)_?)?([+−–-])_?(\d{1,2})(?::?([0-5]\d))?$/u.exec(
      typed.replace(/^(utc|gmt)_?(?=\d)/u, "$1+"),
    ) ?? [];
  if (sign === undefined) return undefined;
  const isEast = sign === "+";
  const offset = (Number(hours) * 60 + Number(minutes)) * (isEast ? 1 : -1);
  if (offset === 0) return "UTC";
  if (Number(minutes) > 0) return fractionalOffsets[offset];
  // These names have the sign of POSIX: Etc/GMT-1 is one hour east of Greenwich.
  const whole = Number(hours);
  return whole <= (isEast ? 14 : 12) ? `Etc/GMT${isEast ? "-" : "+"}${whole}` : undefined;
}

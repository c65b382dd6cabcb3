import { fold } from "../english/tokens.ts";

/** The gender of a person, as the pronoun that agrees with it. */
export type Gender = "he" | "she";

function listed(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Titles and forms of address before names. */
const titles = listed(`
  mr mrs ms miss dr sir lord lady madame monsieur mademoiselle herr frau fraulein king queen prince princess duke duchess
  emperor empress baron baroness count countess earl viscount marquis tsar czar president general colonel captain major
  marshal admiral lieutenant sergeant serjeant senator governor bishop archbishop cardinal pope saint st father mother
  brother sister uncle aunt secretary commissioner representative regent professor judge chancellor minister premier
  comrade reverend rev gen col capt lt lieut maj sgt prof hon`);

/** Titles that are also adjectives: "General Assembly". */
const adjectiveTitles = listed("general major saint st");

const abbreviatedTitles = listed("dr gen lieut lt col capt maj sgt prof rev hon st");

const feminine = listed(`
  queen princess duchess lady mrs ms miss madame mademoiselle frau fraulein mother daughter sister wife aunt empress
  baroness countess woman women girl girls widow niece governess grandmother heroine actress`);

const masculine = listed(`
  king prince duke lord mr sir monsieur herr father son brother husband uncle emperor baron count earl viscount marquis
  tsar czar pope bishop archbishop cardinal man men boy boys nephew grandfather regent monk priest guy gentleman`);

/** Roles and relations of persons of either gender. */
const roles = listed(`
  person people author president general captain colonel major chief boss doctor child children cousin friend slave
  citizen peasant rival judge thief clerk agent merchant tenant servant student saint spy secretary deputy official
  veteran premier delegate associate ambassador successor hero leader member writer teacher soldier officer minister
  senator governor owner worker farmer manager exporter importer dealer commander founder ruler employer manufacturer
  grower producer consumer prisoner murderer inventor creditor inspector investigator interrogator historian keeper
  master mistress friar hermit prophet preacher missionary scholar thinker philosopher poet editor lawyer advocate
  physician surgeon nurse tutor pupil mayor sheriff envoy messenger knight squire sailor pilot cook butler baker miller
  carpenter shepherd gardener beggar traitor rebel heretic victim witness hostage stranger neighbour neighbor partner
  pioneer trader settler sultan chancellor viceroy vizier lieutenant sergeant admiral marshal commissioner`);

/** Endings of words for persons, and of surnames. */
const personEnding = /(?:ist|man|men|woman|women|smith)$/;

const groups = listed(
  "people children troops men women cavalry wives nobles natives folk family crew couple pair crowd",
);

/** Heads of the names of institutions. */
const institutions =
  /^(?:academy|administration|agency|army|assembly|association|bank|board|bureau|cabinet|chamber|church|cheka|college|commissariat|commission|committee|company|confederation|conference|congress|corporation|council|court|department|directorate|exchequer|factory|federation|foundation|government|guild|hospital|house|institute|league|legion|ministry|ministries|mission|museum|navy|newspaper|office|order|organi[sz]ation|parliament|party|police|politburo|press|school|secretariat|senate|service|society|synod|times|treasury|tribunal|union|university|works)s?$/;

/** "Mr." → "mr" */
function bare(word: string): string {
  return fold(word).replace(/\.$/, "");
}

/** True for a title or form of address: "Mr.", "Queen". */
export function isTitle(word: string): boolean {
  return titles.has(bare(word));
}

/** True for a title that may also be an adjective before a noun: "General". */
export function isAdjectiveTitle(word: string): boolean {
  return adjectiveTitles.has(bare(word));
}

/** True for the head of an institution's name, singular or plural: "Committee". */
export function isInstitutionWord(word: string): boolean {
  return institutions.test(fold(word));
}

/** True for initials such as "NKVD", but not for Roman numerals and eras such as "AD". */
export function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word) && !/^(?:[IVXLC]+|AD|BCE?|CE)$/.test(word);
}

/** The gender that a noun or a title tells ("duchess", "Mr."); undefined if it tells none. */
export function genderOfWord(word: string): Gender | undefined {
  const key = bare(word);
  if (feminine.has(key)) return "she";
  return masculine.has(key) ? "he" : undefined;
}

/** True for a noun in lower case that names a person by role or relation: "keeper", "daughter", "economist". */
export function isPersonWord(noun: string): boolean {
  return isRoleWord(noun) || personEnding.test(noun);
}

/** As `isPersonWord`, without words that may as well be surnames: "Smith". */
export function isRoleWord(noun: string): boolean {
  return feminine.has(noun) || masculine.has(noun) || roles.has(noun);
}

/** True for an abbreviated title: "Dr". */
export function isAbbreviatedTitle(word: string): boolean {
  return abbreviatedTitles.has(bare(word));
}

/** True for a noun that stands for several persons at once: "crew", "troops". */
export function isGroupWord(noun: string): boolean {
  return groups.has(noun);
}

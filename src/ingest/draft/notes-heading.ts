const kinds = "(?:foot|end)?notes|references";

/** A heading above notes, in English and some other languages. */
const heading = new RegExp(
  String.raw`^\P{L}*(?:${kinds}|(?:${kinds}) (?:and|&) (?:${kinds}|sources)|notes de (?:bas de page|fin)|anmerkungen|(?:fu(?:ß|ss)|end)noten|(?:voet|eind)noten|fotnoter|notas(?: al pie| de rodapé)?|note|примечания|сноски|примітки|przypisy|poznámky|notlar|dipnotlar|الهوامش|الحواشي|הערות(?: שוליים)?|پانویس(?:\u200cها)?|پی\u200c?نوشت(?:\u200cها)?|پاورقی(?:\u200cها)?|टिप्पणियाँ|पाद[ -]?टिप्पणियाँ|σημειώσεις|υποσημειώσεις|jegyzetek|lábjegyzetek|viitteet|noter|注释|註釋|注釋|脚注|腳註|注|註|注記|각주|미주)\P{L}*$`,
  "iu",
);

/** More characters than such a heading has. */
const maxNotesHeading = 60;

/** True if a line or a heading only announces notes: "Notes", "Anmerkungen". */
export function announcesNotes(words: string): boolean {
  return words.length < maxNotesHeading && heading.test(words);
}

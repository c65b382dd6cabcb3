import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { IbidError } from "../../../src/shared/error.ts";
import { decodeText } from "../../../src/ingest/encoding/decode.ts";

const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();
const western = "Stalin’s “Works”: naïve, £7,000…";
const cyrillic = "Сталин писал: «Нет».";

describe("decodeText decodes", () => {
  test.each([
    ["UTF-8", Buffer.from(western), western],
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${western}`), western],
    ["UTF-8 in another script", Buffer.from(cyrillic), cyrillic],
    ["UTF-16 LE with a byte order mark", Buffer.from(`\uFEFF${cyrillic}`, "utf16le"), cyrillic],
    ["UTF-16 BE with a byte order mark", utf16be(`\uFEFF${cyrillic}`), cyrillic],
    ["UTF-16 LE", Buffer.from(western, "utf16le"), western],
    ["UTF-16 BE", utf16be(western), western],
    ["Windows-1252", Buffer.from("Stalin\x92s \x93Works\x94: na\xefve, \xa37,000\x85", "latin1"), western],
    [
      "Windows-1252 in capitals",
      Buffer.from("A CANÇÃO DO SERTÃO, S\xC2NIA \xC9\x94", "latin1"),
      "A CANÇÃO DO SERTÃO, SÂNIA É”",
    ],
    ["Windows-1251", Buffer.from("\xd1\xf2\xe0\xeb\xe8\xed \xef\xe8\xf1\xe0\xeb", "latin1"), "Сталин писал"],
    [
      "the Cyrillic encoding of old Macintoshes",
      Buffer.from(
        "\x83\xf0\xe0\xe4\xfa\xf2 \xf1\xf2\xf0\xee\xe5\xf8\xe5 \xe2\xfa\xeb\xed\xee\xeb\xee\xec\xe0. \x8d\xe8\xea\xee\xe9 \xed\xe5 \xef\xeb\xe0\xf2\xe8 \xe7\xe0 \xed\xe5\xe3\xee. \x90\xe8\xe1\xe0\xf0\xe8\xf2\xe5 \xe3\xee \xea\xe0\xe7\xe2\xe0\xf5\xe0.",
        "latin1",
      ),
      "Градът строеше вълнолома. Никой не плати за него. Рибарите го казваха.",
    ],
    [
      "the Cyrillic encoding of old Macintoshes in Ukrainian",
      Buffer.from(
        "\x8c\xb4\xf1\xf2\xee \xe1\xf3\xe4\xf3\xe2\xe0\xeb\xee \xec\xee\xeb, \xb4 \xe2\xee\xe4\xe0 \xef\xf0\xee\xf1\xee\xf7\xf3\xb9\xf2\xfc\xf1\xdf. \x8d\xb4\xf5\xf2\xee \xed\xe5 \xe7\xe0\xef\xeb\xe0\xf2\xe8\xe2 \xe7\xe0 \xed\xfc\xee\xe3\xee.",
        "latin1",
      ),
      "Місто будувало мол, і вода просочується. Ніхто не заплатив за нього.",
    ],
    [
      "the Central European encoding of old Macintoshes",
      Buffer.from(
        "P\xde\x92li\xe4 \xeclu\xe9ou\x8bk\xf9 k\xf3\xcb \x9cp\x9el. Nikdo nezaplatil za druhou polovinu pr\x87ce.",
        "latin1",
      ),
      "Příliš žluťoučký kůň úpěl. Nikdo nezaplatil za druhou polovinu práce.",
    ],
    [
      "the encoding of old Macintoshes in French",
      Buffer.from(
        "Les p\x90cheurs l\xd5ont r\x8ep\x8et\x8e : la m\x8fre n\xd5a rien re\x8du apr\x8fs la crue, m\x90me \x88 c\x99t\x8e.",
        "latin1",
      ),
      "Les pêcheurs l’ont répété : la mère n’a rien reçu après la crue, même à côté.",
    ],
    [
      "code page 857",
      Buffer.from(
        "\x9eehir iskeleyi in\x9fa etti ve su s\x8dz\x8dyor. Kimse i\x9fin ikinci yar\x8ds\x8dn\x8d \x94demedi.",
        "latin1",
      ),
      "Şehir iskeleyi inşa etti ve su sızıyor. Kimse işin ikinci yarısını ödemedi.",
    ],
    [
      "Windows-1251 in Serbian",
      Buffer.from(
        "\xc3\xf0\xe0\xe4 \xbc\xe5 \xe4\xf3\xe3\xee \xe3\xf0\xe0\xe4\xe8\xee \xeb\xf3\xea\xee\xe1\xf0\xe0\xed \xe8 \xe2\xee\xe4\xe0 \xbc\xee\xf8 \xf3\xe2\xe5\xea \xf6\xf3\xf0\xe8. \xcd\xe8\xea\xee \xed\xe8\xbc\xe5 \xef\xeb\xe0\xf2\xe8\xee \xe4\xf0\xf3\xe3\xf3 \xef\xee\xeb\xee\xe2\xe8\xed\xf3 \xef\xee\xf1\xeb\xe0. \xd0\xe8\xe1\xe0\xf0\xe8 \xf1\xf3 \xf0\xe5\xea\xeb\xe8 \xe4\xe0 \x9e\xe5 \xf2\xe0\xea\xee \xe1\xe8\xf2\xe8.",
        "latin1",
      ),
      "Град је дуго градио лукобран и вода још увек цури. Нико није платио другу половину посла. Рибари су рекли да ће тако бити.",
    ],
    [
      "Windows-1250",
      Buffer.from(
        "Prom zaton\xb9\xb3, a \xbfaden przewo\x9fnik nie wiedzia\xb3, kto zap\xb3aci\xb3.",
        "latin1",
      ),
      "Prom zatonął, a żaden przewoźnik nie wiedział, kto zapłacił.",
    ],
    [
      "ISO 8859-2, in a text that looks Portuguese by its letters",
      Buffer.from(
        "\xa3\xf3d\xbc p\xb3yn\xea\xb3a p\xf3\xbcno. \xafagiel by\xb3 mokry, a \xb6wierk \xbcle ciosany. \xc6ma kr\xb1\xbfy\xb3a nad mostem.",
        "latin1",
      ),
      "Łódź płynęła późno. Żagiel był mokry, a świerk źle ciosany. Ćma krążyła nad mostem.",
    ],
    [
      "Windows-1250 (Polish, whose letters look like Czech ones)",
      Buffer.from(
        "Murarze przyszli z s\xb9siedniej doliny, a przewo\x9fnik spa\xb3 z \xbfon\xb9 w m\xb3ynie.",
        "latin1",
      ),
      "Murarze przyszli z sąsiedniej doliny, a przewoźnik spał z żoną w młynie.",
    ],
    [
      "Windows-1250 (Croatian)",
      Buffer.from("Nitko nije o\xe8ekivao da \xe6e ga dr\x9eati \x9eena.", "latin1"),
      "Nitko nije očekivao da će ga držati žena.",
    ],
    [
      "ISO 8859-16 (Romanian)",
      Buffer.from(
        "El a spus: \xa5\xaatiu c\xe3 \xfeine la noi\xb5, \xbai a plecat \xeen larg, f\xe3r\xe3 s\xe3 a\xbatepte.",
        "latin1",
      ),
      "El a spus: „Știu că ține la noi”, și a plecat în larg, fără să aștepte.",
    ],
    [
      "Windows-1250 in a few words",
      Buffer.from("Mlyn\xe1\xf8 spal a \x9eena plakala.", "latin1"),
      "Mlynář spal a žena plakala.",
    ],
    [
      "Windows-1254 in a few words",
      Buffer.from("De\xf0irmenci uyudu; kar\xfds\xfd a\xf0lad\xfd.", "latin1"),
      "Değirmenci uyudu; karısı ağladı.",
    ],
    [
      "the code page of DOS for Western Europe",
      Buffer.from("Le bac fut b\x83ti \x85 l'\x82t\x82, o\x97 personne ne l'e\x96t esp\x82r\x82.", "latin1"),
      "Le bac fut bâti à l'été, où personne ne l'eût espéré.",
    ],
    [
      "the code page of DOS for Central Europe",
      Buffer.from("\x9d\xa2d\xab p\x88yn\xa9\x88a p\xa2\xabno, a \xbeagiel by\x88 mokry.", "latin1"),
      "Łódź płynęła późno, a żagiel był mokry.",
    ],
    [
      "KOI8-U",
      Buffer.from(
        "\xee\xa6\xc8\xd4\xcf \xd7\xd6\xc5 \xce\xc5 \xda\xce\xc1\xa4, \xc8\xd4\xcf \xd0\xcc\xc1\xd4\xc9\xd7 \xda\xc1 \xcb\xc1\xcd\xa6\xce\xce\xd1, \xa6 \xce\xa6\xc8\xd4\xcf \xce\xc5 \xd0\xc9\xd4\xc1\xa4.",
        "latin1",
      ),
      "Ніхто вже не знає, хто платив за каміння, і ніхто не питає.",
    ],
    ["ISO-2022-JP", Buffer.from("\x1b$BEO$7A%$OD@$s$@!#\x1b(B", "latin1"), "渡し船は沈んだ。"],
    [
      "Windows-1252, in English with pounds only",
      Buffer.from("He sold it for \xa33, and that was the end of it.", "latin1"),
      "He sold it for £3, and that was the end of it.",
    ],
    [
      "Windows-1254",
      Buffer.from(
        "Vapur batt\xfd, \xe7\xfcnk\xfc f\xfdrt\xfdna vard\xfd ve ya\xf0mur ya\xf0\xfdyordu.",
        "latin1",
      ),
      "Vapur battı, çünkü fırtına vardı ve yağmur yağıyordu.",
    ],
    [
      "Windows-1257 (Lithuanian)",
      Buffer.from("Keltas nuskendo ank\xf0\xe8iau, ir niekas ne\xfeino, kas j\xe1 pastat\xeb.", "latin1"),
      "Keltas nuskendo ankščiau, ir niekas nežino, kas jį pastatė.",
    ],
    [
      "Windows-1257 (Latvian)",
      Buffer.from("Pr\xe2mis nogrima, un \xefaudis st\xe2v\xe7ja krast\xe2 l\xeedz vakaram.", "latin1"),
      "Prāmis nogrima, un ļaudis stāvēja krastā līdz vakaram.",
    ],
    [
      "Mac OS Roman",
      Buffer.from("The ferry\xd5s end \xd1 \xd2late\xd3, they said. Caf\x8e Z\x9frich paid.", "latin1"),
      "The ferry’s end — “late”, they said. Café Zürich paid.",
    ],
    [
      "KOI8-R",
      Buffer.from("f0c1d2cfcd20dac1d4cfced5cc2c20c920cec9cbd4cf20cec520dacec1cc2e", "hex"),
      "Паром затонул, и никто не знал.",
    ],
    [
      "IBM 866",
      Buffer.from(
        "8fa0e0aeac20a7a0e2aeade3ab2c20a820ada8aae2ae20ada520a7ada0ab2c20aae2ae20a7a0afaba0e2a8ab20a7a020aaa0acada82e208ee1a5adecee20a2e1a520a2a5e0ade3aba8e1ec20a4aeacaea92e",
        "hex",
      ),
      "Паром затонул, и никто не знал, кто заплатил за камни. Осенью все вернулись домой.",
    ],
    [
      "Shift_JIS",
      Buffer.from("936e82b5914482cd92be82f182be8142924e82e0926d82e782c882a982c182bd8142", "hex"),
      "渡し船は沈んだ。誰も知らなかった。",
    ],
    [
      "GBK",
      Buffer.from("b6c9b4acb3c1c3bbc1cba3acc3bbd3d0c8cbd6aab5c0cac7cbadb5c4caafcdb7a1a3", "hex"),
      "渡船沉没了，没有人知道是谁的石头。",
    ],
    [
      "Big5",
      Buffer.from("b4e7b2eea849a853a446a141a853a6b3a448aabeb944ac4fbdd6aabaa5dbc059a143", "hex"),
      "渡船沉沒了，沒有人知道是誰的石頭。",
    ],
    [
      "EUC-KR",
      Buffer.from("b3aab7edb9e8b0a120b0a1b6f3bec9bed2b0ed20bec6b9abb5b520b8f4b6fab4d92e", "hex"),
      "나룻배가 가라앉았고 아무도 몰랐다.",
    ],
    ["UTF-16 LE in another script", Buffer.from(cyrillic, "utf16le"), cyrillic],
    ["plain ASCII", Buffer.from("One.\r\nTwo."), "One.\r\nTwo."],
  ])("%s", (_encoding, bytes, expected) => {
    expect(decodeText(bytes, "book.txt")).toBe(expected);
  });

  test("text without its control characters, except tabs and line ends", () => {
    const page = "A line of text.\tAnother.\n".repeat(20);
    expect(decodeText(Buffer.from(`${page}\u0007The bell.\u001b\u0085End`), "book.txt")).toBe(
      `${page}The bell.\u0085End`,
    );
  });
});

test("a short text keeps its words when it has a few control characters, and loses what hides the start of a line", () => {
  expect(decodeText(Buffer.from("The bell\u0007 rang.\n\u200b\ufeff[1] Twice."), "book.txt")).toBe(
    "The bell rang.\n[1] Twice.",
  );
});

describe("decodeText names a file that isn't text", () => {
  const noise = Uint8Array.from({ length: 500 }, (_, index) => ((index * 7919) % 251) + 1);

  test.each([
    ["an old Word document", Buffer.from("d0cf11e0a1b11ae1", "hex"), /book\.txt is an old Word document/],
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), /book\.txt is a PNG picture/],
    ["a PDF", Buffer.from("%PDF-1.7\nsome text"), /book\.txt is a PDF/],
    ["a DOCX", Buffer.from("PK\x03\x04rest"), /book\.txt is a ZIP archive/],
    ["noise", noise, /book\.txt can't be read as text/],
    ["text with a NUL", Buffer.from(`${"A line. ".repeat(99)}\0`), /can't be read as text/],
    [
      "text full of control characters",
      Buffer.from("A\u0001line\u0002of\u0003it. ".repeat(9)),
      /can't be read as text/,
    ],
    ["half a UTF-16 character", Buffer.from("\xff\xfea\0\0\xd8", "latin1"), /can't be read as text/],
    ["damaged UTF-8", Buffer.from("He said â€œNoâ€\x80.\xff", "latin1"), /can't be read as text/],
    [
      "damaged UTF-8 with quotation marks",
      Buffer.concat([
        Buffer.from("“No,” he said – and it was not the last time that he did."),
        Buffer.of(0xe2),
      ]),
      /can't be read/,
    ],
    [
      "UTF-8 truncated within a letter",
      Buffer.from("They met in a caf\xc3", "latin1"),
      /can't be read as text/,
    ],
    [
      "UTF-8 with a letter cut in half",
      Buffer.from("The caf\xc3 stood there.", "latin1"),
      /can't be read as text/,
    ],
    [
      "bytes that don't occur in text",
      Buffer.from("He wrote \xff\xfe and \xe2\x82.", "latin1"),
      /can't be read as text/,
    ],
    [
      "Japanese in Shift_JIS with a character cut in half",
      Buffer.from("936e82b5914482cd92be82f182be8142924e82e0926d82e782c882a982c182bd814281", "hex"),
      /can't be read as text/,
    ],
    ["an empty file", Buffer.of(), /book\.txt is empty/],
    ["a byte order mark alone", Buffer.from("\uFEFF"), /book\.txt is empty/],
    ["white space", Buffer.from(" \n\t\r\n\u00a0"), /book\.txt is empty/],
    ["only invisible characters", Buffer.from(" \u200b\u2060\n"), /book\.txt is empty/],
  ])("%s", (_what, bytes, message) => {
    expect(() => decodeText(bytes, "book.txt")).toThrow(IbidError);
    expect(() => decodeText(bytes, "book.txt")).toThrow(message);
  });
});

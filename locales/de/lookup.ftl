# Notes, paragraphs, pages, chapters and verses by their numbers.

## Notes

lookup-no-notes = Fußnote { $label } gibt es hier nicht: Dieser Text hat keine Fußnoten.
lookup-no-note = Fußnote { $label } gibt es hier nicht, nur { $notes }.
lookup-no-note-in = Fußnote { $label } gibt es nicht in { $chapter }.
lookup-that-chapter = diesem Kapitel
lookup-note = Fußnote { $label }: { $body }
lookup-note-without-text = Fußnote { $label }; was sie sagt, steht nicht in diesem Text.
lookup-note-stands = Fußnote { $label } steht hier; was sie sagt, steht nicht in diesem Text.
lookup-no-body = Was Fußnote { $label } sagt, steht nicht in diesem Text, nur die Stelle, an der sie steht.
lookup-body-missing = was sie sagt, steht nicht in diesem Text
lookup-where-it-stands = Wo sie steht
lookup-notes-labelled = Hier gibt es { NUMBER($count) } Fußnoten { $label }:
lookup-notes-labelled-first = Hier gibt es { NUMBER($count) } Fußnoten { $label }; das sind die ersten { NUMBER($shown) }:
lookup-note-in = Fußnote { $label }, { $paragraph }
lookup-no-other-note = Eine andere Fußnote gibt es dort nicht: { $paragraph }.
lookup-no-notes-at-all = Hier gibt es keine Fußnoten.
lookup-none-of-notes = Solche Fußnoten gibt es hier nicht, nur { $notes }.
lookup-no-such-notes = Fußnoten { $labels } gibt es hier nicht, nur { $notes }.
lookup-no-such-notes-at-all = Fußnoten { $labels } gibt es hier nicht.
lookup-notes-stand = { $notes } stehen hier; was sie sagen, steht nicht in diesem Text.
lookup-notes-none = keine Fußnoten
lookup-notes-one = Fußnote { $label }
lookup-notes-range = Fußnoten { $first } bis { $last }
lookup-notes-listed = { $count ->
    [one] Fußnote { $labels }
   *[other] Fußnoten { $labels }
}
lookup-notes-heading = { $count ->
    [one] Fußnote { $labels }
   *[other] Fußnoten { $labels }
}
lookup-part-of = { $part } von { $whole }

## Paragraphs and chapters

lookup-paragraph = Absatz { NUMBER($number, useGrouping: 0) }
lookup-paragraph-of = Absatz { NUMBER($number, useGrouping: 0) } in { $chapter }
lookup-no-paragraph = Absatz { NUMBER($number, useGrouping: 0) } gibt es hier nicht: { $range }.
lookup-no-paragraph-in = Absatz { NUMBER($number, useGrouping: 0) } gibt es in { $chapter } nicht: { $range }.
lookup-no-chapter-with = Kein Kapitel hier hat einen Absatz { NUMBER($number, useGrouping: 0) }: { $range }.
lookup-no-paragraphs = Absätze { $numbers } gibt es hier nicht: { $range }.
lookup-no-sentence = Satz { NUMBER($number, useGrouping: 0) } gibt es dort nicht: { $paragraph } hat { $count }.
lookup-no-division = Hier gibt es keine { $kind ->
    [page] Seiten
    [chapter] Kapitel
   *[section] Abschnitte
}: { $range }.
lookup-nothing-named = Das gibt es hier nicht: { $named }. { $range }.
lookup-empty-chapter = { $chapter } hat hier eine Überschrift, aber keine Absätze.
lookup-chapter-begins = { $heading }: { $count }, von hier an.
lookup-chapter-ends = Hier endet { $chapter }.
lookup-paragraph-in = Einen Absatz { NUMBER($number, useGrouping: 0) } gibt es in { $chapters }. Welchen?
lookup-paragraph-which = Einen Absatz { NUMBER($number, useGrouping: 0) } gibt es in { $chapters }: Nenn auch das Kapitel, wie in „{ $example }“.
lookup-may-be = Das kann { $chapters } sein. Welches?
lookup-may-be-in = { $words } kann in { $chapters } stehen. In welchem?
lookup-the-beginning = dem Anfang
lookup-one-paragraph = Es gibt nur Absatz 1
lookup-paragraph-range = Die Absätze reichen von 1 bis { NUMBER($last, useGrouping: 0) }
lookup-one-chapter = Das einzige Kapitel ist { $chapter }
lookup-chapter-range = Die Kapitel reichen von { $first } bis { $last }

## Pages and verses

lookup-no-page = Seite { $label } gibt es hier nicht: Die Seiten reichen von { $first } bis { $last }.
lookup-empty-page = Auf Seite { $label } stehen keine Worte des Textes.
lookup-page = Seite { $label }: { $place }.
lookup-from-to = { $first } bis { $last }
lookup-no-verses = Das gibt es hier nicht: { $named }. Dieser Text zählt keine Verse. Er hat { $contents }.
lookup-no-verse = Das gibt es hier nicht: { $named }. Dieser Text hat { $contents }.
lookup-verse-places = Für „{ $named }“ gibt es { NUMBER($count) } Stellen. Welche?

## Other places

lookup-no-phrase = Diese Worte stehen nicht so hintereinander im Text, wie du sie zitierst.
lookup-of-the-day = Die Stelle des Tages:
lookup-several-begin = Hier beginnen { $count ->
    [one] { NUMBER($count, useGrouping: 0) } Absatz
   *[other] { NUMBER($count, useGrouping: 0) } Absätze
} mit „{ $reference }“: Gib mehr von den Worten ein, oder die Nummer.
lookup-none-goes-by = Kein Absatz heißt hier „{ $reference }“: Gib seine Nummer ein, wie in „{ $example }“, oder seine ersten Worte.

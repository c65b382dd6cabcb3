# Answers about the text as a whole: its author, outline, dates and numbers, and how sure an answer is.

request-people = Personen
request-dates = Daten
request-no-dates = In diesem Text finde ich keine Daten.
request-dates-named = Genannte Daten: { $dates }.
request-years-span = Die Jahre reichen von { NUMBER($first, useGrouping: 0) } bis { NUMBER($last, useGrouping: 0) }.

## Who wrote it

request-author-unknown = Die Datei sagt nicht, wer „{ $title }“ geschrieben hat.
request-author = „{ $title }“ ist von { $author }.
request-edition = Ausgabe: { $value }.
request-published = Erschienen: { $value }.
request-released = Digitale Ausgabe: { $value }.
request-source = Quelle: { $value }.
request-published-unknown = Sie sagt nicht, wann es erschienen ist.

## How to cite it

request-missing = Die Datei nennt nicht { $what }.
request-missing-author = den Autor
request-missing-year = das Jahr
request-missing-pages = Seitenzahlen
request-cite-passage = Frag nach einer Stelle, und ich nenne ihren Absatz und ihre Fußnoten.

## How sure an answer is

request-nothing-asked = Noch ist nichts beantwortet, dessen ich sicher sein könnte. Frag mich etwas über den Text.
request-exact = Die Worte stehen genau so im Text.
request-counted = Das wurde gezählt, nicht gesucht: Es ist genau für den Text, wie er eingelesen wurde.
request-fairly-sure = Ich bin ziemlich sicher ({ NUMBER($chance) } von 100), dass das deine Frage beantwortet.
request-not-sure = Ich bin nicht sicher ({ NUMBER($chance) } von 100), dass das deine Frage beantwortet.
request-doubtful = Ich bezweifle ({ NUMBER($chance) } von 100), dass das deine Frage beantwortet.
request-shares = Es hat { $found } aus deiner Frage.
request-shares-some = Es hat { $found } aus deiner Frage, nicht { $missing }.
request-shares-none = Es hat kein Wort mit deiner Frage gemeinsam.
request-around-them = Was um sie herum steht:
request-around = Was darum herum steht:
request-not-ruled-out = Ich kann nicht ausschließen, dass der Text es mit anderen Worten sagt. Nah genug war nichts, was ich fand.
request-nothing-better = Ich habe nichts Besseres gefunden. Mit anderen Worten, einem Namen oder einem Datum taucht es vielleicht auf.
request-next-best = Was ich gezeigt habe, passt am besten, soweit ich sehe. Das Nächstbeste:

## Numbers of things

request-has = { $place } hat { $count }.
request-names = { $place } nennt { $count }.
request-the-text = Der Text
request-no-notes = keine Fußnoten
request-no-chapters = keine Kapitel
request-no-pages = keine Seitenzahlen
request-no-verses = keine Verse
request-note-range = { $first } bis { $last }
request-named-times = { $name } wird { $times } genannt, { $paragraphs ->
    [1] in einem Absatz
   *[other] in { NUMBER($paragraphs, useGrouping: 0) } Absätzen
}.
request-stands-times = „{ $words }“ steht hier { $times }.
request-where = Wo

## Outline

request-no-summary = Ich fasse nicht zusammen, ich zitiere nur.
request-chapters = Kapitel: { $names }.
request-named-most = Am meisten genannt: { $names }.
request-year = Genanntes Jahr: { NUMBER($year, useGrouping: 0) }.
request-years = Genannte Jahre: { NUMBER($first, useGrouping: 0) } bis { NUMBER($last, useGrouping: 0) }.
request-openings = So beginnen die { $parts ->
    [paragraphs] Absätze
   *[chapters] Kapitel
}:

## What isn't done

request-no-translation = Ich übersetze nicht. Ich zitiere den Text nur, wie er ist.
request-no-translation-from = Ich übersetze nicht. Ich zitiere nur den Text; seine Sprache: { $language }.
request-no-explanation = Ich erkläre nicht und formuliere nicht um, ich zitiere nur.
request-ask-passage = Frag mich nach einer Stelle, oder was der Text zu einem Wort sagt.
request-around-helps = Was darum herum steht, hilft vielleicht:
request-no-composing = Ich schreibe nichts Eigenes: Ich finde, was der Text sagt, und zitiere es. Frag mich nach einer Person, einem Ereignis oder einem Wort.
request-no-opinion = Ich habe keine Meinung: Ich zitiere nur. Frag, was der Text über jemanden oder etwas sagt.

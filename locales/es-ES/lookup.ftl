# Notes, paragraphs, pages, chapters and verses by their numbers.

## Notes

lookup-no-notes = Aquí no hay nota { $label }: este texto no tiene notas.
lookup-no-note = Aquí no hay nota { $label }, solo { $notes }.
lookup-no-note-in = No hay nota { $label } en { $chapter }.
lookup-that-chapter = ese capítulo
lookup-note = Nota { $label }: { $body }
lookup-note-without-text = Nota { $label }; lo que dice no está en este texto.
lookup-note-stands = La nota { $label } está aquí; lo que dice no está en este texto.
lookup-no-body = Lo que dice la nota { $label } no está en este texto, solo el lugar donde está.
lookup-body-missing = lo que dice no está en este texto
lookup-where-it-stands = Dónde está
lookup-notes-labelled = Aquí hay { NUMBER($count) } notas { $label }:
lookup-notes-labelled-first = Aquí hay { NUMBER($count) } notas { $label }; estas son las { NUMBER($shown) } primeras:
lookup-note-in = Nota { $label }, { $paragraph }
lookup-no-other-note = No hay otra nota ahí: { $paragraph }.
lookup-no-notes-at-all = Aquí no hay notas.
lookup-none-of-notes = Aquí no hay tales notas, solo { $notes }.
lookup-no-such-notes = Aquí no hay notas { $labels }, solo { $notes }.
lookup-no-such-notes-at-all = Aquí no hay notas { $labels }.
lookup-notes-stand = { $notes } están aquí; lo que dicen no está en este texto.
lookup-notes-none = ninguna nota
lookup-notes-one = la nota { $label }
lookup-notes-range = las notas { $first } a { $last }
lookup-notes-listed = { $count ->
    [one] nota { $labels }
   *[other] notas { $labels }
}
lookup-notes-heading = { $count ->
    [one] Nota { $labels }
   *[other] Notas { $labels }
}
lookup-part-of = { $part } de { $whole }

## Paragraphs and chapters

lookup-paragraph = párrafo { NUMBER($number, useGrouping: 0) }
lookup-paragraph-of = párrafo { NUMBER($number, useGrouping: 0) } de { $chapter }
lookup-no-paragraph = Aquí no hay párrafo { NUMBER($number, useGrouping: 0) }: { $range }.
lookup-no-paragraph-in = No hay párrafo { NUMBER($number, useGrouping: 0) } en { $chapter }: { $range }.
lookup-no-chapter-with = Ningún capítulo tiene aquí un párrafo { NUMBER($number, useGrouping: 0) }: { $range }.
lookup-no-paragraphs = Aquí no hay párrafos { $numbers }: { $range }.
lookup-no-sentence = No hay frase { NUMBER($number, useGrouping: 0) } en { $paragraph }: tiene { $count }.
lookup-no-division = Aquí no hay { $kind ->
    [page] páginas
    [chapter] capítulos
   *[section] secciones
}: { $range }.
lookup-nothing-named = Aquí no hay { $named }: { $range }.
lookup-empty-chapter = { $chapter } tiene aquí un título, y ningún párrafo.
lookup-chapter-begins = { $heading }: { $count }, desde aquí.
lookup-chapter-ends = Aquí termina { $chapter }.
lookup-paragraph-in = Hay un párrafo { NUMBER($number, useGrouping: 0) } en { $chapters }. ¿Cuál?
lookup-paragraph-which = Hay un párrafo { NUMBER($number, useGrouping: 0) } en { $chapters }: nombra también el capítulo, como en «{ $example }».
lookup-may-be = Puede ser { $chapters }. ¿Cuál?
lookup-may-be-in = { $words } puede estar en { $chapters }. ¿En cuál?
lookup-the-beginning = el principio
lookup-one-paragraph = solo hay el párrafo 1
lookup-paragraph-range = los párrafos van de 1 a { NUMBER($last, useGrouping: 0) }
lookup-one-chapter = el único capítulo es { $chapter }
lookup-chapter-range = los capítulos van de { $first } a { $last }

## Pages and verses

lookup-no-page = Aquí no hay página { $label }: las páginas van de { $first } a { $last }.
lookup-empty-page = La página { $label } no tiene palabras del texto.
lookup-page = Página { $label }: { $place }.
lookup-from-to = de { $first } a { $last }
lookup-no-verses = Aquí no hay { $named }: este texto no cuenta versículos. Tiene { $contents }.
lookup-no-verse = Aquí no hay { $named }: este texto tiene { $contents }.
lookup-verse-places = Hay { NUMBER($count) } lugares para «{ $named }». ¿Cuál?

## Other places

lookup-no-phrase = Esas palabras no están en el texto seguidas como las citas.
lookup-of-the-day = El pasaje del día:
lookup-several-begin = Aquí { $count ->
    [one] { NUMBER($count, useGrouping: 0) } párrafo
   *[other] { NUMBER($count, useGrouping: 0) } párrafos
} empiezan por «{ $reference }»: escribe más palabras, o el número.
lookup-none-goes-by = Ningún párrafo se llama aquí «{ $reference }»: escribe su número, como en «{ $example }», o sus primeras palabras.

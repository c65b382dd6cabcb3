# Notes, paragraphs, pages, chapters and verses by their numbers.

## Notes

lookup-no-notes = Não há nota { $label } aqui: este texto não tem notas.
lookup-no-note = Não há nota { $label } aqui, só { $notes }.
lookup-no-note-in = Não há nota { $label } em { $chapter }.
lookup-that-chapter = esse capítulo
lookup-note = Nota { $label }: { $body }
lookup-note-without-text = Nota { $label }; o que ela diz não está neste texto.
lookup-note-stands = A nota { $label } está aqui; o que ela diz não está neste texto.
lookup-no-body = O que diz a nota { $label } não está neste texto, só o lugar onde ela está.
lookup-body-missing = o que ela diz não está neste texto
lookup-where-it-stands = Onde está
lookup-notes-labelled = Há { NUMBER($count) } notas { $label } aqui:
lookup-notes-labelled-first = Há { NUMBER($count) } notas { $label } aqui; estas são as { NUMBER($shown) } primeiras:
lookup-note-in = Nota { $label }, { $paragraph }
lookup-no-other-note = Não há outra nota ali: { $paragraph }.
lookup-no-notes-at-all = Não há notas aqui.
lookup-none-of-notes = Não há tais notas aqui, só { $notes }.
lookup-no-such-notes = Não há notas { $labels } aqui, só { $notes }.
lookup-no-such-notes-at-all = Não há notas { $labels } aqui.
lookup-notes-stand = { $notes } estão aqui; o que dizem não está neste texto.
lookup-notes-none = nenhuma nota
lookup-notes-one = a nota { $label }
lookup-notes-range = as notas { $first } a { $last }
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

lookup-paragraph = parágrafo { NUMBER($number, useGrouping: 0) }
lookup-paragraph-of = parágrafo { NUMBER($number, useGrouping: 0) } de { $chapter }
lookup-no-paragraph = Não há parágrafo { NUMBER($number, useGrouping: 0) } aqui: { $range }.
lookup-no-paragraph-in = Não há parágrafo { NUMBER($number, useGrouping: 0) } em { $chapter }: { $range }.
lookup-no-chapter-with = Nenhum capítulo aqui tem um parágrafo { NUMBER($number, useGrouping: 0) }: { $range }.
lookup-no-paragraphs = Não há parágrafos { $numbers } aqui: { $range }.
lookup-no-sentence = Não há frase { NUMBER($number, useGrouping: 0) } em { $paragraph }: tem { $count }.
lookup-no-division = Não há { $kind ->
    [page] páginas
    [chapter] capítulos
   *[section] seções
} aqui: { $range }.
lookup-nothing-named = Não há { $named } aqui: { $range }.
lookup-empty-chapter = { $chapter } tem um título aqui, e nenhum parágrafo.
lookup-chapter-begins = { $heading }: { $count }, a partir daqui.
lookup-chapter-ends = Aqui termina { $chapter }.
lookup-paragraph-in = Há um parágrafo { NUMBER($number, useGrouping: 0) } em { $chapters }. Qual?
lookup-paragraph-which = Há um parágrafo { NUMBER($number, useGrouping: 0) } em { $chapters }: nomeie também o capítulo, como em “{ $example }”.
lookup-may-be = Pode ser { $chapters }. Qual?
lookup-may-be-in = { $words } pode estar em { $chapters }. Em qual?
lookup-the-beginning = o começo
lookup-one-paragraph = só há o parágrafo 1
lookup-paragraph-range = os parágrafos vão de 1 a { NUMBER($last, useGrouping: 0) }
lookup-one-chapter = o único capítulo é { $chapter }
lookup-chapter-range = os capítulos vão de { $first } a { $last }

## Pages and verses

lookup-no-page = Não há página { $label } aqui: as páginas vão de { $first } a { $last }.
lookup-empty-page = A página { $label } não tem palavras do texto.
lookup-page = Página { $label }: { $place }.
lookup-from-to = { $first } a { $last }
lookup-no-verses = Não há { $named } aqui: este texto não conta versículos. Ele tem { $contents }.
lookup-no-verse = Não há { $named } aqui: este texto tem { $contents }.
lookup-verse-places = Há { NUMBER($count) } lugares para “{ $named }”. Qual?

## Other places

lookup-no-phrase = Essas palavras não estão no texto uma após a outra como você as cita.
lookup-of-the-day = A passagem do dia:
lookup-several-begin = Aqui { $count ->
    [one] { NUMBER($count, useGrouping: 0) } parágrafo
   *[other] { NUMBER($count, useGrouping: 0) } parágrafos
} começam com “{ $reference }”: escreva mais palavras, ou o número.
lookup-none-goes-by = Nenhum parágrafo se chama “{ $reference }” aqui: escreva o número, como em “{ $example }”, ou as primeiras palavras.

# Notes, paragraphs, pages, chapters and verses by their numbers.

## Notes

lookup-no-notes = Сноски { $label } здесь нет: в этом тексте нет сносок.
lookup-no-note = Сноски { $label } здесь нет, есть только { $notes }.
lookup-no-note-in = Сноски { $label } нет в { $chapter }.
lookup-that-chapter = этой главе
lookup-note = Сноска { $label }: { $body }
lookup-note-without-text = Сноска { $label }; того, что в ней сказано, в этом тексте нет.
lookup-note-stands = Сноска { $label } стоит здесь; того, что в ней сказано, в этом тексте нет.
lookup-no-body = Того, что сказано в сноске { $label }, в этом тексте нет, есть только место, где она стоит.
lookup-body-missing = того, что в ней сказано, в этом тексте нет
lookup-where-it-stands = Где она стоит
lookup-notes-labelled = Сносок { $label } здесь { NUMBER($count) }:
lookup-notes-labelled-first = Сносок { $label } здесь { NUMBER($count) }, вот первые { NUMBER($shown) }:
lookup-note-in = Сноска { $label }, { $paragraph }
lookup-no-other-note = Другой сноски там нет: { $paragraph }.
lookup-no-notes-at-all = Сносок здесь нет.
lookup-none-of-notes = Таких сносок здесь нет, есть только { $notes }.
lookup-no-such-notes = Сносок { $labels } здесь нет, есть только { $notes }.
lookup-no-such-notes-at-all = Сносок { $labels } здесь нет.
lookup-notes-stand = { $notes } стоят здесь; того, что в них сказано, в этом тексте нет.
lookup-notes-none = сносок нет
lookup-notes-one = сноска { $label }
lookup-notes-range = сноски с { $first } по { $last }
lookup-notes-listed = { $count ->
    [1] сноска { $labels }
   *[other] сноски { $labels }
}
lookup-notes-heading = { $count ->
    [1] Сноска { $labels }
   *[other] Сноски { $labels }
}
lookup-part-of = { $part } (всего { $whole })

## Paragraphs and chapters

lookup-paragraph = абзац { NUMBER($number, useGrouping: 0) }
lookup-paragraph-of = абзац { NUMBER($number, useGrouping: 0) } в { $chapter }
lookup-no-paragraph = Абзаца { NUMBER($number, useGrouping: 0) } здесь нет: { $range }.
lookup-no-paragraph-in = Абзаца { NUMBER($number, useGrouping: 0) } нет в { $chapter }: { $range }.
lookup-no-chapter-with = Ни в одной главе здесь нет абзаца { NUMBER($number, useGrouping: 0) }: { $range }.
lookup-no-paragraphs = Абзацев { $numbers } здесь нет: { $range }.
lookup-no-sentence = Предложения { NUMBER($number, useGrouping: 0) } там нет: { $paragraph }, всего { $count }.
lookup-no-division = Здесь нет { $kind ->
    [page] страниц
    [chapter] глав
   *[section] разделов
}: { $range }.
lookup-nothing-named = Такого здесь нет: { $named }; { $range }.
lookup-empty-chapter = { $chapter }: здесь есть заголовок, но нет абзацев.
lookup-chapter-begins = { $heading }: { $count }, отсюда.
lookup-chapter-ends = Здесь кончается { $chapter }.
lookup-paragraph-in = Абзац { NUMBER($number, useGrouping: 0) } есть в нескольких местах: { $chapters }. Какой?
lookup-paragraph-which = Абзац { NUMBER($number, useGrouping: 0) } есть в нескольких местах: { $chapters }. Назови и главу, как в «{ $example }».
lookup-may-be = Это может быть { $chapters }. Что именно?
lookup-may-be-in = { $words }: это может быть в { $chapters }. Где именно?
lookup-the-beginning = начало
lookup-one-paragraph = есть только абзац 1
lookup-paragraph-range = абзацы идут с 1 по { NUMBER($last, useGrouping: 0) }
lookup-one-chapter = единственная глава — { $chapter }
lookup-chapter-range = главы идут с { $first } по { $last }

## Pages and verses

lookup-no-page = Страницы { $label } здесь нет: страницы идут с { $first } по { $last }.
lookup-empty-page = На странице { $label } нет слов текста.
lookup-page = Страница { $label }: { $place }.
lookup-from-to = с { $first } по { $last }
lookup-no-verses = Такого здесь нет: { $named }. В этом тексте стихи не пронумерованы. В нём { $contents }.
lookup-no-verse = Такого здесь нет: { $named }. В этом тексте { $contents }.
lookup-verse-places = Мест для «{ $named }» — { NUMBER($count) }. Какое?

## Other places

lookup-no-phrase = Эти слова не стоят в тексте подряд так, как ты их цитируешь.
lookup-of-the-day = Место дня:
lookup-several-begin = С «{ $reference }» здесь начинается несколько абзацев ({ $count ->
    [one] { NUMBER($count, useGrouping: 0) } абзац
    [few] { NUMBER($count, useGrouping: 0) } абзаца
    [many] { NUMBER($count, useGrouping: 0) } абзацев
   *[other] { NUMBER($count, useGrouping: 0) } абзаца
}): введи больше слов или номер.
lookup-none-goes-by = Абзаца «{ $reference }» здесь нет: введи номер, например «{ $example }», или первые слова.

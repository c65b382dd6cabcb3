# Notes, paragraphs, pages, chapters and verses by their numbers.

## Notes

lookup-no-notes = Il n’y a pas de note { $label } ici : ce texte n’a pas de notes.
lookup-no-note = Il n’y a pas de note { $label } ici, seulement { $notes }.
lookup-no-note-in = Il n’y a pas de note { $label } dans { $chapter }.
lookup-that-chapter = ce chapitre
lookup-note = Note { $label } : { $body }
lookup-note-without-text = Note { $label } ; ce qu’elle dit n’est pas dans ce texte.
lookup-note-stands = La note { $label } se trouve ici ; ce qu’elle dit n’est pas dans ce texte.
lookup-no-body = Ce que dit la note { $label } n’est pas dans ce texte, seulement l’endroit où elle se trouve.
lookup-body-missing = ce qu’elle dit n’est pas dans ce texte
lookup-where-it-stands = Où elle se trouve
lookup-notes-labelled = Il y a { NUMBER($count) } notes { $label } ici :
lookup-notes-labelled-first = Il y a { NUMBER($count) } notes { $label } ici, dont voici les { NUMBER($shown) } premières :
lookup-note-in = Note { $label }, { $paragraph }
lookup-no-other-note = Il n’y a pas d’autre note là : { $paragraph }.
lookup-no-notes-at-all = Il n’y a pas de notes ici.
lookup-none-of-notes = Il n’y a pas de telles notes ici, seulement { $notes }.
lookup-no-such-notes = Il n’y a pas de notes { $labels } ici, seulement { $notes }.
lookup-no-such-notes-at-all = Il n’y a pas de notes { $labels } ici.
lookup-notes-stand = { $notes } se trouvent ici ; ce qu’elles disent n’est pas dans ce texte.
lookup-notes-none = aucune note
lookup-notes-one = la note { $label }
lookup-notes-range = les notes { $first } à { $last }
lookup-notes-listed = { $count ->
    [one] note { $labels }
   *[other] notes { $labels }
}
lookup-notes-heading = { $count ->
    [one] Note { $labels }
   *[other] Notes { $labels }
}
lookup-part-of = { $part } sur { $whole }

## Paragraphs and chapters

lookup-paragraph = paragraphe { NUMBER($number, useGrouping: 0) }
lookup-paragraph-of = paragraphe { NUMBER($number, useGrouping: 0) } de { $chapter }
lookup-no-paragraph = Il n’y a pas de paragraphe { NUMBER($number, useGrouping: 0) } ici : { $range }.
lookup-no-paragraph-in = Il n’y a pas de paragraphe { NUMBER($number, useGrouping: 0) } dans { $chapter } : { $range }.
lookup-no-chapter-with = Aucun chapitre n’a ici de paragraphe { NUMBER($number, useGrouping: 0) } : { $range }.
lookup-no-paragraphs = Il n’y a pas de paragraphes { $numbers } ici : { $range }.
lookup-no-sentence = Il n’y a pas de phrase { NUMBER($number, useGrouping: 0) } dans { $paragraph } : il a { $count }.
lookup-no-division = Il n’y a pas de { $kind ->
    [page] pages
    [chapter] chapitres
   *[section] sections
} ici : { $range }.
lookup-nothing-named = Cela n’existe pas ici : { $named } ; { $range }.
lookup-empty-chapter = { $chapter } a un titre ici, et aucun paragraphe.
lookup-chapter-begins = { $heading } : { $count }, à partir d’ici.
lookup-chapter-ends = Ici se termine { $chapter }.
lookup-paragraph-in = Il y a un paragraphe { NUMBER($number, useGrouping: 0) } dans { $chapters }. Lequel ?
lookup-paragraph-which = Il y a un paragraphe { NUMBER($number, useGrouping: 0) } dans { $chapters } : nomme aussi le chapitre, comme dans « { $example } ».
lookup-may-be = Cela peut être { $chapters }. Lequel ?
lookup-may-be-in = { $words } peut se trouver dans { $chapters }. Lequel ?
lookup-the-beginning = le début
lookup-one-paragraph = il n’y a que le paragraphe 1
lookup-paragraph-range = les paragraphes vont de 1 à { NUMBER($last, useGrouping: 0) }
lookup-one-chapter = le seul chapitre est { $chapter }
lookup-chapter-range = les chapitres vont de { $first } à { $last }

## Pages and verses

lookup-no-page = Il n’y a pas de page { $label } ici : les pages vont de { $first } à { $last }.
lookup-empty-page = La page { $label } ne porte aucun mot du texte.
lookup-page = Page { $label } : { $place }.
lookup-from-to = { $first } à { $last }
lookup-no-verses = Cela n’existe pas ici : { $named }. Ce texte ne compte pas de versets. Il a { $contents }.
lookup-no-verse = Cela n’existe pas ici : { $named }. Ce texte a { $contents }.
lookup-verse-places = Il y a { NUMBER($count) } endroits pour « { $named } ». Lequel ?

## Other places

lookup-no-phrase = Ces mots ne se suivent pas dans le texte comme tu les cites.
lookup-of-the-day = Le passage du jour :
lookup-several-begin = { $count ->
    [one] { NUMBER($count, useGrouping: 0) } paragraphe
   *[other] { NUMBER($count, useGrouping: 0) } paragraphes
} ici commencent par « { $reference } » : écris plus de mots, ou le numéro.
lookup-none-goes-by = Aucun paragraphe ne s’appelle « { $reference } » ici : écris son numéro, comme dans « { $example } », ou ses premiers mots.

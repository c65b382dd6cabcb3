# Notes, paragraphs, pages, chapters and verses by their numbers.

## Notes

lookup-no-notes = There is no note { $label } here: this text has no notes.
lookup-no-note = There is no note { $label } here, only { $notes }.
lookup-no-note-in = There is no note { $label } in { $chapter }.
lookup-that-chapter = that chapter
lookup-note = Note { $label }: { $body }
lookup-note-without-text = Note { $label }; what it says isn't in this text.
lookup-note-stands = Note { $label } stands here; what it says isn't in this text.
lookup-no-body = What note { $label } says isn't in this text, only the place where it stands.
lookup-body-missing = what it says isn't in this text
lookup-where-it-stands = Where it stands
lookup-notes-labelled = There are { NUMBER($count) } notes { $label } here:
lookup-notes-labelled-first = There are { NUMBER($count) } notes { $label } here, of which these are the first { NUMBER($shown) }:
lookup-note-in = Note { $label }, { $paragraph }
lookup-no-other-note = There is no other note in { $paragraph }.
lookup-no-notes-at-all = There are no notes here.
lookup-none-of-notes = There are no notes here, only { $notes }.
lookup-no-such-notes = There are no notes { $labels } here, only { $notes }.
lookup-no-such-notes-at-all = There are no notes { $labels } here.
lookup-notes-stand = { $notes } stand here; what they say isn't in this text.

# The notes of a text as a part of a sentence: "notes 54 to 58".
lookup-notes-none = no notes
lookup-notes-one = note { $label }
lookup-notes-range = notes { $first } to { $last }
lookup-notes-listed = { $count ->
    [one] note { $labels }
   *[other] notes { $labels }
}
lookup-notes-heading = { $count ->
    [one] Note { $labels }
   *[other] Notes { $labels }
}
lookup-part-of = { $part } of { $whole }

## Paragraphs and chapters

lookup-paragraph = paragraph { NUMBER($number, useGrouping: 0) }
lookup-paragraph-of = paragraph { NUMBER($number, useGrouping: 0) } of { $chapter }
lookup-no-paragraph = There is no paragraph { NUMBER($number, useGrouping: 0) } here: { $range }.
lookup-no-paragraph-in = There is no paragraph { NUMBER($number, useGrouping: 0) } in { $chapter }: { $range }.
lookup-no-chapter-with = No chapter here has a paragraph { NUMBER($number, useGrouping: 0) }: { $range }.
lookup-no-paragraphs = There are no paragraphs { $numbers } here: { $range }.
lookup-no-sentence = There is no sentence { NUMBER($number, useGrouping: 0) } in { $paragraph }: it has { $count }.
lookup-no-division = There are no { $kind ->
    [page] pages
    [chapter] chapters
   *[section] sections
} here: { $range }.
lookup-nothing-named = There is no { $named } here: { $range }.
lookup-empty-chapter = { $chapter } has a heading here, and no paragraphs.
lookup-chapter-begins = { $heading }: { $count }, from here.
lookup-chapter-ends = Here ends { $chapter }.
lookup-paragraph-in = There is a paragraph { NUMBER($number, useGrouping: 0) } in { $chapters }. Which one?
lookup-paragraph-which = There is a paragraph { NUMBER($number, useGrouping: 0) } in { $chapters }: name the chapter too, as in “{ $example }”.
lookup-may-be = That may be { $chapters }. Which one?
lookup-may-be-in = { $words } may be in { $chapters }. Which one?
lookup-the-beginning = the beginning

# What there is instead, as a part of a sentence.
lookup-one-paragraph = there is only paragraph 1
lookup-paragraph-range = the paragraphs run from 1 to { NUMBER($last, useGrouping: 0) }
lookup-one-chapter = the only chapter is { $chapter }
lookup-chapter-range = the chapters run from { $first } to { $last }

## Pages and verses

lookup-no-page = There is no page { $label } here: the pages run from { $first } to { $last }.
lookup-empty-page = Page { $label } has no words of the text on it.
lookup-page = Page { $label }: { $place }.
lookup-from-to = { $first } to { $last }
lookup-no-verses = There is no { $named } here: this text doesn't count verses. It has { $contents }.
lookup-no-verse = There is no { $named } here: this text has { $contents }.
lookup-verse-places = There are { NUMBER($count) } places for “{ $named }”. Which one?

## Other places

lookup-no-phrase = Those words don't stand in the text one after another as you quote them.
lookup-of-the-day = The passage of the day:
lookup-several-begin = { $count ->
    [one] { NUMBER($count, useGrouping: 0) } paragraph
   *[other] { NUMBER($count, useGrouping: 0) } paragraphs
} here begin with “{ $reference }”: type more of the words, or the number.
lookup-none-goes-by = No paragraph here goes by “{ $reference }”: type its number, as in “{ $example }”, or its first words.

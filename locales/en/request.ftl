# Answers about the text as a whole: its author, outline, dates and numbers, and how sure an answer is.

request-people = People
request-dates = Dates
request-no-dates = I find no dates in this text.
request-dates-named = Dates named: { $dates }.
request-years-span = Its years run from { NUMBER($first, useGrouping: 0) } to { NUMBER($last, useGrouping: 0) }.

## Who wrote it

request-author-unknown = The file doesn't say who wrote “{ $title }”.
request-author = “{ $title }” is by { $author }.
request-edition = Edition: { $value }.
request-published = Published: { $value }.
request-released = Digital edition: { $value }.
request-source = Source: { $value }.
request-published-unknown = It doesn't say when it was published.

## How to cite it

request-missing = The file doesn't state { $what }.
request-missing-author = the author
request-missing-year = the year
request-missing-pages = page numbers
request-cite-passage = Ask for a passage, and I cite its paragraph and notes.

## How sure an answer is

request-nothing-asked = Nothing is answered yet that I could be sure of. Ask me something about the text.
request-exact = The words stand in the text exactly like this.
request-counted = That was counted, not searched for: it is exact for the text as it was read.
request-fairly-sure = I'm fairly sure ({ NUMBER($chance) } in 100) that this answers your question.
request-not-sure = I'm not sure ({ NUMBER($chance) } in 100) that this answers your question.
request-doubtful = I doubt ({ NUMBER($chance) } in 100) that this answers your question.
request-shares = It has { $found } of your question.
request-shares-some = It has { $found } of your question, not { $missing }.
request-shares-none = It shares no word with your question.
request-around-them = What stands around them:
request-around = What stands around it:
request-not-ruled-out = I can't rule out that the text says it in other words. I found nothing close enough.
request-nothing-better = I found nothing better. In other words, with a name or a date, it may turn up.
request-next-best = What I showed matches best, as far as I can tell. The next best:

## Numbers of things

request-has = { $place } has { $count }.
request-names = { $place } names { $count }.
request-the-text = The text
request-no-notes = no notes
request-no-chapters = no chapters
request-no-pages = no page numbers
request-no-verses = no verses
request-note-range = { $first } to { $last }
request-named-times = { $name } is named { $times }, { $paragraphs ->
    [1] in one paragraph
   *[other] in { NUMBER($paragraphs, useGrouping: 0) } paragraphs
}.
request-stands-times = “{ $words }” stands here { $times }.
request-where = Where

## Outline

request-no-summary = I don't summarise, I only quote.
request-chapters = Chapters: { $names }.
request-named-most = Named most: { $names }.
request-year = Year named: { NUMBER($year, useGrouping: 0) }.
request-years = Years named: { NUMBER($first, useGrouping: 0) } to { NUMBER($last, useGrouping: 0) }.
request-openings = Its { $parts ->
    [paragraphs] paragraphs
   *[chapters] chapters
} open like this:

## What isn't done

request-no-translation = I don't translate. I only quote the text as it is.
request-no-translation-from = I don't translate. I only quote the text, which is in { $language }.
request-no-explanation = I don't explain or rephrase, I only quote.
request-ask-passage = Ask me for a passage, or what the text says about a word.
request-around-helps = What stands around it may help:
request-no-composing = I don't write anything of my own: I find what the text says, and quote it. Ask me about a person, an event or a word.
request-no-opinion = I have no opinion: I only quote. Ask what the text says about somebody or something.

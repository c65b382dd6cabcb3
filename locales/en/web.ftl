# What only the web pages say.

web-shelf = The shelf
web-to-shelf = To the shelf
web-answer = Answer · { $title }
web-search = Search
web-search-title = Search · { $title }
web-search-label = Words to search for
web-search-example = Words, or “a phrase”
web-skip = Skip to the text
web-colours = Colours
web-light = Light
web-sepia = Sepia
web-dark = Dark
web-pages = Pages
web-page = Page { $label }
web-continued = (continued)
web-released = Digital edition: { $value }
web-note-missing = What this note says isn’t in the file of the text.
web-beside = With “{ $title }”
web-editions = Side by side
web-alone = Alone
web-read-to-here = Read to here
web-read-on = Read on where you left

## Asking

web-ask = Ask
web-ask-text = Ask this text
web-ask-texts = Ask the texts
web-conversation = Questions and answers
web-hide-answers = Hide the answers
web-no-answer = The answer didn’t come: try again.

## Errors

web-not-found = Not found
web-refused = That doesn’t work
web-not-now = Not now
web-no-address = There is no page at this address.
web-no-page = “{ $title }” has { NUMBER($pages) } pages here, and no page { NUMBER($number, useGrouping: 0) }.
web-no-picture = There is no picture of this place.
web-no-text = Say which text to ask.
web-empty-question = Ask something: the question is empty.
web-old-button = This button is too old: ask again.
web-old-conversation = The conversation can’t be read: begin a new one.
web-too-long = That is too long: leave something out.
web-too-many = Too many requests: try again in { NUMBER($seconds) } s.
web-invalid-link = This link isn’t valid, or not any more: ask for a new one with /page link where you got it.
web-failed = Something went wrong here; it has been noted.

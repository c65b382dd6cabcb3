# The texts on the shelf (/texts).

texts-about = This is “{ $title }”: { $contents }.
texts-others = Also on the shelf: { $titles }.
texts-others-more = Also on the shelf: { $titles }, and { NUMBER($more, useGrouping: 0) } more.
texts-introduction = I'm Ibid. I answer questions about “{ $title }” by quoting it, with paragraph and note numbers.
texts-introduction-shelf = I'm Ibid. I answer questions about “{ $title }” (and { NUMBER($others, useGrouping: 0) } more on the shelf: /texts) by quoting it, with paragraph and note numbers.
texts-introduction-ask = Ask me in your own words, for “{ $place }”, or use /help.
texts-introduction-ask-note = Ask me in your own words, for “{ $place }”, for “{ $note }”, or use /help.

## What was read from a file

texts-paragraphs-in = { $paragraphs } in { $chapters }
texts-notes-without = { $notes } without a text
texts-notes-some-without = { $notes }, { NUMBER($count, useGrouping: 0) } of them without a text
texts-note-with = { $notes } with its text
texts-notes-with = { $notes } with their texts
texts-page = page { $page }
texts-pages = pages { $first } to { $last }
texts-to-check = { $contents }; { $places } to check
texts-fetching = Fetching the file …
texts-reading = Reading { $file } …
texts-progress = { $doing } ({ NUMBER($seconds, useGrouping: 0) } s so far)
texts-progress-at = { $doing } { $unit ->
    [page] page
   *[part] part
} { NUMBER($done, useGrouping: 0) } of { NUMBER($total, useGrouping: 0) } ({ NUMBER($seconds, useGrouping: 0) } s so far)
texts-added = Added: “{ $title }”, with { $contents }.
texts-left-out = Left out: { $what }.
texts-begins = It begins: “{ $words }”
texts-please-look = Please look: { $warning }
texts-more-like-that = And { NUMBER($count, useGrouping: 0) } more like that.
texts-asked-from-now = It is the one that is asked here from now on; /texts use chooses another.
texts-ask-it = Ask it with the option text:{ $id }, or make it the one that is asked here with /texts use.

## The shelf

texts-asked-here = (asked here)
texts-read-share = { $contents }, of which I've read { $share }
texts-and-more = and { NUMBER($count, useGrouping: 0) } more
texts-used-here = In this channel and its threads, “{ $title }” is asked now.
texts-used-there = In that channel and its threads, “{ $title }” is asked now.
texts-used = “{ $title }” is asked here now, except in channels and threads that have a text of their own.
texts-renamed = “{ $old }” is called “{ $new }” now.
texts-remove-question = Take “{ $title }” away? The notes on it are kept, and come back with it.
texts-remove-button = Take the text away
texts-leave-button = Leave it
texts-removed = The text is taken away.
texts-removed-already = That text is gone already.
texts-stays = The text stays.

## Errors

texts-manages-not = Only members who may manage the server can change its texts: please ask one.
texts-none-added = No text was added here yet: /texts add takes a file or an address.
texts-unknown = No text “{ $wanted }” was added here. What was added: { $added }.
texts-both-given = Give me either a file or an address, not both.
texts-nothing-given = Attach a file, or give the address of one.
texts-no-addresses = I don't fetch texts from addresses here: download the file, and attach it.
texts-no-address = That isn't an address: give one such as https://www.gutenberg.org/ebooks/1342.
texts-only-https = I only fetch from addresses that begin with https://: give that one.
texts-other-host = I only fetch texts from { $hosts }: download the file from { $host }, and attach it.
texts-password = That address has a user name or password in it: give it without.
texts-redirected = { $host } refers to another address, which I don't follow: download the file, and attach it.
texts-redirected-forever = { $host } refers from one address to the next without an end: give another address.
texts-file-too-large = That file is larger than { NUMBER($megabytes) } MB: find a smaller edition.
texts-page-about-file = That address leads to a page about the file: copy the address of the file itself.
texts-no-file = { $host } has no file at that address: check it.
texts-slow = { $host } takes longer than { NUMBER($seconds) } s to send the file: try again later.
texts-not-fetched = The file could not be fetched from { $host }: try again, or attach it.
texts-file-empty = { $file } is empty: give me one with a text in it.
texts-file-larger = { $file } is larger than { NUMBER($megabytes) } MB: divide it, or leave out its pictures.
texts-too-many = There are { $count ->
    [one] { NUMBER($count) } text
   *[other] { NUMBER($count) } texts
} here already: take one away with /texts remove first.
texts-too-much = With this, the texts here would have more than { NUMBER($megabytes) } MB: take one away with /texts remove first.
texts-member-most = In all places together you may add { $count ->
    [one] { NUMBER($count) } text
   *[other] { NUMBER($count) } texts
} of { NUMBER($megabytes) } MB: take one of yours away with /texts remove first.
texts-no-room = I have no room for more texts at present: ask whoever runs me to make some.
texts-still-reading = I'm still reading the texts here: ask me again in a minute.
texts-many-files = Those are many files in a short time: please add the next in { $count ->
    [one] { NUMBER($count) } minute
   *[other] { NUMBER($count) } minutes
}.
texts-glossary-name = the glossary
texts-glossary-most = A glossary may have at most { NUMBER($most) } characters: shorten it.
texts-id-taken = There is a text “{ $id }” here already: give this one another title, or remove that one first.
texts-title-length = A title has 1 to { NUMBER($most, useGrouping: 0) } characters: give another.
texts-not-on-shelf = There is no text “{ $id }” on the shelf. The texts here are: { $ids }.
texts-glossary-by-file = The glossary of “{ $title }” is too long to be changed here: give the new one as a file.
texts-glossary-form = Glossary
texts-glossary-lines = A line for each word, as “skipper: captain”
texts-glossary-file-larger = { $file } is too large for a glossary: shorten it.
texts-glossary-none = “{ $title }” has no glossary now.
texts-glossary-kept = The glossary of “{ $title }” has { $count ->
    [one] { NUMBER($count) } word
   *[other] { NUMBER($count) } words
} now. /define shows them, and questions find them.

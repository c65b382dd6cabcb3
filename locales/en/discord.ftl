# What only the Discord bot says.

## Errors

discord-failed = Something went wrong on my side, and it is logged. Please try again, perhaps in other words.
discord-too-late = That took me too long: please try again.
discord-unreadable-reply = I can't read the message that you replied to: ask its question in your own words, or use its menu: Apps, Ask the text about this.

## Messages

discord-question-deleted = The question was deleted, and its answer with it.
discord-not-helpful = Not helpful

## Readings that can't be posted

discord-reading-refused = Discord refused the reading.
discord-reading-retried = I keep trying, and go on by myself.
discord-plan-paused = It is paused: /plan resume goes on with it.
discord-reading-failed = A reading of your reading plan couldn't be posted: { $trouble } { $further }

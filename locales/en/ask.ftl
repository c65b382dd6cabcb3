# Answers to questions and to what is said in a conversation.

## Answers

ask-reported = Reported, not endorsed:
ask-hedge = I'm not sure this answers it. The closest I found:
ask-not-there = “{ $title }” doesn't seem to say.
ask-nowhere = None of the texts seems to say.
ask-verdict = The verdict
ask-nearest = Nearest passages
ask-in-a-note = The text itself doesn't seem to say, but a note does.
ask-about = about { $topic }:
ask-other-may = “{ $title }” may.
ask-other-button = Ask “{ $title }”
ask-still-reading = I'm still reading “{ $title }” ({ $share }), and search it mainly by its words until then.
ask-too-long = That is too long for me: ask in at most { NUMBER($most) } characters.

## Two questions in one message

ask-one-found = On { $found }; I can't find { $missing } in the text.
ask-both-here = Both are answered here:
ask-first-then = First { $first }, then { $second }:
ask-unsure-of = I'm not sure that it answers { $question }.
ask-both-missing = I looked for both.

## Questions back

ask-hint = Tell me what it is about (a person, an event, a thing), and I'll look for it in the text.
ask-which-other = Which other one do you mean? Name it, and I'll look for it.
ask-which = { $kind ->
    [person] Whom
   *[thing] What
} do you mean: { $names }? Or say it in a few more words.

## Small talk

ask-talk = { $kind ->
    [thanks] You're welcome!
    [bye] See you, and happy reading!
    [greeting] Hello! Ask me anything about the text.
    [praise] Thank you! Ask on whenever you like.
    [complaint] I'm sorry that didn't help. Put it in other words, with a name or a thing it is about, or ask for a paragraph or a note by its number.
    [apology] No harm done. Ask on whenever you like.
    [laugh] Glad you're having fun! Ask me about the text whenever you like.
    [nod] All right. Ask on whenever you like.
    [mood] I hear you. Ask me about the text whenever you like.
    [who-are-you] I'm Ibid, a program that answers questions about the text by quoting it word for word, with paragraph and note numbers.
    [what-can-you-do] Ask me about the text in your own words and I'll quote the passage that answers. A paragraph or a note by its number works too, and so do a few words in quotation marks.
    [how-are-you] All well, thank you. What would you like to know about the text?
   *[off-topic] I only know the text in front of us. Ask me about that!
}
ask-command = There is a command for that: { $command }
ask-other-command = /help lists what I can do.
ask-remove-answer = In the menu of my message, under Apps, “Remove this answer” takes it away.

## Going on from what is shown

ask-that-is-all = That is all I found on it.
ask-last-paragraph = There is no next paragraph: { $paragraph } is the last.
ask-first-paragraph = There is nothing before { $paragraph }: it is the first.
ask-last-note = There is no next footnote: that was the last.
ask-first-note = There is no footnote before that one: it is the first.
ask-no-note-there = There is no note on that passage of { $paragraph }.
ask-no-source = The text says it itself: nobody else is named for it nearby.
ask-source = The nearest the text comes to naming a source:
ask-one-sentence = That is one sentence already, of { NUMBER($length, useGrouping: 0) } characters: I only quote, and never cut one.
ask-undone = Done: we are back at the start. Ask me anything about the text.
ask-before-that = Before that:
ask-back-at = Back at “{ $question }”:
ask-first = Ask me something about the text first; then we can go on from there.
ask-restarted = Gladly, from the start. What would you like to know?
ask-nothing-shown = There is nothing on show to go on from: ask me something else about the text.
ask-text-changed = The text has changed since then; please ask again.

# The overview (/help), the welcome, and what Ibid is (/about).

help-promise = What I quote stands in the text word for word. What the text doesn't say, I don't answer.
help-ask = Ask and look up
    • Ask in your own words, or /ask; then “who was he?”, “why?”, “more”, “what note is that?”
    • /find: sentences by their words; "exact words", -without, ch:3, para:4, note:58 and note-text:word narrow it down
    • /paragraph, /footnote: by their numbers; /compare: in another edition; /random: a passage at random
    • /quote: whether a quotation is word for word; /cite: its citation, ready to paste
    • /index who, /index when, /index word: people, dates, and every place of a word; /define: what it means
help-read = Read together
    • /plan start, /plan status: the text, a portion at a time
    • /progress show: how far you have read, and how far the group is; /review next: the quiz questions that you missed
    • /note add, /note list: notes in the margin, for the group or for you alone
    • /discuss: a thread about a paragraph
    • /session plan, /session ask: a date to talk about it, and questions for it; /poll: what to read next
    • /quiz play, /quiz add: questions about the text, and your own
    • /page link: the texts on a web page; /card: a picture of a quotation
    • /export: the text as a file, with your notes and discussions
help-set-up = Set up
    • /texts list, /texts add, /texts use: what is on the shelf, and what is asked here
    • /settings show, /class show: for those who manage the server
    • /privacy show: what I keep about you, and how to delete it
    • /about: version, and how to invite me
    • A message's menu (Apps): Ask the text about this, Check this quotation, Keep as note, Remove this answer
help-try = Try it on “{ $title }”:
help-example-chapter = the first chapter
help-example-paragraph = paragraph 1
help-example-note = note { $label }

## The first message in a server

help-welcome = Hello, I'm Ibid. I answer questions about “{ $title }” by quoting it, with paragraph and note numbers.
help-welcome-who = Everybody can mention me with a question. Those who manage the server can add texts with /texts add, start reading together with /plan start, and set me up with /settings show. /help says the rest.
help-welcome-try = Try a first question:

## What Ibid is

help-about = Ibid { $version }, free software under the { $license } licence.
help-about-with-source = Ibid { $version }, free software under the { $license } licence. Its source comes with it; whoever runs me here has it.
help-source = Source
help-about-quoting = I answer by quoting; no language model and no outside service has a part in it.
help-about-privacy = Privacy: I keep what you ask me to keep, such as notes and plans, and nothing of your questions. /privacy show says more.
help-invite = Invite me

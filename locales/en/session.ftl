# Sessions: dates to talk about what was read (/session).

session-planned = “{ $title }”: we meet on { $when }.
session-reminder = Soon: “{ $title }”, on { $when }.
session-begins = “{ $title }” begins. Who is here?
session-portion = To read: { $portion } of “{ $title }”, { $minutes ->
    [one] about { NUMBER($minutes) } minute
   *[other] about { NUMBER($minutes) } minutes
}.
session-questions = Questions:
session-question = • { $words } ({ $name })
session-more = And { NUMBER($count) } more.
session-here = Here ({ NUMBER($count) }): { $names }
session-cancelled = Cancelled: “{ $title }”, on { $when }.

## Lists and questions

session-line = “{ $title }”, on { $when }{ $questions ->
    [0] { "" }
    [one] , { NUMBER($questions) } question
   *[other] , { NUMBER($questions) } questions
}
session-held = Held:
session-held-line = “{ $title }”, on { $when }, { NUMBER($attending) } here
session-count-questions = { $count ->
    [one] { NUMBER($count) } question
   *[other] { NUMBER($count) } questions
} for “{ $title }”
session-asked = Kept for “{ $title }”:
session-withdrawn = Removed: { $words }

## Buttons

session-ask = Ask a question
session-your-question = Your question
session-read = Read it
session-event = Event
session-here-button = Here
session-all = All questions
session-withdraw = Take it back
session-remove = Remove “{ $words }”

## Errors

session-none = No session is planned.
session-unknown = There is no such session: pick one from the list that opens as you type.
session-gone = That session is cancelled.
session-over = That session is long over.
session-needs-server = Sessions are events of a server that has invited me: plan one there.
session-organisers-only = Only those who may manage the server or its messages can plan and cancel sessions; /session ask is for all.
session-forum = A session is announced in a channel to write in, and that is a forum: choose another.
session-too-many = { NUMBER($most) } sessions are planned already: cancel one first.
session-no-date = “{ $typed }” is no date: write it like 2026-12-04, Friday or 4 Dec.
session-past = That time is over: choose one to come.
session-too-far = That is more than a year away: choose an earlier date.
session-no-portion = I don't find “{ $typed }” there: write it like 4-9 or chapter 3.
session-empty-question = A question needs words.
session-many-questions = You have asked { NUMBER($most) } questions for that session: take one back first.
session-question-gone = That question is gone already.
session-others-question = That question is somebody else's: only they or a moderator can remove it.

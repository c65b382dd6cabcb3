# Quizzes about the text (/quiz).

## The kinds of questions

quiz-kind = { $kind ->
    [gap] Fill the gap
    [who] Who said or did it
    [order] Which came first
    [note] Which note
    [own] Our own questions
   *[quote] Exact or altered
}

## The questions

quiz-question = { NUMBER($round) } of { NUMBER($rounds) } · { $question }
quiz-which-name = Which name is missing?
quiz-which-date = Which date is missing?
quiz-which-word = Which word is missing?
quiz-word-for-word = Is this word for word?
quiz-exact = Word for word
quiz-altered = Altered
quiz-who-did = Who said or did this?
quiz-came-first = Which came first?
quiz-stands-first = Which of these stands first in the text?
quiz-which-note = Which note supports this sentence?
quiz-fewer = This text has { $count ->
    [1] just one such question
    [one] only { $count } such question
   *[other] only { $count } such questions
}.

## Buttons

quiz-type = Type it
quiz-hint = Hint
quiz-skip = Skip
quiz-end = End
quiz-next = Next ▸
quiz-again = Play again
quiz-scores = Scores
quiz-your-answer = Your answer

## The result of an answer

quiz-begins-with = It begins with “{ $beginning }”.
quiz-right = Right!
quiz-right-name = Right, { $name }!
quiz-wrong = Not quite: { $answer }.
quiz-wrong-name = Not quite, { $name }: { $answer }.
quiz-skipped = Skipped: { $answer }.
quiz-answer-exact = it is word for word
quiz-answer-altered = it is altered
quiz-answer-note = it is note { $label }
quiz-answer = it is { $answer }
quiz-order = The order is { $order }.
quiz-replaced = The text has “{ $original }”, not “{ $replacement }”.
quiz-has-not = The text has a “not” there.
quiz-has-no-not = The text has no “not” there.
quiz-rights = { NUMBER($right) } of { NUMBER($asked) } right
quiz-so-far = { $rights } so far.
quiz-over = That was the last one: { $rights }.
quiz-ended = That was it: { $rights }.
quiz-another-time = Another time, then.

## Quizzes that everybody may answer, and a limit of time

quiz-everybody = Everybody may answer, once each.
quiz-limit = { $seconds ->
    [one] There is { $seconds } second for it.
   *[other] There are { $seconds } seconds for it.
}
quiz-close = Show the answer
quiz-taken = Your answer counts. Who was right is shown when the question is closed.
quiz-answered-once = You have answered this question already.
quiz-late = Time is up: { $answer }.
quiz-closed = The question is closed: { $answer }.
quiz-who-right = Right ({ NUMBER($right) } of { NUMBER($asked) }): { $names }.
quiz-nobody-right = Nobody was right.
quiz-nobody-answered = Nobody answered.
quiz-was-last = That was the last one.

## Scores

quiz-no-scores = Nobody has played yet: /quiz play begins.
quiz-reset-question = Forget all scores here? That can't be undone.
quiz-reset-button = Forget all scores
quiz-keep-button = Keep them
quiz-reset = The scores are forgotten.
quiz-scores-stay = The scores stay.

## Errors

quiz-too-short = “{ $title }” is too short for a quiz.
quiz-too-little = “{ $title }” has too little for this kind of question. These work:
quiz-text-changed = The text has changed since then: /quiz play begins anew.
quiz-outdated = I can't ask that any more: /quiz play begins anew.
quiz-answered = This question is answered already: the first answer counts.
quiz-moderators-only = Only moderators can reset the scores: please ask one.
quiz-across-paragraphs = That runs over several paragraphs: give a sentence of one.
quiz-needs-words = A question and its answer need words.
quiz-wrong-choices = Give at most { NUMBER($most) } wrong choices with ; between them, each of at most { NUMBER($length) } characters and other than the answer.
quiz-too-many-own = There are { NUMBER($most) } questions here, and more I can't keep: remove some with /quiz remove.
quiz-no-question = There is no such question: pick one from the list that opens as you type.
quiz-others-question = That question is somebody else's: only they or a moderator can remove it.

## Questions that members added

quiz-added = Kept: the question is asked in /quiz play.
quiz-removed = Removed: “{ $question }”
quiz-no-own = Nobody has added a question about “{ $title }” yet: /quiz add keeps one.
quiz-misquoted = The question isn't kept yet, since its sentence must stand in the text as you give it:

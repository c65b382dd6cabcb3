# Quiz questions that come back (/review).

review-question = { $due ->
    [one] One question for today
   *[other] { $due } questions for today
} · { $question }
review-none = No question waits for you: those that you miss in /quiz play come back here.
review-enough = { $left ->
    [one] That is enough for today. One more question waits.
   *[other] That is enough for today. { $left } more questions wait.
}
review-later = { $cards ->
    [one] Nothing for today. Your question comes back on { $when }.
   *[other] Nothing for today. The next of your { $cards } questions comes on { $when }.
}
review-comes-back = { $days ->
    [one] It comes back tomorrow.
   *[other] It comes back in { $days } days.
}
review-kept = It comes back to you in /review.
review-dropped = It doesn't come back any more.
review-reminder = { $due ->
    [one] One question waits for you to review.
   *[other] { NUMBER($due) } questions wait for you to review.
} /review next asks it there.
review-reminder-set = Every day at { $time } ({ $zone }) I write to you, if questions are due.
review-reminder-ended = I don't remind you any more.
review-csv = { $cards ->
    [one] Your question, for a spreadsheet.
   *[other] Your { $cards } questions, for a spreadsheet.
}
review-anki = { $cards ->
    [one] Your question, to be imported in Anki.
   *[other] Your { $cards } questions, to be imported in Anki.
}

## Buttons

review-drop = Don't ask again
review-remind-no-more = Don't remind me

## Errors

review-gone = I can't ask that any more: /review shows the next question.
review-no-reminders = I can only remind you where I am a member, or in our direct messages: set it there.
review-answered = You have answered that already: /review shows the next question.

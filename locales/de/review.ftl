# Quiz questions that come back (/review).

review-question = { $due ->
    [one] Eine Frage für heute
   *[other] { $due } Fragen für heute
} · { $question }
review-none = Keine Frage wartet auf dich: Was du in /quiz play nicht weißt, kommt hier wieder.
review-enough = { $left ->
    [one] Das reicht für heute. Eine Frage wartet noch.
   *[other] Das reicht für heute. { $left } Fragen warten noch.
}
review-later = { $cards ->
    [one] Nichts für heute. Deine Frage kommt am { $when } wieder.
   *[other] Nichts für heute. Die nächste deiner { $cards } Fragen kommt am { $when }.
}
review-comes-back = { $days ->
    [one] Sie kommt morgen wieder.
   *[other] Sie kommt in { $days } Tagen wieder.
}
review-kept = Sie kommt in /review wieder.
review-dropped = Sie kommt nicht mehr wieder.
review-reminder = { $due ->
    [one] Eine Frage wartet darauf, wiederholt zu werden.
   *[other] { NUMBER($due) } Fragen warten darauf, wiederholt zu werden.
} /review next stellt sie dort.
review-reminder-set = Jeden Tag um { $time } ({ $zone }) schreibe ich dir, wenn Fragen fällig sind.
review-reminder-ended = Ich erinnere dich nicht mehr.
review-csv = { $cards ->
    [one] Deine Frage, für eine Tabelle.
   *[other] Deine { $cards } Fragen, für eine Tabelle.
}
review-anki = { $cards ->
    [one] Deine Frage, zum Import in Anki.
   *[other] Deine { $cards } Fragen, zum Import in Anki.
}

## Buttons

review-drop = Nicht mehr fragen
review-remind-no-more = Nicht mehr erinnern

## Errors

review-gone = Das kann ich nicht mehr fragen: /review zeigt die nächste Frage.
review-no-reminders = Erinnern kann ich nur, wo ich Mitglied bin, oder in unseren Direktnachrichten: Stell es dort ein.
review-answered = Das hast du schon beantwortet: /review zeigt die nächste Frage.

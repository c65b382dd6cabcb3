# Quiz questions that come back (/review).

review-question = { $due ->
    [one] Une question pour aujourd’hui
   *[other] { $due } questions pour aujourd’hui
} · { $question }
review-none = Aucune question ne t’attend : celles que tu manques dans /quiz play reviennent ici.
review-enough = { $left ->
    [one] Cela suffit pour aujourd’hui. Une question attend encore.
   *[other] Cela suffit pour aujourd’hui. { $left } questions attendent encore.
}
review-later = { $cards ->
    [one] Rien pour aujourd’hui. Ta question revient le { $when }.
   *[other] Rien pour aujourd’hui. La prochaine de tes { $cards } questions vient le { $when }.
}
review-comes-back = { $days ->
    [one] Elle revient demain.
   *[other] Elle revient dans { $days } jours.
}
review-kept = Elle te revient dans /review.
review-dropped = Elle ne revient plus.
review-reminder = { $due ->
    [one] Une question t’attend pour révision.
   *[other] { NUMBER($due) } questions t’attendent pour révision.
} /review next les pose là-bas.
review-reminder-set = Chaque jour à { $time } ({ $zone }) je t’écris, si des questions sont dues.
review-reminder-ended = Je ne te le rappelle plus.
review-csv = { $cards ->
    [one] Ta question, pour un tableur.
   *[other] Tes { $cards } questions, pour un tableur.
}
review-anki = { $cards ->
    [one] Ta question, à importer dans Anki.
   *[other] Tes { $cards } questions, à importer dans Anki.
}

## Buttons

review-drop = Ne plus demander
review-remind-no-more = Ne plus me le rappeler

## Errors

review-gone = Je ne peux plus demander cela : /review montre la question suivante.
review-no-reminders = Je ne peux te le rappeler que là où je suis membre ou dans nos messages privés : règle-le là-bas.
review-answered = Tu y as déjà répondu : /review montre la question suivante.

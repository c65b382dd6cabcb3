# Quiz questions that come back (/review).

review-question = { $due ->
    [one] { $due } вопрос на сегодня
    [few] { $due } вопроса на сегодня
    [many] { $due } вопросов на сегодня
   *[other] { $due } вопроса на сегодня
} · { $question }
review-none = Ни один вопрос тебя не ждёт: вопросы с ошибкой из /quiz play вернутся сюда.
review-enough = На сегодня хватит. { $left ->
    [one] Ждёт ещё { $left } вопрос.
    [few] Ждут ещё { $left } вопроса.
    [many] Ждут ещё { $left } вопросов.
   *[other] Ждут ещё { $left } вопроса.
}
review-later = { $cards ->
    [1] На сегодня ничего. Твой вопрос вернётся { $when }.
    [one] На сегодня ничего. Следующий из { $cards } вопроса придёт { $when }.
    [few] На сегодня ничего. Следующий из { $cards } вопросов придёт { $when }.
    [many] На сегодня ничего. Следующий из { $cards } вопросов придёт { $when }.
   *[other] На сегодня ничего. Следующий из { $cards } вопроса придёт { $when }.
}
review-comes-back = { $days ->
    [1] Он вернётся завтра.
    [one] Он вернётся через { $days } день.
    [few] Он вернётся через { $days } дня.
    [many] Он вернётся через { $days } дней.
   *[other] Он вернётся через { $days } дня.
}
review-kept = Он вернётся к тебе в /review.
review-dropped = Он больше не вернётся.
review-reminder = { $due ->
    [one] Тебя ждёт { NUMBER($due) } вопрос на повторение.
    [few] Тебя ждут { NUMBER($due) } вопроса на повторение.
    [many] Тебя ждут { NUMBER($due) } вопросов на повторение.
   *[other] Тебя ждёт { NUMBER($due) } вопроса на повторение.
} /review next задаст их там.
review-reminder-set = Каждый день в { $time } ({ $zone }) я напишу тебе, если есть вопросы.
review-reminder-ended = Я больше не напоминаю.
review-csv = Для таблицы: { $cards ->
    [one] { $cards } твой вопрос
    [few] { $cards } твоих вопроса
    [many] { $cards } твоих вопросов
   *[other] { $cards } твоего вопроса
}.
review-anki = Для импорта в Anki: { $cards ->
    [one] { $cards } твой вопрос
    [few] { $cards } твоих вопроса
    [many] { $cards } твоих вопросов
   *[other] { $cards } твоего вопроса
}.

## Buttons

review-drop = Больше не спрашивать
review-remind-no-more = Не напоминать

## Errors

review-gone = Этого я больше не могу спросить: /review покажет следующий вопрос.
review-no-reminders = Напоминать могу только там, где я участник, или в личных сообщениях: настрой это там.
review-answered = Твой ответ на это уже принят: /review покажет следующий вопрос.

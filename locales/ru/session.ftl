# Sessions: dates to talk about what was read (/session).

session-planned = «{ $title }»: встречаемся { $when }.
session-reminder = Скоро: «{ $title }», { $when }.
session-begins = «{ $title }» начинается. Кто здесь?
session-portion = Прочитать: { $portion } из «{ $title }», { $minutes ->
    [one] около { NUMBER($minutes) } минуты
    [few] около { NUMBER($minutes) } минут
    [many] около { NUMBER($minutes) } минут
   *[other] около { NUMBER($minutes) } минуты
}.
session-questions = Вопросы:
session-question = • { $words } ({ $name })
session-more = И ещё { NUMBER($count) }.
session-here = Здесь ({ NUMBER($count) }): { $names }
session-cancelled = Отменено: «{ $title }», { $when }.

## Lists and questions

session-line = «{ $title }», { $when }{ $questions ->
    [0] { "" }
    [one] , { NUMBER($questions) } вопрос
    [few] , { NUMBER($questions) } вопроса
    [many] , { NUMBER($questions) } вопросов
   *[other] , { NUMBER($questions) } вопроса
}
session-held = Прошли:
session-held-line = «{ $title }», { $when }, было { NUMBER($attending) }
session-count-questions = { $count ->
    [one] { NUMBER($count) } вопрос
    [few] { NUMBER($count) } вопроса
    [many] { NUMBER($count) } вопросов
   *[other] { NUMBER($count) } вопроса
} для «{ $title }»
session-asked = Сохранено для «{ $title }»:
session-withdrawn = Удалено: { $words }

## Buttons

session-ask = Задать вопрос
session-your-question = Твой вопрос
session-read = Читать
session-event = Событие
session-here-button = Я здесь
session-all = Все вопросы
session-withdraw = Забрать назад
session-remove = Удалить «{ $words }»

## Errors

session-none = Встреч не запланировано.
session-unknown = Такой встречи нет: выбери из списка, который открывается при вводе.
session-gone = Эта встреча отменена.
session-over = Эта встреча давно закончилась.
session-needs-server = Встречи — это события сервера, который меня пригласил: планируй их там.
session-organisers-only = Планировать и отменять встречи могут только те, кто управляет сервером или его сообщениями; /session ask — для всех.
session-forum = Встречу объявляют в канале для сообщений, а это форум: выбери другой.
session-too-many = Уже запланировано встреч: { NUMBER($most) }. Сначала отмени одну.
session-no-date = «{ $typed }» — не дата: напиши, например, «пятница», «4 дек» или 2026-12-04, или выбери из списка.
session-past = Это время уже прошло: выбери будущее.
session-too-far = До этого больше года: выбери дату раньше.
session-no-portion = Не нахожу там «{ $typed }»: напиши, например, 4-9 или глава 3.
session-empty-question = Вопросу нужны слова.
session-many-questions = Для этой встречи у тебя уже вопросов: { NUMBER($most) }. Сначала забери один.
session-question-gone = Этого вопроса уже нет.
session-others-question = Этот вопрос чужой: убрать его может только автор или модератор.

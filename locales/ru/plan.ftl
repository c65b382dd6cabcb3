# Reading plans (/plan).

## What is read, and when

plan-pace = { $portion } { $days } в { $time } ({ $zone })
plan-pace-random = { $portion } в случайном порядке { $days } в { $time } ({ $zone })
plan-words = около { $amount ->
    [one] { NUMBER($amount, useGrouping: 0) } слова
    [few] { NUMBER($amount, useGrouping: 0) } слов
    [many] { NUMBER($amount, useGrouping: 0) } слов
   *[other] { NUMBER($amount, useGrouping: 0) } слова
}
plan-paragraphs = { $amount ->
    [one] { NUMBER($amount, useGrouping: 0) } абзац
    [few] { NUMBER($amount, useGrouping: 0) } абзаца
    [many] { NUMBER($amount, useGrouping: 0) } абзацев
   *[other] { NUMBER($amount, useGrouping: 0) } абзаца
}
plan-verses = { $amount ->
    [one] { NUMBER($amount, useGrouping: 0) } стих
    [few] { NUMBER($amount, useGrouping: 0) } стиха
    [many] { NUMBER($amount, useGrouping: 0) } стихов
   *[other] { NUMBER($amount, useGrouping: 0) } стиха
}
plan-daily = каждый день
plan-on-weekdays = по будням
plan-on-weekends = по выходным
plan-on-days = по дням: { $days },

## A plan begins, changes, and ends

plan-started = { $who ->
    [member] Ты читаешь «{ $title }»
   *[group] Читаем «{ $title }» вместе
}: { $pace }, всего { $readings ->
    [one] { $readings } чтение
    [few] { $readings } чтения
    [many] { $readings } чтений
   *[other] { $readings } чтения
}.
plan-where-posted = Где публикуется
plan-clock = Сейчас { $time } ({ $zone }).
plan-nobody-called = Никто не получит уведомления: я не могу упоминать эту роль. Разреши в настройках сервера упоминать её всем или дай мне право упоминать @everyone, @here и все роли.
plan-changed = «{ $title }» изменён: { $pace }.
plan-paused = «{ $title }» на паузе.
plan-resumed = «{ $title }» продолжается.
plan-skipped = Пропущено: { $reading }.
plan-one-back = На одно чтение назад.
plan-stop-question = Больше не читать «{ $title }»? Опубликованное останется; место, где вы остановились, забудется.
plan-stop-button = Завершить план
plan-stopped = План чтения завершён.
plan-stopped-already = Этот план чтения уже был завершён.

## Its progress

plan-nothing-left = Читать больше нечего.
plan-next-after-resume = Дальше { $reading }, после /plan resume.
plan-next = Дальше { $reading }, { $when }.
plan-next-now = Дальше { $reading }, через мгновение.
plan-pace-paused = { $pace }, на паузе
plan-posted-in = Публикуется в { $channel }
plan-trouble-paused = План поставлен на паузу, потому что что-то было не так: { $trouble }
plan-trouble-retried = Следующее чтение пока нельзя опубликовать, и я пробую дальше: { $trouble }
plan-none = Здесь нет плана чтения. /plan start начнёт его: столько-то абзацев в день, в канале.
plan-over = Этот план чтения подошёл к концу.

## A reading

plan-reading-title = Чтение { NUMBER($number, useGrouping: 0) } из { NUMBER($total, useGrouping: 0) } · { $reading }
plan-read-on = Читать дальше
plan-progress = Прогресс
plan-late = Это чтение запоздало: меня не было.
plan-last = Оно последнее: после него вы дочитаете до конца.

## Errors

plan-gone = Тем временем этот план чтения завершили.
plan-paused-already = Он уже на паузе: /plan resume продолжит его.
plan-not-paused = Он не на паузе.
plan-last-reading = Это последнее чтение: /plan stop завершит план без него.
plan-first-reading = Это уже первое чтение.
plan-organisers-only = Менять планы чтения могут только те, кто управляет сервером или его сообщениями; /plan status — для всех.
plan-missing = Здесь нет плана чтения: /plan start начнёт его.
plan-several = Планов чтения несколько: выбери один из списка у «plan».
plan-random-amount = Объём плана в случайном порядке не меняется: /plan stop завершит его, а /plan start начнёт другой.
plan-no-change = Ничего не изменилось бы: укажи, что должно стать другим, например time:19:00.
plan-needs-channel = План чтения публикует в канале сервера, который меня пригласил, или в личных сообщениях со мной: попроси меня там.
plan-no-verses = В «{ $title }» стихи не пронумерованы: возьми абзацы или слова как «unit».
plan-which-zone = В каком часовом поясе { $time }? Добавь его как «zone», например Europe/Vienna, CET или UTC+1; я запомню его для этого места.
plan-not-everyone = Всех я не зову: выбери роль, которую люди взяли себе сами.
plan-too-many = Планов чтения здесь уже { NUMBER($most) }: /plan stop завершит один.
plan-unknown-day = Я не знаю дня «{ $typed }»: напиши «ежедневно», «по будням», «по выходным» или дни, как пн, ср, пт.
plan-no-time = «{ $typed }» — не время суток: напиши его как 18:00 или 6 pm.

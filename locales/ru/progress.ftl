# How far members have read (/progress, and "Read" under a reading).

## Lines

progress-own = Ты на { $place } в «{ $title }»: { $bar }
progress-not-begun = «{ $title }» ещё не начато: нажми «Прочитано» под чтением или используй /progress set.
progress-finished = «{ $title }» прочитано до конца.
progress-read = Прочитано до { $place }.
progress-group = { $who ->
    [alone] План чтения
   *[group] Группа
} на { $place }: { $bar }
progress-behind = Догонять { $count ->
    [one] { $count } абзац
    [few] { $count } абзаца
    [many] { $count } абзацев
   *[other] { $count } абзаца
}, около { $minutes ->
    [one] { $minutes } минуты
    [few] { $minutes } минут
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}.
progress-even = { $who ->
    [alone] Ты там же, где план.
   *[group] Ты там же, где группа.
}
progress-ahead = Ты впереди на { $count ->
    [one] { $count } абзац
    [few] { $count } абзаца
    [many] { $count } абзацев
   *[other] { $count } абзаца
}.
progress-left = Осталось { $count ->
    [one] { $count } абзац
    [few] { $count } абзаца
    [many] { $count } абзацев
   *[other] { $count } абзаца
}, около { $minutes ->
    [one] { $minutes } минуты
    [few] { $minutes } минут
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}.
progress-arrived = Там же, где группа: { $names }.
progress-others = { $count ->
    [one] Вместе с вами читает ещё { $count } участник.
    [few] Вместе с вами читают ещё { $count } участника.
    [many] Вместе с вами читают ещё { $count } участников.
   *[other] Вместе с вами читают ещё { $count } участника.
}
progress-hidden = Другие не видят, докуда у тебя прочитано.
progress-shown = Другие видят это, когда у тебя прочитано столько же, сколько у группы. Кто отстаёт, не видит никто, кроме — в классе — тех, кто управляет сервером.

## Buttons

progress-read-button = Прочитано
progress-read-on = Читать дальше
progress-catch-up = Догнать
progress-hide = Скрыть меня
progress-show = Показать меня

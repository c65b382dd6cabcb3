# What only the terminal says.

terminal-you = Ты
terminal-quit = «quit» заканчивает разговор.
terminal-one-moment = Минуту…
terminal-saved = Сохранено как { $name }.
terminal-not-saved = { $name } не сохраняется в { $folder } ({ $reason }).
terminal-only-discord = «{ $option }» работает только в Discord.
terminal-no-command = Команды /{ $name } здесь нет. Есть { $commands } и /quit.
terminal-no-subcommand = Команды /{ $name } { $subcommand } нет. Есть { $commands }.
terminal-command-missing = Команды /{ $name } здесь нет.
terminal-needs-more = К { $line } нужно добавить: { $option }.
terminal-no-choice = Варианта { $number } нет.
terminal-quiet = Здесь я говорю, только когда обращаются ко мне.

## Forms

terminal-form = { $title } (/cancel — отмена)
terminal-optional = { $label } (можно оставить пустым)
terminal-required = Это нельзя оставить пустым.
terminal-too-long = Здесь может быть не больше { NUMBER($most, useGrouping: 0) } знаков.
terminal-given-up = Отменено: ничего не изменилось.
terminal-asks-first = Сначала задаются вопросы, и кто-то должен ответить на них в терминале.

# What only the terminal says.

terminal-you = Du
terminal-quit = „quit“ beendet das Gespräch.
terminal-one-moment = Einen Moment …
terminal-saved = Gespeichert als { $name }.
terminal-not-saved = { $name } kann nicht in { $folder } gespeichert werden ({ $reason }).
terminal-only-discord = „{ $option }“ geht nur in Discord.
terminal-no-command = /{ $name } gibt es hier nicht. Es gibt { $commands } und /quit.
terminal-no-subcommand = /{ $name } { $subcommand } gibt es nicht. Es gibt { $commands }.
terminal-command-missing = /{ $name } gibt es hier nicht.
terminal-needs-more = Zu { $line } fehlt noch etwas: { $option }.
terminal-no-choice = Eine Wahl { $number } gibt es nicht.
terminal-quiet = Hier spreche ich nur, wenn man mich anspricht.

## Forms

terminal-form = { $title } (/cancel bricht ab)
terminal-optional = { $label } (darf leer bleiben)
terminal-required = Das darf nicht leer bleiben.
terminal-too-long = Das darf höchstens { NUMBER($most, useGrouping: 0) } Zeichen haben.
terminal-given-up = Abgebrochen: Es hat sich nichts geändert.
terminal-asks-first = Das stellt zuerst Fragen, die jemand an einem Terminal beantworten muss.

# What only the terminal says.

terminal-you = Tú
terminal-quit = «quit» termina.
terminal-one-moment = Un momento…
terminal-saved = Guardado como { $name }.
terminal-not-saved = { $name } no se puede guardar en { $folder } ({ $reason }).
terminal-only-discord = «{ $option }» solo funciona en Discord.
terminal-no-command = Aquí no hay /{ $name }. Hay { $commands } y /quit.
terminal-no-subcommand = No hay /{ $name } { $subcommand }. Hay { $commands }.
terminal-command-missing = Aquí no hay /{ $name }.
terminal-needs-more = A { $line } le falta algo: { $option }.
terminal-no-choice = No hay ninguna opción { $number }.
terminal-quiet = Aquí solo hablo cuando me hablan.

## Forms

terminal-form = { $title } (/cancel lo abandona)
terminal-optional = { $label } (puede quedar vacío)
terminal-required = Esto no puede quedar vacío.
terminal-too-long = Esto puede tener como mucho { NUMBER($most, useGrouping: 0) } caracteres.
terminal-given-up = Abandonado: no ha cambiado nada.
terminal-asks-first = Eso hace preguntas primero, y hace falta alguien que las responda en una terminal.

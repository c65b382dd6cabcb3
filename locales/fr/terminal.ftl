# What only the terminal says.

terminal-you = Toi
terminal-quit = « quit » met fin à la conversation.
terminal-one-moment = Un instant…
terminal-saved = Enregistré sous { $name }.
terminal-not-saved = { $name } ne peut pas être enregistré dans { $folder } ({ $reason }).
terminal-only-discord = « { $option } » ne marche que dans Discord.
terminal-no-command = Il n’y a pas de /{ $name } ici. Il y a { $commands } et /quit.
terminal-no-subcommand = Il n’y a pas de /{ $name } { $subcommand }. Il y a { $commands }.
terminal-command-missing = Il n’y a pas de /{ $name } ici.
terminal-needs-more = Il manque quelque chose à { $line } : { $option }.
terminal-no-choice = Il n’y a pas de choix { $number }.
terminal-quiet = Ici, je ne parle que quand on me parle.

## Forms

terminal-form = { $title } (/cancel abandonne)
terminal-optional = { $label } (peut rester vide)
terminal-required = Ceci ne peut pas rester vide.
terminal-too-long = Ceci peut avoir au plus { NUMBER($most, useGrouping: 0) } caractères.
terminal-given-up = Abandonné : rien n’a changé.
terminal-asks-first = Cela pose d’abord des questions, et il faut quelqu’un pour y répondre dans un terminal.

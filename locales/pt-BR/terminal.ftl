# What only the terminal says.

terminal-you = Você
terminal-quit = “quit” encerra.
terminal-one-moment = Um momento…
terminal-saved = Salvo como { $name }.
terminal-not-saved = Não é possível salvar { $name } em { $folder } ({ $reason }).
terminal-only-discord = “{ $option }” só funciona no Discord.
terminal-no-command = Aqui não há /{ $name }. Há { $commands } e /quit.
terminal-no-subcommand = Não há /{ $name } { $subcommand }. Há { $commands }.
terminal-command-missing = Aqui não há /{ $name }.
terminal-needs-more = Falta algo em { $line }: { $option }.
terminal-no-choice = Não há opção { $number }.
terminal-quiet = Aqui só falo quando falam comigo.

## Forms

terminal-form = { $title } (/cancel desiste)
terminal-optional = { $label } (pode ficar vazio)
terminal-required = Isto não pode ficar vazio.
terminal-too-long = Isto pode ter no máximo { NUMBER($most, useGrouping: 0) } caracteres.
terminal-given-up = Desistiu: nada mudou.
terminal-asks-first = Isso faz perguntas antes, e é preciso alguém para responder em um terminal.

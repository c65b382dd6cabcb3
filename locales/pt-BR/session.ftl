# Sessions: dates to talk about what was read (/session).

session-planned = “{ $title }”: nos encontramos em { $when }.
session-reminder = Em breve: “{ $title }”, em { $when }.
session-begins = “{ $title }” começa. Quem está aqui?
session-portion = Para ler: { $portion } de “{ $title }”, { $minutes ->
    [one] cerca de { NUMBER($minutes) } minuto
   *[other] cerca de { NUMBER($minutes) } minutos
}.
session-questions = Perguntas:
session-question = • { $words } ({ $name })
session-more = E mais { NUMBER($count) }.
session-here = Aqui ({ NUMBER($count) }): { $names }
session-cancelled = Cancelada: “{ $title }”, em { $when }.

## Lists and questions

session-line = “{ $title }”, em { $when }{ $questions ->
    [0] { "" }
    [one] , { NUMBER($questions) } pergunta
   *[other] , { NUMBER($questions) } perguntas
}
session-held = Realizadas:
session-held-line = “{ $title }”, em { $when }, { NUMBER($attending) } presentes
session-count-questions = { $count ->
    [one] { NUMBER($count) } pergunta
   *[other] { NUMBER($count) } perguntas
} para “{ $title }”
session-asked = Guardada para “{ $title }”:
session-withdrawn = Removida: { $words }

## Buttons

session-ask = Perguntar
session-your-question = Sua pergunta
session-read = Ler
session-event = Evento
session-here-button = Estou aqui
session-all = Todas as perguntas
session-withdraw = Retirar
session-remove = Remover “{ $words }”

## Errors

session-none = Nenhuma sessão está planejada.
session-unknown = Essa sessão não existe: escolha uma da lista que se abre ao digitar.
session-gone = Essa sessão foi cancelada.
session-over = Essa sessão acabou faz tempo.
session-needs-server = Sessões são eventos de um servidor que me convidou: planeje uma lá.
session-organisers-only = Só quem pode gerenciar o servidor ou suas mensagens pode planejar e cancelar sessões; /session ask é para todos.
session-forum = Uma sessão é anunciada em um canal para escrever, e esse é um fórum: escolha outro.
session-too-many = Já há { NUMBER($most) } sessões planejadas: cancele uma antes.
session-no-date = “{ $typed }” não é uma data: escreva como sexta, 4 dez ou 2026-12-04, ou escolha da lista.
session-past = Essa hora já passou: escolha uma que ainda virá.
session-too-far = Falta mais de um ano: escolha uma data mais próxima.
session-no-portion = Não encontro “{ $typed }” ali: escreva como 4-9 ou capítulo 3.
session-empty-question = Uma pergunta precisa de palavras.
session-many-questions = Você fez { NUMBER($most) } perguntas para essa sessão: retire uma antes.
session-question-gone = Essa pergunta já não existe.
session-others-question = Essa pergunta é de outra pessoa: só ela ou um moderador pode removê-la.

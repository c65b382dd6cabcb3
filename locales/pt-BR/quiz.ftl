# Quizzes about the text (/quiz).

## The kinds of questions

quiz-kind = { $kind ->
    [gap] Preencher a lacuna
    [who] Quem disse ou fez
    [order] O que veio primeiro
    [note] Qual nota
    [own] Nossas próprias perguntas
   *[quote] Exato ou alterado
}

## The questions

quiz-question = { NUMBER($round) } de { NUMBER($rounds) } · { $question }
quiz-which-name = Que nome falta?
quiz-which-date = Que data falta?
quiz-which-word = Que palavra falta?
quiz-word-for-word = Isto é literal?
quiz-exact = Literal
quiz-altered = Alterado
quiz-who-did = Quem disse ou fez isto?
quiz-came-first = O que veio primeiro?
quiz-stands-first = Qual destas está primeiro no texto?
quiz-which-note = Que nota apoia esta frase?
quiz-fewer = Este texto tem { $count ->
    [1] só uma pergunta assim
    [one] só { $count } pergunta assim
   *[other] só { $count } perguntas assim
}.

## Buttons

quiz-type = Digitar
quiz-hint = Dica
quiz-skip = Pular
quiz-end = Encerrar
quiz-next = Próxima ▸
quiz-again = Jogar de novo
quiz-scores = Pontuações
quiz-your-answer = Sua resposta

## The result of an answer

quiz-begins-with = Começa com “{ $beginning }”.
quiz-right = Certo!
quiz-right-name = Certo, { $name }!
quiz-wrong = Não exatamente: { $answer }.
quiz-wrong-name = Não exatamente, { $name }: { $answer }.
quiz-skipped = Pulada: { $answer }.
quiz-answer-exact = é literal
quiz-answer-altered = está alterado
quiz-answer-note = é a nota { $label }
quiz-answer = é { $answer }
quiz-order = A ordem é { $order }.
quiz-replaced = O texto tem “{ $original }”, não “{ $replacement }”.
quiz-has-not = O texto tem um “not” ali.
quiz-has-no-not = O texto não tem “not” ali.
quiz-rights = { NUMBER($right) } de { NUMBER($asked) } certas
quiz-so-far = { $rights } até agora.
quiz-over = Essa foi a última: { $rights }.
quiz-ended = Foi isso: { $rights }.
quiz-another-time = Fica para outra vez.

## Quizzes that everybody may answer, and a limit of time

quiz-everybody = Todos podem responder, uma vez cada um.
quiz-limit = { $seconds ->
    [one] Há { $seconds } segundo para responder.
   *[other] Há { $seconds } segundos para responder.
}
quiz-close = Mostrar a resposta
quiz-taken = Sua resposta conta. Quem acertou aparece quando a pergunta for fechada.
quiz-answered-once = Você já respondeu a esta pergunta.
quiz-late = O tempo acabou: { $answer }.
quiz-closed = A pergunta está fechada: { $answer }.
quiz-who-right = Acertaram ({ NUMBER($right) } de { NUMBER($asked) }): { $names }.
quiz-nobody-right = Ninguém acertou.
quiz-nobody-answered = Ninguém respondeu.
quiz-was-last = Essa foi a última.

## Scores

quiz-no-scores = Ninguém jogou ainda: /quiz play começa.
quiz-reset-question = Esquecer todas as pontuações daqui? Não dá para desfazer.
quiz-reset-button = Esquecer as pontuações
quiz-keep-button = Manter
quiz-reset = As pontuações foram esquecidas.
quiz-scores-stay = As pontuações ficam.

## Errors

quiz-too-short = “{ $title }” é curto demais para um quiz.
quiz-too-little = “{ $title }” tem muito pouco para este tipo de pergunta. Estes funcionam:
quiz-text-changed = O texto mudou desde então: /quiz play começa de novo.
quiz-outdated = Não posso mais perguntar isso: /quiz play começa de novo.
quiz-answered = Esta pergunta já foi respondida: vale a primeira resposta.
quiz-moderators-only = Só moderadores podem zerar as pontuações: peça a um deles.
quiz-across-paragraphs = Isso passa por vários parágrafos: dê uma frase de um só.
quiz-needs-words = Uma pergunta e sua resposta precisam de palavras.
quiz-wrong-choices = Dê no máximo { NUMBER($most) } opções erradas com ; entre elas, cada uma com até { NUMBER($length) } caracteres e diferente da resposta.
quiz-too-many-own = Há { NUMBER($most) } perguntas aqui, e não posso guardar mais: remova algumas com /quiz remove.
quiz-no-question = Essa pergunta não existe: escolha uma da lista que se abre ao digitar.
quiz-others-question = Essa pergunta é de outra pessoa: só ela ou um moderador pode removê-la.

## Questions that members added

quiz-added = Guardada: a pergunta aparece em /quiz play.
quiz-removed = Removida: “{ $question }”
quiz-no-own = Ninguém adicionou uma pergunta sobre “{ $title }” ainda: /quiz add guarda uma.
quiz-misquoted = A pergunta ainda não foi guardada, pois a frase precisa estar no texto como você a dá:

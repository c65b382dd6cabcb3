# The settings of a group (/settings).

## The page of all settings

settings-text = Texto: aqui se consulta “{ $title }” (/texts use)
settings-answers = Respostas aos comandos: { $for ->
    [asker] só para quem pergunta
   *[all] visíveis para todos
} (/settings private)
settings-zone = Fuso horário: { $zone } (/settings zone)
settings-zone-unset = Fuso horário: não definido, portanto UTC (/settings zone)
settings-quiet-hours = Horas de silêncio: das { $from } às { $to } (/settings quiet)
settings-no-quiet-hours = Horas de silêncio: nenhuma (/settings quiet)
settings-deleted = A resposta a uma pergunta apagada: { $answer ->
    [line] fica uma linha
   *[removed] é removida
} (/settings deleted)
settings-digest = Resumo das anotações novas: { $state ->
    [weekly] toda semana
   *[none] nenhum
} (/settings digest)
settings-spoilers = Respostas sobre um texto com plano de leitura: { $state ->
    [plan] até onde o plano está
    [off] do texto inteiro
   *[chapters] até onde o plano está, em textos com capítulos
} (/settings spoilers)
settings-notes = As anotações dos outros aparecem: { $seen ->
    [later] depois da própria no mesmo parágrafo
   *[always] sempre
} (/settings notes)
settings-passing-nowhere = Perguntas de passagem: em nenhum lugar (/settings channel)
settings-passing = Perguntas de passagem: { $channels ->
    [one] em { $channels } canal
   *[other] em { $channels } canais
} (/settings channel)
settings-language = Idioma: { $language } (/settings language)
settings-language-unset = Idioma: o de cada membro e, para todos, o do servidor (/settings language)
settings-switched-on = Ativado: { $features } (/settings feature)
settings-nothing-on = Ativado: nada (/settings feature)
settings-feature-name = { $feature ->
    [discuss] discussões
    [notes] anotações na margem
    [plan] o plano de leitura
    [quiz] quizzes
    [passing] respostas a perguntas de passagem
   *[places] passagens citadas de passagem
}

## Answers to changes

settings-answers-private = De agora em diante, só quem pergunta vê a resposta a um comando. “private: false” a mostra a todos.
settings-answers-public = De agora em diante, todos veem as respostas aos comandos. “private: true” esconde uma.
settings-zone-set = O fuso horário aqui agora é { $zone }. Se o seu relógio lá não marca { $clock }, escolha outro.
settings-line-stays = Onde estava a resposta a uma pergunta apagada, fica uma linha de agora em diante.
settings-answer-removed = A resposta a uma pergunta apagada é removida de agora em diante.
settings-quiet-hours-ended = Não há mais horas de silêncio.
settings-quiet-hours-set = Das { $from } às { $to } só falo quando falam comigo.
settings-digest-ended = Não há mais resumo das anotações.
settings-digest-set = A partir de agora, a cada sete dias publico ali as anotações novas, se houver.
settings-channel-left = Lá, agora só respondo quando me mencionam.
settings-channel-joined = Lá respondo, de vez em quando, ao que é claramente uma pergunta sobre o texto, assim que quem me mantém me deixar ler mensagens.
settings-language-set = De agora em diante falo aqui { $language }.
settings-language-freed = De agora em diante falo o idioma de cada membro e, a todos, o do servidor.
settings-spoilers-set = { $state ->
    [plan] Num texto com plano de leitura, as respostas agora vão só até onde o plano está, e as privadas até onde o membro leu. O que vem depois fica em “Mostrar mesmo assim”.
   *[off] Agora as respostas vêm do texto inteiro, esteja o plano onde estiver.
}
settings-notes-set = { $seen ->
    [later] Agora as anotações dos outros sobre um parágrafo aparecem depois que a pessoa escreveu ali uma própria para todos. Quem modera vê todas. O resumo diz só quantas são, e na página web elas não aparecem.
   *[always] Agora as anotações dos outros aparecem sempre.
}
settings-switched = Agora { $state ->
    [on] ativado
   *[off] desativado
}: { $feature }.

## Errors

settings-no-time = “{ $typed }” não é um horário: escreva como 07:00 ou 22:30.
settings-half-quiet-hours = As horas de silêncio têm um começo e outro horário como fim: informe os dois, ou nenhum para não haver.
settings-digest-needs-server = Um resumo vai para um canal de um servidor que me convidou: configure lá.
settings-digest-forum = Um resumo precisa de um canal para escrever, e esse é um fórum: escolha outro.
settings-too-many-channels = Mais de { NUMBER($most) } canais é demais: retire um primeiro.
settings-manages-not = Só membros que podem gerenciar o servidor podem mudar as configurações: peça a um deles.
settings-unknown-zone = Não conheço o fuso horário “{ $typed }”: escreva como Europe/Vienna, UTC+1 ou uma cidade grande próxima.
settings-similar-zone = Não conheço o fuso horário “{ $typed }”: você quis dizer { $zone }?
settings-switched-off = Desativado aqui: { $feature }. Quem pode gerenciar este lugar pode ativar com /settings feature.

# Reading plans (/plan).

## What is read, and when

plan-pace = { $portion } { $days } às { $time } ({ $zone })
plan-pace-random = { $portion } em ordem aleatória { $days } às { $time } ({ $zone })
plan-words = cerca de { $amount ->
    [one] { NUMBER($amount, useGrouping: 0) } palavra
   *[other] { NUMBER($amount, useGrouping: 0) } palavras
}
plan-paragraphs = { $amount ->
    [one] { NUMBER($amount, useGrouping: 0) } parágrafo
   *[other] { NUMBER($amount, useGrouping: 0) } parágrafos
}
plan-verses = { $amount ->
    [one] { NUMBER($amount, useGrouping: 0) } versículo
   *[other] { NUMBER($amount, useGrouping: 0) } versículos
}
plan-daily = por dia
plan-on-weekdays = em dias úteis
plan-on-weekends = nos fins de semana
plan-on-days = em { $days }

## A plan begins, changes, and ends

plan-started = { $who ->
    [member] Você lê “{ $title }”
   *[group] Lemos “{ $title }” juntos
}: { $pace }, em { $readings ->
    [1] uma leitura
    [one] { $readings } leitura
   *[other] { $readings } leituras
}.
plan-where-posted = Onde é publicado
plan-clock = Agora são { $time } em { $zone }.
plan-nobody-called = Ninguém será avisado: não posso mencionar esse cargo. Permita nas configurações do servidor que qualquer um o mencione, ou me dê a permissão de mencionar @everyone, @here e todos os cargos.
plan-changed = “{ $title }” mudou: { $pace }.
plan-paused = “{ $title }” está em pausa.
plan-resumed = “{ $title }” continua.
plan-skipped = { $reading } foi pulado.
plan-one-back = Uma leitura atrás.
plan-stop-question = Parar de ler “{ $title }”? O que foi publicado fica; onde vocês estavam é esquecido.
plan-stop-button = Encerrar o plano
plan-stopped = O plano de leitura está encerrado.
plan-stopped-already = Esse plano de leitura já tinha sido encerrado.

## Its progress

plan-nothing-left = Não resta nada para ler.
plan-next-after-resume = { $reading } vem a seguir, depois de /plan resume.
plan-next = A seguir { $reading }, em { $when }.
plan-next-now = A seguir { $reading }, em instantes.
plan-pace-paused = { $pace }, em pausa
plan-posted-in = Publicado em { $channel }
plan-trouble-paused = Ficou em pausa porque algo estava errado: { $trouble }
plan-trouble-retried = A próxima leitura ainda não pode ser publicada, e continuo tentando: { $trouble }
plan-none = Nenhum plano de leitura está em andamento aqui. /plan start começa um: tantos parágrafos por dia, em um canal.
plan-over = Este plano de leitura chegou ao fim.

## A reading

plan-reading-title = Leitura { NUMBER($number, useGrouping: 0) } de { NUMBER($total, useGrouping: 0) } · { $reading }
plan-read-on = Continuar lendo
plan-progress = Progresso
plan-late = Esta está atrasada: eu estava fora.
plan-last = É a última: depois dela, vocês terão lido até o fim.

## Errors

plan-gone = Esse plano de leitura foi encerrado nesse meio-tempo.
plan-paused-already = Já está em pausa: /plan resume continua.
plan-not-paused = Não está em pausa.
plan-last-reading = Essa é a última leitura: /plan stop encerra o plano sem ela.
plan-first-reading = Essa já é a primeira leitura.
plan-organisers-only = Só quem pode gerenciar o servidor ou suas mensagens pode mudar planos de leitura; /plan status é para todos.
plan-missing = Nenhum plano de leitura está em andamento aqui: /plan start começa um.
plan-several = Há vários planos de leitura: escolha um da lista que se abre em “plan”.
plan-random-amount = A quantidade de um plano em ordem aleatória fica como está: /plan stop o encerra, e /plan start começa outro.
plan-no-change = Nada mudaria: informe o que deve ser diferente, como time:19:00.
plan-needs-channel = Um plano de leitura publica em um canal de um servidor que me convidou, ou nas suas mensagens diretas comigo: peça lá.
plan-no-verses = “{ $title }” não conta versículos: use parágrafos ou palavras como “unit”.
plan-which-zone = Em que fuso horário são { $time }? Acrescente-o como “zone”, por exemplo Europe/Vienna, CET ou UTC+1; vou guardá-lo para aqui.
plan-not-everyone = Não chamo todo mundo: escolha um cargo que as pessoas escolheram para si.
plan-too-many = Já há { NUMBER($most) } planos de leitura aqui: /plan stop encerra um.
plan-unknown-day = Não conheço o dia “{ $typed }”: escreva todos os dias, dias úteis, fins de semana, ou dias como seg, qua, sex.
plan-no-time = “{ $typed }” não é um horário: escreva como 18:00 ou 6 pm.

# How far members have read (/progress, and "Read" under a reading).

## Lines

progress-own = Você está em { $place } de “{ $title }”: { $bar }
progress-not-begun = Você ainda não começou “{ $title }”: aperte “Lido” sob uma leitura, ou use /progress set.
progress-finished = Você leu “{ $title }” até o fim.
progress-read = Lido até { $place }.
progress-group = { $who ->
    [alone] O plano de leitura
   *[group] O grupo
} está em { $place }: { $bar }
progress-behind = { $count ->
    [one] Um parágrafo
   *[other] { $count } parágrafos
} para alcançar, { $minutes ->
    [one] cerca de um minuto
   *[other] cerca de { $minutes } minutos
}.
progress-even = { $who ->
    [alone] Você está onde o plano está.
   *[group] Você está onde o grupo está.
}
progress-ahead = { $count ->
    [one] Você está um parágrafo à frente.
   *[other] Você está { $count } parágrafos à frente.
}
progress-left = { $count ->
    [one] Resta um parágrafo
   *[other] Restam { $count } parágrafos
}, { $minutes ->
    [one] cerca de um minuto
   *[other] cerca de { $minutes } minutos
}.
progress-arrived = Tão longe quanto o grupo: { $names }.
progress-others = { $count ->
    [one] Mais um membro lê junto.
   *[other] Mais { $count } membros leem junto.
}
progress-hidden = Os outros não veem até onde você chegou.
progress-shown = Os outros veem quando você leu tanto quanto o grupo. Ninguém vê quem está atrás, a não ser, numa turma, quem gerencia o servidor.

## Buttons

progress-read-button = Lido
progress-read-on = Continuar lendo
progress-catch-up = Alcançar
progress-hide = Esconder-me
progress-show = Mostrar-me

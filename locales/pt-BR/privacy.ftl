# What is kept of a member (/privacy).

privacy-heading = O que guardo sobre você:
privacy-here = { $place ->
    [direct] Nas nossas mensagens diretas
    [terminal] Neste terminal
   *[server] Neste servidor
}: { $things }.
privacy-elsewhere = Em { $servers ->
    [one] outro servidor ({ $servers })
   *[other] outros { $servers } servidores
}: { $things }.
privacy-notes-private = { $notes } ({ NUMBER($private) } só para você)
privacy-score = sua pontuação nos quizzes, { NUMBER($right, useGrouping: 0) } de { NUMBER($asked, useGrouping: 0) } certas
privacy-cards = { $cards ->
    [one] uma pergunta para revisar
   *[other] { NUMBER($cards) } perguntas para revisar
}
privacy-hiding = se você esconde até onde leu
privacy-progress = { $texts ->
    [one] até onde você leu um texto
   *[other] até onde você leu { NUMBER($texts) } textos
}
privacy-questions = O que você pergunta não é guardado. Por dez minutos lembro nossas últimas trocas, só na memória, para você poder continuar.
privacy-after-leaving = O que você deixa em um servidor é apagado { NUMBER($days) } dias depois que você sai.
privacy-nothing = Não guardo nada sobre você.
privacy-file-button = Obter como arquivo
privacy-delete-button = Apagar…
privacy-file = Tudo o que guardo sobre você, em todos os servidores. Só você vê isto.
privacy-nothing-to-delete = Não guardo nada sobre você, então não há nada para apagar.
privacy-delete-question = Apagar o que guardo sobre você? Não dá para recuperar.
privacy-texts-stay = Textos que você adicionou a um servidor ficam lá, sem o seu nome.
privacy-delete-here = Apagar aqui
privacy-delete-everywhere = Apagar em todo lugar
privacy-keep = Manter
privacy-deleted-here = Apagado aqui. Nos outros lugares tudo fica.
privacy-deleted-everywhere = Apagado em todo lugar: não guardo mais nada sobre você.
privacy-kept = Nada foi apagado.

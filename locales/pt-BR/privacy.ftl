# What is kept of a member (/privacy).

privacy-cards = { $cards ->
    [one] uma pergunta para revisar
   *[other] { NUMBER($cards) } perguntas para revisar
}
privacy-progress = { $texts ->
    [one] até onde você leu um texto
   *[other] até onde você leu { NUMBER($texts) } textos
}

# Até onde vão as respostas (/settings spoilers).

spoilers-not-so-far = { $read ->
    [nothing] Nada foi lido aqui ainda, mas há algo mais adiante.
   *[some] Até { $place } nada parece dizer isso. Há algo mais adiante.
}
spoilers-more = { $read ->
    [nothing] Nada foi lido aqui ainda. Há mais adiante.
   *[some] Isto vai até { $place }. Há mais adiante.
}
spoilers-beyond = { $read ->
    [nothing] Nada foi lido aqui ainda, por isso isto fica oculto como spoiler.
   *[some] O que vem depois de { $place } fica oculto como spoiler.
}
spoilers-show = Mostrar mesmo assim
spoilers-nothing-read = Nada de “{ $title }” foi lido aqui ainda.

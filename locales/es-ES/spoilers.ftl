# Hasta dónde llegan las respuestas (/settings spoilers).

spoilers-not-so-far = { $read ->
    [nothing] Aquí aún no se ha leído nada, pero más adelante hay algo.
   *[some] Hasta { $place } no parece decirse nada. Más adelante hay algo.
}
spoilers-more = { $read ->
    [nothing] Aquí aún no se ha leído nada. Más adelante hay más.
   *[some] Esto llega hasta { $place }. Más adelante hay más.
}
spoilers-beyond = { $read ->
    [nothing] Aquí aún no se ha leído nada, así que esto queda oculto como spoiler.
   *[some] Lo que viene después de { $place } queda oculto como spoiler.
}
spoilers-show = Mostrar igualmente
spoilers-nothing-read = Aquí aún no se ha leído nada de «{ $title }».

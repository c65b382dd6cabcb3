# Jusqu’où vont les réponses (/settings spoilers).

spoilers-not-so-far = { $read ->
    [nothing] Rien n’a encore été lu ici, mais il y a quelque chose plus loin.
   *[some] Rien ne semble le dire jusqu’à { $place }. Il y a quelque chose plus loin.
}
spoilers-more = { $read ->
    [nothing] Rien n’a encore été lu ici. Il y en a davantage plus loin.
   *[some] Ceci va jusqu’à { $place }. Il y en a davantage plus loin.
}
spoilers-beyond = { $read ->
    [nothing] Rien n’a encore été lu ici : ceci est donc masqué en spoiler.
   *[some] Ce qui vient après { $place } est masqué en spoiler.
}
spoilers-show = Montrer quand même
spoilers-nothing-read = Rien de « { $title } » n’a encore été lu ici.

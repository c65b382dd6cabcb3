# Reading plans (/plan).

## What is read, and when

plan-pace = { $portion } { $days } à { $time } ({ $zone })
plan-pace-random = { $portion } dans un ordre aléatoire { $days } à { $time } ({ $zone })
plan-words = environ { $amount ->
    [one] { NUMBER($amount, useGrouping: 0) } mot
   *[other] { NUMBER($amount, useGrouping: 0) } mots
}
plan-paragraphs = { $amount ->
    [one] { NUMBER($amount, useGrouping: 0) } paragraphe
   *[other] { NUMBER($amount, useGrouping: 0) } paragraphes
}
plan-verses = { $amount ->
    [one] { NUMBER($amount, useGrouping: 0) } verset
   *[other] { NUMBER($amount, useGrouping: 0) } versets
}
plan-daily = chaque jour
plan-on-weekdays = en semaine
plan-on-weekends = le week-end
plan-on-days = le { $days }

## A plan begins, changes, and ends

plan-started = { $who ->
    [member] Tu lis « { $title } »
   *[group] Nous lisons « { $title } » ensemble
} : { $pace }, en { $readings ->
    [1] une lecture
    [one] { $readings } lecture
   *[other] { $readings } lectures
}.
plan-where-posted = Où c’est publié
plan-clock = Il est { $time } maintenant ({ $zone }).
plan-nobody-called = Personne ne sera prévenu : je ne peux pas mentionner ce rôle. Permets à tous de le mentionner dans les réglages du serveur, ou donne-moi la permission de mentionner @everyone, @here et tous les rôles.
plan-changed = « { $title } » est modifié : { $pace }.
plan-paused = « { $title } » est en pause.
plan-resumed = « { $title } » continue.
plan-skipped = { $reading } est sauté.
plan-one-back = Une lecture en arrière.
plan-stop-question = Arrêter de lire « { $title } » ? Ce qui a été publié reste ; où vous en étiez est oublié.
plan-stop-button = Arrêter le plan
plan-stopped = Le plan de lecture est arrêté.
plan-stopped-already = Ce plan de lecture était déjà arrêté.

## Its progress

plan-nothing-left = Il ne reste rien à lire.
plan-next-after-resume = { $reading } vient ensuite, après /plan resume.
plan-next = Ensuite { $reading }, le { $when }.
plan-next-now = Ensuite { $reading }, dans un instant.
plan-pace-paused = { $pace }, en pause
plan-posted-in = Publié dans { $channel }
plan-trouble-paused = Il a été mis en pause parce que quelque chose n’allait pas : { $trouble }
plan-trouble-retried = La prochaine lecture ne peut pas encore être publiée, et je continue d’essayer : { $trouble }
plan-none = Aucun plan de lecture ne tourne ici. /plan start en commence un : tant de paragraphes par jour, dans un salon.
plan-over = Ce plan de lecture est arrivé à sa fin.

## A reading

plan-reading-title = Lecture { NUMBER($number, useGrouping: 0) } sur { NUMBER($total, useGrouping: 0) } · { $reading }
plan-read-on = Lire la suite
plan-progress = Progression
plan-late = Celle-ci est en retard : j’étais absent.
plan-last = C’est la dernière : après elle, vous aurez lu jusqu’à la fin.

## Errors

plan-gone = Ce plan de lecture a été arrêté entre-temps.
plan-paused-already = Il est déjà en pause : /plan resume le reprend.
plan-not-paused = Il n’est pas en pause.
plan-last-reading = C’est la dernière lecture : /plan stop termine le plan sans elle.
plan-first-reading = C’est déjà la première lecture.
plan-organisers-only = Seuls ceux qui peuvent gérer le serveur ou ses messages peuvent changer les plans de lecture ; /plan status est pour tous.
plan-missing = Aucun plan de lecture ne tourne ici : /plan start en commence un.
plan-several = Il y a plusieurs plans de lecture : choisis-en un dans la liste qui s’ouvre à « plan ».
plan-random-amount = La quantité d’un plan dans un ordre aléatoire reste telle quelle : /plan stop le termine, et /plan start en commence un autre.
plan-no-change = Rien ne changerait : donne ce qui doit être différent, comme time:19:00.
plan-needs-channel = Un plan de lecture publie dans un salon d’un serveur qui m’a invité, ou dans tes messages privés avec moi : demande-le-moi là.
plan-no-verses = « { $title } » ne compte pas de versets : prends des paragraphes ou des mots comme « unit ».
plan-which-zone = Dans quel fuseau horaire est { $time } ? Ajoute-le comme « zone », par exemple Europe/Vienna, CET ou UTC+1 ; je le retiens pour ici.
plan-not-everyone = Je n’appelle pas tout le monde : choisis un rôle que les gens ont pris eux-mêmes.
plan-too-many = Il y a déjà { NUMBER($most) } plans de lecture ici : /plan stop en termine un.
plan-unknown-day = Je ne connais pas le jour « { $typed } » : écris chaque jour, en semaine, le week-end, ou des jours comme lun, mer, ven.
plan-no-time = « { $typed } » n’est pas une heure : écris-la comme 18:00 ou 6 pm.

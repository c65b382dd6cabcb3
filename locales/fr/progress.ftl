# How far members have read (/progress, and "Read" under a reading).

## Lines

progress-own = Tu en es à { $place } de « { $title } » : { $bar }
progress-not-begun = Tu n’as pas commencé « { $title } » : appuie sur « Lu » sous une lecture, ou utilise /progress set.
progress-finished = Tu as lu « { $title } » jusqu’à la fin.
progress-read = Lu jusqu’à { $place }.
progress-group = { $who ->
    [alone] Le plan de lecture
   *[group] Le groupe
} en est à { $place } : { $bar }
progress-behind = { $count ->
    [one] Un paragraphe
   *[other] { $count } paragraphes
} à rattraper, { $minutes ->
    [one] environ une minute
   *[other] environ { $minutes } minutes
}.
progress-even = { $who ->
    [alone] Tu en es où en est le plan.
   *[group] Tu en es où en est le groupe.
}
progress-ahead = { $count ->
    [one] Tu as un paragraphe d’avance.
   *[other] Tu as { $count } paragraphes d’avance.
}
progress-left = { $count ->
    [one] Il reste un paragraphe
   *[other] Il reste { $count } paragraphes
}, { $minutes ->
    [one] environ une minute
   *[other] environ { $minutes } minutes
}.
progress-arrived = Aussi loin que le groupe : { $names }.
progress-others = { $count ->
    [one] Un autre membre lit avec vous.
   *[other] { $count } autres membres lisent avec vous.
}
progress-hidden = Les autres ne voient pas où tu en es.
progress-shown = Les autres le voient quand tu as lu aussi loin que le groupe. Personne ne voit qui est en retard, sauf dans une classe ceux qui gèrent le serveur.

## Buttons

progress-read-button = Lu
progress-read-on = Lire la suite
progress-catch-up = Rattraper
progress-hide = Me cacher
progress-show = Me montrer

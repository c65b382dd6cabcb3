# How far members have read (/progress, and "Read" under a reading).

## Lines

progress-own = Vas por { $place } de «{ $title }»: { $bar }
progress-not-begun = Aún no has empezado «{ $title }»: pulsa «Leído» bajo una lectura, o usa /progress set.
progress-finished = Has leído «{ $title }» hasta el final.
progress-read = Leído hasta { $place }.
progress-group = { $who ->
    [alone] El plan de lectura
   *[group] El grupo
} va por { $place }: { $bar }
progress-behind = { $count ->
    [one] Un párrafo
   *[other] { $count } párrafos
} para ponerte al día, { $minutes ->
    [one] cerca de un minuto
   *[other] unos { $minutes } minutos
}.
progress-even = { $who ->
    [alone] Vas por donde va el plan.
   *[group] Vas por donde va el grupo.
}
progress-ahead = { $count ->
    [one] Vas un párrafo por delante.
   *[other] Vas { $count } párrafos por delante.
}
progress-left = { $count ->
    [one] Queda un párrafo
   *[other] Quedan { $count } párrafos
}, { $minutes ->
    [one] cerca de un minuto
   *[other] unos { $minutes } minutos
}.
progress-arrived = Tan lejos como el grupo: { $names }.
progress-others = { $count ->
    [one] Un miembro más lee con vosotros.
   *[other] { $count } miembros más leen con vosotros.
}
progress-hidden = Los demás no ven por dónde vas.
progress-shown = Los demás lo ven cuando has leído tanto como el grupo. Nadie ve quién va por detrás, salvo en una clase quienes administran el servidor.

## Buttons

progress-read-button = Leído
progress-read-on = Seguir leyendo
progress-catch-up = Ponerse al día
progress-hide = Ocultarme
progress-show = Mostrarme

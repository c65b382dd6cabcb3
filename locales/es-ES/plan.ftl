# Reading plans (/plan).

## What is read, and when

plan-pace = { $portion } { $days } a las { $time } ({ $zone })
plan-pace-random = { $portion } en orden aleatorio { $days } a las { $time } ({ $zone })
plan-words = { $amount ->
    [one] una palabra
   *[other] unas { NUMBER($amount, useGrouping: 0) } palabras
}
plan-paragraphs = { $amount ->
    [one] { NUMBER($amount, useGrouping: 0) } párrafo
   *[other] { NUMBER($amount, useGrouping: 0) } párrafos
}
plan-verses = { $amount ->
    [one] { NUMBER($amount, useGrouping: 0) } versículo
   *[other] { NUMBER($amount, useGrouping: 0) } versículos
}
plan-daily = cada día
plan-on-weekdays = entre semana
plan-on-weekends = los fines de semana
plan-on-days = los { $days }

## A plan begins, changes, and ends

plan-started = { $who ->
    [member] Lees «{ $title }»
   *[group] Leemos «{ $title }» juntos
}: { $pace }, en { $readings ->
    [1] una lectura
    [one] { $readings } lectura
   *[other] { $readings } lecturas
}.
plan-where-posted = Dónde se publica
plan-clock = En { $zone } son ahora las { $time }.
plan-nobody-called = Nadie recibirá un aviso: no puedo mencionar ese rol. Permite en los ajustes del servidor que cualquiera lo mencione, o dame el permiso de mencionar @everyone, @here y todos los roles.
plan-changed = «{ $title }» ha cambiado: { $pace }.
plan-paused = «{ $title }» está en pausa.
plan-resumed = «{ $title }» continúa.
plan-skipped = Se salta { $reading }.
plan-one-back = Una lectura atrás.
plan-stop-question = ¿Dejar de leer «{ $title }»? Lo publicado se queda; dónde estabais se olvida.
plan-stop-button = Terminar el plan
plan-stopped = El plan de lectura ha terminado.
plan-stopped-already = Ese plan de lectura ya había terminado.

## Its progress

plan-nothing-left = No queda nada por leer.
plan-next-after-resume = A continuación viene { $reading }, tras /plan resume.
plan-next = A continuación { $reading }, el { $when }.
plan-next-now = A continuación { $reading }, enseguida.
plan-pace-paused = { $pace }, en pausa
plan-posted-in = Se publica en { $channel }
plan-trouble-paused = Se puso en pausa porque algo iba mal: { $trouble }
plan-trouble-retried = La próxima lectura aún no se puede publicar, y sigo intentándolo: { $trouble }
plan-none = Aquí no hay ningún plan de lectura. /plan start empieza uno: tantos párrafos al día, en un canal.
plan-over = Este plan de lectura ha llegado a su fin.

## A reading

plan-reading-title = Lectura { NUMBER($number, useGrouping: 0) } de { NUMBER($total, useGrouping: 0) } · { $reading }
plan-read-on = Seguir leyendo
plan-progress = Progreso
plan-late = Esta llega tarde: no estaba.
plan-last = Es la última: después habréis leído hasta el final.

## Errors

plan-gone = Ese plan de lectura terminó entretanto.
plan-paused-already = Ya está en pausa: /plan resume lo continúa.
plan-not-paused = No está en pausa.
plan-last-reading = Esa es la última lectura: /plan stop termina el plan sin ella.
plan-first-reading = Esa ya es la primera lectura.
plan-organisers-only = Solo quien puede administrar el servidor o sus mensajes puede cambiar los planes de lectura; /plan status es para todos.
plan-missing = Aquí no hay ningún plan de lectura: /plan start empieza uno.
plan-several = Hay varios planes de lectura: elige uno de la lista que se abre en «plan».
plan-random-amount = La cantidad de un plan en orden aleatorio no cambia: /plan stop lo termina, y /plan start empieza otro.
plan-no-change = No cambiaría nada: indica qué debe ser distinto, como time:19:00.
plan-needs-channel = Un plan de lectura publica en un canal de un servidor que me ha invitado, o en tus mensajes directos conmigo: pídemelo allí.
plan-no-verses = «{ $title }» no cuenta versículos: usa párrafos o palabras como «unit».
plan-which-zone = ¿En qué zona horaria son las { $time }? Añádela como «zone», por ejemplo Europe/Vienna, CET o UTC+1; la recordaré para aquí.
plan-not-everyone = No llamo a todo el mundo: elige un rol que la gente haya escogido por sí misma.
plan-too-many = Aquí ya hay { NUMBER($most) } planes de lectura: /plan stop termina uno.
plan-unknown-day = No conozco el día «{ $typed }»: escribe diario, entre semana, fines de semana, o días como lun, mié, vie.
plan-no-time = «{ $typed }» no es una hora: escríbela como 18:00 o 6 pm.

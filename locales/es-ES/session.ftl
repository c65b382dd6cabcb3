# Sessions: dates to talk about what was read (/session).

session-planned = «{ $title }»: nos vemos el { $when }.
session-reminder = Pronto: «{ $title }», el { $when }.
session-begins = Empieza «{ $title }». ¿Quién está?
session-portion = Para leer: { $portion } de «{ $title }», { $minutes ->
    [one] alrededor de { NUMBER($minutes) } minuto
   *[other] alrededor de { NUMBER($minutes) } minutos
}.
session-questions = Preguntas:
session-question = • { $words } ({ $name })
session-more = Y { NUMBER($count) } más.
session-here = Están ({ NUMBER($count) }): { $names }
session-cancelled = Cancelada: «{ $title }», el { $when }.

## Lists and questions

session-line = «{ $title }», el { $when }{ $questions ->
    [0] { "" }
    [one] , { NUMBER($questions) } pregunta
   *[other] , { NUMBER($questions) } preguntas
}
session-held = Celebradas:
session-held-line = «{ $title }», el { $when }, { NUMBER($attending) } presentes
session-count-questions = { $count ->
    [one] { NUMBER($count) } pregunta
   *[other] { NUMBER($count) } preguntas
} para «{ $title }»
session-asked = Guardada para «{ $title }»:
session-withdrawn = Quitada: { $words }

## Buttons

session-ask = Preguntar
session-your-question = Tu pregunta
session-read = Leer
session-event = Evento
session-here-button = Estoy
session-all = Todas las preguntas
session-withdraw = Retirarla
session-remove = Quitar «{ $words }»

## Errors

session-none = No hay ninguna sesión planeada.
session-unknown = No existe esa sesión: elige una de la lista que se abre al escribir.
session-gone = Esa sesión está cancelada.
session-over = Esa sesión acabó hace tiempo.
session-needs-server = Las sesiones son eventos de un servidor que me ha invitado: planea una allí.
session-organisers-only = Solo quienes pueden administrar el servidor o sus mensajes pueden planear y cancelar sesiones; /session ask es para todos.
session-forum = Una sesión se anuncia en un canal para escribir, y eso es un foro: elige otro.
session-too-many = Ya hay { NUMBER($most) } sesiones planeadas: cancela una antes.
session-no-date = «{ $typed }» no es una fecha: escríbela como viernes, 4 dic o 2026-12-04, o elígela de la lista.
session-past = Esa hora ya pasó: elige una por venir.
session-too-far = Falta más de un año para eso: elige una fecha anterior.
session-no-portion = No encuentro «{ $typed }» ahí: escríbelo como 4-9 o capítulo 3.
session-empty-question = Una pregunta necesita palabras.
session-many-questions = Has hecho { NUMBER($most) } preguntas para esa sesión: retira una antes.
session-question-gone = Esa pregunta ya no está.
session-others-question = Esa pregunta es de otra persona: solo ella o un moderador puede quitarla.

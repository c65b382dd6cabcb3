# Quizzes about the text (/quiz).

## The kinds of questions

quiz-kind = { $kind ->
    [gap] Rellenar el hueco
    [who] Quién lo dijo o lo hizo
    [order] Qué fue primero
    [note] Qué nota
    [own] Nuestras propias preguntas
   *[quote] Literal o alterado
}

## The questions

quiz-question = { NUMBER($round) } de { NUMBER($rounds) } · { $question }
quiz-which-name = ¿Qué nombre falta?
quiz-which-date = ¿Qué fecha falta?
quiz-which-word = ¿Qué palabra falta?
quiz-word-for-word = ¿Es literal?
quiz-exact = Literal
quiz-altered = Alterado
quiz-who-did = ¿Quién dijo o hizo esto?
quiz-came-first = ¿Qué fue primero?
quiz-stands-first = ¿Cuál de estas está primero en el texto?
quiz-which-note = ¿Qué nota respalda esta frase?
quiz-fewer = Este texto tiene { $count ->
    [1] solo una pregunta así
    [one] solo { $count } pregunta así
   *[other] solo { $count } preguntas así
}.

## Buttons

quiz-type = Escribirla
quiz-hint = Pista
quiz-skip = Saltar
quiz-end = Terminar
quiz-next = Siguiente ▸
quiz-again = Jugar otra vez
quiz-scores = Puntuaciones
quiz-your-answer = Tu respuesta

## The result of an answer

quiz-begins-with = Empieza por «{ $beginning }».
quiz-right = ¡Correcto!
quiz-right-name = ¡Correcto, { $name }!
quiz-wrong = No exactamente: { $answer }.
quiz-wrong-name = No exactamente, { $name }: { $answer }.
quiz-skipped = Saltada: { $answer }.
quiz-answer-exact = es literal
quiz-answer-altered = está alterado
quiz-answer-note = es la nota { $label }
quiz-answer = es { $answer }
quiz-order = El orden es { $order }.
quiz-replaced = El texto dice «{ $original }», no «{ $replacement }».
quiz-has-not = El texto tiene ahí un «not».
quiz-has-no-not = El texto no tiene ahí ningún «not».
quiz-rights = { NUMBER($right) } de { NUMBER($asked) } aciertos
quiz-so-far = { $rights } hasta ahora.
quiz-over = Esa era la última: { $rights }.
quiz-ended = Eso es todo: { $rights }.
quiz-another-time = Otra vez será.

## Quizzes that everybody may answer, and a limit of time

quiz-everybody = Todos pueden responder, una vez cada uno.
quiz-limit = { $seconds ->
    [one] Hay { $seconds } segundo para responder.
   *[other] Hay { $seconds } segundos para responder.
}
quiz-close = Mostrar la respuesta
quiz-taken = Tu respuesta cuenta. Al cerrarse la pregunta se muestra quién acertó.
quiz-answered-once = Ya has respondido a esta pregunta.
quiz-late = Se acabó el tiempo: { $answer }.
quiz-closed = La pregunta está cerrada: { $answer }.
quiz-who-right = Aciertos ({ NUMBER($right) } de { NUMBER($asked) }): { $names }.
quiz-nobody-right = Nadie acertó.
quiz-nobody-answered = Nadie respondió.
quiz-was-last = Esa era la última.

## Scores

quiz-no-scores = Aún no ha jugado nadie: /quiz play empieza.
quiz-reset-question = ¿Olvidar todas las puntuaciones de aquí? No se puede deshacer.
quiz-reset-button = Olvidar las puntuaciones
quiz-keep-button = Conservarlas
quiz-reset = Las puntuaciones están olvidadas.
quiz-scores-stay = Las puntuaciones se quedan.

## Errors

quiz-too-short = «{ $title }» es demasiado corto para un cuestionario.
quiz-too-little = «{ $title }» tiene muy poco para este tipo de preguntas. Estos funcionan:
quiz-text-changed = El texto ha cambiado desde entonces: /quiz play empieza de nuevo.
quiz-outdated = Ya no puedo preguntar eso: /quiz play empieza de nuevo.
quiz-answered = Esta pregunta ya está respondida: cuenta la primera respuesta.
quiz-moderators-only = Solo los moderadores pueden restablecer las puntuaciones: pídeselo a uno.
quiz-across-paragraphs = Eso abarca varios párrafos: da una frase de uno solo.
quiz-needs-words = Una pregunta y su respuesta necesitan palabras.
quiz-wrong-choices = Da como mucho { NUMBER($most) } opciones falsas con ; entre ellas, cada una de { NUMBER($length) } caracteres como máximo y distinta de la respuesta.
quiz-too-many-own = Aquí hay { NUMBER($most) } preguntas y no puedo guardar más: elimina alguna con /quiz remove.
quiz-no-question = No existe esa pregunta: elige una de la lista que se abre al escribir.
quiz-others-question = Esa pregunta es de otra persona: solo ella o un moderador puede eliminarla.

## Questions that members added

quiz-added = Guardada: la pregunta sale en /quiz play.
quiz-removed = Eliminada: «{ $question }»
quiz-no-own = Aún nadie ha añadido una pregunta sobre «{ $title }»: /quiz add guarda una.
quiz-misquoted = La pregunta aún no está guardada, pues su frase debe estar en el texto tal como la das:

# Quiz questions that come back (/review).

review-question = { $due ->
    [one] Una pregunta para hoy
   *[other] { $due } preguntas para hoy
} · { $question }
review-none = No te espera ninguna pregunta: las que fallas en /quiz play vuelven aquí.
review-enough = { $left ->
    [one] Basta por hoy. Espera una pregunta más.
   *[other] Basta por hoy. Esperan { $left } preguntas más.
}
review-later = { $cards ->
    [one] Nada para hoy. Tu pregunta vuelve el { $when }.
   *[other] Nada para hoy. La próxima de tus { $cards } preguntas llega el { $when }.
}
review-comes-back = { $days ->
    [one] Vuelve mañana.
   *[other] Vuelve dentro de { $days } días.
}
review-kept = Vuelve a ti en /review.
review-dropped = Ya no vuelve.
review-reminder = { $due ->
    [one] Te espera una pregunta para repasar.
   *[other] Te esperan { NUMBER($due) } preguntas para repasar.
} /review next las hace allí.
review-reminder-set = Cada día a las { $time } ({ $zone }) te escribo, si hay preguntas pendientes.
review-reminder-ended = Ya no te lo recuerdo.
review-csv = { $cards ->
    [one] Tu pregunta, para una hoja de cálculo.
   *[other] Tus { $cards } preguntas, para una hoja de cálculo.
}
review-anki = { $cards ->
    [one] Tu pregunta, para importarla en Anki.
   *[other] Tus { $cards } preguntas, para importarlas en Anki.
}

## Buttons

review-drop = No preguntar más
review-remind-no-more = No recordármelo

## Errors

review-gone = Ya no puedo preguntar eso: /review muestra la siguiente pregunta.
review-no-reminders = Solo puedo recordártelo donde soy miembro o en nuestros mensajes directos: ponlo allí.
review-answered = Ya respondiste a eso: /review muestra la siguiente pregunta.

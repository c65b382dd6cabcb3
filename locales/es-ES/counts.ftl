# Numbers of things, as they stand in lists: "1 chapter, 12 paragraphs".

counts-notes = { $count ->
    [one] { $count } anotación
   *[other] { $count } anotaciones
}
counts-footnotes = { $count ->
    [one] { $count } nota
   *[other] { $count } notas
}
counts-margin-notes = { $count ->
    [one] { $count } anotación al margen
   *[other] { $count } anotaciones al margen
}
counts-discussions = { $count ->
    [one] { $count } debate
   *[other] { $count } debates
}
counts-plans = { $count ->
    [one] { $count } plan de lectura
   *[other] { $count } planes de lectura
}
counts-questions = { $count ->
    [one] { $count } pregunta tuya
   *[other] { $count } preguntas tuyas
}
counts-session-questions = { $count ->
    [one] { $count } pregunta para una sesión
   *[other] { $count } preguntas para sesiones
}
counts-sessions = { $count ->
    [one] { $count } sesión
   *[other] { $count } sesiones
}
counts-classes = { $count ->
    [one] { $count } clase
   *[other] { $count } clases
}
counts-reactions = { $count ->
    [one] { $count } reacción a una anotación
   *[other] { $count } reacciones a anotaciones
}
counts-reminders = { $count ->
    [one] { $count } recordatorio
   *[other] { $count } recordatorios
}
counts-settings = { $count ->
    [one] { $count } ajuste
   *[other] { $count } ajustes
}
counts-added-texts = { $count ->
    [one] { $count } texto añadido
   *[other] { $count } textos añadidos
}
counts-more = { NUMBER($count, useGrouping: 0) } más
counts-paragraphs = { $count ->
    [one] { $count } párrafo
   *[other] { $count } párrafos
}
counts-chapters = { $count ->
    [one] { $count } capítulo
   *[other] { $count } capítulos
}
counts-verses = { $count ->
    [one] { $count } versículo
   *[other] { $count } versículos
}
counts-sentences = { $count ->
    [one] { $count } frase
   *[other] { $count } frases
}
counts-words = { $count ->
    [one] { $count } palabra
   *[other] { $count } palabras
}
counts-pages = { $count ->
    [one] { $count } página impresa
   *[other] { $count } páginas impresas
}
counts-people = { $count ->
    [one] { $count } persona o institución
   *[other] { $count } personas e instituciones
}
counts-years = { $count ->
    [one] { $count } año
   *[other] { $count } años
}
counts-dates = { $count ->
    [one] { $count } fecha
   *[other] { $count } fechas
}
counts-times = { $count ->
    [one] { $count } vez
   *[other] { $count } veces
}
counts-places = { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
}

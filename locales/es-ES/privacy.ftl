# What is kept of a member (/privacy).

privacy-heading = Lo que guardo sobre ti:
privacy-here = { $place ->
    [direct] En nuestros mensajes directos
    [terminal] En este terminal
   *[server] En este servidor
}: { $things }.
privacy-elsewhere = En { $servers ->
    [one] otro servidor ({ $servers })
   *[other] otros { $servers } servidores
}: { $things }.
privacy-notes-private = { $notes } ({ NUMBER($private) } solo para ti)
privacy-score = tu puntuación en cuestionarios, { NUMBER($right, useGrouping: 0) } de { NUMBER($asked, useGrouping: 0) } aciertos
privacy-cards = { $cards ->
    [one] una pregunta para repasar
   *[other] { NUMBER($cards) } preguntas para repasar
}
privacy-hiding = si ocultas hasta dónde has leído
privacy-progress = { $texts ->
    [one] hasta dónde has leído un texto
   *[other] hasta dónde has leído { NUMBER($texts) } textos
}
privacy-questions = Lo que preguntas no se guarda. Durante diez minutos recuerdo nuestros últimos turnos, solo en memoria, para que puedas seguir preguntando.
privacy-after-leaving = Lo que dejas en un servidor se borra { NUMBER($days) } días después de que salgas de él.
privacy-nothing = No guardo nada sobre ti.
privacy-file-button = Obtenerlo como archivo
privacy-delete-button = Borrarlo…
privacy-file = Todo lo que guardo sobre ti, en todos los servidores. Solo tú lo ves.
privacy-nothing-to-delete = No guardo nada sobre ti, así que no hay nada que borrar.
privacy-delete-question = ¿Borrar lo que guardo sobre ti? No se puede recuperar.
privacy-texts-stay = Los textos que añadiste a un servidor se quedan allí, sin tu nombre.
privacy-delete-here = Borrar aquí
privacy-delete-everywhere = Borrar en todas partes
privacy-keep = Conservarlo
privacy-deleted-here = Borrado aquí. En otros sitios todo se queda.
privacy-deleted-everywhere = Borrado en todas partes: ya no guardo nada sobre ti.
privacy-kept = No se ha borrado nada.

# The settings of a group (/settings).

## The page of all settings

settings-text = Texto: aquí se consulta «{ $title }» (/texts use)
settings-answers = Respuestas a los comandos: { $for ->
    [asker] solo para quien pregunta
   *[all] visibles para todos
} (/settings private)
settings-zone = Zona horaria: { $zone } (/settings zone)
settings-zone-unset = Zona horaria: sin definir, o sea UTC (/settings zone)
settings-quiet-hours = Horas de silencio: de { $from } a { $to } (/settings quiet)
settings-no-quiet-hours = Horas de silencio: ninguna (/settings quiet)
settings-deleted = La respuesta a una pregunta borrada: { $answer ->
    [line] queda una línea
   *[removed] se quita
} (/settings deleted)
settings-digest = Resumen de anotaciones nuevas: { $state ->
    [weekly] cada semana
   *[none] ninguno
} (/settings digest)
settings-spoilers = Respuestas sobre un texto con plan de lectura: { $state ->
    [plan] hasta donde va el plan
    [off] de todo el texto
   *[chapters] hasta donde va el plan, en textos con capítulos
} (/settings spoilers)
settings-notes = Las anotaciones de otros se ven: { $seen ->
    [later] después de la propia sobre el mismo párrafo
   *[always] siempre
} (/settings notes)
settings-passing-nowhere = Preguntas de paso: en ningún sitio (/settings channel)
settings-passing = Preguntas de paso: { $channels ->
    [one] en { $channels } canal
   *[other] en { $channels } canales
} (/settings channel)
settings-language = Idioma: { $language } (/settings language)
settings-language-unset = Idioma: el de cada miembro y, para todos, el del servidor (/settings language)
settings-switched-on = Activado: { $features } (/settings feature)
settings-nothing-on = Activado: nada (/settings feature)
settings-feature-name = { $feature ->
    [discuss] debates
    [notes] anotaciones al margen
    [plan] el plan de lectura
    [quiz] cuestionarios
    [passing] respuestas a preguntas de paso
   *[places] pasajes nombrados de paso
}

## Answers to changes

settings-answers-private = A partir de ahora, solo quien pregunta ve la respuesta a un comando. «private: false» la muestra a todos.
settings-answers-public = A partir de ahora, todos ven las respuestas a los comandos. «private: true» oculta una.
settings-zone-set = La zona horaria aquí es ahora { $zone }. Si tu reloj allí no marca { $clock }, elige otra.
settings-line-stays = Donde estaba la respuesta a una pregunta borrada, a partir de ahora queda una línea.
settings-answer-removed = La respuesta a una pregunta borrada se quita a partir de ahora.
settings-quiet-hours-ended = Ya no hay horas de silencio.
settings-quiet-hours-set = De { $from } a { $to } solo hablo si me hablan.
settings-digest-ended = Ya no hay resumen de anotaciones.
settings-digest-set = Desde ahora, cada siete días publico allí las anotaciones nuevas, si las hay.
settings-channel-left = Allí respondo ahora solo cuando me mencionan.
settings-channel-joined = Allí respondo de vez en cuando a lo que claramente es una pregunta sobre el texto, en cuanto quienes me administran me dejen leer mensajes.
settings-language-set = A partir de ahora hablo aquí { $language }.
settings-language-freed = A partir de ahora hablo el idioma de cada miembro y, a todos, el del servidor.
settings-spoilers-set = { $state ->
    [plan] En un texto con plan de lectura, las respuestas llegan ahora solo hasta donde va el plan, y las privadas hasta donde ha leído el miembro. Lo que viene después está tras «Mostrar igualmente».
   *[off] Ahora las respuestas salen de todo el texto, vaya por donde vaya el plan.
}
settings-notes-set = { $seen ->
    [later] Ahora las anotaciones de otros sobre un párrafo se ven cuando uno ha escrito allí una propia para todos. Quien modera las ve todas. El resumen dice solo cuántas hay, y en la página web no aparecen.
   *[always] Ahora las anotaciones de otros se ven siempre.
}
settings-switched = Ahora { $state ->
    [on] activado
   *[off] desactivado
}: { $feature }.

## Errors

settings-no-time = «{ $typed }» no es una hora: escríbela como 07:00 o 22:30.
settings-half-quiet-hours = Las horas de silencio tienen un principio y otra hora como final: indica las dos, o ninguna para que no haya.
settings-digest-needs-server = Un resumen va a un canal de un servidor que me haya invitado: ponlo allí.
settings-digest-forum = Un resumen necesita un canal en el que escribir, y ese es un foro: elige otro.
settings-too-many-channels = Más de { NUMBER($most) } canales son demasiados: quita uno primero.
settings-manages-not = Solo quien puede administrar el servidor puede cambiar sus ajustes: pídeselo a alguien así.
settings-unknown-zone = No conozco la zona horaria «{ $typed }»: escríbela como Europe/Vienna, UTC+1 o una ciudad grande cercana.
settings-similar-zone = No conozco la zona horaria «{ $typed }»: ¿querías decir { $zone }?
settings-switched-off = Desactivado aquí: { $feature }. Quien puede administrar este sitio puede activarlo con /settings feature.

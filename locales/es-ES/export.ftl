# The text as a file (/export).

export-annotated = «{ $title }» con lo que se escribió al lado.
export-bare = «{ $title }». Aún nadie ha escrito nada al lado: /note add guarda una primera anotación.
export-private = Contiene tus anotaciones privadas, así que solo tú lo ves.

## In the file

export-colophon = Con { $contents } · { $date }
export-colophon-bare = Aún nadie ha escrito nada al lado · { $date }
export-beside = Junto a { $paragraph }
export-lost-notes = Anotaciones a párrafos que ya no están
export-notes = Notas
export-contents = Índice
export-discussed = Debatido:
export-note-without-text = (El archivo no tiene texto para esta nota.)
export-notes-without-text = Las notas { $labels } están en el texto, pero lo que dicen no está en su archivo.
export-no-note-has-text = Las notas están en el texto, pero lo que dicen no está en su archivo.
export-back-to-text = Nota { $label }, volver al texto

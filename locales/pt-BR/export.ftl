# The text as a file (/export).

export-annotated = “{ $title }” com o que foi escrito ao lado.
export-bare = “{ $title }”. Ninguém escreveu ao lado ainda: /note add guarda uma primeira anotação.
export-private = Suas anotações privadas estão nele, então só você vê isto.

## In the file

export-colophon = Com { $contents } · { $date }
export-colophon-bare = Ninguém escreveu ao lado ainda · { $date }
export-beside = Ao lado de { $paragraph }
export-lost-notes = Anotações em parágrafos que não existem mais
export-notes = Notas
export-contents = Sumário
export-discussed = Discutido:
export-note-without-text = (O arquivo não tem texto para esta nota.)
export-notes-without-text = As notas { $labels } estão no texto, mas o que dizem não está no arquivo.
export-no-note-has-text = As notas estão no texto, mas o que dizem não está no arquivo.
export-back-to-text = Nota { $label }, de volta ao texto

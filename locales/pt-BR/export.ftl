# The text as a file (/export).

## In the file

export-notes-without-text = As notas { $labels } estão no texto, mas o que dizem não está no arquivo.
export-no-note-has-text = As notas estão no texto, mas o que dizem não está no arquivo.
export-back-to-text = Nota { $label }, de volta ao texto

# The text as a file (/export).

## In the file

export-notes-without-text = Сноски { $labels } стоят в тексте, но того, что в них сказано, в файле нет.
export-no-note-has-text = Сноски стоят в тексте, но того, что в них сказано, в файле нет.
export-back-to-text = Сноска { $label }, назад к тексту

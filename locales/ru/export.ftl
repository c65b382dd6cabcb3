# The text as a file (/export).

export-annotated = «{ $title }» вместе с тем, что написали рядом.
export-bare = «{ $title }». Рядом пока никто ничего не написал: /note add сохранит первую заметку.
export-private = В нём твои личные заметки, поэтому это видишь только ты.

## In the file

export-colophon = Здесь { $contents } · { $date }
export-colophon-bare = Рядом пока никто ничего не написал · { $date }
export-beside = Рядом с { $paragraph }
export-lost-notes = Заметки к абзацам, которых больше нет
export-notes = Сноски
export-contents = Содержание
export-discussed = Обсуждали:
export-note-without-text = (В файле нет текста этой сноски.)
export-notes-without-text = Сноски { $labels } стоят в тексте, но того, что в них сказано, в файле нет.
export-no-note-has-text = Сноски стоят в тексте, но того, что в них сказано, в файле нет.
export-back-to-text = Сноска { $label }, назад к тексту

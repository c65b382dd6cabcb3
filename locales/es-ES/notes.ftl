# Notes in the margin (/note).

## A note

notes-gone-paragraph = { $paragraph }, que ya no está
notes-paragraph-of = { $paragraph } de { $title }
notes-edited = { $date }, editada
notes-only-you = solo tú la ves
notes-reply = respuesta
notes-reply-button = Responder a «{ $words }»
notes-react = 👍 «{ $words }»
notes-reactions = 👍 { NUMBER($count) }
notes-reacted = 👍 { NUMBER($count) } para «{ $words }». Pulsa otra vez para retirar el tuyo.
notes-reaction-gone = Retirado. 👍 { NUMBER($count) } para «{ $words }».
notes-on-words = Sobre «{ $quote }»:
notes-button = Anotaciones
notes-on-paragraph = Anotaciones a { $paragraph }

## Keeping, changing and deleting one

notes-kept = Anotado al margen.
notes-changed = Cambiada.
notes-form-title = Guardar como anotación
notes-form-paragraph = ¿A qué párrafo?
notes-form-quote = Las palabras de las que trata
notes-form-words = Anotación
notes-delete-question = ¿Borrar esta anotación?
notes-delete-button = Borrar la anotación
notes-keep-button = Conservarla
notes-deleted = La anotación está borrada.
notes-stays = La anotación se queda.

## Lists

notes-none-with-words = Ninguna anotación tiene esas palabras.
notes-none-by-member = No hay anotaciones de ese miembro que puedas ver.
notes-none = Aún no hay anotaciones { $where ->
    [paragraph] a este párrafo
   *[here] aquí
}. Guarda una con /note add, o desde el menú de un mensaje: Aplicaciones.
notes-after-own = Verás las anotaciones de otros sobre un párrafo cuando hayas escrito allí una tuya para todos.

## The digest

notes-digest = { $count ->
    [one] 1 anotación nueva al margen:
   *[other] { NUMBER($count) } anotaciones nuevas al margen:
}
notes-digest-count = { $count ->
    [one] 1 anotación nueva al margen.
   *[other] { NUMBER($count) } anotaciones nuevas al margen.
}
notes-digest-more = Y { NUMBER($count) } más.

## Errors

notes-words-missing = «{ $words }» no está en { $paragraph }: copia las palabras de allí, o déjalas fuera.
notes-empty = La anotación está vacía: escribe lo que quieres guardar.
notes-too-long = Una anotación puede tener como mucho { NUMBER($most) } caracteres; esta tiene { NUMBER($length) }.
notes-too-many = Aquí tienes { NUMBER($most) } anotaciones, y no puedo guardar más: borra alguna que ya no necesites.
notes-unknown = No hay tal anotación, o ya no está: elige una de la lista que se abre al escribir.
notes-edit-others = Esa anotación es de otra persona: solo quien la escribió puede editarla.
notes-just-deleted = Esa anotación acaba de borrarse, así que no queda nada que editar.
notes-delete-others = Esa anotación es de otra persona: solo quien la escribió o un moderador puede borrarla.

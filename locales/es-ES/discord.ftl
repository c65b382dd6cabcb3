# What only the Discord bot says.

## Errors

discord-failed = Algo ha fallado de mi lado, y está en el registro. Inténtalo otra vez, quizá con otras palabras.
discord-too-late = He tardado demasiado: inténtalo otra vez.
discord-unreadable-reply = No puedo leer el mensaje al que respondes: haz su pregunta con tus palabras, o usa su menú: Aplicaciones, Preguntar esto al texto.
discord-only-files = Solo leo palabras, no imágenes, grabaciones, stickers ni archivos: escribe, por favor, qué quieres saber.
discord-role-mentioned = Eso menciona mi rol, y Discord no me muestra las palabras de esos mensajes: menciona en su lugar al usuario { $name }.
discord-typed-command = Un comando solo funciona si lo eliges de la lista que se abre al escribir «/»: { $command }
discord-no-words = Ese mensaje no tiene palabras por las que preguntar: elige uno que las tenga.
discord-command-removed = Ya no tengo este comando: elígelo de nuevo en la lista.
discord-not-mine = Ese mensaje no es mío: solo quito mis propias respuestas.
discord-cannot-remove = No soy miembro de este lugar, así que no puedo borrar mi respuesta: pídeselo a alguien que pueda gestionar mensajes.
discord-not-the-asker = Solo quien preguntó, o un moderador, puede hacer quitar una respuesta.
discord-too-many-of-member = Es mucho de una vez: te responderé de nuevo en un minuto.
discord-too-many-in-channel = En este canal hay más preguntas de las que puedo responder: vuelve a preguntar en un minuto.
discord-too-many-in-server = En este servidor hay más preguntas de las que puedo responder: vuelve a preguntar en un minuto.

## Files

discord-file-too-large = Eso dio un archivo de más de 10 MB, que Discord no acepta: pide menos.
discord-file-elsewhere = { $file } no está guardado en Discord, así que no lo descargo: adjunta el archivo mismo.
discord-file-not-fetched = No se pudo obtener { $file } de Discord: adjúntalo de nuevo.

## Permissions and channels

discord-direct-messages = nuestros mensajes directos
# The names of permissions are those in the settings of Discord's own clients in this language.
discord-permission = «{ $name }»
discord-permission-view-channel = Ver canal
discord-permission-send-messages = Enviar mensajes
discord-permission-send-in-threads = Enviar mensajes en hilos
discord-permission-create-threads = Crear hilos públicos
discord-permission-attach-files = Adjuntar archivos
discord-permission-read-history = Leer el historial de mensajes
discord-permission-create-events = Crear eventos
discord-permission-send-polls = Crear encuestas
discord-missing-permissions = Necesito { $count ->
    [one] el permiso
   *[other] los permisos
} { $permissions } en { $place }: pídelo a quien administra el servidor.
discord-missing-in-server = Necesito el permiso { $permission } en todo el servidor: pídelo a quien lo administra.
discord-not-voice = { $place } no es un canal de voz: elige uno.
discord-too-many-events = Este servidor tiene tantos eventos como permite Discord: borra uno antes.
discord-no-writing = No puedo escribir en { $place }.
discord-not-linked = Para enlazar mi respuesta con tu mensaje, necesito aquí el permiso { $permission }.
discord-cannot-answer = No puedo responderte allí. { $reason }
discord-locked = { $place } está bloqueado y no puedo escribir allí: pide a un moderador que lo desbloquee.
discord-too-many-threads = Este servidor tiene tantos hilos abiertos como Discord permite: cierra uno terminado e inténtalo otra vez.
discord-channel-gone = { $place } ya no existe: elige otro canal.
discord-channel-not-found = Ese canal o hilo ya no existe, o no puedo verlo: elige otro.
discord-tag-needed = Las publicaciones en { $place } deben tener una etiqueta, que no puedo elegir: elige otro canal.
discord-automod = AutoMod no me deja decir esto en { $place }.
discord-timed-out = Estoy en aislamiento temporal en este servidor y no puedo escribir: pide a un moderador que lo levante.
discord-slow-mode = El modo pausado todavía no me deja escribir en { $place }.
discord-no-threads = { $place } no puede tener hilos propios: pídemelo en { $parent }.
discord-no-threads-here = { $place } no puede tener hilos propios: pídemelo en un canal de texto.
discord-not-sendable = { $place } no es un canal donde escribir: elige un canal de texto.
discord-other-server = Ese canal no está en este servidor: elige uno que sí.
discord-may-not-write = Tú no puedes escribir en { $place }: elige un canal donde puedas.

## Messages

discord-question-deleted = La pregunta se borró, y su respuesta con ella.
discord-removed = La respuesta se ha quitado.
discord-not-helpful = No ayuda
discord-muted = Gracias por decírmelo. Durante { NUMBER($hours) } horas responderé aquí solo si me mencionáis.
discord-show-everyone = Mostrar a todos
discord-shown-by = mostrado por { $name }
discord-go-there = Ir allí
discord-nothing = No hay nada que mostrar.

## Readings that can't be posted

discord-reading-refused = Discord rechazó la lectura.
discord-reading-retried = Sigo intentándolo, y continuará por sí solo.
discord-plan-paused = Está en pausa: /plan resume lo reanuda.
discord-reading-failed = No se pudo publicar una lectura de tu plan de lectura: { $trouble } { $further }
discord-session-failed = No se pudo anunciar «{ $title }»: { $trouble } Sigo intentándolo hasta que termine.
discord-digest-failed = No se pudo publicar el resumen de anotaciones nuevas: { $trouble } Sigo intentándolo.
discord-role-gone = El rol al que llama tu plan de lectura ya no existe, así que sus lecturas no avisan a nadie: /plan edit nombra otro.
discord-role-not-called = Una lectura de tu plan de lectura no avisó a nadie, porque no puedo mencionar su rol. Permite en los ajustes del servidor que cualquiera lo mencione, o dame el permiso de mencionar @everyone, @here y todos los roles.

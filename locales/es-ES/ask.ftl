# Answers to questions and to what is said in a conversation.

## Answers

ask-reported = Referido, no respaldado:
ask-hedge = No estoy seguro de que responda. Lo más cercano que encontré:
ask-not-there = «{ $title }» no parece decirlo.
ask-nowhere = Ninguno de los textos parece decirlo.
ask-verdict = El veredicto
ask-nearest = Pasajes más cercanos
ask-in-a-note = El texto mismo no parece decirlo, pero una nota sí.
ask-about = sobre { $topic }:
ask-other-may = Quizá «{ $title }» sí.
ask-other-button = Preguntar a «{ $title }»
ask-still-reading = Aún estoy leyendo «{ $title }» ({ $share }), y hasta entonces busco sobre todo por sus palabras.
ask-too-long = Es demasiado largo para mí: pregunta en { NUMBER($most) } caracteres como mucho.

## Two questions in one message

ask-one-found = Sobre { $found }; no encuentro { $missing } en el texto.
ask-both-here = Las dos se responden aquí:
ask-first-then = Primero { $first }, después { $second }:
ask-unsure-of = No estoy seguro de que responda a { $question }.
ask-both-missing = Busqué las dos.

## Questions back

ask-hint = Dime de qué se trata (una persona, un suceso, una cosa), y lo buscaré en el texto.
ask-which-other = ¿A qué otro te refieres? Nómbralo, y lo buscaré.
ask-which = { $kind ->
    [person] ¿A quién
   *[thing] ¿A qué
} te refieres: { $names }? O dilo con algunas palabras más.

## Small talk

ask-talk = { $kind ->
    [thanks] ¡De nada!
    [bye] ¡Hasta pronto, y feliz lectura!
    [greeting] ¡Hola! Pregúntame lo que quieras sobre el texto.
    [praise] ¡Gracias! Sigue preguntando cuando quieras.
    [complaint] Siento que no haya ayudado. Dilo con otras palabras, con un nombre o una cosa de la que trate, o pide un párrafo o una nota por su número.
    [apology] No pasa nada. Sigue preguntando cuando quieras.
    [laugh] ¡Me alegra que te diviertas! Pregúntame sobre el texto cuando quieras.
    [nod] De acuerdo. Sigue preguntando cuando quieras.
    [mood] Te entiendo. Pregúntame sobre el texto cuando quieras.
    [who-are-you] Soy Ibid, un programa que responde preguntas sobre el texto citándolo palabra por palabra, con los números de párrafos y notas.
    [what-can-you-do] Pregúntame sobre el texto con tus palabras y citaré el pasaje que responde. También sirve un párrafo o una nota por su número, y unas palabras entre comillas.
    [how-are-you] Todo bien, gracias. ¿Qué te gustaría saber del texto?
   *[off-topic] Solo conozco el texto que tenemos delante. ¡Pregúntame por él!
}
ask-command = Para eso hay un comando: { $command }
ask-other-command = /help dice todo lo que puedo hacer.
ask-remove-answer = En el menú de mi mensaje, en Aplicaciones, «Quitar esta respuesta» la quita.

## Going on from what is shown

ask-that-is-all = Eso es todo lo que encontré.
ask-last-paragraph = No hay párrafo siguiente: { $paragraph } es el último.
ask-first-paragraph = No hay nada antes: { $paragraph } es el primero.
ask-last-note = No hay nota siguiente: era la última.
ask-first-note = No hay ninguna nota antes: es la primera.
ask-no-note-there = No hay ninguna nota en ese pasaje: { $paragraph }.
ask-no-source = Lo dice el texto mismo: no nombra cerca a nadie más.
ask-source = Lo más parecido a nombrar una fuente en el texto:
ask-one-sentence = Ya es una sola frase, de { NUMBER($length, useGrouping: 0) } caracteres: solo cito, y nunca corto ninguna.
ask-undone = Hecho: volvemos al principio. Pregúntame lo que quieras sobre el texto.
ask-before-that = Antes de eso:
ask-back-at = De vuelta en «{ $question }»:
ask-first = Pregúntame primero algo sobre el texto; después podemos seguir desde ahí.
ask-restarted = Con gusto, desde el principio. ¿Qué te gustaría saber?
ask-nothing-shown = No hay nada a la vista desde donde seguir: pregúntame otra cosa sobre el texto.
ask-text-changed = El texto ha cambiado desde entonces; pregunta otra vez.

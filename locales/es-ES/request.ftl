# Answers about the text as a whole: its author, outline, dates and numbers, and how sure an answer is.

request-people = Personas
request-dates = Fechas
request-no-dates = No encuentro fechas en este texto.
request-dates-named = Fechas nombradas: { $dates }.
request-years-span = Sus años van de { NUMBER($first, useGrouping: 0) } a { NUMBER($last, useGrouping: 0) }.

## Who wrote it

request-author-unknown = El archivo no dice quién escribió «{ $title }».
request-author = «{ $title }» es de { $author }.
request-edition = Edición: { $value }.
request-published = Publicado: { $value }.
request-released = Edición digital: { $value }.
request-source = Fuente: { $value }.
request-published-unknown = No dice cuándo se publicó.

## How to cite it

request-missing = El archivo no indica { $what }.
request-missing-author = el autor
request-missing-year = el año
request-missing-pages = los números de página
request-cite-passage = Pide un pasaje, y cito su párrafo y sus notas.

## How sure an answer is

request-nothing-asked = Aún no hay nada respondido de lo que pudiera estar seguro. Pregúntame algo sobre el texto.
request-exact = Las palabras están en el texto exactamente así.
request-counted = Eso se ha contado, no buscado: es exacto para el texto tal como se ha leído.
request-fairly-sure = Estoy bastante seguro ({ NUMBER($chance) } de 100) de que esto responde a tu pregunta.
request-not-sure = No estoy seguro ({ NUMBER($chance) } de 100) de que esto responda a tu pregunta.
request-doubtful = Dudo ({ NUMBER($chance) } de 100) que esto responda a tu pregunta.
request-shares = Tiene { $found } de tu pregunta.
request-shares-some = Tiene { $found } de tu pregunta, no { $missing }.
request-shares-none = No comparte ninguna palabra con tu pregunta.
request-around-them = Lo que está a su alrededor:
request-around = Lo que está alrededor:
request-not-ruled-out = No puedo descartar que el texto lo diga con otras palabras. No encontré nada lo bastante cercano.
request-nothing-better = No encontré nada mejor. Con otras palabras, con un nombre o una fecha, quizá aparezca.
request-next-best = Lo que mostré es lo que mejor encaja, hasta donde veo. Lo siguiente mejor:

## Numbers of things

request-has = { $place } tiene { $count }.
request-names = { $place } nombra { $count }.
request-the-text = El texto
request-no-notes = ninguna nota
request-no-chapters = ningún capítulo
request-no-pages = ningún número de página
request-no-verses = ningún versículo
request-note-range = de { $first } a { $last }
request-named-times = { $name } se nombra { $times }, { $paragraphs ->
    [1] en un párrafo
   *[other] en { NUMBER($paragraphs, useGrouping: 0) } párrafos
}.
request-stands-times = «{ $words }» está aquí { $times }.
request-where = Dónde

## Outline

request-no-summary = No resumo, solo cito.
request-chapters = Capítulos: { $names }.
request-named-most = Lo más nombrado: { $names }.
request-year = Año nombrado: { NUMBER($year, useGrouping: 0) }.
request-years = Años nombrados: de { NUMBER($first, useGrouping: 0) } a { NUMBER($last, useGrouping: 0) }.
request-openings = Así empiezan sus { $parts ->
    [paragraphs] párrafos
   *[chapters] capítulos
}:

## What isn't done

request-no-translation = No traduzco. Solo cito el texto tal como es.
request-no-translation-from = No traduzco. Solo cito el texto; su idioma: { $language }.
request-no-explanation = No explico ni reformulo, solo cito.
request-ask-passage = Pídeme un pasaje, o qué dice el texto sobre una palabra.
request-around-helps = Quizá ayude lo que está alrededor:
request-no-composing = No escribo nada propio: encuentro lo que dice el texto, y lo cito. Pregúntame por una persona, un suceso o una palabra.
request-no-opinion = No tengo opinión: solo cito. Pregunta qué dice el texto sobre alguien o algo.

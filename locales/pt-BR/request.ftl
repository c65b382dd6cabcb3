# Answers about the text as a whole: its author, outline, dates and numbers, and how sure an answer is.

request-people = Pessoas
request-dates = Datas
request-no-dates = Não encontro datas neste texto.
request-dates-named = Datas citadas: { $dates }.
request-years-span = Os anos vão de { NUMBER($first, useGrouping: 0) } a { NUMBER($last, useGrouping: 0) }.

## Who wrote it

request-author-unknown = O arquivo não diz quem escreveu “{ $title }”.
request-author = “{ $title }” é de { $author }.
request-edition = Edição: { $value }.
request-published = Publicado: { $value }.
request-released = Edição digital: { $value }.
request-source = Fonte: { $value }.
request-published-unknown = Não diz quando foi publicado.

## How to cite it

request-missing = O arquivo não informa { $what }.
request-missing-author = o autor
request-missing-year = o ano
request-missing-pages = os números de página
request-cite-passage = Peça uma passagem, e cito o parágrafo e as notas.

## How sure an answer is

request-nothing-asked = Ainda não há nada respondido de que eu pudesse ter certeza. Pergunte algo sobre o texto.
request-exact = As palavras estão no texto exatamente assim.
request-counted = Isso foi contado, não buscado: é exato para o texto como foi lido.
request-fairly-sure = Tenho bastante certeza ({ NUMBER($chance) } em 100) de que isto responde à sua pergunta.
request-not-sure = Não tenho certeza ({ NUMBER($chance) } em 100) de que isto responde à sua pergunta.
request-doubtful = Duvido ({ NUMBER($chance) } em 100) que isto responda à sua pergunta.
request-shares = Tem { $found } da sua pergunta.
request-shares-some = Tem { $found } da sua pergunta, não { $missing }.
request-shares-none = Não tem nenhuma palavra em comum com a sua pergunta.
request-around-them = O que está em volta delas:
request-around = O que está em volta:
request-not-ruled-out = Não posso excluir que o texto diga isso com outras palavras. Não encontrei nada próximo o bastante.
request-nothing-better = Não encontrei nada melhor. Com outras palavras, um nome ou uma data, talvez apareça.
request-next-best = O que mostrei combina melhor, até onde vejo. Em seguida:

## Numbers of things

request-has = { $place } tem { $count }.
request-names = { $place } cita { $count }.
request-the-text = O texto
request-no-notes = nenhuma nota
request-no-chapters = nenhum capítulo
request-no-pages = nenhum número de página
request-no-verses = nenhum versículo
request-note-range = { $first } a { $last }
request-named-times = { $name } é citado { $times }, { $paragraphs ->
    [1] em um parágrafo
   *[other] em { NUMBER($paragraphs, useGrouping: 0) } parágrafos
}.
request-stands-times = “{ $words }” está aqui { $times }.
request-where = Onde

## Outline

request-no-summary = Não resumo, só cito.
request-chapters = Capítulos: { $names }.
request-named-most = Mais citados: { $names }.
request-year = Ano citado: { NUMBER($year, useGrouping: 0) }.
request-years = Anos citados: { NUMBER($first, useGrouping: 0) } a { NUMBER($last, useGrouping: 0) }.
request-openings = Os { $parts ->
    [paragraphs] parágrafos
   *[chapters] capítulos
} começam assim:

## What isn't done

request-no-translation = Não traduzo. Só cito o texto como ele é.
request-no-translation-from = Não traduzo. Só cito o texto; o idioma dele: { $language }.
request-no-explanation = Não explico nem reformulo, só cito.
request-ask-passage = Peça uma passagem, ou o que o texto diz sobre uma palavra.
request-around-helps = O que está em volta talvez ajude:
request-no-composing = Não escrevo nada meu: encontro o que o texto diz, e cito. Pergunte sobre uma pessoa, um acontecimento ou uma palavra.
request-no-opinion = Não tenho opinião: só cito. Pergunte o que o texto diz sobre alguém ou algo.

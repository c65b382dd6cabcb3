# The texts on the shelf (/texts).

texts-about = Este é “{ $title }”: { $contents }.
texts-others = Também na estante: { $titles }.
texts-others-more = Também na estante: { $titles } e mais { NUMBER($more, useGrouping: 0) }.
texts-introduction = Sou o Ibid. Respondo perguntas sobre “{ $title }” citando-o, com os números dos parágrafos e das notas.
texts-introduction-shelf = Sou o Ibid. Respondo perguntas sobre “{ $title }” (e mais { NUMBER($others, useGrouping: 0) } na estante: /texts) citando-o, com os números dos parágrafos e das notas.
texts-introduction-ask = Pergunte com suas palavras, peça “{ $place }”, ou use /help.
texts-introduction-ask-note = Pergunte com suas palavras, peça “{ $place }” ou “{ $note }”, ou use /help.

## What was read from a file

texts-paragraphs-in = { $paragraphs } em { $chapters }
texts-notes-without = { $notes } sem texto
texts-notes-some-without = { $notes }, { NUMBER($count, useGrouping: 0) } delas sem texto
texts-note-with = { $notes } com seu texto
texts-notes-with = { $notes } com seus textos
texts-page = página { $page }
texts-pages = páginas { $first } a { $last }
texts-to-check = { $contents }; { $places } para conferir
texts-fetching = Baixando o arquivo…
texts-reading = Lendo { $file }…
texts-progress = { $doing } ({ NUMBER($seconds, useGrouping: 0) } s até agora)
texts-progress-at = { $doing } { $unit ->
    [page] página
   *[part] parte
} { NUMBER($done, useGrouping: 0) } de { NUMBER($total, useGrouping: 0) } ({ NUMBER($seconds, useGrouping: 0) } s até agora)
texts-added = Adicionado: “{ $title }”, com { $contents }.
texts-left-out = Deixado de fora: { $what }.
texts-begins = Começa assim: “{ $words }”
texts-please-look = Confira: { $warning }
texts-more-like-that = E mais { NUMBER($count, useGrouping: 0) } assim.
texts-asked-from-now = É o que se consulta aqui de agora em diante; /texts use escolhe outro.
texts-ask-it = Consulte-o com a opção text:{ $id }, ou faça dele o que se consulta aqui com /texts use.

## The shelf

texts-asked-here = (consultado aqui)
texts-read-share = { $contents }, dos quais li { $share }
texts-and-more = e mais { NUMBER($count, useGrouping: 0) }
texts-used-here = Neste canal e seus tópicos consulta-se agora “{ $title }”.
texts-used-there = Naquele canal e seus tópicos consulta-se agora “{ $title }”.
texts-used = Aqui consulta-se agora “{ $title }”, exceto em canais e tópicos que têm um texto próprio.
texts-renamed = “{ $old }” agora se chama “{ $new }”.
texts-remove-question = Retirar “{ $title }”? As anotações são guardadas, e voltam com ele.
texts-remove-button = Retirar o texto
texts-leave-button = Deixar
texts-removed = O texto foi retirado.
texts-removed-already = Esse texto já não está aqui.
texts-stays = O texto fica.

## Errors

texts-manages-not = Só membros que podem gerenciar o servidor podem mudar os textos: peça a um deles.
texts-none-added = Nenhum texto foi adicionado aqui ainda: /texts add aceita um arquivo ou um endereço.
texts-unknown = Nenhum texto “{ $wanted }” foi adicionado aqui. Foram adicionados: { $added }.
texts-both-given = Dê um arquivo ou um endereço, não os dois.
texts-nothing-given = Anexe um arquivo, ou dê o endereço de um.
texts-no-addresses = Aqui não busco textos em endereços: baixe o arquivo, e anexe-o.
texts-no-address = Isso não é um endereço: dê um como https://www.gutenberg.org/ebooks/1342.
texts-only-https = Só busco em endereços que começam com https://: dê um assim.
texts-other-host = Só busco textos de { $hosts }: baixe o arquivo de { $host }, e anexe-o.
texts-password = Esse endereço tem um nome de usuário ou uma senha: dê-o sem eles.
texts-redirected = { $host } remete a outro endereço, que não sigo: baixe o arquivo, e anexe-o.
texts-redirected-forever = { $host } remete de um endereço a outro sem fim: dê outro endereço.
texts-file-too-large = Esse arquivo passa de { NUMBER($megabytes) } MB: procure uma edição menor.
texts-page-about-file = Esse endereço leva a uma página sobre o arquivo: copie o endereço do próprio arquivo.
texts-no-file = { $host } não tem arquivo nesse endereço: confira-o.
texts-slow = { $host } leva mais de { NUMBER($seconds) } s para enviar o arquivo: tente mais tarde.
texts-not-fetched = Não foi possível buscar o arquivo de { $host }: tente de novo, ou anexe-o.
texts-file-empty = Não há nada em { $file }: dê-me um arquivo com um texto.
texts-file-larger = { $file } passa de { NUMBER($megabytes) } MB: divida-o ou tire as imagens.
texts-too-many = Aqui já há { $count ->
    [one] { NUMBER($count) } texto
   *[other] { NUMBER($count) } textos
}: retire um primeiro com /texts remove.
texts-too-much = Com este, os textos daqui passariam de { NUMBER($megabytes) } MB: retire um primeiro com /texts remove.
texts-member-most = Em todos os lugares juntos você pode adicionar { $count ->
    [one] { NUMBER($count) } texto
   *[other] { NUMBER($count) } textos
} com { NUMBER($megabytes) } MB: retire um dos seus primeiro com /texts remove.
texts-no-room = No momento não tenho espaço para mais textos: peça a quem me hospeda que abra espaço.
texts-still-reading = Ainda estou lendo os textos daqui: pergunte de novo em um minuto.
texts-many-files = São muitos arquivos em pouco tempo: adicione o próximo daqui a { $count ->
    [one] { NUMBER($count) } minuto
   *[other] { NUMBER($count) } minutos
}.
texts-glossary-name = glossário
texts-glossary-most = Um glossário pode ter no máximo { NUMBER($most) } caracteres: encurte-o.
texts-id-taken = Aqui já há um texto “{ $id }”: dê outro título a este ou retire aquele primeiro.
texts-title-length = Um título tem de 1 a { NUMBER($most, useGrouping: 0) } caracteres: dê outro.
texts-not-on-shelf = Aqui não há nenhum texto “{ $id }”. Os textos daqui são: { $ids }.
texts-glossary-by-file = O glossário de “{ $title }” é longo demais para ser mudado aqui: dê o novo como arquivo.
texts-glossary-form = Glossário
texts-glossary-lines = Uma linha por palavra: “mestre: capitão”
texts-glossary-file-larger = { $file } é grande demais para um glossário: encurte-o.
texts-glossary-none = “{ $title }” agora não tem glossário.
texts-glossary-kept = O glossário de “{ $title }” tem agora { $count ->
    [one] { NUMBER($count) } palavra
   *[other] { NUMBER($count) } palavras
}. /define as mostra, e as perguntas as encontram.

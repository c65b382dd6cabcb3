# Files that can't be read as texts.

file-mistaken = { $file } é { $kind ->
    [png] uma imagem PNG
    [jpeg] uma imagem JPEG
    [gif] uma imagem GIF
    [pdf] um PDF
    [zip] um arquivo ZIP, como os DOCX e EPUB
    [rtf] um arquivo RTF
   *[doc] um documento antigo do Word
}, não texto puro: salve o texto em UTF-8 e use esse arquivo.
file-not-text = Não consigo ler { $file } como texto: salve-o como texto puro em UTF-8.
file-empty = Não há nada em { $file }: escreva algo nele ou retire-o.
file-no-words = Não há palavras em { $file }: use um arquivo com texto.
file-many-paragraphs = { $file } tem { $count ->
    [one] { NUMBER($count) } parágrafo
   *[other] { NUMBER($count) } parágrafos
}, mais que qualquer livro: divida-o.
file-many-notes = { $file } tem { $count ->
    [one] { NUMBER($count) } chamada de nota
   *[other] { NUMBER($count) } chamadas de nota
}, mais que qualquer livro: divida-o.
file-many-sentences = { $file } tem { $count ->
    [one] { NUMBER($count) } frase
   *[other] { NUMBER($count) } frases
}, mais que qualquer livro: divida-o.
file-long-paragraph = { $file } tem um parágrafo de { $count ->
    [one] { NUMBER($count) } caractere
   *[other] { NUMBER($count) } caracteres
}, mais que qualquer livro: ponha uma linha vazia entre os parágrafos.
file-nested = { $file } tem níveis aninhados demais para ser lido: simplifique-o.
file-no-format = Não consigo ler { $file }, só arquivos que terminam em { $endings }.
file-convert = Não consigo ler { $file }: { $to ->
    [epub] converta-o em EPUB, por exemplo com o Calibre, e use esse
    [docx] abra-o no Word ou no LibreOffice, salve-o como .docx e use esse
   *[pdf] converta-o em um PDF com camada de texto e use esse
}.
file-other-format = { $file } é { $kind ->
    [docx] um documento do Word
    [html] uma página da web
    [epub] um EPUB
    [pdf] um PDF
    [odt] um texto OpenDocument
    [rtf] um arquivo RTF
   *[xml] XML
}: dê a ele um nome que termine em { $ending }.
file-damaged = { $file } está cortado ou danificado: baixe-o de novo e use esse.
file-encrypted = { $file } está criptografado, então não dá para ler: use um sem senha.
file-encrypted-word = { $file } está criptografado, então não dá para ler: salve-o sem senha.
file-encrypted-epub = Este EPUB está criptografado, então não dá para ler: use uma cópia de { $file } sem proteção contra cópia.
file-unpacks = { $file } descompactado é muito maior que qualquer livro: use um arquivo menor.
file-outside = { $file } contém arquivos que iriam parar fora da pasta dele, então não é confiável: baixe-o de outro lugar.
file-misnamed = { $file } não é o que o nome diz: baixe-o de novo ou corrija o final do nome.
file-not-word = { $file } não é um documento do Word: salve-o como .docx.
file-old-word = { $file } é um documento antigo do Word, então não dá para ler: salve-o como .docx.
file-not-epub = { $file } não é um EPUB, ou falta uma parte dele: baixe-o de novo e use esse.
file-not-opendocument = { $file } não é um texto OpenDocument, ou falta uma parte dele: baixe-o de novo e use esse.
file-other-xml = { $file } é XML de um tipo que não consigo ler: só FictionBook, TEI e OSIS.
file-pdf-damaged = { $file } está danificado: baixe-o de novo, ou salve-o outra vez como PDF e use esse.
file-pdf-pictures = { $file } tem imagens de páginas em vez de texto: passe-o antes por um programa de reconhecimento de texto (OCR).
file-pdf-signs = { $file } não diz que letras são os seus sinais: passe-o antes por um programa de reconhecimento de texto (OCR).
file-pdf-pages = { $file } tem { $count ->
    [one] { NUMBER($count, useGrouping: 0) } página
   *[other] { NUMBER($count, useGrouping: 0) } páginas
}, mais que qualquer livro: divida-o.
file-not-readable = Não consigo ler { $file }: tente outro formato.
file-much-memory = { $file } precisa de memória demais para ser lido: divida-o em vários arquivos.
file-slow = { $file } demora demais para ser lido: divida-o em vários arquivos.
file-ended = A leitura de { $file } terminou cedo demais: tente de novo.
file-glossary-line = { $file }, linha { NUMBER($line, useGrouping: 0) }: deve ter um termo, dois-pontos e outras palavras para ele separadas por vírgulas, cada uma com no máximo { $most } caracteres, como em “mestre: capitão, chefe”.

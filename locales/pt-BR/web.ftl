# What only the web pages say.

web-shelf = A estante
web-to-shelf = Para a estante
web-answer = Resposta · { $title }
web-search = Buscar
web-search-title = Busca · { $title }
web-search-label = Palavras a buscar
web-search-example = Palavras, ou “uma expressão”
web-skip = Ir para o texto
web-colours = Cores
web-light = Claro
web-sepia = Sépia
web-dark = Escuro
web-pages = Páginas
web-page = Página { $label }
web-continued = (continuação)
web-released = Edição digital: { $value }
web-note-missing = O que esta nota diz não está no arquivo do texto.
web-beside = Ao lado de “{ $title }”
web-editions = Lado a lado
web-alone = Sozinho
web-read-to-here = Lido até aqui
web-read-on = Continuar de onde você parou

## Asking

web-ask = Perguntar
web-ask-text = Pergunte a este texto
web-ask-texts = Pergunte aos textos
web-conversation = Perguntas e respostas
web-hide-answers = Ocultar as respostas
web-no-answer = A resposta não chegou: tente de novo.

## Errors

web-not-found = Não encontrado
web-refused = Assim não funciona
web-not-now = Agora não
web-no-address = Não há página neste endereço.
web-no-page = “{ $title }” tem { NUMBER($pages) } páginas aqui, e nenhuma página { NUMBER($number, useGrouping: 0) }.
web-no-picture = Não há imagem deste lugar.
web-no-text = Diga a qual texto perguntar.
web-empty-question = Pergunte algo: a pergunta está vazia.
web-old-button = Este botão é antigo demais: pergunte de novo.
web-old-conversation = Não é possível ler a conversa: comece uma nova.
web-too-long = É longo demais: tire algo.
web-too-many = Pedidos demais: tente de novo em { NUMBER($seconds) } s.
web-invalid-link = Este link não é válido, ou não é mais: peça um novo com /page link onde você o recebeu.
web-failed = Algo deu errado aqui; ficou registrado.

# The overview (/help), the welcome, and what Ibid is (/about).

help-promise = O que cito está no texto palavra por palavra. O que o texto não diz, não respondo.
help-ask = Perguntar e consultar
    • Pergunte com suas palavras, ou com /ask; depois “mais”, “próximo” e “anterior”
    • /find: frases por suas palavras; "palavras exatas", -sem, ch:3, para:4, note:58 e note-text:palavra restringem
    • /paragraph, /footnote: por seus números; /compare: em outra edição; /random: uma passagem ao acaso
    • /quote: se uma citação é literal; /cite: sua referência, pronta para colar
    • /index who, /index when, /index word: pessoas, datas e cada lugar de uma palavra; /define: o que ela significa
help-read = Ler juntos
    • /plan start, /plan status: o texto, uma parte por vez
    • /progress show: até onde você leu, e até onde o grupo; /review next: as perguntas que você errou
    • /note add, /note list: anotações na margem, para o grupo ou só para você
    • /discuss: um tópico sobre um parágrafo
    • /session plan, /session ask: uma data para falar dele, e perguntas para ela; /poll: o que ler agora
    • /quiz play, /quiz add: perguntas sobre o texto, e as suas
    • /page link: os textos em uma página web; /card: uma citação como imagem
    • /export: o texto como arquivo, com as anotações e discussões de vocês
help-set-up = Configurar
    • /texts list, /texts add, /texts use: o que está na estante, e o que se consulta aqui
    • /settings show, /class show: para quem gerencia o servidor
    • /privacy show: o que guardo sobre você, e como apagar
    • /about: versão, e como me convidar
    • No menu de uma mensagem (Aplicativos): perguntar ao texto, conferir uma citação, guardar como anotação, remover uma resposta
help-try = Experimente com “{ $title }”:
help-example-chapter = o primeiro capítulo
help-example-paragraph = parágrafo 1
help-example-note = nota { $label }

## The first message in a server

help-welcome = Olá, sou o Ibid. Respondo perguntas sobre “{ $title }” citando-o, com os números dos parágrafos e das notas.
help-welcome-who = Todos podem me mencionar com uma pergunta. Quem gerencia o servidor pode adicionar textos com /texts add, começar a ler junto com /plan start e me configurar com /settings show. /help conta o resto.
help-welcome-try = Experimentem uma primeira pergunta:

## What Ibid is

help-about = Ibid { $version }, software livre sob a licença { $license }.
help-about-with-source = Ibid { $version }, software livre sob a licença { $license }. O código-fonte vem junto; quem me mantém aqui o tem.
help-source = Código-fonte
help-about-quoting = Respondo citando; nenhum modelo de linguagem nem serviço externo participa.
help-about-privacy = Privacidade: guardo o que você me pede para guardar, como anotações e planos, e nada das suas perguntas. /privacy show diz mais.
help-invite = Convide-me

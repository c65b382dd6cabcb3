# Answers to questions and to what is said in a conversation.

## Answers

ask-reported = Relatado, não endossado:
ask-hedge = Não tenho certeza de que isto responde. O mais próximo que encontrei:
ask-not-there = “{ $title }” não parece dizer.
ask-nowhere = Nenhum dos textos parece dizer.
ask-verdict = O veredito
ask-nearest = Passagens mais próximas
ask-in-a-note = O próprio texto não parece dizer, mas uma nota diz.
ask-about = sobre { $topic }:
ask-other-may = “{ $title }” talvez diga.
ask-other-button = Perguntar a “{ $title }”
ask-still-reading = Ainda estou lendo “{ $title }” ({ $share }), e até lá busco nele sobretudo pelas palavras.
ask-too-long = É longo demais para mim: pergunte em no máximo { NUMBER($most) } caracteres.

## Two questions in one message

ask-one-found = Sobre { $found }; não encontro { $missing } no texto.
ask-both-here = As duas são respondidas aqui:
ask-first-then = Primeiro { $first }, depois { $second }:
ask-unsure-of = Não tenho certeza de que responde a { $question }.
ask-both-missing = Procurei as duas.

## Questions back

ask-hint = Diga do que se trata (uma pessoa, um acontecimento, uma coisa), e procuro no texto.
ask-which-other = Qual outro você quer dizer? Nomeie, e eu procuro.
ask-which = { $kind ->
    [person] Quem
   *[thing] O que
} você quer dizer: { $names }? Ou diga com algumas palavras a mais.

## Small talk

ask-talk = { $kind ->
    [thanks] De nada!
    [bye] Até logo, e boa leitura!
    [greeting] Olá! Pergunte o que quiser sobre o texto.
    [praise] Obrigado! Continue perguntando quando quiser.
    [complaint] Pena que isso não ajudou. Diga com outras palavras, com um nome ou uma coisa de que se trata, ou peça um parágrafo ou uma nota pelo número.
    [apology] Não foi nada. Continue perguntando quando quiser.
    [laugh] Que bom que está se divertindo! Pergunte sobre o texto quando quiser.
    [nod] Tudo bem. Continue perguntando quando quiser.
    [mood] Entendo você. Pergunte sobre o texto quando quiser.
    [who-are-you] Sou o Ibid, um programa que responde perguntas sobre o texto citando-o palavra por palavra, com os números dos parágrafos e das notas.
    [what-can-you-do] Pergunte sobre o texto com suas palavras e cito a passagem que responde. Um parágrafo ou uma nota pelo número também serve, assim como algumas palavras entre aspas.
    [how-are-you] Tudo bem, obrigado. O que você gostaria de saber sobre o texto?
   *[off-topic] Só conheço o texto que temos diante de nós. Pergunte sobre ele!
}
ask-command = Há um comando para isso: { $command }
ask-other-command = /help diz tudo o que posso fazer.
ask-remove-answer = No menu da minha mensagem, em Aplicativos, “Remover esta resposta” a remove.

## Going on from what is shown

ask-that-is-all = É tudo o que encontrei sobre isso.
ask-last-paragraph = Não há próximo parágrafo: { $paragraph } é o último.
ask-first-paragraph = Não há nada antes: { $paragraph } é o primeiro.
ask-last-note = Não há próxima nota: essa era a última.
ask-first-note = Não há nenhuma nota antes: é a primeira.
ask-no-note-there = Não há nota nessa passagem: { $paragraph }.
ask-no-source = É o próprio texto que diz: ninguém mais é nomeado por perto.
ask-source = O mais perto que o texto chega de nomear uma fonte:
ask-one-sentence = Já é uma única frase, de { NUMBER($length, useGrouping: 0) } caracteres: só cito, e nunca corto uma.
ask-undone = Pronto: voltamos ao começo. Pergunte o que quiser sobre o texto.
ask-before-that = Antes disso:
ask-back-at = De volta a “{ $question }”:
ask-first = Pergunte primeiro algo sobre o texto; depois podemos continuar daí.
ask-restarted = Com prazer, do começo. O que você gostaria de saber?
ask-nothing-shown = Não há nada à mostra de onde continuar: pergunte outra coisa sobre o texto.
ask-text-changed = O texto mudou desde então; pergunte de novo.

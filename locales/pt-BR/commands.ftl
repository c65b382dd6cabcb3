# The commands as Discord lists them. Their English names and descriptions stand in commands/.

## Names of commands, subcommands and options, by the English ones

commands-names =
    .review = revisão
    .next = próxima
    .about = sobre
    .ask = perguntar
    .card = cartão
    .cite = citar
    .compare = comparar
    .define = definir
    .discuss = discutir
    .export = exportar
    .find = buscar
    .footnote = nota-de-rodapé
    .help = ajuda
    .index = índice
    .who = quem
    .when = quando
    .word = palavra
    .note = anotação
    .list = lista
    .add = adicionar
    .search = buscar
    .edit = editar
    .delete = apagar
    .page = página
    .link = link
    .renew = renovar
    .public = público
    .paragraph = parágrafo
    .plan = plano
    .status = situação
    .start = começar
    .pause = pausar
    .resume = retomar
    .skip = pular
    .back = voltar
    .stop = encerrar
    .privacy = privacidade
    .show = mostrar
    .quiz = quiz
    .play = jogar
    .scores = pontos
    .reset = zerar
    .quote = citação
    .random = aleatório
    .settings = configurações
    .private = privado
    .language = idioma
    .zone = fuso
    .quiet = silêncio
    .notes = anotações
    .others = outros
    .spoilers = spoilers
    .until = até
    .digest = resumo
    .deleted = apagadas
    .channel = canal
    .feature = recurso
    .texts = textos
    .use = usar
    .rename = renomear
    .glossary = glossário
    .pair = parear
    .unpair = desparear
    .remove = remover
    .question = pergunta
    .text = texto
    .number = número
    .words = palavras
    .format = formato
    .style = estilo
    .with = com
    .mine = minhas
    .name = nome
    .member = membro
    .chapter = capítulo
    .amount = quantidade
    .unit = unidade
    .order = ordem
    .days = dias
    .time = hora
    .thread = tópico
    .role = cargo
    .from = desde
    .to = até
    .call = avisar
    .kind = tipo
    .rounds = rodadas
    .everybody = todos
    .seconds = segundos
    .daily = diário
    .answers = respostas
    .answer = resposta
    .on = ativo
    .file = arquivo
    .url = url
    .title = título
    .progress = progresso
    .set = definir
    .hide = ocultar
    .hidden = oculto
    .sentence = frase
    .wrong = erradas
    .session = sessão
    .date = data
    .reading = leitura
    .minutes = minutos
    .voice = voz
    .remind = lembrar
    .cancel = cancelar
    .poll = enquete
    .only = só
    .hours = horas
    .several = várias
    .class = turma
    .optional = opcional

## Descriptions of options that several commands have

commands-shared =
    .text = Qual texto da estante; se não, o primeiro
    .private = Mostrar a resposta só para você
    .paragraph = O número do parágrafo ou suas primeiras palavras
    .number = O número do parágrafo ou suas primeiras palavras
    .plan = Qual plano, se houver vários
    .note = Qual das suas anotações
    .amount = Quantos parágrafos, palavras ou versículos por vez
    .unit = Parágrafos, versículos ou palavras até o fim de um parágrafo
    .days = todos os dias, dias úteis, fins de semana ou dias como seg, qua, sex
    .time = Quando, por exemplo 18:00
    .zone = O fuso horário, como America/Sao_Paulo ou UTC-3
    .channel = Um canal ou fórum para isso
    .thread = Abrir um tópico para cada leitura
    .role = Um cargo a avisar em cada leitura

## Descriptions of commands, and of their options

commands-about = Versão, licença, privacidade e como me convidar

commands-ask = Faça uma pergunta ao texto com suas próprias palavras
    .question = O que você gostaria de saber
    .text = Qual texto da estante, ou * para todos; se não, o primeiro

commands-card = Uma imagem de uma citação
    .words = Palavras da frase a mostrar; se não, a primeira

commands-cite = Uma citação com sua referência, pronta para colar
    .number = O parágrafo; se não, o que foi mostrado por último
    .words = Palavras da frase; se não, o parágrafo todo
    .style = Se não, Chicago, MLA e APA

commands-compare = Um parágrafo e o mesmo lugar em outra edição ou tradução
    .with = O outro texto da estante

commands-define = O que uma palavra quer dizer aqui: o glossário, a frase que a explica, cada lugar
    .word = Uma palavra ou um nome do texto

commands-discuss = Abre um tópico para discutir um parágrafo, ou acha o que existe

commands-export = O texto como arquivo, com as anotações na margem e as discussões
    .format = html, uma página para o navegador, ou md, Markdown; se não, html
    .mine = Com minhas anotações privadas, só para mim

commands-find = Encontra frases por suas palavras
    .words = Palavras que devem estar; também "palavras exatas", -sem, ch:3, para:4, note:58, note-text:palavra

commands-footnote = Mostra onde está uma nota de rodapé e o que diz
    .number = O número ou sinal da nota, como impresso

commands-help = O que você pode perguntar, e como

commands-index = O índice do texto: pessoas, datas, palavras

commands-index-who = As pessoas e instituições do texto, e onde são mencionadas
    .name = De quem mostrar as menções; se não, uma lista de todos

commands-index-when = As datas do texto, em ordem, cada uma com sua frase

commands-index-word = Cada lugar de uma palavra, em todas as formas, com seu contexto
    .word = Uma palavra, ou várias seguidas

commands-note = Anotações na margem

commands-note-list = As anotações na margem: todas, de um parágrafo ou de um membro
    .paragraph = Só deste parágrafo, por número ou primeiras palavras
    .member = Só deste membro

commands-note-add = Guarda uma anotação na margem de um parágrafo
    .words = O que você quer anotar
    .quote = As palavras do parágrafo de que se trata
    .private = Só para você

commands-note-search = Anotações por suas palavras
    .words = Palavras que devem estar nelas

commands-note-edit = Altera uma anotação sua
    .words = O que deve dizer

commands-note-delete = Apaga uma anotação sua

commands-page = Os textos em uma página web, para ler

commands-page-link = A página com seus textos, anotações e discussões, só para você

commands-page-renew = Cria um novo link; o antigo deixa de funcionar

commands-page-public = Se todos podem ler os textos que vocês adicionaram
    .on = True: todos que têm o link

commands-paragraph = Mostra um parágrafo por seu número
    .chapter = O capítulo em que tem esse número, como 3, XI ou preface

commands-plan = Ler um texto juntos, uma porção de cada vez

commands-plan-status = Até onde vai a leitura e o que vem depois

commands-plan-start = Ler um texto juntos: tanto por vez, nestes dias, em um canal
    .date = O primeiro dia, como segunda ou 4 jan; se não, o quanto antes
    .order = Na ordem do texto ou ao acaso; se não, em ordem
    .from = O parágrafo inicial, por número ou primeiras palavras; ou o versículo

commands-plan-edit = Altera um plano, que continua onde está
    .date = O dia da próxima leitura, como segunda ou 4 jan
    .call = False: não avisar mais nenhum cargo

commands-plan-pause = Não publicar mais até ser retomado

commands-plan-resume = Retoma um plano em pausa

commands-plan-skip = Pula a próxima leitura

commands-plan-back = Repetir a última leitura

commands-plan-stop = Encerra um plano

commands-privacy = O que guardo sobre você: ver, obter, apagar

commands-privacy-show = O que guardo sobre você

commands-privacy-export = Tudo em um arquivo, só para você

commands-privacy-delete = Apaga, aqui ou em todo lugar; pergunto antes

commands-progress = Até onde você leu, e até onde o grupo está

commands-progress-show = Até onde você leu, e até onde o grupo está

commands-progress-set = Diga até onde você leu
    .paragraph = O último parágrafo que você leu

commands-progress-hide = Oculta dos outros até onde você leu, ou mostra de novo
    .hidden = False: mostrar de novo

commands-quiz = Perguntas sobre o texto, e quem sabe mais

commands-quiz-play = Perguntas sobre o texto; quem responde primeiro pontua
    .kind = O que se pergunta; se não, de tudo em rodízio
    .rounds = Quantas perguntas; se não, 5
    .everybody = True: cada um responde uma vez; no fim se vê quem acertou
    .seconds = O tempo para responder; se não, sem limite

commands-quiz-add = Adiciona uma pergunta sua sobre uma frase do texto
    .sentence = A frase que a responde, palavra por palavra
    .question = O que você pergunta
    .answer = A resposta certa
    .wrong = Até três opções erradas com ; entre elas; se não, digita-se a resposta

commands-quiz-remove = Remove uma pergunta que você adicionou
    .question = Qual das suas perguntas

commands-quiz-scores = Quem acertou quantas perguntas

commands-quiz-reset = Esquece todos os pontos daqui; para moderadores

commands-quote = Verifica se as palavras estão no texto como são citadas
    .words = A citação; … para o omitido, [colchetes] para palavras próprias
    .text = Qual texto da estante; se não, todos

commands-random = Um parágrafo ou versículo ao acaso
    .daily = A passagem do dia: a mesma para todos aqui

commands-review = As perguntas do quiz que você errou, algumas por dia

commands-review-next = A próxima pergunta errada que está na vez

commands-review-remind = Lembra você todo dia por mensagem direta; sem hora, não mais
    .time = Quando, como 18:00
    .zone = O fuso horário, como America/Sao_Paulo ou UTC-3; se não, o do servidor

commands-review-export = Todas as perguntas erradas em um arquivo
    .format = Para uma planilha ou para o Anki; se não, csv

commands-session = Encontrar-se para falar do que se leu

commands-session-list = As sessões por vir e as últimas

commands-session-plan = Planeja uma sessão com evento e lembrete
    .date = Como sexta, 4 dez ou 2026-12-04
    .time = Quando, como 18:00
    .reading = O que ler para ela, como 4-9 ou capítulo 3
    .title = Como se chama
    .minutes = Quanto dura; se não, 60
    .voice = Um canal de voz para o encontro; se não, escreve-se aqui
    .channel = Um canal onde anunciar; se não, aqui
    .role = Um cargo a chamar
    .remind = Quantos minutos antes eu lembro; se não, 60
    .zone = O fuso horário, como America/Sao_Paulo ou UTC-3; se não, o do servidor

commands-session-ask = Uma pergunta para conversar na sessão
    .question = Sobre o que você quer falar
    .session = Qual sessão; se não, a próxima

commands-session-cancel = Cancela uma sessão e seu evento
    .session = Qual sessão; se não, a próxima

commands-poll = Vote no que ler agora: textos da estante ou capítulos
    .about = Entre o que escolher; se não, textos
    .question = O que se pergunta; se não, o que ler agora
    .only = Só os que têm estas palavras no nome, com ; entre elas
    .hours = Quanto tempo fica aberta; se não, 72
    .several = True: cada um pode escolher várias
    .channel = Um canal onde publicar; se não, aqui
    .text = O texto cujos capítulos se escolhem; se não, o primeiro

commands-class = Para docentes: quem leu, anotou e participou

commands-class-show = Quem leu, anotou e participou, em lista e arquivo

commands-class-start = Conta quem participa; cada um é avisado antes
    .optional = False: ninguém pode escolher não ser contado

commands-class-stop = Não conta mais ninguém e esquece quem era contado

commands-settings = Como estou configurado neste servidor

commands-settings-show = Como estou configurado aqui

commands-settings-private = Se as respostas a comandos são só para quem pergunta
    .answers = True: só para quem pergunta

commands-settings-language = O idioma que falo aqui
    .language = O idioma de todas as minhas respostas aqui

commands-settings-zone = O fuso horário do grupo
    .zone = Como America/Sao_Paulo, ou uma cidade

commands-settings-quiet = Horas em que não digo nada sem ser perguntado; sem horas, nenhuma
    .from = Como 22:00
    .to = Como 07:00

commands-settings-deleted = O que acontece com uma resposta cuja pergunta é apagada
    .answer = É removida, ou fica uma linha

commands-settings-channel = Responder em um canal a perguntas de passagem, ou não mais
    .channel = O canal
    .answer = False: não mais

commands-settings-digest = Um canal para um resumo semanal das anotações novas; sem canal, nenhum
    .channel = O canal

commands-settings-spoilers = Se as respostas vão só até onde está o plano de leitura
    .until = Até onde vão as respostas num texto com plano

commands-settings-notes = Se as anotações dos outros aparecem antes da própria
    .others = Quando se veem as anotações dos outros sobre um parágrafo

commands-settings-feature = Ativar ou desativar algo
    .feature = O que mudar
    .on = False: desativado

commands-texts = Os textos da estante

commands-texts-list = Os textos da estante; aqui se pergunta ao primeiro

commands-texts-add = Adiciona um texto seu: EPUB, PDF, Word, Markdown, HTML, texto…, até 10 MB
    .file = O arquivo
    .url = Ou um endereço, como https://www.gutenberg.org/ebooks/1342
    .title = Como se chama aqui

commands-texts-use = Qual texto é perguntado aqui, se ninguém nomear outro
    .channel = Só neste canal ou fórum, e em seus tópicos

commands-texts-rename = Dá outro título a um texto adicionado
    .text = Qual dos textos adicionados aqui
    .title = O novo título

commands-texts-glossary = As palavras de um texto adicionado e o que significam
    .text = Qual dos textos adicionados aqui
    .file = Um arquivo com uma linha para cada uma; se não, pergunto

commands-texts-pair = Ler lado a lado duas edições ou traduções de uma obra
    .text = Uma delas
    .with = O outro texto da estante

commands-texts-unpair = Ler um texto sozinho de novo
    .text = Qual texto
    .with = Só deixar de ler ao lado deste

commands-texts-remove = Remove um texto adicionado
    .text = Qual dos textos adicionados aqui

## Choices of options, by their values

commands-choices-style =
    .chicago = Chicago
    .mla = MLA
    .apa = APA
    .bibtex = BibTeX
    .ris = RIS

commands-choices-format =
    .csv = CSV
    .anki = Anki
    .html = uma página para o navegador (HTML)
    .md = Markdown

commands-choices-unit =
    .paragraphs = parágrafos
    .words = palavras
    .verses = versículos

commands-choices-order =
    .text = na ordem do texto
    .random = ao acaso

commands-choices-kind =
    .gap = Preencha a lacuna
    .who = Quem disse ou fez
    .order = O que veio primeiro
    .note = Qual nota
    .quote = Exata ou alterada
    .own = Nossas próprias perguntas

commands-choices-language =
    .auto = o de cada membro; para todos, o do servidor

commands-choices-answer =
    .remove = é removida
    .line = fica uma linha

commands-choices-until =
    .plan = até onde o plano está
    .off = o texto inteiro

commands-choices-others =
    .always = sempre
    .later = depois da própria nesse parágrafo

commands-choices-feature =
    .discuss = discussões
    .notes = anotações na margem
    .plan = o plano de leitura
    .quiz = quiz
    .passing = respostas a perguntas de passagem
    .places = passagens citadas de passagem

## Entries of a message's menu

commands-menus =
    .ask = Perguntar isto ao texto
    .note = Guardar como anotação
    .quote = Verificar esta citação
    .remove = Remover esta resposta

commands-choices-about =
    .texts = textos da estante
    .chapters = capítulos de um texto

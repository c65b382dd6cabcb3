# What only the Discord bot says.

## Errors

discord-failed = Algo deu errado do meu lado, e está registrado. Tente de novo, talvez com outras palavras.
discord-too-late = Demorei demais: tente de novo.
discord-unreadable-reply = Não consigo ler a mensagem à qual você respondeu: faça a pergunta com suas palavras, ou use o menu dela: Aplicativos, Perguntar isto ao texto.
discord-only-files = Só leio palavras, não imagens, gravações, figurinhas nem arquivos: escreva, por favor, o que você quer saber.
discord-role-mentioned = Isso menciona o meu cargo, e o Discord não me mostra as palavras dessas mensagens: mencione o usuário { $name }.
discord-typed-command = Um comando só funciona se você o escolher na lista que se abre ao digitar “/”: { $command }
discord-no-words = Essa mensagem não tem palavras para perguntar: escolha uma que tenha.
discord-command-removed = Não tenho mais este comando: escolha-o de novo na lista.
discord-not-mine = Essa mensagem não é minha: só removo minhas próprias respostas.
discord-cannot-remove = Não sou membro daqui, então não posso apagar minha resposta: peça a alguém que possa gerenciar mensagens.
discord-not-the-asker = Só quem perguntou, ou um moderador, pode fazer remover uma resposta.
discord-too-many-of-member = É muita coisa de uma vez: respondo de novo em um minuto.
discord-too-many-in-channel = Há mais perguntas neste canal do que consigo responder: pergunte de novo em um minuto.
discord-too-many-in-server = Há mais perguntas neste servidor do que consigo responder: pergunte de novo em um minuto.

## Files

discord-file-too-large = Isso deu um arquivo de mais de 10 MB, que o Discord não aceita: peça menos.
discord-file-elsewhere = { $file } não está guardado no Discord, então não o baixo: anexe o próprio arquivo.
discord-file-not-fetched = Não foi possível obter { $file } do Discord: anexe de novo.

## Permissions and channels

discord-direct-messages = nossas mensagens diretas
# The names of permissions are those in the settings of Discord's own clients in this language.
discord-permission = “{ $name }”
discord-permission-view-channel = Ver canal
discord-permission-send-messages = Enviar mensagens
discord-permission-send-in-threads = Enviar mensagens em tópicos
discord-permission-create-threads = Criar tópicos públicos
discord-permission-attach-files = Anexar arquivos
discord-permission-read-history = Ver histórico de mensagens
discord-permission-create-events = Criar eventos
discord-permission-send-polls = Criar enquetes
discord-missing-permissions = Preciso { $count ->
    [one] da permissão
   *[other] das permissões
} { $permissions } em { $place }: peça a quem gerencia o servidor.
discord-missing-in-server = Preciso da permissão { $permission } no servidor inteiro: peça a quem o gerencia.
discord-not-voice = { $place } não é um canal de voz: escolha um.
discord-too-many-events = Este servidor tem tantos eventos quanto o Discord permite: apague um antes.
discord-no-writing = Não posso escrever em { $place }.
discord-not-linked = Para ligar minha resposta à sua mensagem, preciso aqui da permissão { $permission }.
discord-cannot-answer = Não posso responder a você lá. { $reason }
discord-locked = { $place } está bloqueado, e não posso escrever lá: peça a um moderador que desbloqueie.
discord-too-many-threads = Este servidor tem tantos tópicos abertos quanto o Discord permite: feche um que terminou e tente de novo.
discord-channel-gone = { $place } não existe mais: escolha outro canal.
discord-channel-not-found = Esse canal ou tópico não existe mais, ou não posso vê-lo: escolha outro.
discord-tag-needed = As publicações em { $place } precisam de uma etiqueta, que não posso escolher: escolha outro canal.
discord-automod = O AutoMod não me deixa dizer isto em { $place }.
discord-timed-out = Estou de castigo neste servidor e não posso escrever: peça a um moderador que me libere.
discord-slow-mode = O modo lento ainda não me deixa escrever em { $place }.
discord-no-threads = { $place } não pode ter tópicos próprios: peça isso em { $parent }.
discord-no-threads-here = { $place } não pode ter tópicos próprios: peça isso em um canal de texto.
discord-not-sendable = { $place } não é um canal para escrever: escolha um canal de texto.
discord-other-server = Esse canal não está neste servidor: escolha um que esteja.
discord-may-not-write = Você mesmo não pode escrever em { $place }: escolha um canal onde possa.

## Messages

discord-question-deleted = A pergunta foi apagada, e a resposta com ela.
discord-removed = A resposta foi removida.
discord-not-helpful = Não ajuda
discord-muted = Obrigado por avisar. Por { NUMBER($hours) } horas, só respondo aqui se vocês me mencionarem.
discord-show-everyone = Mostrar a todos
discord-shown-by = mostrado por { $name }
discord-go-there = Ir até lá
discord-nothing = Não há nada para mostrar.

## Readings that can't be posted

discord-reading-refused = O Discord recusou a leitura.
discord-reading-retried = Continuo tentando, e ele continua por conta própria.
discord-plan-paused = Está em pausa: /plan resume o retoma.
discord-reading-failed = Uma leitura do seu plano de leitura não pôde ser publicada: { $trouble } { $further }
discord-session-failed = Não foi possível anunciar “{ $title }”: { $trouble } Continuo tentando até que termine.
discord-digest-failed = Não foi possível publicar o resumo das anotações novas: { $trouble } Continuo tentando.
discord-role-gone = O cargo que o seu plano de leitura chama não existe mais, então as leituras não avisam ninguém: /plan edit indica outro.
discord-role-not-called = Uma leitura do seu plano de leitura não avisou ninguém, porque não posso mencionar o cargo dele. Permita nas configurações do servidor que qualquer um o mencione, ou me dê a permissão de mencionar @everyone, @here e todos os cargos.

# Polls about what to read next (/poll).

poll-texts = O que vamos ler agora?
poll-chapters = Que parte de “{ $title }” vamos ler agora?
poll-posted = A enquete foi publicada.
poll-left-out = Uma enquete aceita dez respostas, então { NUMBER($count) } ficaram de fora: indique com “only” as que você quer.
poll-go = Ir lá
poll-too-few = Há pouco para escolher: { $about ->
    [chapters] “{ $title }” precisa de dois capítulos que sirvam
   *[texts] a estante precisa de dois textos que sirvam
}.
poll-organisers-only = Só quem pode gerenciar o servidor ou suas mensagens pode me fazer publicar uma enquete.
poll-needs-server = Uma enquete precisa de um canal onde eu possa escrever: peça em um servidor que me convidou.

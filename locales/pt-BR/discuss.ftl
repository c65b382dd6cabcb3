# Discussions of paragraphs in threads (/discuss).

discuss-button = Discutir
discuss-head = Para discutir { $paragraph }: escrevam abaixo, e me mencionem com uma pergunta.
discuss-here = { $paragraph } é discutido aqui:
discuss-needs-server = Discussões são tópicos, e só posso abrir um em um servidor que me convidou: peça lá.

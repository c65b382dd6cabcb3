# Discussions of paragraphs in threads (/discuss).

discuss-button = Debatir
discuss-head = Para debatir { $paragraph }: escribid aquí debajo, y mencionadme con una pregunta.
discuss-here = { $paragraph } se debate aquí:
discuss-needs-server = Los debates son hilos, y solo puedo abrir uno en un servidor que me ha invitado: pídemelo allí.

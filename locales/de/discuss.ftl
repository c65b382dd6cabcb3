# Discussions of paragraphs in threads (/discuss).

discuss-button = Diskutieren
discuss-head = Zu { $paragraph }: Schreibt hier darunter, und erwähnt mich mit einer Frage.
discuss-here = { $paragraph } wird hier besprochen:
discuss-needs-server = Diskussionen sind Threads, und die kann ich nur in einem Server öffnen, der mich eingeladen hat: Frag mich dort.

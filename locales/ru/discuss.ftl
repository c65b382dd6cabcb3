# Discussions of paragraphs in threads (/discuss).

discuss-button = Обсудить
discuss-head = Обсуждаем { $paragraph }: пишите ниже и упомяните меня с вопросом.
discuss-here = { $paragraph } обсуждают здесь:
discuss-needs-server = Обсуждения — это ветки, а открыть ветку я могу только на сервере, который меня пригласил: попроси меня там.

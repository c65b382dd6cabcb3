# What is kept of a member (/privacy).

privacy-cards = { $cards ->
    [one] { NUMBER($cards) } вопрос для повторения
    [few] { NUMBER($cards) } вопроса для повторения
    [many] { NUMBER($cards) } вопросов для повторения
   *[other] { NUMBER($cards) } вопроса для повторения
}
privacy-progress = докуда прочитано: { $texts ->
    [one] { NUMBER($texts) } текст
    [few] { NUMBER($texts) } текста
    [many] { NUMBER($texts) } текстов
   *[other] { NUMBER($texts) } текста
}

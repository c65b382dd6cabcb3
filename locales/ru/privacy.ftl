# What is kept of a member (/privacy).

privacy-heading = Что я храню о тебе:
privacy-here = { $place ->
    [direct] В наших личных сообщениях
    [terminal] В этом терминале
   *[server] На этом сервере
}: { $things }.
privacy-elsewhere = На { $servers ->
    [one] { $servers } другом сервере
    [few] { $servers } других серверах
    [many] { $servers } других серверах
   *[other] { $servers } других серверах
}: { $things }.
privacy-notes-private = { $notes } (только для тебя: { NUMBER($private) })
privacy-score = твой счёт в викторинах, верно { NUMBER($right, useGrouping: 0) } из { NUMBER($asked, useGrouping: 0) }
privacy-cards = { $cards ->
    [one] { NUMBER($cards) } вопрос для повторения
    [few] { NUMBER($cards) } вопроса для повторения
    [many] { NUMBER($cards) } вопросов для повторения
   *[other] { NUMBER($cards) } вопроса для повторения
}
privacy-hiding = скрыто ли, докуда прочитано
privacy-progress = докуда прочитано: { $texts ->
    [one] { NUMBER($texts) } текст
    [few] { NUMBER($texts) } текста
    [many] { NUMBER($texts) } текстов
   *[other] { NUMBER($texts) } текста
}
privacy-questions = Твои вопросы не сохраняются. Десять минут я помню наши последние реплики, только в памяти, чтобы можно было спросить дальше.
privacy-after-leaving = То, что осталось от тебя на сервере, удаляется через { $days ->
    [one] { NUMBER($days) } день
    [few] { NUMBER($days) } дня
    [many] { NUMBER($days) } дней
   *[other] { NUMBER($days) } дня
} после твоего ухода.
privacy-nothing = Я ничего о тебе не храню.
privacy-file-button = Получить файлом
privacy-delete-button = Удалить…
privacy-file = Всё, что я храню о тебе, на всех серверах. Это видишь только ты.
privacy-nothing-to-delete = Я ничего о тебе не храню, так что удалять нечего.
privacy-delete-question = Удалить то, что я храню о тебе? Вернуть это нельзя.
privacy-texts-stay = Добавленные тобой тексты останутся на сервере без твоего имени.
privacy-delete-here = Удалить здесь
privacy-delete-everywhere = Удалить везде
privacy-keep = Оставить
privacy-deleted-here = Здесь удалено. В других местах всё осталось.
privacy-deleted-everywhere = Удалено везде: я больше ничего о тебе не храню.
privacy-kept = Ничего не удалено.

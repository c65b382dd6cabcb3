# The settings of a group (/settings).

## The page of all settings

settings-text = Текст: здесь спрашивают о «{ $title }» (/texts use)
settings-answers = Ответы на команды: { $for ->
    [asker] только тому, кто спросил
   *[all] видны всем
} (/settings private)
settings-zone = Часовой пояс: { $zone } (/settings zone)
settings-zone-unset = Часовой пояс: не задан, значит UTC (/settings zone)
settings-quiet-hours = Тихие часы: с { $from } до { $to } (/settings quiet)
settings-no-quiet-hours = Тихие часы: нет (/settings quiet)
settings-deleted = Ответ на удалённый вопрос: { $answer ->
    [line] остаётся строка
   *[removed] убирается
} (/settings deleted)
settings-digest = Обзор новых заметок: { $state ->
    [weekly] каждую неделю
   *[none] нет
} (/settings digest)
settings-spoilers = Ответы о тексте с планом чтения: { $state ->
    [plan] до места, до которого прочитал план
    [off] по всему тексту
   *[chapters] до места, до которого прочитал план, в текстах с главами
} (/settings spoilers)
settings-notes = Чужие заметки видны: { $seen ->
    [later] после своей к тому же абзацу
   *[always] всегда
} (/settings notes)
settings-passing-nowhere = Вопросы мимоходом: нигде (/settings channel)
settings-passing = Вопросы мимоходом: { $channels ->
    [one] в { $channels } канале
    [few] в { $channels } каналах
    [many] в { $channels } каналах
   *[other] в { $channels } канала
} (/settings channel)
settings-language = Язык: { $language } (/settings language)
settings-language-unset = Язык: у каждого участника свой, а для всех — язык сервера (/settings language)
settings-switched-on = Включено: { $features } (/settings feature)
settings-nothing-on = Включено: ничего (/settings feature)
settings-feature-name = { $feature ->
    [discuss] обсуждения
    [notes] заметки на полях
    [plan] план чтения
    [quiz] викторины
    [passing] ответы на вопросы мимоходом
   *[places] места, названные мимоходом
}

## Answers to changes

settings-answers-private = Теперь ответ на команду видит только тот, кто спросил. «private: false» покажет его всем.
settings-answers-public = Теперь ответы на команды видят все. «private: true» скроет один из них.
settings-zone-set = Часовой пояс здесь теперь { $zone }. Если часы там показывают не { $clock }, выбери другой.
settings-line-stays = На месте ответа на удалённый вопрос теперь остаётся строка.
settings-answer-removed = Ответ на удалённый вопрос теперь убирается.
settings-quiet-hours-ended = Тихих часов больше нет.
settings-quiet-hours-set = С { $from } до { $to } я говорю, только когда ко мне обращаются.
settings-digest-ended = Обзора заметок больше нет.
settings-digest-set = Отныне каждые семь дней я публикую там новые заметки, если они есть.
settings-channel-left = Там я теперь отвечаю, только когда меня упоминают.
settings-channel-joined = Там я иногда отвечаю на то, что явно похоже на вопрос о тексте, — как только мои владельцы разрешат мне читать сообщения.
settings-language-set = Теперь мой язык здесь — { $language }.
settings-language-freed = Теперь я говорю с каждым на его языке, а со всеми — на языке сервера.
settings-spoilers-set = { $state ->
    [plan] В тексте с планом чтения ответы теперь идут лишь до места, до которого прочитал план, а личные — до места, до которого прочитал участник. Остальное — за кнопкой «Всё равно показать».
   *[off] Теперь ответы берутся из всего текста, где бы ни был план.
}
settings-notes-set = { $seen ->
    [later] Теперь чужие заметки к абзацу видны тому, кто написал там свою для всех. Модераторы видят все. Обзор называет только их число, а на веб-странице их нет.
   *[always] Теперь чужие заметки видны всегда.
}
settings-switched = Теперь { $state ->
    [on] включено
   *[off] выключено
}: { $feature }.

## Errors

settings-no-time = «{ $typed }» — не время: напиши его как 07:00 или 22:30.
settings-half-quiet-hours = У тихих часов есть начало и другое время для конца: укажи оба, или ни одного, чтобы их не было.
settings-digest-needs-server = Обзор публикуется в канале сервера, который меня пригласил: настрой его там.
settings-digest-forum = Обзору нужен канал, где можно писать, а это форум: выбери другой.
settings-too-many-channels = Больше { NUMBER($most) } каналов — слишком много: сначала убери один.
settings-manages-not = Менять настройки могут только те, кто управляет сервером: попроси кого-нибудь из них.
settings-unknown-zone = Я не знаю часового пояса «{ $typed }»: напиши его как Europe/Vienna, UTC+1 или крупный город поблизости.
settings-similar-zone = Я не знаю часового пояса «{ $typed }»: может быть, { $zone }?
settings-switched-off = Здесь выключено: { $feature }. Включить это может тот, кто управляет этим местом, командой /settings feature.

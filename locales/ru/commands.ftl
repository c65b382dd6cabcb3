# The commands as Discord lists them. Their English names and descriptions stand in commands/.

## Names of commands, subcommands and options, by the English ones

commands-names =
    .review = повторение
    .next = следующий
    .about = о-боте
    .ask = спросить
    .card = карточка
    .cite = ссылка
    .compare = сравнить
    .define = определить
    .discuss = обсудить
    .export = экспорт
    .find = найти
    .footnote = сноска
    .help = помощь
    .index = указатель
    .who = кто
    .when = когда
    .word = слово
    .note = заметка
    .list = список
    .add = добавить
    .search = поиск
    .edit = изменить
    .delete = удалить
    .page = страница
    .link = ссылка
    .renew = обновить
    .public = публично
    .paragraph = абзац
    .plan = план
    .status = состояние
    .start = начать
    .pause = пауза
    .resume = продолжить
    .skip = пропустить
    .back = назад
    .stop = закончить
    .privacy = данные
    .show = показать
    .quiz = викторина
    .play = играть
    .scores = очки
    .reset = сбросить
    .quote = цитата
    .random = случайно
    .settings = настройки
    .private = лично
    .language = язык
    .zone = пояс
    .quiet = тишина
    .notes = заметки
    .others = чужие
    .spoilers = спойлеры
    .until = докуда
    .digest = обзор
    .deleted = удалённые
    .channel = канал
    .feature = функция
    .texts = тексты
    .use = выбрать
    .rename = переименовать
    .glossary = глоссарий
    .pair = сопоставить
    .unpair = разделить
    .remove = убрать
    .question = вопрос
    .text = текст
    .number = номер
    .words = слова
    .format = формат
    .style = стиль
    .with = с
    .mine = мои
    .name = имя
    .member = участник
    .chapter = глава
    .amount = сколько
    .unit = единица
    .order = порядок
    .days = дни
    .time = время
    .thread = ветка
    .role = роль
    .from = с
    .to = до
    .call = звать
    .kind = вид
    .rounds = раунды
    .everybody = все
    .seconds = секунды
    .daily = ежедневно
    .answers = ответы
    .answer = ответ
    .on = вкл
    .file = файл
    .url = адрес
    .title = название
    .progress = прогресс
    .set = отметить
    .hide = скрыть
    .hidden = скрыто
    .sentence = предложение
    .wrong = неверные
    .session = встреча
    .date = дата
    .reading = чтение
    .minutes = минуты
    .voice = голос
    .remind = напомнить
    .cancel = отменить
    .poll = опрос
    .only = только
    .hours = часы
    .several = несколько
    .class = класс
    .optional = по-желанию

## Descriptions of options that several commands have

commands-shared =
    .text = Какой текст с полки; если не указать, первый
    .private = Показать ответ только тебе
    .paragraph = Номер абзаца или его первые слова
    .number = Номер абзаца или его первые слова
    .plan = Какой план, если их несколько
    .note = Какая из твоих заметок
    .amount = Сколько абзацев, слов или стихов за раз
    .unit = Абзацы, стихи или слова до конца абзаца
    .days = ежедневно, по будням, по выходным или дни, например пн, ср, пт
    .time = Когда, например 18:00
    .zone = Часовой пояс, например Europe/Moscow, MSK или UTC+3
    .channel = Канал или форум для этого
    .thread = Открывать ветку для каждого чтения
    .role = Роль, которую звать к каждому чтению

## Descriptions of commands, and of their options

commands-about = Версия, лицензия, данные и как меня пригласить

commands-ask = Задай тексту вопрос своими словами
    .question = Что ты хочешь узнать
    .text = Какой текст с полки или * для всех; если не указать, первый

commands-card = Картинка с цитатой
    .words = Слова нужного предложения; если не указать, первое

commands-cite = Цитата со ссылкой на источник, готовая для вставки
    .number = Абзац; если не указать, показанное последним
    .words = Слова предложения; если не указать, весь абзац
    .style = Если не указать, Chicago, MLA и APA

commands-compare = Абзац и то же место в другом издании или переводе
    .with = Другой текст с полки

commands-define = Что значит слово здесь: глоссарий, предложение с объяснением, все места
    .word = Слово или имя из текста

commands-discuss = Открыть ветку для обсуждения абзаца или найти уже открытую

commands-export = Текст файлом, с заметками на полях и обсуждениями
    .format = html, страница для браузера, или md, Markdown; если не указать, html
    .mine = С моими личными заметками, только для меня

commands-find = Найти предложения по словам
    .words = Слова, которые должны быть; также "точные слова", -без, ch:3, para:4, note:58, note-text:слово

commands-footnote = Показать, где стоит сноска и что в ней
    .number = Номер или знак сноски, как напечатано

commands-help = Что можно спросить и как

commands-index = Указатель к тексту: люди, даты, слова

commands-index-who = Люди и учреждения в тексте и где они упомянуты
    .name = Чьи упоминания показать; если не указать, список всех

commands-index-when = Даты в тексте по порядку, каждая со своим предложением

commands-index-word = Все места слова, во всех формах, с окружением
    .word = Слово или несколько подряд

commands-note = Заметки на полях

commands-note-list = Заметки на полях: все, к абзацу или одного участника
    .paragraph = Только к этому абзацу, по номеру или первым словам
    .member = Только этого участника

commands-note-add = Сохранить заметку на полях абзаца
    .words = Что записать
    .quote = Слова абзаца, о которых она
    .private = Только для тебя

commands-note-search = Заметки по их словам
    .words = Слова, которые в них должны быть

commands-note-edit = Изменить свою заметку
    .words = Что в ней должно быть

commands-note-delete = Удалить свою заметку

commands-page = Тексты на веб-странице, для чтения

commands-page-link = Страница с вашими текстами, заметками и обсуждениями, только для тебя

commands-page-renew = Создать новую ссылку; старая перестанет работать

commands-page-public = Могут ли все читать тексты, которые вы добавили
    .on = True: все, у кого есть ссылка

commands-paragraph = Показать абзац по номеру
    .chapter = Глава, в которой у него этот номер, например 3, XI или preface

commands-plan = Читать текст вместе, по частям

commands-plan-status = Насколько продвинулось чтение и что дальше

commands-plan-start = Читать текст вместе: столько за раз, по этим дням, в канале
    .date = Первый день, например понедельник или 4 янв; если не указать, ближайший
    .order = По порядку текста или случайно; если не указать, по порядку
    .from = С какого абзаца начать, по номеру или первым словам; или стих

commands-plan-edit = Изменить план; он продолжится с того же места
    .date = День следующего чтения, например понедельник или 4 янв
    .call = False: больше не звать роль

commands-plan-pause = Ничего не публиковать, пока план не продолжат

commands-plan-resume = Продолжить план на паузе

commands-plan-skip = Пропустить следующее чтение

commands-plan-back = Повторить последнее чтение

commands-plan-stop = Закончить план

commands-privacy = Что я храню о тебе: посмотреть, получить, удалить

commands-privacy-show = Что я храню о тебе

commands-privacy-export = Всё одним файлом, только для тебя

commands-privacy-delete = Удалить это здесь или везде; сначала я спрошу

commands-progress = Сколько прочитано тобой и группой

commands-progress-show = Сколько прочитано тобой и группой

commands-progress-set = Отметить, докуда прочитано
    .paragraph = Последний прочитанный абзац

commands-progress-hide = Скрыть от других, сколько прочитано, или снова показать
    .hidden = False: снова показать

commands-quiz = Вопросы по тексту и кто знает больше всех

commands-quiz-play = Вопросы по тексту; очко тому, кто ответит первым
    .kind = О чём спрашивать; если не указать, обо всём по очереди
    .rounds = Сколько вопросов; если не указать, 5
    .everybody = True: каждый отвечает один раз; в конце видно, кто прав
    .seconds = Время на ответ; если не указать, без ограничения

commands-quiz-add = Добавить свой вопрос о предложении текста
    .sentence = Предложение с ответом, слово в слово
    .question = Что ты спрашиваешь
    .answer = Верный ответ
    .wrong = До трёх неверных ответов через ; без них ответ вводят

commands-quiz-remove = Убрать свой вопрос
    .question = Какой из твоих вопросов

commands-quiz-scores = Кто на сколько вопросов ответил верно

commands-quiz-reset = Забыть все очки здесь; для модераторов

commands-quote = Проверить, стоят ли слова в тексте так, как их цитируют
    .words = Цитата; … вместо пропуска, [скобки] вокруг своих слов
    .text = Какой текст с полки; если не указать, все

commands-random = Случайный абзац или стих
    .daily = Отрывок дня: один для всех здесь

commands-review = Вопросы викторины с ошибкой в ответе, понемногу каждый день

commands-review-next = Следующий вопрос с ошибкой, которому пора

commands-review-remind = Напоминать каждый день личным сообщением; без времени — перестать
    .time = Когда, например 18:00
    .zone = Часовой пояс, например Europe/Moscow, MSK или UTC+3; без него — сервера

commands-review-export = Все вопросы с ошибками файлом
    .format = Для таблицы или для Anki; если не указать, csv

commands-session = Встретиться и обсудить прочитанное

commands-session-list = Будущие и последние встречи

commands-session-plan = Запланировать встречу с событием и напоминанием
    .date = Например, пятница, 4 дек или 2026-12-04
    .time = Когда, например 18:00
    .reading = Что к ней прочитать, например 4-9 или глава 3
    .title = Как она называется
    .minutes = Сколько длится; если не указать, 60
    .voice = Голосовой канал; если не указать, пишут здесь
    .channel = Канал для объявления; если не указать, здесь
    .role = Роль, которую позвать
    .remind = За сколько минут напомнить; если не указать, за 60
    .zone = Часовой пояс, например Europe/Moscow, MSK или UTC+3; без него — сервера

commands-session-ask = Вопрос, о котором поговорить на встрече
    .question = О чём ты хочешь поговорить
    .session = Какая встреча; если не указать, ближайшая

commands-session-cancel = Отменить встречу и её событие
    .session = Какая встреча; если не указать, ближайшая

commands-poll = Голосование, что читать дальше: тексты с полки или главы
    .about = Из чего выбирать; если не указать, тексты
    .question = Что спросить; если не указать, что читать дальше
    .only = Только те, в чьём названии есть эти слова, через ;
    .hours = Сколько часов открыт; если не указать, 72
    .several = True: можно выбрать несколько
    .channel = Канал для опроса; если не указать, здесь
    .text = Текст, чьи главы имеются в виду; если не указать, первый

commands-class = Для преподавателей: кто читал, писал заметки и участвовал

commands-class-show = Кто читал, писал заметки и участвовал: список и файл

commands-class-start = Учитывать, кто участвует; каждому сначала сообщают
    .optional = False: отказаться от учёта нельзя

commands-class-stop = Больше никого не учитывать и забыть, кто был учтён

commands-settings = Мои настройки на этом сервере

commands-settings-show = Мои настройки здесь

commands-settings-private = Видит ли ответы на команды только спросивший
    .answers = True: только спросивший

commands-settings-language = Язык, на котором я здесь говорю
    .language = Язык всех моих ответов здесь

commands-settings-zone = Часовой пояс группы
    .zone = Например Europe/Moscow или город

commands-settings-quiet = Часы, когда я молчу, если не спросят; без времени — никакие
    .from = Например 22:00
    .to = Например 07:00

commands-settings-deleted = Что станет с ответом, если вопрос удалят
    .answer = Убрать или оставить строку

commands-settings-channel = Отвечать на вопросы мимоходом в канале или перестать
    .channel = Канал
    .answer = False: больше нет

commands-settings-digest = Канал для еженедельного обзора новых заметок; без него обзора нет
    .channel = Канал

commands-settings-spoilers = Идут ли ответы лишь до места, где сейчас план чтения
    .until = Докуда идут ответы в тексте с планом

commands-settings-notes = Видны ли чужие заметки раньше своей
    .others = Когда видны чужие заметки к абзацу

commands-settings-feature = Включить или выключить что-то
    .feature = Что переключить
    .on = False: выключить

commands-texts = Тексты на полке

commands-texts-list = Тексты на полке; здесь спрашивают первый

commands-texts-add = Добавить свой текст: EPUB, PDF, Word, Markdown, HTML, текст…, до 10 МБ
    .file = Файл
    .url = Или адрес, например https://www.gutenberg.org/ebooks/1342
    .title = Как он здесь называется

commands-texts-use = Какой текст здесь спрашивают, если не назвать другой
    .channel = Только в этом канале или форуме и его ветках

commands-texts-rename = Дать добавленному тексту другое название
    .text = Какой из добавленных здесь текстов
    .title = Новое название

commands-texts-glossary = Слова добавленного текста и что они значат
    .text = Какой из добавленных здесь текстов
    .file = Файл, где на каждое своя строка; без него я спрошу

commands-texts-pair = Читать рядом два издания или перевода произведения
    .text = Одно из них
    .with = Другой текст с полки

commands-texts-unpair = Снова читать текст отдельно
    .text = Какой текст
    .with = Только не рядом с этим

commands-texts-remove = Убрать добавленный текст
    .text = Какой из добавленных здесь текстов

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
    .html = страница для браузера (HTML)
    .md = Markdown

commands-choices-unit =
    .paragraphs = абзацы
    .words = слова
    .verses = стихи

commands-choices-order =
    .text = по порядку текста
    .random = случайно

commands-choices-kind =
    .gap = Заполни пропуск
    .who = Кто это сказал или сделал
    .order = Что было раньше
    .note = Какая сноска
    .quote = Точно или изменено
    .own = Наши собственные вопросы

commands-choices-language =
    .auto = язык каждого участника; для всех — язык сервера

commands-choices-answer =
    .remove = ответ убирается
    .line = остаётся строка

commands-choices-until =
    .plan = до места, где сейчас план
    .off = по всему тексту

commands-choices-others =
    .always = всегда
    .later = после своей к этому абзацу

commands-choices-feature =
    .discuss = обсуждения
    .notes = заметки на полях
    .plan = план чтения
    .quiz = викторины
    .passing = ответы на вопросы мимоходом
    .places = места, названные мимоходом

## Entries of a message's menu

commands-menus =
    .ask = Спросить об этом текст
    .note = Сохранить как заметку
    .quote = Проверить эту цитату
    .remove = Убрать этот ответ

commands-choices-about =
    .texts = тексты с полки
    .chapters = главы текста

# The overview (/help), the welcome, and what Ibid is (/about).

help-promise = То, что я цитирую, стоит в тексте слово в слово. На то, чего текст не говорит, я не отвечаю.
help-ask = Спросить и найти
    • Спрашивай своими словами или командой /ask; потом «ещё», «дальше» и «назад»
    • /find: предложения по словам; "точные слова", -без, ch:3, para:4, note:58 и note-text:слово сужают поиск
    • /paragraph, /footnote: по номерам; /random: случайное место
    • /quote: дословна ли цитата
    • /index who, /index when, /index word: люди, даты и все места слова; /define: что оно значит
help-read = Читать вместе
    • /plan start, /plan status: текст, часть за частью
    • /note add, /note list: заметки на полях, для группы или только для тебя
    • /discuss: ветка об абзаце
    • /quiz play, /quiz scores: вопросы о тексте
    • /page link: тексты на веб-странице; /card: цитата картинкой
    • /export: текст файлом, с вашими заметками и обсуждениями
help-set-up = Настроить
    • /texts list, /texts add, /texts use: что на полке и о чём здесь спрашивают
    • /settings show: для тех, кто управляет сервером
    • /privacy show: что я храню о тебе и как это удалить
    • /about: версия и как меня пригласить
    • В меню сообщения («Приложения»): спросить текст, проверить цитату, сохранить как заметку, убрать ответ
help-try = Попробуй на «{ $title }»:
help-example-chapter = первая глава
help-example-paragraph = абзац 1
help-example-note = сноска { $label }

## The first message in a server

help-welcome = Привет, я Ibid. Я отвечаю на вопросы о «{ $title }» цитатами, с номерами абзацев и сносок.
help-welcome-who = Каждый может упомянуть меня с вопросом. Кто управляет сервером, может добавить тексты командой /texts add, начать совместное чтение командой /plan start и настроить меня командой /settings show. Остальное скажет /help.
help-welcome-try = Попробуйте первый вопрос:

## What Ibid is

help-about = Ibid { $version }, свободная программа под лицензией { $license }.
help-about-with-source = Ibid { $version }, свободная программа под лицензией { $license }. Исходный код идёт вместе с ней; он есть у того, у кого я здесь работаю.
help-source = Исходный код
help-about-quoting = Я отвечаю цитатами; ни языковая модель, ни внешний сервис в этом не участвуют.
help-about-privacy = Приватность: я храню то, что ты просишь сохранить, например заметки и планы, и ничего из твоих вопросов. Подробнее — /privacy show.
help-invite = Пригласить меня

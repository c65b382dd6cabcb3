# What only the web pages say.

web-shelf = Полка
web-to-shelf = К полке
web-answer = Ответ · { $title }
web-search = Поиск
web-search-title = Поиск · { $title }
web-search-label = Слова для поиска
web-search-example = Слова или «фраза»
web-skip = К тексту
web-colours = Цвета
web-light = Светлая
web-sepia = Сепия
web-dark = Тёмная
web-pages = Страницы
web-page = Страница { $label }
web-continued = (продолжение)
web-released = Цифровое издание: { $value }
web-note-missing = Того, что говорит эта сноска, в файле текста нет.
web-beside = Рядом с «{ $title }»
web-editions = Рядом
web-alone = Отдельно
web-read-to-here = Прочитано до сих пор
web-read-on = Читать дальше с того же места

## Asking

web-ask = Спросить
web-ask-text = Спроси этот текст
web-ask-texts = Спроси тексты
web-conversation = Вопросы и ответы
web-hide-answers = Скрыть ответы
web-no-answer = Ответ не дошёл: попробуй снова.

## Errors

web-not-found = Не найдено
web-refused = Так не получится
web-not-now = Не сейчас
web-no-address = По этому адресу страницы нет.
web-no-page = В «{ $title }» страниц здесь { NUMBER($pages) }, а страницы { NUMBER($number, useGrouping: 0) } нет.
web-no-picture = Картинки этого места нет.
web-no-text = Скажи, какой текст спросить.
web-empty-question = Спроси что-нибудь: вопрос пуст.
web-old-button = Эта кнопка слишком старая: спроси снова.
web-old-conversation = Разговор не читается: начни новый.
web-too-long = Это слишком длинно: сократи.
web-too-many = Слишком много запросов: попробуй снова через { NUMBER($seconds) } с.
web-invalid-link = Эта ссылка недействительна или уже не действует: возьми новую командой /page link там, где её дали.
web-failed = Здесь что-то пошло не так; это записано.

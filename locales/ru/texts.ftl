# The texts on the shelf (/texts).

texts-about = Это «{ $title }»: { $contents }.
texts-others = Также на полке: { $titles }.
texts-others-more = Также на полке: { $titles } и ещё { NUMBER($more, useGrouping: 0) }.
texts-introduction = Я Ibid. Я отвечаю на вопросы о «{ $title }» цитатами, с номерами абзацев и сносок.
texts-introduction-shelf = Я Ibid. Я отвечаю на вопросы о «{ $title }» (и ещё { NUMBER($others, useGrouping: 0) } на полке: /texts) цитатами, с номерами абзацев и сносок.
texts-introduction-ask = Спрашивай своими словами, попроси «{ $place }» или используй /help.
texts-introduction-ask-note = Спрашивай своими словами, попроси «{ $place }» или «{ $note }» или используй /help.

## What was read from a file

texts-paragraphs-in = { $paragraphs } ({ $chapters })
texts-notes-without = { $notes } без текста
texts-notes-some-without = { $notes }, без текста из них { NUMBER($count, useGrouping: 0) }
texts-note-with = { $notes } с её текстом
texts-notes-with = { $notes } с их текстами
texts-page = страница { $page }
texts-pages = страницы с { $first } по { $last }
texts-to-check = { $contents }; проверить: { $places }
texts-fetching = Загружаю файл…
texts-reading = Читаю { $file }…
texts-progress = { $doing } (пока { NUMBER($seconds, useGrouping: 0) } с)
texts-progress-at = { $doing } { $unit ->
    [page] страница
   *[part] часть
} { NUMBER($done, useGrouping: 0) } из { NUMBER($total, useGrouping: 0) } (пока { NUMBER($seconds, useGrouping: 0) } с)
texts-added = Добавлено: «{ $title }», { $contents }.
texts-left-out = Пропущено: { $what }.
texts-begins = Начинается так: «{ $words }»
texts-please-look = Взгляни: { $warning }
texts-more-like-that = И ещё { NUMBER($count, useGrouping: 0) } такого же.
texts-asked-from-now = Теперь здесь спрашивают о нём; /texts use выберет другой.
texts-ask-it = Спрашивай о нём с параметром text:{ $id } или сделай его основным здесь командой /texts use.

## The shelf

texts-asked-here = (о нём здесь спрашивают)
texts-read-share = { $contents }, из них прочитано { $share }
texts-and-more = и ещё { NUMBER($count, useGrouping: 0) }
texts-used-here = В этом канале и его ветках теперь спрашивают о «{ $title }».
texts-used-there = В том канале и его ветках теперь спрашивают о «{ $title }».
texts-used = Здесь теперь спрашивают о «{ $title }», кроме каналов и веток, у которых есть свой текст.
texts-renamed = «{ $old }» теперь называется «{ $new }».
texts-remove-question = Убрать «{ $title }»? Заметки к нему сохранятся и вернутся вместе с ним.
texts-remove-button = Убрать текст
texts-leave-button = Оставить
texts-removed = Текст убран.
texts-removed-already = Этого текста уже нет.
texts-stays = Текст остаётся.

## Errors

texts-manages-not = Менять тексты могут только те, кто управляет сервером: попроси кого-нибудь из них.
texts-none-added = Здесь пока не добавили ни одного текста: /texts add принимает файл или адрес.
texts-unknown = Текста «{ $wanted }» сюда не добавляли. Добавлены: { $added }.
texts-both-given = Дай или файл, или адрес, но не то и другое.
texts-nothing-given = Приложи файл или дай его адрес.
texts-no-addresses = Здесь я не загружаю тексты по адресам: скачай файл и приложи его.
texts-no-address = Это не адрес: дай такой, как https://www.gutenberg.org/ebooks/1342.
texts-only-https = Я загружаю только с адресов, которые начинаются с https://: дай такой.
texts-other-host = Я загружаю тексты только с { $hosts }: скачай файл с { $host } и приложи его.
texts-password = В этом адресе есть имя пользователя или пароль: дай его без них.
texts-redirected = { $host } отсылает к другому адресу, по которому я не иду: скачай файл и приложи его.
texts-redirected-forever = { $host } без конца отсылает с одного адреса на другой: дай другой адрес.
texts-file-too-large = Этот файл больше { NUMBER($megabytes) } МБ: найди издание поменьше.
texts-page-about-file = Этот адрес ведёт на страницу о файле: скопируй адрес самого файла.
texts-no-file = По этому адресу на { $host } нет файла: проверь его.
texts-slow = { $host } отправляет файл дольше { NUMBER($seconds) } с: попробуй позже.
texts-not-fetched = Не удалось загрузить файл с { $host }: попробуй ещё раз или приложи его.
texts-file-empty = В файле { $file } ничего нет: дай файл с текстом.
texts-file-larger = { $file } больше { NUMBER($megabytes) } МБ: раздели его или убери картинки.
texts-too-many = Здесь уже есть { $count ->
    [one] { NUMBER($count) } текст
    [few] { NUMBER($count) } текста
    [many] { NUMBER($count) } текстов
   *[other] { NUMBER($count) } текста
}: сначала убери какой-нибудь командой /texts remove.
texts-too-much = С этим файлом тексты здесь заняли бы больше { NUMBER($megabytes) } МБ: сначала убери какой-нибудь командой /texts remove.
texts-member-most = Всего во всех местах можно добавить { $count ->
    [one] { NUMBER($count) } текст
    [few] { NUMBER($count) } текста
    [many] { NUMBER($count) } текстов
   *[other] { NUMBER($count) } текста
} на { NUMBER($megabytes) } МБ: сначала убери один из своих командой /texts remove.
texts-no-room = Сейчас у меня нет места для новых текстов: попроси того, кто меня запускает, освободить его.
texts-still-reading = Я ещё читаю здешние тексты: спроси снова через минуту.
texts-many-files = Слишком много файлов за короткое время: добавь следующий через { $count ->
    [one] { NUMBER($count) } минуту
    [few] { NUMBER($count) } минуты
    [many] { NUMBER($count) } минут
   *[other] { NUMBER($count) } минуты
}.
texts-glossary-name = глоссарий
texts-glossary-most = В глоссарии может быть не больше { NUMBER($most) } знаков: сократи его.
texts-id-taken = Текст «{ $id }» здесь уже есть: дай этому другое название или сначала убери тот.
texts-title-length = В названии бывает от 1 до { NUMBER($most, useGrouping: 0) } знаков: дай другое.
texts-not-on-shelf = Текста «{ $id }» здесь нет. Здешние тексты: { $ids }.
texts-glossary-by-file = Глоссарий к «{ $title }» слишком длинный, чтобы менять его здесь: дай новый файлом.
texts-glossary-form = Глоссарий
texts-glossary-lines = По строке на слово: «шкипер: капитан»
texts-glossary-file-larger = { $file } — слишком большой файл для глоссария: сократи его.
texts-glossary-none = У «{ $title }» теперь нет глоссария.
texts-glossary-kept = В глоссарии к «{ $title }» теперь { $count ->
    [one] { NUMBER($count) } слово
    [few] { NUMBER($count) } слова
    [many] { NUMBER($count) } слов
   *[other] { NUMBER($count) } слова
}. /define их показывает, и вопросы их находят.

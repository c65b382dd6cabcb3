# What only the Discord bot says.

## Errors

discord-failed = У меня что-то сломалось, это записано в журнал. Попробуй ещё раз, может быть, другими словами.
discord-too-late = Это заняло слишком много времени: попробуй ещё раз.
discord-unreadable-reply = Я не могу прочесть сообщение, на которое ты отвечаешь: задай его вопрос своими словами или через его меню: Приложения, Спросить об этом текст.
discord-only-files = Я читаю только слова, а не изображения, записи, стикеры или файлы: напиши, пожалуйста, что ты хочешь узнать.
discord-role-mentioned = Здесь упомянута моя роль, а слов таких сообщений Discord мне не показывает: упомяни пользователя { $name }.
discord-typed-command = Команда работает, только если выбрать её из списка, который открывается после «/»: { $command }
discord-no-words = В этом сообщении нет слов, о которых можно спросить: выбери другое.
discord-command-removed = Такой команды у меня больше нет: выбери её заново из списка.
discord-not-mine = Это сообщение не моё: я убираю только свои ответы.
discord-cannot-remove = Я здесь не участник и не могу удалить свой ответ: попроси того, кто может управлять сообщениями.
discord-not-the-asker = Убрать ответ может только тот, кто спросил, или модератор.
discord-too-many-of-member = Слишком много сразу: я снова отвечу тебе через минуту.
discord-too-many-in-channel = В этом канале больше вопросов, чем я успеваю отвечать: спроси снова через минуту.
discord-too-many-in-server = На этом сервере больше вопросов, чем я успеваю отвечать: спроси снова через минуту.

## Files

discord-file-too-large = Получился файл больше 10 МБ, такой Discord не принимает: запроси меньше.
discord-file-elsewhere = { $file } хранится не в Discord, поэтому я его не скачиваю: прикрепи сам файл.
discord-file-not-fetched = { $file } не удалось получить от Discord: прикрепи ещё раз.

## Permissions and channels

discord-direct-messages = наших личных сообщениях
# The names of permissions are those in the settings of Discord's own clients in this language.
discord-permission = «{ $name }»
discord-permission-view-channel = Просмотр канала
discord-permission-send-messages = Отправлять сообщения
discord-permission-send-in-threads = Отправлять сообщения в ветках
discord-permission-create-threads = Создавать публичные ветки
discord-permission-attach-files = Прикреплять файлы
discord-permission-read-history = Читать историю сообщений
discord-permission-create-events = Создавать события
discord-permission-send-polls = Создавать опросы
discord-missing-permissions = Мне { $count ->
    [one] нужно право
   *[other] нужны права
} { $permissions } в { $place }: попроси того, кто управляет сервером.
discord-missing-in-server = Мне нужно право { $permission } на всём сервере: попроси того, кто им управляет.
discord-not-voice = { $place } — не голосовой канал: выбери голосовой.
discord-too-many-events = На сервере столько событий, сколько разрешает Discord: сначала удали одно.
discord-no-writing = Я не могу писать в { $place }.
discord-not-linked = Чтобы связать ответ с твоим сообщением, мне здесь нужно право { $permission }.
discord-cannot-answer = Я не могу ответить тебе там. { $reason }
discord-locked = Писать в { $place } нельзя, там закрыто: попроси модератора открыть.
discord-too-many-threads = На этом сервере открыто столько веток, сколько разрешает Discord: закрой законченную и попробуй снова.
discord-channel-gone = Канала { $place } больше нет: выбери другой.
discord-channel-not-found = Этого канала или ветки больше нет, или мне они не видны: выбери другие.
discord-tag-needed = Публикациям в { $place } нужен тег, а выбрать его я не могу: выбери другой канал.
discord-automod = AutoMod не даёт мне сказать это в { $place }.
discord-timed-out = На этом сервере у меня тайм-аут, и писать я не могу: попроси модератора его снять.
discord-slow-mode = Медленный режим пока не даёт мне писать в { $place }.
discord-no-threads = В { $place } не бывает своих веток: попроси меня об этом в { $parent }.
discord-no-threads-here = В { $place } не бывает своих веток: попроси меня об этом в текстовом канале.
discord-not-sendable = { $place } — не канал, где можно писать: выбери текстовый канал.
discord-other-server = Этот канал не на этом сервере: выбери здешний.
discord-may-not-write = Тебе нельзя писать в { $place }: выбери канал, где можно.

## Messages

discord-question-deleted = Вопрос удалили, а с ним и ответ.
discord-removed = Ответ убран.
discord-not-helpful = Не помогло
discord-muted = Спасибо за отзыв. { NUMBER($hours) } ч. я буду отвечать здесь, только если меня упомянут.
discord-show-everyone = Показать всем
discord-shown-by = показывает { $name }
discord-go-there = Перейти
discord-nothing = Показать нечего.

## Readings that can't be posted

discord-reading-refused = Discord не принял чтение.
discord-reading-retried = Я пробую дальше, и план продолжится сам.
discord-plan-paused = Он на паузе: /plan resume продолжит его.
discord-reading-failed = Чтение по твоему плану не удалось опубликовать: { $trouble } { $further }
discord-session-failed = Не удалось объявить о встрече «{ $title }»: { $trouble } Я пробую дальше, пока она не закончится.
discord-digest-failed = Не удалось опубликовать обзор новых заметок: { $trouble } Я пробую дальше.
discord-role-gone = Роли, которую зовёт твой план чтения, больше нет, поэтому его чтения никого не уведомляют: /plan edit назовёт другую.
discord-role-not-called = Чтение по твоему плану никого не уведомило: я не могу упомянуть его роль. Разреши в настройках сервера упоминать её всем или дай мне право упоминать @everyone, @here и все роли.

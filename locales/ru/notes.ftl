# Notes in the margin (/note).

## A note

notes-gone-paragraph = { $paragraph }, которого больше нет
notes-paragraph-of = { $paragraph }, { $title }
notes-edited = { $date }, изменено
notes-only-you = видно только тебе
notes-reply = ответ
notes-reply-button = Ответить на «{ $words }»
notes-react = 👍 «{ $words }»
notes-reactions = 👍 { NUMBER($count) }
notes-reacted = 👍 { NUMBER($count) } за «{ $words }». Нажми ещё раз, чтобы забрать свой.
notes-reaction-gone = Забрано. 👍 { NUMBER($count) } за «{ $words }».
notes-on-words = О «{ $quote }»:
notes-button = Заметки
notes-on-paragraph = Заметки: { $paragraph }

## Keeping, changing and deleting one

notes-kept = Записано на полях.
notes-changed = Изменено.
notes-form-title = Сохранить как заметку
notes-form-paragraph = К какому абзацу?
notes-form-quote = Слова, о которых заметка
notes-form-words = Заметка
notes-delete-question = Удалить эту заметку?
notes-delete-button = Удалить заметку
notes-keep-button = Оставить
notes-deleted = Заметка удалена.
notes-stays = Заметка остаётся.

## Lists

notes-none-with-words = Ни в одной заметке нет этих слов.
notes-none-by-member = Заметок этого участника не видно.
notes-none = { $where ->
    [paragraph] К этому абзацу
   *[here] Здесь
} пока нет заметок. Сохрани её командой /note add или из меню сообщения: «Приложения».
notes-after-own = Чужие заметки к абзацу будут видны, когда ты напишешь там свою для всех.

## The digest

notes-digest = { $count ->
    [one] { NUMBER($count) } новая заметка на полях:
    [few] { NUMBER($count) } новые заметки на полях:
   *[many] { NUMBER($count) } новых заметок на полях:
}
notes-digest-count = { $count ->
    [one] { NUMBER($count) } новая заметка на полях.
    [few] { NUMBER($count) } новые заметки на полях.
   *[many] { NUMBER($count) } новых заметок на полях.
}
notes-digest-more = И ещё { NUMBER($count) }.

## Errors

notes-words-missing = «{ $words }» нет в { $paragraph }: скопируй слова оттуда или не указывай их.
notes-empty = Заметка пуста: напиши, что хочешь сохранить.
notes-too-long = В заметке может быть не больше { NUMBER($most) } знаков; в этой их { NUMBER($length) }.
notes-too-many = У тебя здесь { NUMBER($most) } заметок, и больше я хранить не могу: удали те, что уже не нужны.
notes-unknown = Такой заметки нет, или её уже удалили: выбери из списка, который открывается при вводе.
notes-edit-others = Это чужая заметка: изменить её может только автор.
notes-just-deleted = Эту заметку только что удалили, менять больше нечего.
notes-delete-others = Это чужая заметка: удалить её может только автор или модератор.

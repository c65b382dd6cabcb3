# The class: what those who manage a server see of its members (/class).

class-notice = Те, кто управляет этим сервером, видят, кто участвует. Отныне под твоим именем видно: докуда ты, по твоим словам, дочитал (если не скрываешь), сколько открытых заметок ты пишешь, на скольких встречах бываешь и на сколько вопросов викторины отвечаешь. Что ты спрашиваешь и твои личные заметки не видны.
class-optional = Учёт необязателен; /privacy show даст этот выбор и позже.
class-for-all = На этом сервере это касается всех, кто участвует.
class-leave = Не учитывать меня
class-join = Учитывать меня
class-left = Тебя не учитывают.
class-back = Тебя учитывают.

## For those who manage the server

class-started = Отныне я учитываю, кто участвует: каждому сначала сообщают. { $choice ->
    [optional] От учёта можно отказаться.
   *[everybody] От учёта нельзя отказаться.
}
class-stopped = Я больше никого не учитываю и забыл, кого учитывал.
class-heading = { $count ->
    [one] { NUMBER($count) } участник
    [few] { NUMBER($count) } участника
    [many] { NUMBER($count) } участников
   *[other] { NUMBER($count) } участника
}, с тех пор как каждому сообщили; докуда прочитали «{ $title }»:
class-line = • { $name }: { $place } · заметки: { NUMBER($notes) } · встречи: { NUMBER($sessions) } · викторина: { NUMBER($right) } из { NUMBER($asked) } верно
class-more = И ещё { NUMBER($count) }, в файле.
class-empty = Никто не участвовал с начала учёта.

## Errors

class-none = Здесь никого не учитывают: /class start начнёт.
class-managers-only = Видеть и менять, кого учитывают, могут только те, кто управляет сервером: попроси кого-нибудь из них.
class-needs-server = Классу нужен сервер с участниками: попроси там.
class-no-choice = На этом сервере учитывают всех, кто участвует: поговори с теми, кто им управляет.

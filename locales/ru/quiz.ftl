# Quizzes about the text (/quiz).

## The kinds of questions

quiz-kind = { $kind ->
    [gap] Заполни пропуск
    [who] Кто это сказал или сделал
    [order] Что было раньше
    [note] Какая сноска
    [own] Наши собственные вопросы
   *[quote] Точно или изменено
}

## The questions

quiz-question = { NUMBER($round) } из { NUMBER($rounds) } · { $question }
quiz-which-name = Какого имени не хватает?
quiz-which-date = Какой даты не хватает?
quiz-which-word = Какого слова не хватает?
quiz-word-for-word = Это слово в слово?
quiz-exact = Слово в слово
quiz-altered = Изменено
quiz-who-did = Кто это сказал или сделал?
quiz-came-first = Что было раньше?
quiz-stands-first = Что из этого стоит в тексте раньше?
quiz-which-note = Какая сноска подтверждает это предложение?
quiz-fewer = В этом тексте { $count ->
    [1] только один такой вопрос
    [one] только { $count } такой вопрос
    [few] только { $count } таких вопроса
    [many] только { $count } таких вопросов
   *[other] только { $count } такого вопроса
}.

## Buttons

quiz-type = Ввести
quiz-hint = Подсказка
quiz-skip = Пропустить
quiz-end = Закончить
quiz-next = Дальше ▸
quiz-again = Ещё раз
quiz-scores = Счёт
quiz-your-answer = Твой ответ

## The result of an answer

quiz-begins-with = Начинается с «{ $beginning }».
quiz-right = Верно!
quiz-right-name = Верно, { $name }!
quiz-wrong = Не совсем: { $answer }.
quiz-wrong-name = Не совсем, { $name }: { $answer }.
quiz-skipped = Пропущено: { $answer }.
quiz-answer-exact = это слово в слово
quiz-answer-altered = это изменено
quiz-answer-note = это сноска { $label }
quiz-answer = это { $answer }
quiz-order = Порядок такой: { $order }.
quiz-replaced = В тексте «{ $original }», а не «{ $replacement }».
quiz-has-not = В тексте там есть «not».
quiz-has-no-not = В тексте там нет «not».
quiz-rights = верно { NUMBER($right) } из { NUMBER($asked) }
quiz-so-far = Пока { $rights }.
quiz-over = Это был последний вопрос: { $rights }.
quiz-ended = Вот и всё: { $rights }.
quiz-another-time = Тогда в другой раз.

## Quizzes that everybody may answer, and a limit of time

quiz-everybody = Отвечать могут все, каждый один раз.
quiz-limit = { $seconds ->
    [one] На ответ есть { $seconds } секунда.
    [few] На ответ есть { $seconds } секунды.
   *[other] На ответ есть { $seconds } секунд.
}
quiz-close = Показать ответ
quiz-taken = Твой ответ принят. Кто ответил верно, будет видно, когда вопрос закроют.
quiz-answered-once = Твой ответ на этот вопрос уже принят.
quiz-late = Время вышло: { $answer }.
quiz-closed = Вопрос закрыт: { $answer }.
quiz-who-right = Верно ({ NUMBER($right) } из { NUMBER($asked) }): { $names }.
quiz-nobody-right = Никто не ответил верно.
quiz-nobody-answered = Никто не ответил.
quiz-was-last = Это был последний вопрос.

## Scores

quiz-no-scores = Пока никто не играл: /quiz play начнёт.
quiz-reset-question = Забыть весь счёт здесь? Отменить это нельзя.
quiz-reset-button = Забыть весь счёт
quiz-keep-button = Оставить
quiz-reset = Счёт забыт.
quiz-scores-stay = Счёт остаётся.

## Errors

quiz-too-short = «{ $title }» слишком короток для викторины.
quiz-too-little = В «{ $title }» слишком мало для таких вопросов. Эти подойдут:
quiz-text-changed = С тех пор текст изменился: /quiz play начнёт заново.
quiz-outdated = Этого я больше не могу спросить: /quiz play начнёт заново.
quiz-answered = На этот вопрос уже ответили: считается первый ответ.
quiz-moderators-only = Обнулить счёт могут только модераторы: попроси кого-нибудь из них.
quiz-across-paragraphs = Это занимает несколько абзацев: приведи предложение из одного.
quiz-needs-words = Вопросу и ответу нужны слова.
quiz-wrong-choices = Дай не больше { NUMBER($most) } неверных ответов через ; каждый не длиннее { NUMBER($length) } знаков и не равный верному.
quiz-too-many-own = Здесь { NUMBER($most) } вопросов, больше я не могу сохранить: удали лишние через /quiz remove.
quiz-no-question = Такого вопроса нет: выбери из списка, который открывается при вводе.
quiz-others-question = Этот вопрос чужой: удалить его может только автор или модератор.

## Questions that members added

quiz-added = Сохранено: вопрос прозвучит в /quiz play.
quiz-removed = Удалено: «{ $question }»
quiz-no-own = Никто ещё не добавил вопроса о «{ $title }»: /quiz add сохранит его.
quiz-misquoted = Вопрос пока не сохранён: его предложение должно стоять в тексте так, как ты его приводишь:

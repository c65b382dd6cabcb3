# Answers about the text as a whole: its author, outline, dates and numbers, and how sure an answer is.

request-people = Люди
request-dates = Даты
request-no-dates = В этом тексте я не нахожу дат.
request-dates-named = Названные даты: { $dates }.
request-years-span = Годы — с { NUMBER($first, useGrouping: 0) } по { NUMBER($last, useGrouping: 0) }.

## Who wrote it

request-author-unknown = В файле не сказано, кто написал «{ $title }».
request-author = Автор «{ $title }» — { $author }.
request-edition = Издание: { $value }.
request-published = Опубликовано: { $value }.
request-released = Цифровое издание: { $value }.
request-source = Источник: { $value }.
request-published-unknown = Не сказано и когда это опубликовано.

## How to cite it

request-missing = В файле не указано: { $what }.
request-missing-author = автор
request-missing-year = год
request-missing-pages = номера страниц
request-cite-passage = Попроси место в тексте, и я укажу его абзац и сноски.

## How sure an answer is

request-nothing-asked = Пока нет ответа, в котором я мог бы быть уверен. Спроси меня что-нибудь о тексте.
request-exact = Слова стоят в тексте точно так.
request-counted = Это подсчитано, а не найдено поиском: число точное для текста в том виде, как он прочитан.
request-fairly-sure = Я довольно уверен ({ NUMBER($chance) } из 100), что это отвечает на твой вопрос.
request-not-sure = Я не уверен ({ NUMBER($chance) } из 100), что это отвечает на твой вопрос.
request-doubtful = Я сомневаюсь ({ NUMBER($chance) } из 100), что это отвечает на твой вопрос.
request-shares = Здесь есть { $found } из твоего вопроса.
request-shares-some = Здесь есть { $found } из твоего вопроса, но нет { $missing }.
request-shares-none = Здесь нет ни одного слова из твоего вопроса.
request-around-them = Что стоит вокруг них:
request-around = Что стоит вокруг:
request-not-ruled-out = Не исключаю, что текст говорит это другими словами. Достаточно близкого я не нашёл.
request-nothing-better = Лучшего я не нашёл. Другими словами, с именем или датой, может найтись.
request-next-best = То, что я показал, подходит лучше всего, насколько я вижу. Следующее:

## Numbers of things

request-has = { $place }: { $count }.
request-names = { $place } называет: { $count }.
request-the-text = Текст
request-no-notes = сносок нет
request-no-chapters = глав нет
request-no-pages = номеров страниц нет
request-no-verses = стихов нет
request-note-range = с { $first } по { $last }
request-named-times = { $name }: названо { $times }, в { $paragraphs ->
    [1] одном абзаце
    [one] { NUMBER($paragraphs, useGrouping: 0) } абзаце
   *[other] { NUMBER($paragraphs, useGrouping: 0) } абзацах
}.
request-stands-times = «{ $words }» стоит здесь { $times }.
request-where = Где

## Outline

request-no-summary = Я не пересказываю, а только цитирую.
request-chapters = Главы: { $names }.
request-named-most = Чаще всего названы: { $names }.
request-year = Назван год: { NUMBER($year, useGrouping: 0) }.
request-years = Названы годы: с { NUMBER($first, useGrouping: 0) } по { NUMBER($last, useGrouping: 0) }.
request-openings = Его { $parts ->
    [paragraphs] абзацы
   *[chapters] главы
} начинаются так:

## What isn't done

request-no-translation = Я не перевожу. Я только цитирую текст, каков он есть.
request-no-translation-from = Я не перевожу. Я только цитирую текст; его язык — { $language }.
request-no-explanation = Я не объясняю и не пересказываю, а только цитирую.
request-ask-passage = Попроси место в тексте или спроси, что текст говорит о каком-нибудь слове.
request-around-helps = Может помочь то, что стоит вокруг:
request-no-composing = Своего я ничего не пишу: я нахожу, что говорит текст, и цитирую. Спроси меня о человеке, событии или слове.
request-no-opinion = У меня нет мнения: я только цитирую. Спроси, что текст говорит о ком-то или о чём-то.

# Parts of replies: citations, buttons and the headings of lists.

reply-page-heading = { $what }, страница { NUMBER($page, useGrouping: 0) } из { NUMBER($pages, useGrouping: 0) }:
reply-page-back = ◂ Страница { NUMBER($page, useGrouping: 0) }
reply-page-on = Страница { NUMBER($page, useGrouping: 0) } ▸
reply-more = Ещё
reply-in-context = В контексте
reply-note = Сноска { $label }
reply-paragraph = Абзац { $number }
reply-cited-notes = { $count ->
    [one] сноска { $labels }
    [few] сноски { $labels }
    [many] сноски { $labels }
   *[other] сноски { $labels }
}
reply-cited-pages = { $count ->
    [one] с. { $pages }
   *[other] с. { $pages }
}
reply-cited-verses = { $count ->
    [one] стих { $verses }
   *[other] стихи { $verses }
}
reply-in-note = В сноске { $label }:
reply-nearest = Ближе всего: { $paragraphs }
reply-words-missing = В { $paragraph } нет слов «{ $words }».
reply-overloaded = Сейчас у меня больше вопросов, чем я успеваю ответить: спроси снова через минуту.
reply-store-away = То, что здесь хранится, сейчас недоступно: попробуй снова через минуту.

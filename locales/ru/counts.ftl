# Numbers of things, as they stand in lists: "1 chapter, 12 paragraphs".

counts-notes = { $count ->
    [one] { $count } заметка
    [few] { $count } заметки
    [many] { $count } заметок
   *[other] { $count } заметки
}
counts-footnotes = { $count ->
    [one] { $count } сноска
    [few] { $count } сноски
    [many] { $count } сносок
   *[other] { $count } сноски
}
counts-margin-notes = { $count ->
    [one] { $count } заметка на полях
    [few] { $count } заметки на полях
    [many] { $count } заметок на полях
   *[other] { $count } заметки на полях
}
counts-discussions = { $count ->
    [one] { $count } обсуждение
    [few] { $count } обсуждения
    [many] { $count } обсуждений
   *[other] { $count } обсуждения
}
counts-plans = { $count ->
    [one] { $count } план чтения
    [few] { $count } плана чтения
    [many] { $count } планов чтения
   *[other] { $count } плана чтения
}
counts-questions = { $count ->
    [one] { $count } твой вопрос для викторины
    [few] { $count } твоих вопроса для викторины
    [many] { $count } твоих вопросов для викторины
   *[other] { $count } твоего вопроса для викторины
}
counts-session-questions = { $count ->
    [one] { $count } вопрос для встречи
    [few] { $count } вопроса для встреч
    [many] { $count } вопросов для встреч
   *[other] { $count } вопроса для встреч
}
counts-sessions = { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
    [many] { $count } встреч
   *[other] { $count } встречи
}
counts-classes = { $count ->
    [one] { $count } класс
    [few] { $count } класса
    [many] { $count } классов
   *[other] { $count } класса
}
counts-reactions = { $count ->
    [one] { $count } реакция на заметку
    [few] { $count } реакции на заметки
    [many] { $count } реакций на заметки
   *[other] { $count } реакции на заметки
}
counts-reminders = { $count ->
    [one] { $count } напоминание
    [few] { $count } напоминания
    [many] { $count } напоминаний
   *[other] { $count } напоминания
}
counts-settings = { $count ->
    [one] { $count } настройка
    [few] { $count } настройки
    [many] { $count } настроек
   *[other] { $count } настройки
}
counts-added-texts = { $count ->
    [one] { $count } добавленный текст
    [few] { $count } добавленных текста
    [many] { $count } добавленных текстов
   *[other] { $count } добавленного текста
}
counts-more = ещё { NUMBER($count, useGrouping: 0) }
counts-paragraphs = { $count ->
    [one] { $count } абзац
    [few] { $count } абзаца
    [many] { $count } абзацев
   *[other] { $count } абзаца
}
counts-chapters = { $count ->
    [one] { $count } глава
    [few] { $count } главы
    [many] { $count } глав
   *[other] { $count } главы
}
counts-verses = { $count ->
    [one] { $count } стих
    [few] { $count } стиха
    [many] { $count } стихов
   *[other] { $count } стиха
}
counts-sentences = { $count ->
    [one] { $count } предложение
    [few] { $count } предложения
    [many] { $count } предложений
   *[other] { $count } предложения
}
counts-words = { $count ->
    [one] { $count } слово
    [few] { $count } слова
    [many] { $count } слов
   *[other] { $count } слова
}
counts-pages = { $count ->
    [one] { $count } печатная страница
    [few] { $count } печатные страницы
    [many] { $count } печатных страниц
   *[other] { $count } печатной страницы
}
counts-people = { $count ->
    [one] { $count } человек или учреждение
    [few] { $count } человека и учреждения
    [many] { $count } человек и учреждений
   *[other] { $count } человека и учреждения
}
counts-years = { $count ->
    [one] { $count } год
    [few] { $count } года
    [many] { $count } лет
   *[other] { $count } года
}
counts-dates = { $count ->
    [one] { $count } дата
    [few] { $count } даты
    [many] { $count } дат
   *[other] { $count } даты
}
counts-times = { $count ->
    [one] { $count } раз
    [few] { $count } раза
    [many] { $count } раз
   *[other] { $count } раза
}
counts-places = { $count ->
    [one] { $count } место
    [few] { $count } места
    [many] { $count } мест
   *[other] { $count } места
}

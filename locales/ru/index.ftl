# People, dates and words of the text (/index), and what words mean (/define).

index-people = { $count ->
    [one] { $count } человек или учреждение
    [few] { $count } человека и учреждения
    [many] { $count } человек и учреждений
   *[other] { $count } человека и учреждения
}
index-also = { $name }, также { $aliases }
index-more-paragraphs = и ещё { $count ->
    [one] { $count } абзац
    [few] { $count } абзаца
    [many] { $count } абзацев
   *[other] { $count } абзаца
}
index-mentions = { $name }, { $count ->
    [one] { $count } упоминание
    [few] { $count } упоминания
    [many] { $count } упоминаний
   *[other] { $count } упоминания
}
index-dates = { $count ->
    [one] { $count } предложение с датой
    [few] { $count } предложения с датами
    [many] { $count } предложений с датами
   *[other] { $count } предложения с датами
}
index-places = «{ $words }»: { $count ->
    [one] { $count } место
    [few] { $count } места
    [many] { $count } мест
   *[other] { $count } места
}
index-no-people = В этом тексте я не нахожу ни людей, ни учреждений.
index-nobody-named = Я не нахожу «{ $name }» среди здешних людей и учреждений. /index word найдёт любое слово.
index-no-dates = В этом тексте нет дат.
index-no-word = «{ $words }» нет в этом тексте.

## What a word means

index-what-is = Что такое «{ $word }»?
index-glossary = В глоссарии: { $term }: { $glosses }.
index-all-places = Все места: { $count ->
    [one] { $count }
   *[other] { $count }
}
index-explained = «{ $word }» — там, где текст это объясняет:
index-only-place = Текст прямо не объясняет «{ $word }». Вот единственное место:
index-first-place = Текст прямо не объясняет «{ $word }». Вот первое из { $count ->
    [one] { $count } места
    [few] { $count } мест
    [many] { $count } мест
   *[other] { $count } места
}:

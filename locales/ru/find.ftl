# Sentences by their words (/find).

find-found = { $count ->
    [1] Одно предложение
    [one] { NUMBER($count, useGrouping: 0) } предложение
    [few] { NUMBER($count, useGrouping: 0) } предложения
    [many] { NUMBER($count, useGrouping: 0) } предложений
   *[other] { NUMBER($count, useGrouping: 0) } предложения
}
find-nothing = Ни в одном предложении текста нет всего этого. Чем меньше слов, тем больше находок, а /ask принимает целый вопрос.
find-too-long = В поиске может быть не больше { NUMBER($most) } знаков; убери часть слов.
find-no-operator = Искать с «{ $name }:» нельзя, можно с { $examples }.
find-operator-takes = После «{ $name }:» идёт { $takes ->
    [number-or-name] число или имя
    [number] число
   *[word] слово
}, как в { $example }.
find-no-words = Дай хотя бы одно слово для поиска, например: урожай -голод, "точные слова", { $examples }.

# A place in two editions or translations (/compare).

compare-alone = На полке нет другого текста для сравнения.
compare-which = Других текстов несколько: укажи в «with», какой.
compare-same = Это тот же текст: назови для сравнения другой.
compare-missing = В «{ $title }» нет { $paragraph }.
compare-about = Тексты разделены по-разному, так что это лишь приблизительно то же место.

## Pairs (/texts pair)

compare-button = В «{ $title }»
compare-paired = «{ $title }» и «{ $other }» теперь рядом: { $count ->
    [one] { $count } место
    [few] { $count } места
   *[other] { $count } мест
} { $kind ->
    [about] в обоих, с примерным соответствием
   *[exact] в обоих
}. Кнопка под их абзацами показывает другой.
compare-unpaired-from = «{ $title }» и «{ $other }» больше не читаются параллельно.
compare-unpaired = «{ $title }» снова читается отдельно.
compare-unpaired-already = «{ $title }» ни с чем не в паре.
compare-too-many-pairs = Пар на сервере может быть не больше { NUMBER($most) }. /texts unpair убирает одну.

# A place in two editions or translations (/compare).

compare-alone = На полке нет другого текста для сравнения.
compare-which = Других текстов несколько: укажи в «with», какой.
compare-same = Это тот же текст: назови для сравнения другой.
compare-missing = В «{ $title }» нет { $paragraph }.
compare-about = Тексты разделены по-разному, так что это лишь приблизительно то же место.

# Whether a quotation is word for word (/quote).

quote-exact = Слово в слово{ $omission ->
    [some] , с пропуском слов
   *[none] { "" }
}{ $places ->
    [1] { "" }
    [one] , в { $places } месте
   *[other] , в { $places } местах
}:
quote-case = Слово в слово, кроме заглавных букв. В тексте так:
quote-altered = Не слово в слово.
quote-missing = Не хватает «{ $wording }».
quote-added = «{ $quoted }» там нет.
quote-different = Вместо «{ $quoted }» должно быть «{ $wording }».
quote-more = И ещё { NUMBER($count) }.
quote-bracketed = В скобках, не из самого текста: { $words }.
quote-absent = Этих слов нет в тексте, и почти таких же тоже нет.

## Errors

quote-no-words = Проверять нечего: дай цитату так, как её кто-то написал.
quote-too-long = Это слишком длинно для проверки: не больше { NUMBER($most) } знаков за раз.
quote-too-many-words = Здесь слишком много слов для проверки: не больше { NUMBER($most) } за раз.

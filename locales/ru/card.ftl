# Pictures of quotations (/card).

card-words-missing = В { $paragraph } нет слов «{ $words }».
card-no-letters = Для картинки на этом языке у меня пока нет букв.

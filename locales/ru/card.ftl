# Pictures of quotations (/card).

card-no-letters = Для картинки на этом языке у меня пока нет букв.

# Sentences by their words (/find).

find-found = { $count ->
    [1] Une phrase
    [one] { NUMBER($count, useGrouping: 0) } phrase
   *[other] { NUMBER($count, useGrouping: 0) } phrases
}
find-nothing = Aucune phrase du texte n’a tout cela. Moins de mots trouvent plus, et /ask prend une question entière.
find-too-long = Une recherche peut avoir au plus { NUMBER($most) } caractères ; retire des mots.
find-no-operator = On ne peut pas chercher avec « { $name }: », mais avec { $examples }.
find-operator-takes = Après « { $name }: » vient { $takes ->
    [number-or-name] un nombre ou un nom
    [number] un nombre
   *[word] un mot
}, comme dans { $example }.
find-no-words = Donne au moins un mot à chercher, comme dans : récolte -famine, "mots exacts", { $examples }.

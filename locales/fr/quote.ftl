# Whether a quotation is word for word (/quote).

quote-exact = Mot pour mot{ $omission ->
    [some] , avec des mots omis
   *[none] { "" }
}{ $places ->
    [1] { "" }
   *[other] , en { $places } endroits
} :
quote-case = Mot pour mot, sauf les majuscules. C’est :
quote-altered = Pas mot pour mot.
quote-missing = « { $wording } » manque.
quote-added = « { $quoted } » n’y est pas.
quote-different = « { $quoted } » devrait être « { $wording } ».
quote-more = Et { NUMBER($count) } de plus.
quote-bracketed = Entre crochets, pas du texte lui-même : { $words }.
quote-absent = Ces mots ne sont pas dans le texte, ni d’autres qui soient presque les mêmes.

## Errors

quote-no-words = Il n’y a pas de mots à vérifier : donne la citation telle que quelqu’un l’a écrite.
quote-too-long = C’est trop long à vérifier : donne au plus { NUMBER($most) } caractères à la fois.
quote-too-many-words = Il y a trop de mots à vérifier : donne-en au plus { NUMBER($most) } à la fois.

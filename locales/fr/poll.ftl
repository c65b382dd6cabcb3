# Polls about what to read next (/poll).

poll-texts = Que lisons-nous ensuite ?
poll-chapters = Quelle partie de « { $title } » lisons-nous ensuite ?
poll-posted = Le sondage est publié.
poll-left-out = Un sondage prend dix réponses, il en manque donc { NUMBER($count) } : nomme avec « only » celles que tu veux.
poll-go = Y aller
poll-too-few = Il y a trop peu de choix : { $about ->
    [chapters] « { $title } » doit avoir deux chapitres qui conviennent
   *[texts] l’étagère doit avoir deux textes qui conviennent
}.
poll-organisers-only = Seuls ceux qui peuvent gérer le serveur ou ses messages peuvent me faire publier un sondage.
poll-needs-server = Un sondage va dans un salon où je peux écrire : demande-le sur un serveur qui m’a invité.

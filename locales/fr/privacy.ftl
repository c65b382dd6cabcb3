# What is kept of a member (/privacy).

privacy-heading = Ce que je garde sur toi :
privacy-here = { $place ->
    [direct] Dans nos messages privés
    [terminal] Dans ce terminal
   *[server] Sur ce serveur
} : { $things }.
privacy-elsewhere = Sur { $servers ->
    [one] { $servers } autre serveur
   *[other] { $servers } autres serveurs
} : { $things }.
privacy-notes-private = { $notes } (dont { NUMBER($private) } rien que pour toi)
privacy-score = ton score de quiz, { NUMBER($right, useGrouping: 0) } sur { NUMBER($asked, useGrouping: 0) }
privacy-cards = { $cards ->
    [one] une question à réviser
   *[other] { NUMBER($cards) } questions à réviser
}
privacy-hiding = si tu caches où tu en es
privacy-progress = { $texts ->
    [one] où tu en es dans un texte
   *[other] où tu en es dans { NUMBER($texts) } textes
}
privacy-questions = Ce que tu demandes n’est pas gardé. Pendant dix minutes, je me souviens de nos derniers échanges, en mémoire seulement, pour que tu puisses continuer.
privacy-after-leaving = Ce que tu laisses sur un serveur est supprimé { NUMBER($days) } jours après ton départ.
privacy-nothing = Je ne garde rien sur toi.
privacy-file-button = L’obtenir en fichier
privacy-delete-button = Le supprimer…
privacy-file = Tout ce que je garde sur toi, sur tous les serveurs. Rien que pour tes yeux.
privacy-nothing-to-delete = Je ne garde rien sur toi, il n’y a donc rien à supprimer.
privacy-delete-question = Supprimer ce que je garde sur toi ? On ne pourra pas le retrouver.
privacy-texts-stay = Les textes que tu as ajoutés à un serveur y restent, sans ton nom.
privacy-delete-here = Supprimer ici
privacy-delete-everywhere = Supprimer partout
privacy-keep = Le garder
privacy-deleted-here = Supprimé ici. Ailleurs, tout reste.
privacy-deleted-everywhere = Supprimé partout : je ne garde plus rien sur toi.
privacy-kept = Rien n’est supprimé.

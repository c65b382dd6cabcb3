# What only the web pages say.

web-shelf = L’étagère
web-to-shelf = Vers l’étagère
web-answer = Réponse · { $title }
web-search = Rechercher
web-search-title = Recherche · { $title }
web-search-label = Mots à rechercher
web-search-example = Des mots, ou « une expression »
web-skip = Aller au texte
web-colours = Couleurs
web-light = Clair
web-sepia = Sépia
web-dark = Sombre
web-pages = Pages
web-page = Page { $label }
web-continued = (suite)
web-released = Édition numérique : { $value }
web-note-missing = Ce que dit cette note n’est pas dans le fichier du texte.
web-beside = À côté de « { $title } »
web-editions = Côte à côte
web-alone = Seul
web-read-to-here = Lu jusqu’ici
web-read-on = Reprendre là où tu en étais

## Asking

web-ask = Demander
web-ask-text = Interroge ce texte
web-ask-texts = Interroge les textes
web-conversation = Questions et réponses
web-hide-answers = Masquer les réponses
web-no-answer = La réponse n’est pas arrivée : réessaie.

## Errors

web-not-found = Introuvable
web-refused = Cela ne va pas
web-not-now = Pas maintenant
web-no-address = Il n’y a pas de page à cette adresse.
web-no-page = « { $title } » a { NUMBER($pages) } pages ici, et pas de page { NUMBER($number, useGrouping: 0) }.
web-no-picture = Il n’y a pas d’image de cet endroit.
web-no-text = Dis quel texte interroger.
web-empty-question = Demande quelque chose : la question est vide.
web-old-button = Ce bouton est trop ancien : redemande.
web-old-conversation = La conversation n’est pas lisible : commences-en une nouvelle.
web-too-long = C’est trop long : enlève quelque chose.
web-too-many = Trop de requêtes : réessaie dans { NUMBER($seconds) } s.
web-invalid-link = Ce lien n’est pas valable, ou ne l’est plus : demandes-en un nouveau avec /page link là où tu l’as reçu.
web-failed = Quelque chose s’est mal passé ici ; c’est noté.

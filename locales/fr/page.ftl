# The links to web pages (/page).

page-button = Ouvrir la page
page-link = Cette page a les textes d’ici, avec vos annotations en marge et vos discussions. Qui a le lien peut les lire, alors ne le passe qu’à des membres.
page-renewed = L’ancien lien ne fonctionne plus. /page link donne le nouveau.
page-no-longer-public = Seul qui a le lien de /page link peut lire les textes que vous avez ajoutés.
page-public = Tous ceux qui ont ce lien peuvent lire les textes que vous avez ajoutés, sans vos annotations. Ne le faites que si vous avez le droit de les publier.
page-not-served = Il n’y a pas de page web des textes : qui me fait tourner peut mettre son adresse dans WEB_URL.
page-read-on = Lire la suite
page-read-on-at = Lire la suite à { $paragraph }

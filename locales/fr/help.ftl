# The overview (/help), the welcome, and what Ibid is (/about).

help-promise = Ce que je cite se trouve mot pour mot dans le texte. À ce que le texte ne dit pas, je ne réponds pas.
help-ask = Demander et consulter
    • Demande avec tes mots, ou avec /ask ; puis « plus », « suivant » et « précédent »
    • /find : des phrases par leurs mots ; "mots exacts", -sans, ch:3, para:4, note:58 et note-text:mot précisent
    • /paragraph, /footnote : par leurs numéros ; /compare : dans une autre édition ; /random : un passage au hasard
    • /quote : si une citation est mot pour mot ; /cite : sa référence, prête à coller
    • /index who, /index when, /index word : personnes, dates, et chaque endroit d’un mot ; /define : ce qu’il signifie
help-read = Lire ensemble
    • /plan start, /plan status : le texte, une portion à la fois
    • /progress show : jusqu’où tu as lu, et jusqu’où en est le groupe ; /review next : les questions que tu as manquées
    • /note add, /note list : des annotations en marge, pour le groupe ou rien que pour toi
    • /discuss : un fil sur un paragraphe
    • /session plan, /session ask : une date pour en parler, et des questions pour elle ; /poll : que lire ensuite
    • /quiz play, /quiz add : des questions sur le texte, et les tiennes
    • /page link : les textes sur une page web ; /card : une citation en image
    • /export : le texte en fichier, avec vos annotations et discussions
help-set-up = Régler
    • /texts list, /texts add, /texts use : ce qui est sur l’étagère, et ce qu’on interroge ici
    • /settings show, /class show : pour ceux qui gèrent le serveur
    • /privacy show : ce que je garde sur toi, et comment le supprimer
    • /about : version, et comment m’inviter
    • Dans le menu d’un message (Applications) : interroger le texte, vérifier une citation, garder comme annotation, retirer une réponse
help-try = Essaie sur « { $title } » :
help-example-chapter = le premier chapitre
help-example-paragraph = paragraphe 1
help-example-note = note { $label }

## The first message in a server

help-welcome = Bonjour, je suis Ibid. Je réponds aux questions sur « { $title } » en le citant, avec les numéros des paragraphes et des notes.
help-welcome-who = Tout le monde peut me mentionner avec une question. Ceux qui gèrent le serveur peuvent ajouter des textes avec /texts add, commencer à lire ensemble avec /plan start, et me régler avec /settings show. /help dit le reste.
help-welcome-try = Essayez une première question :

## What Ibid is

help-about = Ibid { $version }, logiciel libre sous la licence { $license }.
help-about-with-source = Ibid { $version }, logiciel libre sous la licence { $license }. Son code source vient avec lui ; qui me fait tourner ici l’a.
help-source = Code source
help-about-quoting = Je réponds en citant ; aucun modèle de langage ni service extérieur n’y prend part.
help-about-privacy = Vie privée : je garde ce que tu me demandes de garder, comme des annotations et des plans, et rien de tes questions. /privacy show en dit plus.
help-invite = Invite-moi

# The commands as Discord lists them. Their English names and descriptions stand in commands/.

## Names of commands, subcommands and options, by the English ones

commands-names =
    .review = révision
    .next = suivante
    .about = à-propos
    .ask = demander
    .card = carte
    .cite = citer
    .compare = comparer
    .define = définir
    .discuss = discuter
    .export = exporter
    .find = chercher
    .footnote = note-de-bas-de-page
    .help = aide
    .index = index
    .who = qui
    .when = quand
    .word = mot
    .note = annotation
    .list = liste
    .add = ajouter
    .search = chercher
    .edit = modifier
    .delete = supprimer
    .page = page
    .link = lien
    .renew = renouveler
    .public = public
    .paragraph = paragraphe
    .plan = plan
    .status = état
    .start = commencer
    .pause = suspendre
    .resume = reprendre
    .skip = passer
    .back = reculer
    .stop = arrêter
    .privacy = confidentialité
    .show = afficher
    .quiz = quiz
    .play = jouer
    .scores = scores
    .reset = réinitialiser
    .quote = citation
    .random = hasard
    .settings = réglages
    .private = privé
    .language = langue
    .zone = fuseau
    .quiet = silence
    .notes = annotations
    .others = autres
    .spoilers = spoilers
    .until = jusque
    .digest = résumé
    .deleted = supprimées
    .channel = salon
    .feature = fonction
    .texts = textes
    .use = utiliser
    .rename = renommer
    .glossary = glossaire
    .pair = apparier
    .unpair = séparer
    .remove = retirer
    .question = question
    .text = texte
    .number = numéro
    .words = mots
    .format = format
    .style = style
    .with = avec
    .mine = miennes
    .name = nom
    .member = membre
    .chapter = chapitre
    .amount = quantité
    .unit = unité
    .order = ordre
    .days = jours
    .time = heure
    .thread = fil
    .role = rôle
    .from = depuis
    .to = jusque
    .call = appeler
    .kind = type
    .rounds = manches
    .everybody = tous
    .seconds = secondes
    .daily = quotidien
    .answers = réponses
    .answer = réponse
    .on = actif
    .file = fichier
    .url = url
    .title = titre
    .progress = progression
    .set = fixer
    .hide = masquer
    .hidden = masqué
    .sentence = phrase
    .wrong = fausses
    .session = séance
    .date = date
    .reading = lecture
    .minutes = minutes
    .voice = vocal
    .remind = rappel
    .cancel = annuler
    .poll = sondage
    .only = seulement
    .hours = heures
    .several = plusieurs
    .class = classe
    .optional = facultatif

## Descriptions of options that several commands have

commands-shared =
    .text = Quel texte de l’étagère ; sinon, le premier
    .private = Ne montrer la réponse qu’à toi
    .paragraph = Le numéro du paragraphe ou ses premiers mots
    .number = Le numéro du paragraphe ou ses premiers mots
    .plan = Quel plan, s’il y en a plusieurs
    .note = Laquelle de tes annotations
    .amount = Combien de paragraphes, mots ou versets à la fois
    .unit = Paragraphes, versets, ou mots jusqu’à la fin d’un paragraphe
    .days = chaque jour, en semaine, le week-end ou des jours comme lun, mer, ven
    .time = Quand, par exemple 18:00
    .zone = Le fuseau horaire, comme Europe/Paris, CET ou UTC+1
    .channel = Un salon ou un forum pour cela
    .thread = Ouvrir un fil pour chaque lecture
    .role = Un rôle à appeler à chaque lecture

## Descriptions of commands, and of their options

commands-about = Version, licence, confidentialité et comment m’inviter

commands-ask = Pose une question au texte avec tes propres mots
    .question = Ce que tu aimerais savoir
    .text = Quel texte de l’étagère, ou * pour tous ; sinon, le premier

commands-card = Une image d’une citation
    .words = Des mots de la phrase à montrer ; sinon, la première

commands-cite = Une citation avec sa référence, prête à coller
    .number = Le paragraphe ; sinon, ce qui a été montré en dernier
    .words = Des mots de la phrase ; sinon, tout le paragraphe
    .style = Sinon, Chicago, MLA et APA

commands-compare = Un paragraphe et le même endroit dans une autre édition ou traduction
    .with = L’autre texte de l’étagère

commands-define = Ce qu’un mot veut dire ici : le glossaire, la phrase qui l’explique, chaque endroit
    .word = Un mot ou un nom du texte

commands-discuss = Ouvre un fil pour discuter un paragraphe, ou trouve celui qui existe

commands-export = Le texte en fichier, avec les annotations en marge et les discussions
    .format = html, une page pour le navigateur, ou md, Markdown ; sinon, html
    .mine = Avec mes annotations privées, rien que pour moi

commands-find = Trouve des phrases par leurs mots
    .words = Mots qui doivent y être ; aussi "mots exacts", -sans, ch:3, para:4, note:58, note-text:mot

commands-footnote = Montre où est une note de bas de page et ce qu’elle dit
    .number = Le numéro ou le signe de la note, tel qu’imprimé

commands-help = Ce que tu peux demander, et comment

commands-index = L’index du texte : personnes, dates, mots

commands-index-who = Les personnes et institutions du texte, et où elles sont citées
    .name = De qui montrer les mentions ; sinon, une liste de tous

commands-index-when = Les dates du texte, dans l’ordre, chacune avec sa phrase

commands-index-word = Chaque endroit d’un mot, sous toutes ses formes, avec son contexte
    .word = Un mot, ou plusieurs qui se suivent

commands-note = Annotations en marge

commands-note-list = Les annotations en marge : toutes, d’un paragraphe ou d’un membre
    .paragraph = Seulement ce paragraphe, par numéro ou premiers mots
    .member = Seulement de ce membre

commands-note-add = Garde une annotation en marge d’un paragraphe
    .words = Ce que tu veux noter
    .quote = Les mots du paragraphe dont il s’agit
    .private = Rien que pour toi

commands-note-search = Annotations par leurs mots
    .words = Mots qui doivent y être

commands-note-edit = Modifie une de tes annotations
    .words = Ce qu’elle doit dire

commands-note-delete = Supprime une de tes annotations

commands-page = Les textes sur une page web, à lire

commands-page-link = La page avec vos textes, annotations et discussions, rien que pour toi

commands-page-renew = Crée un nouveau lien ; l’ancien ne marche plus

commands-page-public = Si tout le monde peut lire les textes que vous avez ajoutés
    .on = True : tous ceux qui ont le lien

commands-paragraph = Montre un paragraphe par son numéro
    .chapter = Le chapitre où il a ce numéro, comme 3, XI ou preface

commands-plan = Lire un texte ensemble, portion par portion

commands-plan-status = Où en est la lecture et ce qui vient ensuite

commands-plan-start = Lire un texte ensemble : tant à la fois, ces jours-là, dans un salon
    .date = Le premier jour, comme lundi ou 4 janv. ; sinon, dès que possible
    .order = Dans l’ordre du texte ou au hasard ; sinon, dans l’ordre
    .from = Le paragraphe de départ, par numéro ou premiers mots ; ou le verset

commands-plan-edit = Modifie un plan, qui continue où il en est
    .date = Le jour de la prochaine lecture, comme lundi ou 4 janv.
    .call = False : n’appeler plus aucun rôle

commands-plan-pause = Ne plus rien publier jusqu’à la reprise

commands-plan-resume = Reprend un plan en pause

commands-plan-skip = Passe la prochaine lecture

commands-plan-back = Reprendre la dernière lecture

commands-plan-stop = Arrête un plan

commands-privacy = Ce que je garde sur toi : le voir, l’obtenir, le supprimer

commands-privacy-show = Ce que je garde sur toi

commands-privacy-export = Tout dans un fichier, rien que pour toi

commands-privacy-delete = Le supprime, ici ou partout ; je demande avant

commands-progress = Jusqu’où tu as lu, et où en est le groupe

commands-progress-show = Jusqu’où tu as lu, et où en est le groupe

commands-progress-set = Dis jusqu’où tu as lu
    .paragraph = Le dernier paragraphe que tu as lu

commands-progress-hide = Masque aux autres jusqu’où tu as lu, ou le montre à nouveau
    .hidden = False : le montrer à nouveau

commands-quiz = Des questions sur le texte, et qui en sait le plus

commands-quiz-play = Des questions sur le texte ; le premier à répondre marque un point
    .kind = Ce qui est demandé ; sinon, tout à tour de rôle
    .rounds = Combien de questions ; sinon, 5
    .everybody = True : chacun répond une fois ; on voit à la fin qui avait raison
    .seconds = Le temps pour répondre ; sinon, sans limite

commands-quiz-add = Ajoute une question à toi sur une phrase du texte
    .sentence = La phrase qui y répond, mot pour mot
    .question = Ce que tu demandes
    .answer = La bonne réponse
    .wrong = Jusqu’à trois mauvaises réponses séparées par ; sans elles, on écrit la réponse

commands-quiz-remove = Retire une question que tu as ajoutée
    .question = Laquelle de tes questions

commands-quiz-scores = Qui a bien répondu à combien de questions

commands-quiz-reset = Oublie tous les scores d’ici ; pour les modérateurs

commands-quote = Vérifie si des mots sont dans le texte tels qu’ils sont cités
    .words = La citation ; … pour ce qui manque, [crochets] pour tes propres mots
    .text = Quel texte de l’étagère ; sinon, tous

commands-random = Un paragraphe ou un verset au hasard
    .daily = Le passage du jour : le même pour tous ici

commands-review = Les questions du quiz que tu as manquées, quelques-unes par jour

commands-review-next = La prochaine question manquée qui est due

commands-review-remind = Te le rappelle chaque jour en message privé ; sans heure, plus
    .time = Quand, comme 18:00
    .zone = Le fuseau horaire, comme Europe/Paris, CET ou UTC+1 ; par défaut celui du serveur

commands-review-export = Toutes les questions manquées dans un fichier
    .format = Pour un tableur ou pour Anki ; sinon, csv

commands-session = Se retrouver pour parler de ce qu’on a lu

commands-session-list = Les séances à venir et les dernières

commands-session-plan = Prévoit une séance avec événement et rappel
    .date = Comme vendredi, 4 déc. ou 2026-12-04
    .time = Quand, comme 18:00
    .reading = Ce qu’il faut lire, comme 4-9 ou chapitre 3
    .title = Comment elle s’appelle
    .minutes = Combien de temps elle dure ; par défaut 60
    .voice = Un salon vocal où se retrouver ; sinon, on écrit ici
    .channel = Un salon où l’annoncer ; par défaut ici
    .role = Un rôle à appeler
    .remind = Combien de minutes avant je le rappelle ; par défaut 60
    .zone = Le fuseau horaire, comme Europe/Paris, CET ou UTC+1 ; par défaut celui du serveur

commands-session-ask = Une question dont parler à la séance
    .question = De quoi tu veux parler
    .session = Quelle séance ; par défaut la prochaine

commands-session-cancel = Annule une séance et son événement
    .session = Quelle séance ; par défaut la prochaine

commands-poll = Vote sur la suite à lire : textes de l’étagère ou chapitres
    .about = Parmi quoi choisir ; par défaut des textes
    .question = Ce qui est demandé ; par défaut, que lire ensuite
    .only = Seulement ceux qui ont ces mots dans leur nom, séparés par ;
    .hours = Combien de temps il est ouvert ; par défaut 72
    .several = True : on peut en choisir plusieurs
    .channel = Un salon où le publier ; par défaut ici
    .text = Le texte dont on choisit les chapitres ; par défaut le premier

commands-class = Pour enseignants : qui a lu, noté et participé

commands-class-show = Qui a lu, noté et participé, en liste et en fichier

commands-class-start = Compte qui participe ; chacun en est d’abord informé
    .optional = False : on ne peut pas choisir de ne pas être compté

commands-class-stop = Ne compte plus personne et oublie qui était compté

commands-settings = Mes réglages sur ce serveur

commands-settings-show = Mes réglages ici

commands-settings-private = Si les réponses aux commandes ne sont que pour qui demande
    .answers = True : rien que pour qui demande

commands-settings-language = La langue que je parle ici
    .language = La langue de toutes mes réponses ici

commands-settings-zone = Le fuseau horaire du groupe
    .zone = Comme Europe/Paris, ou une ville

commands-settings-quiet = Heures où je ne dis rien de moi-même ; sans heures, aucune
    .from = Comme 22:00
    .to = Comme 07:00

commands-settings-deleted = Ce que devient une réponse dont la question est supprimée
    .answer = Retirée, ou une ligne reste

commands-settings-channel = Répondre dans un salon aux questions posées en passant, ou ne plus le faire
    .channel = Le salon
    .answer = False : plus maintenant

commands-settings-digest = Un salon pour un résumé hebdomadaire des nouvelles annotations ; sans salon, aucun
    .channel = Le salon

commands-settings-spoilers = Si les réponses ne vont que jusqu’où en est le plan de lecture
    .until = Jusqu’où vont les réponses pour un texte suivi par un plan

commands-settings-notes = Si les annotations des autres se voient avant d’écrire la sienne
    .others = Quand on voit les annotations des autres sur un paragraphe

commands-settings-feature = Activer ou désactiver quelque chose
    .feature = Quoi changer
    .on = False : désactivé

commands-texts = Les textes de l’étagère

commands-texts-list = Les textes de l’étagère ; ici on interroge le premier

commands-texts-add = Ajoute un texte à toi : EPUB, PDF, Word, Markdown, HTML, texte…, jusqu’à 10 Mo
    .file = Le fichier
    .url = Ou une adresse, comme https://www.gutenberg.org/ebooks/1342
    .title = Comment il s’appelle ici

commands-texts-use = Quel texte est interrogé ici, si personne n’en nomme un autre
    .channel = Seulement dans ce salon ou forum, et ses fils

commands-texts-rename = Donne un autre titre à un texte ajouté
    .text = Lequel des textes ajoutés ici
    .title = Le nouveau titre

commands-texts-glossary = Les mots d’un texte ajouté et ce qu’ils veulent dire
    .text = Lequel des textes ajoutés ici
    .file = Un fichier avec une ligne pour chacun ; sinon, je demande

commands-texts-pair = Lire côte à côte deux éditions ou traductions d’une œuvre
    .text = L’une des deux
    .with = L’autre texte de l’étagère

commands-texts-unpair = Lire de nouveau un texte seul
    .text = Quel texte
    .with = Ne plus le lire à côté de celui-ci seulement

commands-texts-remove = Retire un texte ajouté
    .text = Lequel des textes ajoutés ici

## Choices of options, by their values

commands-choices-style =
    .chicago = Chicago
    .mla = MLA
    .apa = APA
    .bibtex = BibTeX
    .ris = RIS

commands-choices-format =
    .csv = CSV
    .anki = Anki
    .html = une page pour le navigateur (HTML)
    .md = Markdown

commands-choices-unit =
    .paragraphs = paragraphes
    .words = mots
    .verses = versets

commands-choices-order =
    .text = dans l’ordre du texte
    .random = au hasard

commands-choices-kind =
    .gap = Compléter le trou
    .who = Qui l’a dit ou fait
    .order = Quoi en premier
    .note = Quelle note
    .quote = Exact ou modifié
    .own = Nos propres questions

commands-choices-language =
    .auto = celle de chaque membre ; pour tous, celle du serveur

commands-choices-answer =
    .remove = elle est retirée
    .line = une ligne reste

commands-choices-until =
    .plan = jusqu’où en est le plan
    .off = tout le texte

commands-choices-others =
    .always = toujours
    .later = après la sienne sur ce paragraphe

commands-choices-feature =
    .discuss = discussions
    .notes = annotations en marge
    .plan = le plan de lecture
    .quiz = quiz
    .passing = réponses aux questions posées en passant
    .places = passages nommés en passant

## Entries of a message's menu

commands-menus =
    .ask = Interroger le texte là-dessus
    .note = Garder comme annotation
    .quote = Vérifier cette citation
    .remove = Retirer cette réponse

commands-choices-about =
    .texts = textes de l’étagère
    .chapters = chapitres d’un texte

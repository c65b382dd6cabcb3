# Quizzes about the text (/quiz).

## The kinds of questions

quiz-kind = { $kind ->
    [gap] Compléter le trou
    [who] Qui l’a dit ou fait
    [order] Quoi en premier
    [note] Quelle note
    [own] Nos propres questions
   *[quote] Exact ou modifié
}

## The questions

quiz-question = { NUMBER($round) } sur { NUMBER($rounds) } · { $question }
quiz-which-name = Quel nom manque ?
quiz-which-date = Quelle date manque ?
quiz-which-word = Quel mot manque ?
quiz-word-for-word = Est-ce mot pour mot ?
quiz-exact = Mot pour mot
quiz-altered = Modifié
quiz-who-did = Qui a dit ou fait cela ?
quiz-came-first = Qu’est-ce qui est venu en premier ?
quiz-stands-first = Laquelle vient en premier dans le texte ?
quiz-which-note = Quelle note appuie cette phrase ?
quiz-fewer = Ce texte n’a { $count ->
    [1] qu’une seule question de ce genre
    [one] que { $count } question de ce genre
   *[other] que { $count } questions de ce genre
}.

## Buttons

quiz-type = L’écrire
quiz-hint = Indice
quiz-skip = Passer
quiz-end = Terminer
quiz-next = Suivante ▸
quiz-again = Rejouer
quiz-scores = Scores
quiz-your-answer = Ta réponse

## The result of an answer

quiz-begins-with = Cela commence par « { $beginning } ».
quiz-right = Juste !
quiz-right-name = Juste, { $name } !
quiz-wrong = Pas tout à fait : { $answer }.
quiz-wrong-name = Pas tout à fait, { $name } : { $answer }.
quiz-skipped = Passée : { $answer }.
quiz-answer-exact = c’est mot pour mot
quiz-answer-altered = c’est modifié
quiz-answer-note = c’est la note { $label }
quiz-answer = c’est { $answer }
quiz-order = L’ordre est { $order }.
quiz-replaced = Le texte a « { $original } », et non « { $replacement } ».
quiz-has-not = Le texte a un « not » à cet endroit.
quiz-has-no-not = Le texte n’a pas de « not » à cet endroit.
quiz-rights = { NUMBER($right) } sur { NUMBER($asked) }
quiz-so-far = { $rights } pour l’instant.
quiz-over = C’était la dernière : { $rights }.
quiz-ended = C’est fini : { $rights }.
quiz-another-time = Une autre fois, alors.

## Quizzes that everybody may answer, and a limit of time

quiz-everybody = Tout le monde peut répondre, une fois chacun.
quiz-limit = { $seconds ->
    [one] Il y a { $seconds } seconde pour répondre.
   *[other] Il y a { $seconds } secondes pour répondre.
}
quiz-close = Montrer la réponse
quiz-taken = Ta réponse compte. On verra qui avait raison quand la question sera close.
quiz-answered-once = Tu as déjà répondu à cette question.
quiz-late = Le temps est écoulé : { $answer }.
quiz-closed = La question est close : { $answer }.
quiz-who-right = Bonnes réponses ({ NUMBER($right) } sur { NUMBER($asked) }) : { $names }.
quiz-nobody-right = Personne n’avait raison.
quiz-nobody-answered = Personne n’a répondu.
quiz-was-last = C’était la dernière.

## Scores

quiz-no-scores = Personne n’a encore joué : /quiz play commence.
quiz-reset-question = Oublier tous les scores d’ici ? On ne peut pas revenir en arrière.
quiz-reset-button = Oublier tous les scores
quiz-keep-button = Les garder
quiz-reset = Les scores sont oubliés.
quiz-scores-stay = Les scores restent.

## Errors

quiz-too-short = « { $title } » est trop court pour un quiz.
quiz-too-little = « { $title } » a trop peu pour ce genre de questions. Ceux-ci vont :
quiz-text-changed = Le texte a changé depuis : /quiz play recommence.
quiz-outdated = Je ne peux plus demander cela : /quiz play recommence.
quiz-answered = Cette question a déjà sa réponse : la première compte.
quiz-moderators-only = Seuls les modérateurs peuvent remettre les scores à zéro : demande à l’un d’eux.
quiz-across-paragraphs = Cela s’étend sur plusieurs paragraphes : donne une phrase d’un seul.
quiz-needs-words = Une question et sa réponse ont besoin de mots.
quiz-wrong-choices = Donne au plus { NUMBER($most) } mauvaises réponses séparées par ; chacune d’au plus { NUMBER($length) } caractères et différente de la bonne.
quiz-too-many-own = Il y a ici { NUMBER($most) } questions, et je ne peux pas en garder plus : supprimes-en avec /quiz remove.
quiz-no-question = Cette question n’existe pas : choisis-en une dans la liste qui s’ouvre quand tu écris.
quiz-others-question = Cette question est à quelqu’un d’autre : seuls cette personne ou un modérateur peuvent la supprimer.

## Questions that members added

quiz-added = Gardée : la question sera posée dans /quiz play.
quiz-removed = Supprimée : « { $question } »
quiz-no-own = Personne n’a encore ajouté de question sur « { $title } » : /quiz add en garde une.
quiz-misquoted = La question n’est pas encore gardée, car sa phrase doit figurer dans le texte telle que tu la donnes :

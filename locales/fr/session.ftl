# Sessions: dates to talk about what was read (/session).

session-planned = « { $title } » : on se retrouve le { $when }.
session-reminder = Bientôt : « { $title } », le { $when }.
session-begins = « { $title } » commence. Qui est là ?
session-portion = À lire : { $portion } de « { $title } », { $minutes ->
    [one] environ { NUMBER($minutes) } minute
   *[other] environ { NUMBER($minutes) } minutes
}.
session-questions = Questions :
session-question = • { $words } ({ $name })
session-more = Et { NUMBER($count) } de plus.
session-here = Présents ({ NUMBER($count) }) : { $names }
session-cancelled = Annulée : « { $title } », le { $when }.

## Lists and questions

session-line = « { $title } », le { $when }{ $questions ->
    [0] { "" }
    [one] , { NUMBER($questions) } question
   *[other] , { NUMBER($questions) } questions
}
session-held = Passées :
session-held-line = « { $title } », le { $when }, { NUMBER($attending) } présents
session-count-questions = { $count ->
    [one] { NUMBER($count) } question
   *[other] { NUMBER($count) } questions
} pour « { $title } »
session-asked = Gardée pour « { $title } » :
session-withdrawn = Retirée : { $words }

## Buttons

session-ask = Poser une question
session-your-question = Ta question
session-read = Lire
session-event = Événement
session-here-button = Présent
session-all = Toutes les questions
session-withdraw = La retirer
session-remove = Retirer « { $words } »

## Errors

session-none = Aucune séance n’est prévue.
session-unknown = Cette séance n’existe pas : choisis-en une dans la liste qui s’ouvre quand tu écris.
session-gone = Cette séance est annulée.
session-over = Cette séance est finie depuis longtemps.
session-needs-server = Les séances sont des événements d’un serveur qui m’a invité : prévois-en une là-bas.
session-organisers-only = Seuls ceux qui peuvent gérer le serveur ou ses messages peuvent prévoir et annuler des séances ; /session ask est pour tous.
session-forum = Une séance s’annonce dans un salon où l’on écrit, et celui-là est un forum : choisis-en un autre.
session-too-many = { NUMBER($most) } séances sont déjà prévues : annules-en une d’abord.
session-no-date = « { $typed } » n’est pas une date : écris-la comme vendredi, 4 déc. ou 2026-12-04, ou choisis-la dans la liste.
session-past = Cette heure est passée : choisis-en une à venir.
session-too-far = C’est dans plus d’un an : choisis une date plus proche.
session-no-portion = Je ne trouve pas « { $typed } » là : écris-le comme 4-9 ou chapitre 3.
session-empty-question = Une question a besoin de mots.
session-many-questions = Tu as posé { NUMBER($most) } questions pour cette séance : retires-en une d’abord.
session-question-gone = Cette question a déjà disparu.
session-others-question = Cette question est à quelqu’un d’autre : seuls cette personne ou un modérateur peuvent la retirer.
